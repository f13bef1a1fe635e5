import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { shell } from '../../src/adapters/shell.ts'
import type { RunIdentity } from '../../src/model/incident.ts'
import { findRange } from '../../src/stages/range.ts'
import { type History, newHistory } from '../support/history.ts'

const laptop: RunIdentity = {
  repository: null,
  workflow: null,
  job: null,
  runId: null,
  runAttempt: null,
  event: null,
  ref: null,
  headSha: null,
  baseSha: null,
  pullRequest: null,
  actor: null,
  url: null,
  matrix: null,
  leg: null,
  traceId: '0'.repeat(32),
  spanId: '0'.repeat(16),
  parentSpanId: null,
}

let history: History
beforeEach(() => {
  history = newHistory()
})
afterEach(() => history.remove())

test('a pull request ranges from where it left its base', async () => {
  const fork = history.commit('Ann', { a: '1' })
  history.git('checkout', '-q', '-b', 'topic')
  const head = history.commit('Ann', { a: '2' })
  history.git('checkout', '-q', 'main')
  const base = history.commit('Bob', { b: '1' })
  const run = { ...laptop, headSha: head, baseSha: base, pullRequest: 7 }
  expect(await findRange(run, base, history, shell)).toEqual({ base: fork, head })
})

test('a pull request whose base is not in the checkout keeps the base it was told', async () => {
  const head = history.commit('Ann', { a: '1' })
  const base = 'a'.repeat(40)
  expect(
    await findRange({ ...laptop, headSha: head, baseSha: base, pullRequest: 7 }, null, history, shell),
  ).toEqual({
    base,
    head,
  })
})

test('a push ranges from the last green run', async () => {
  const green = history.commit('Ann', { a: '1' })
  const head = history.commit('Ann', { a: '2' })
  const run = { ...laptop, headSha: head, ref: 'refs/heads/main' }
  expect(await findRange(run, green, history, shell)).toEqual({ base: green, head })
  expect(await findRange(run, null, history, shell)).toBeNull()
  expect(await findRange(run, head, history, shell)).toBeNull()
})

test('nothing is known on a laptop, and names that are no commits are never given to git', async () => {
  const id = history.commit('Ann', { a: '1' })
  expect(await findRange(laptop, id, history, shell)).toBeNull()
  expect(await findRange({ ...laptop, headSha: '--upload-pack=x' }, id, history, shell)).toBeNull()
  expect(await findRange({ ...laptop, headSha: id }, '--output=x', history, shell)).toBeNull()
})
