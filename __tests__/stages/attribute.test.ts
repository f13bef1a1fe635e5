import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { shell } from '../../src/adapters/shell.ts'
import type { Diagnosis } from '../../src/model/diagnosis.ts'
import { attribute } from '../../src/stages/attribute/index.ts'
import { fakeShell } from '../fakes/ports.ts'
import { type History, newHistory } from '../support/history.ts'

let history: History
beforeEach(() => {
  history = newHistory()
})
afterEach(() => history.remove())

const failure = (text: string, more: Partial<Diagnosis> = {}): Diagnosis => {
  const spots = [...text.matchAll(/([\w./-]+\.go|go\.mod|Dockerfile):(\d+)/g)]
  const quotes = text.split('\n').map((line, at) => ({ line: at + 1, text: line }))
  return {
    id: 'compile.type-error',
    title: '',
    blame: 'yes',
    retryable: false,
    evidence: quotes[0] ?? { line: 1, text: '' },
    quotes,
    facts: {},
    cause: '',
    do: [],
    confidence: 1,
    fingerprint: '000000000000',
    mentioned: spots.map((spot) => ({ path: spot[1] ?? '', line: Number(spot[2]), column: null })),
    ...more,
  }
}

const ask = (
  diagnosis: Diagnosis,
  base: string,
  dir = history.dir,
  head = history.git('rev-parse', 'main'),
) => {
  const [location, ...places] = diagnosis.mentioned
  return attribute(diagnosis, location ?? null, places, { base, head }, { dir }, shell)
}

const USE = 'package api\n\nfunc Handle() { store.Save(1) }\n'
const CALL = 'package api\n\nfunc Handle() { old() }\n'
const NAMES = 'package store\n\nfunc Save(n int) {}\n'

describe('who changed what the message names', () => {
  test('a changed signature elsewhere, not the author of the head nor of the failing line', async () => {
    const base = history.commit('Ann', { 'api/x.go': USE, 'store/s.go': NAMES })
    const culprit = history.commit('Bob', { 'store/s.go': NAMES.replace('n int', 'n int,\n\tforce bool') })
    history.commit('Cid', { 'api/y.go': 'package api\n' })
    history.commit('Dan', { README: 'x' })
    const found = await ask(failure('api/x.go:3:28: not enough arguments in call to store.Save'), base)
    expect(found.verdict).toBe('author')
    expect(found.suspects[0]?.commit).toBe(culprit)
    expect(found.suspects[0]?.author).toEqual({ name: 'Bob', email: 'bob@example.org' })
    expect(found.suspects[0]?.reasons[0]).toContain('Save')
    expect(found.files[0]).toEqual({
      path: 'store/s.go',
      change: 'modified',
      why: 'changed together with what the failure names',
    })
  })

  test('a removed function', async () => {
    const base = history.commit('Ann', { 'api/x.go': CALL, 'api/z.go': 'package api\n\nfunc old() {}\n' })
    const culprit = history.commit('Bob', { 'api/z.go': 'package api\n' })
    history.commit('Cid', { 'api/x.go': `${CALL}// comment\n` })
    const found = await ask(failure('api/x.go:3:17: undefined: old'), base)
    expect(found.suspects[0]?.commit).toBe(culprit)
  })

  test('the writer of the failing line', async () => {
    const base = history.commit('Ann', { 'api/x.go': USE })
    const culprit = history.commit('Bob', { 'api/x.go': `${USE}\nvar n int = "x"\n` })
    history.commit('Cid', { 'api/x.go': `// Package api.\n${USE}\nvar n int = "x"\n` })
    const found = await ask(
      failure('api/x.go:6:13: cannot use "x" as int value in variable declaration'),
      base,
    )
    expect(found.suspects[0]?.commit).toBe(culprit)
    expect(found.suspects[0]?.reasons).toContain('wrote the failing line api/x.go:6')
    expect(found.files[0]?.why).toBe('the failure is in this file')
  })

  test('a merge of two sides that are each fine, then its sides', async () => {
    const base = history.commit('Ann', {
      'api/x.go': 'package api\n',
      'api/z.go': 'package api\n\nfunc old() {}\n',
    })
    history.git('checkout', '-q', '-b', 'side')
    const side = history.commit('Bob', { 'api/z.go': 'package api\n' })
    history.git('checkout', '-q', 'main')
    const user = history.commit('Cid', { 'api/x.go': 'package api\n\nfunc Handle() { old() }\n' })
    history.git('merge', '-q', '--no-ff', '-m', 'merge', 'side')
    const merge = history.git('rev-parse', 'HEAD')
    history.commit('Dan', { README: 'x' })
    const { suspects } = await ask(failure('api/x.go:3:17: undefined: old'), base)
    expect(suspects[0]?.commit).toBe(merge)
    expect(suspects[0]?.reasons[0]).toBe('merged two lines of work that disagree about old')
    expect(
      suspects
        .slice(1, 3)
        .map((suspect) => suspect.commit)
        .sort(),
    ).toEqual([side, user].sort())
  })

  test('a module without a go.sum line', async () => {
    const base = history.commit('Ann', {
      'go.mod': 'module example.org/app\n',
      'go.sum': '',
      'main.go': 'package main\n',
    })
    const culprit = history.commit('Bob', {
      'go.mod': 'module example.org/app\n\nrequire example.org/lib v1.0.0\n',
      'main.go': 'package main\n\nimport _ "example.org/lib/sub"\n',
    })
    history.commit('Cid', {
      'go.mod': 'module example.org/app\n\nrequire example.org/lib v1.0.0\n\n// end\n',
    })
    const text = 'main.go:3:8: missing go.sum entry for module providing package example.org/lib/sub; to add:'
    const found = await ask(failure(text, { id: 'gomod.missing-go-sum', blame: 'evidence' }), base)
    expect(found.suspects[0]?.commit).toBe(culprit)
  })
})

describe('when nobody is named', () => {
  test('infrastructure asks git nothing', async () => {
    const silent = fakeShell()
    const found = await attribute(
      failure('x', { blame: 'no' }),
      null,
      [],
      { base: 'a', head: 'b' },
      history,
      silent,
    )
    expect(found).toMatchObject({ verdict: 'infra', suspects: [], files: [] })
    expect(silent.calls).toEqual([])
  })

  test('no range', async () => {
    const found = await attribute(failure('x'), null, [], null, history, shell)
    expect(found).toMatchObject({ verdict: 'unknown', range: null })
  })

  test('a message with other causes and no change near it', async () => {
    const base = history.commit('Ann', {
      'go.mod': 'module example.org/app\n\nrequire example.org/lib v1.0.0\n',
    })
    history.commit('Bob', { README: 'x' })
    const diagnosis = failure('go: example.org/lib@v1.0.0: checksum mismatch', {
      id: 'gomod.checksum-mismatch',
      blame: 'evidence',
      facts: { module: 'example.org/lib' },
      mentioned: [{ path: 'go.mod', line: 3, column: null }],
    })
    const found = await ask(diagnosis, base)
    expect(found).toMatchObject({ verdict: 'unknown', suspects: [] })
    expect(found.files.map((file) => file.path)).toEqual(['README'])
    history.commit('Cid', { 'go.mod': 'module example.org/app\n\nrequire example.org/lib v1.0.1\n' })
    expect((await ask(diagnosis, base)).suspects[0]?.author.name).toBe('Cid')
  })

  test('a range that touches nothing the failure names', async () => {
    const base = history.commit('Ann', { 'api/x.go': USE })
    history.commit('Bob', { README: 'x' })
    history.commit('Cid', { README: 'y' })
    expect(await ask(failure('api/x.go:3:17: undefined: store'), base)).toMatchObject({
      verdict: 'unknown',
      suspects: [],
    })
  })

  test('a shallow checkout names the remedy', async () => {
    const base = history.commit('Ann', { 'a.go': 'package a\n' })
    history.commit('Bob', { 'a.go': 'package b\n' })
    history.commit('Cid', { 'a.go': 'package c\n' })
    const copy = newHistory()
    execFileSync('git', ['clone', '-q', '--depth=1', `file://${history.dir}`, `${copy.dir}/clone`])
    const found = await ask(failure('a.go:1: syntax error'), base, `${copy.dir}/clone`)
    copy.remove()
    expect(found.verdict).toBe('unknown')
    expect(found.why).toContain('fetch-depth: 0')
  })

  test('names that are options of git are not commits', async () => {
    history.commit('Ann', { a: '1' })
    expect(await ask(failure('x'), '--output=/tmp/x')).toMatchObject({ verdict: 'unknown' })
  })
})

describe('who is suspected', () => {
  test('the only commit in the range, with its reason', async () => {
    const base = history.commit('Ann', { 'a.go': 'package a\n' })
    history.commit('Bob', { README: 'x' })
    const found = await ask(failure('a.go:1:1: syntax error: x'), base)
    expect(found.suspects.map(({ author, reasons }) => [author.name, reasons])).toEqual([
      ['Bob', ['only commit in range']],
    ])
  })

  test('programs and commits that only format come after people', async () => {
    const base = history.commit('Ann', { 'a.go': 'package a\n\nvar x = 1\n' })
    const culprit = history.commit('Bob', { 'a.go': 'package a\n\nvar  x = "1"\n' })
    history.commit('dependabot[bot]', { 'a.go': 'package a\n\nvar  x = "1"\n\nvar y = 2\n' })
    history.commit('Fay', { 'a.go': 'package a\n\nvar x = "1"\n\nvar y = 2\n' })
    const found = await ask(failure('a.go:3:5: mismatched types'), base)
    expect(found.suspects.map((suspect) => suspect.commit)).toEqual([culprit])
  })

  test('.mailmap gives the name, in a bare repository too', async () => {
    const base = history.commit('Ann', {
      'a.go': 'package a\n',
      '.mailmap': 'Robert <robert@example.org> <bob@example.org>\n',
    })
    history.commit('Bob', { 'a.go': 'package a\n\nx\n' })
    const bare = `${history.dir}/bare.git`
    execFileSync('git', ['clone', '-q', '--bare', history.dir, bare])
    const found = await ask(failure('a.go:3:1: syntax error: x'), base, bare)
    expect(found.suspects[0]?.author).toEqual({ name: 'Robert', email: 'robert@example.org' })
  })

  test('no program of the repository is run', async () => {
    const base = history.commit('Ann', { 'a.go': 'package a\n', '.gitattributes': '*.go diff=evil\n' })
    history.git('config', 'diff.evil.textconv', `touch ${history.dir}/ran; cat`)
    history.git('config', 'diff.evil.command', `touch ${history.dir}/ran`)
    history.commit('Bob', { 'a.go': 'package a\n\nx\n' })
    history.commit('Cid', { 'a.go': 'package a\n\nx\n\n' })
    await ask(failure('a.go:3:1: syntax error: x'), base)
    expect(history.git('status', '--porcelain')).not.toContain('ran')
  })
})

test('nobody is named for a file that is changed and not committed', async () => {
  const base = history.commit('Ann', { 'api/x.go': USE })
  history.commit('Bob', { 'api/y.go': 'package api\n' })
  writeFileSync(join(history.dir, 'api/x.go'), CALL)
  const found = await ask(failure('api/x.go:3:17: undefined: old'), base)
  expect(found).toMatchObject({ verdict: 'unknown', suspects: [] })
  expect(found.why).toBe('api/x.go has changes that are not committed, and the failure is in it')
})
