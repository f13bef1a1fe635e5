import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { shell } from '../../src/adapters/shell.ts'
import type { RunIdentity } from '../../src/model/incident.ts'
import { knownRange, type startsOf } from '../../src/stages/range.ts'
import { anIncident } from '../fakes/incidents.ts'
import { type History, newHistory } from '../support/history.ts'

const laptop: RunIdentity = {
  ...anIncident().run,
  event: null,
  ref: null,
  headSha: null,
  baseSha: null,
  pullRequest: null,
}

let history: History
beforeEach(() => {
  history = newHistory()
})
afterEach(() => history.remove())

const find = (run: Partial<RunIdentity>, starts: Parameters<typeof startsOf>[1] = { lastGreen: null }) =>
  knownRange({ ...laptop, ...run }, starts, history, shell)

describe('a pull request', () => {
  test('ranges from where it left its base', async () => {
    const fork = history.commit('Ann', { a: '1' })
    history.git('checkout', '-q', '-b', 'topic')
    const head = history.commit('Ann', { a: '2' })
    history.git('checkout', '-q', 'main')
    const base = history.commit('Bob', { b: '1' })
    const run = { headSha: head, baseSha: base, pullRequest: 7 }
    expect(await find(run, { lastGreen: base })).toEqual({
      ok: true,
      base: fork,
      head,
      since: 'pull-request',
    })
  })

  test('checked out as its merge commit ranges from what it was merged with, not from a base that is old', async () => {
    const old = history.commit('Ann', { a: '1' })
    const merged = history.commit('Bob', { b: '1' })
    history.git('checkout', '-q', '-b', 'topic')
    const head = history.commit('Ann', { a: '2' })
    history.git('checkout', '-q', 'main')
    const tip = history.commit('Bob', { c: '1' })
    history.git('merge', '-q', '--no-ff', '-m', 'Merge head into base', 'topic')
    expect(history.git('rev-parse', 'HEAD^1')).toBe(tip)
    const found = await find({ headSha: head, baseSha: old, pullRequest: 7 })
    expect(found).toEqual({ ok: true, base: merged, head, since: 'pull-request' })
  })

  test('keeps the base it was told when that is not in the checkout', async () => {
    const head = history.commit('Ann', { a: '1' })
    const base = 'a'.repeat(40)
    const run = { ...laptop, headSha: head, baseSha: base, pullRequest: 7 }
    expect(await knownRange(run, { lastGreen: null }, history, shell)).toMatchObject({ ok: true, base, head })
  })

  test('without a base is unknown', async () => {
    const head = history.commit('Ann', { a: '1' })
    expect(await find({ headSha: head, pullRequest: 7 }, { lastGreen: 'b'.repeat(40) })).toEqual({
      ok: false,
      why: 'the event of the pull request does not name its base',
    })
  })
})

test('a merge group ranges from its base', async () => {
  const base = history.commit('Ann', { a: '1' })
  const head = history.commit('Ann', { a: '2' })
  const run = { headSha: head, baseSha: base, event: 'merge_group' }
  expect(await find(run)).toEqual({ ok: true, base, head, since: 'merge-group' })
})

describe('a push', () => {
  test('ranges from the last green run, else from the push before', async () => {
    const green = history.commit('Ann', { a: '1' })
    const before = history.commit('Ann', { a: '2' })
    const head = history.commit('Ann', { a: '3' })
    expect(await find({ headSha: head }, { lastGreen: green, before })).toEqual({
      ok: true,
      base: green,
      head,
      since: 'last-green',
    })
    expect(await find({ headSha: head }, { lastGreen: null, before })).toEqual({
      ok: true,
      base: before,
      head,
      since: 'push',
    })
    expect(await find({ headSha: head }, { lastGreen: 'c'.repeat(40), before })).toMatchObject({
      base: before,
      since: 'push',
    })
  })

  test('by force ranges from where the new history left the old', async () => {
    const kept = history.commit('Ann', { a: '1' })
    const green = history.commit('Ann', { a: '2' })
    history.git('reset', '-q', '--hard', kept)
    const head = history.commit('Ann', { a: '3' })
    expect(await find({ headSha: head }, { lastGreen: green, before: green })).toEqual({
      ok: true,
      base: kept,
      head,
      since: 'last-green',
    })
  })

  test('whose last green commit is gone says so', async () => {
    const head = history.commit('Ann', { a: '1' })
    const found = await find({ headSha: head }, { lastGreen: 'c'.repeat(40) })
    expect(found).toMatchObject({ ok: false })
    expect(found.ok ? '' : found.why).toContain(
      'commit cccccccccccc, where the workflow last passed, is not in the history',
    )
  })

  test('of a commit that passed before, or of a new branch, is unknown with its reason', async () => {
    const head = history.commit('Ann', { a: '1' })
    expect(await find({ headSha: head }, { lastGreen: head })).toMatchObject({
      ok: false,
      why: expect.stringContaining('passed before'),
    })
    expect(await find({ headSha: head }, { lastGreen: null, before: '0'.repeat(40) })).toMatchObject({
      ok: false,
      why: expect.stringContaining('no earlier run'),
    })
  })

  test('in a shallow clone names the remedy', async () => {
    const green = history.commit('Ann', { a: '1' })
    history.commit('Ann', { a: '2' })
    const head = history.commit('Ann', { a: '3' })
    const dir = join(history.dir, 'clone')
    execFileSync('git', ['clone', '-q', '--depth=1', `file://${history.dir}`, dir])
    const found = await knownRange({ ...laptop, headSha: head }, { lastGreen: green }, { dir }, shell, {
      repository: 'github.com/octo/app',
      now: () => 0,
    })
    expect(found).toMatchObject({ ok: false, why: expect.stringContaining('fetch-depth: 0') })
  })
})

test('nothing is known on a laptop, and names that are no commits are never given to git', async () => {
  const id = history.commit('Ann', { a: '1' })
  const unknown = { ok: false, why: 'the run does not know which commit it builds' }
  expect(await find({}, { lastGreen: id })).toEqual(unknown)
  expect(await find({ headSha: '--upload-pack=x' }, { lastGreen: id })).toEqual(unknown)
  expect(await find({ headSha: id }, { lastGreen: '--output=x', before: '--output=x' })).toMatchObject({
    ok: false,
  })
  expect(
    await knownRange({ ...laptop, headSha: id }, { lastGreen: '--output=x' }, history, shell),
  ).toMatchObject({ ok: false })
})
