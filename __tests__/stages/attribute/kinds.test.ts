import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { shell } from '../../../src/adapters/shell.ts'
import type { Diagnosis } from '../../../src/model/diagnosis.ts'
import { attribute, type Hints } from '../../../src/stages/attribute/index.ts'
import { readLog } from '../../../src/stages/read-log/index.ts'
import { aDiagnosis } from '../../fakes/incidents.ts'
import { type History, newHistory } from '../../support/history.ts'

let history: History
beforeEach(() => {
  history = newHistory()
})
afterEach(() => history.remove())

const ask = (base: string, log: string, more: Partial<Diagnosis> = {}, hints: Hints = {}) => {
  const lines = log.split('\n').map((text, at) => ({ line: at + 1, text }))
  const evidence = lines[0] ?? { line: 1, text: '' }
  const mentioned = [...log.matchAll(/([\w./-]+\.go):(\d+)/g)].map((spot) => ({
    path: spot[1] ?? '',
    line: Number(spot[2]),
    column: null,
  }))
  const diagnosis = aDiagnosis({
    id: 'compile.type-error',
    blame: 'yes',
    facts: {},
    evidence,
    quotes: [evidence],
    mentioned,
    ...more,
  })
  const range = { base, head: history.git('rev-parse', 'HEAD') }
  return attribute(diagnosis, null, [], range, history, shell, { log: readLog(log), ...hints })
}

const MOD = 'module example.org/app\n\ngo 1.26\n'
const CALL = 'package api\n\nimport "example.org/app/store"\n\nfunc Handle() { store.Save() }\n'
const SAVE = 'package store\n\nfunc Save() {}\n'
const start = (files: Record<string, string>) => history.commit('Ann', { 'go.mod': MOD, ...files })

/** A change next to the failure that has nothing to do with it. */
const noise = (path: string, text: string) => history.commit('Eve', { [path]: text })

interface Kind {
  readonly name: string
  readonly files: Record<string, string>
  readonly change: Record<string, string | null>
  /** File that somebody else changes afterwards. */
  readonly later: readonly [string, string]
  readonly log: string
  readonly more?: Partial<Diagnosis>
}

const KINDS: readonly Kind[] = [
  {
    name: 'a build constraint that leaves the declaration out',
    files: { 'api/x.go': CALL, 'store/s.go': SAVE, 'store/t.go': 'package store\n' },
    change: { 'store/s.go': `//go:build windows\n\n${SAVE}` },
    later: ['api/x.go', `${CALL}\nvar n = 1\n`],
    log: 'api/x.go:5:23: undefined: store.Save',
  },
  {
    name: 'a file that is gone under a name of another system',
    files: { 'api/x.go': CALL, 'store/s.go': SAVE, 'store/t.go': 'package store\n' },
    change: { 'store/s.go': null, 'store/s_windows.go': SAVE },
    later: ['store/t.go', 'package store\n\nvar n = 1\n'],
    log: 'api/x.go:5:23: undefined: store.Save',
  },
  {
    name: 'an embedded file that is gone',
    files: {
      'web/w.go': 'package web\n\nimport _ "embed"\n\n//go:embed ui/index.html\nvar page string\n',
      'web/ui/index.html': 'x',
    },
    change: { 'web/ui/index.html': null, 'web/pages/index.html': 'x' },
    later: [
      'web/w.go',
      '// Package web.\npackage web\n\nimport _ "embed"\n\n//go:embed ui/index.html\nvar page string\n\nvar n = 1\n',
    ],
    log: 'web/w.go:6:12: pattern ui/index.html: no matching files found',
  },
  {
    name: 'a path that COPY asks for and that moved',
    files: { Dockerfile: 'FROM scratch\nCOPY etc/app.yaml /\n', 'etc/app.yaml': 'a' },
    change: { 'etc/app.yaml': null, 'config/app.yaml': 'a' },
    later: ['Dockerfile', '# The app.\nFROM scratch\nCOPY etc/app.yaml /\n'],
    log: 'ERROR: failed to calculate checksum of ref x::y: "/etc/app.yaml": not found',
    more: { id: 'dockerfile.copy-missing' },
  },
  {
    name: 'a .dockerignore that hides what COPY asks for',
    files: { Dockerfile: 'FROM scratch\nCOPY go.sum /\n', 'go.sum': '', '.dockerignore': '*.md\n' },
    change: { '.dockerignore': '*.md\n*.sum\n' },
    later: ['.dockerignore', '*.md\n*.sum\n*.txt\n'],
    log: 'ERROR: failed to calculate checksum of ref x::y: "/go.sum": not found',
    more: { id: 'dockerfile.copy-missing' },
  },
  {
    name: 'an import that closes a ring',
    files: { 'api/x.go': CALL, 'store/s.go': SAVE },
    change: { 'store/s.go': `${SAVE}\nimport _ "example.org/app/api"\n` },
    later: ['api/x.go', `${CALL}\nvar n = 1\n`],
    log: 'package example.org/app/api\n\timports example.org/app/store\n\timports example.org/app/api: import cycle not allowed',
    more: { id: 'compile.import-cycle' },
  },
  {
    name: 'a second package clause in a directory',
    files: { 'store/s.go': SAVE, 'store/t.go': 'package store\n' },
    change: { 'store/t.go': 'package other\n' },
    later: ['store/s.go', `${SAVE}\nvar n = 1\n`],
    log: 'found packages store (s.go) and other (t.go) in /src/store',
    more: { id: 'compile.redeclared' },
  },
  {
    name: 'a go directive above the Go of the image',
    files: { 'main.go': 'package main\n' },
    change: { 'go.mod': MOD.replace('1.26', '1.99') },
    later: ['go.mod', `${MOD.replace('1.26', '1.99')}\nrequire example.org/x v1.0.0\n`],
    log: 'go: go.mod requires go >= 1.99 (running go 1.26.1; GOTOOLCHAIN=local)',
    more: { id: 'toolchain.too-old' },
  },
  {
    name: 'a bracket that stays open above the line that is told',
    files: { 'a.go': 'package a\n\nfunc f() {\n\tg()\n}\n\nfunc h() {}\n' },
    change: { 'a.go': 'package a\n\nfunc f() {\n\tg()\n\nfunc h() {}\n' },
    later: ['a.go', 'package a\n\nfunc f() {\n\tg()\n\nfunc h() {}\n\nvar n = 1\n'],
    log: 'a.go:6:6: syntax error: unexpected name h, expected (',
    more: { id: 'compile.syntax' },
  },
  {
    name: 'code that a failing test reaches in another package',
    files: {
      'api/x.go': CALL,
      'api/x_test.go': 'package api\n\nimport "testing"\n\nfunc TestHandle(t *testing.T) {\n\tHandle()\n}\n',
      'store/s.go': `${SAVE}\nfunc other() {}\n`,
    },
    change: { 'store/s.go': `package store\n\nfunc Save() { panic(1) }\n\nfunc other() {}\n` },
    later: ['store/s.go', `package store\n\nfunc Save() { panic(1) }\n\nfunc other() { Save() }\n`],
    log: '--- FAIL: TestHandle (0.00s)\n    x_test.go:6: want 1\nFAIL\texample.org/app/api\t0.1s',
    more: { id: 'test.failure' },
  },
]

describe('the commit that caused', () => {
  test.each(KINDS)('$name', async ({ files, change, later, log, more }) => {
    const base = start(files)
    noise('README', 'x')
    const culprit = history.commit('Bob', change)
    noise(...later)
    const found = await ask(base, log, more)
    expect(found.suspects[0]).toMatchObject({ commit: culprit, author: { name: 'Bob' } })
  })
})

test('a line that somebody formatted later is of who wrote it, and so is one in a file that was moved later', async () => {
  const base = start({ 'api/x.go': 'package api\n' })
  const culprit = history.commit('Bob', { 'api/x.go': 'package api\n\nvar n int = f("x", 1)\n' })
  history.commit('Fay', { 'api/x.go': 'package api\n\n// n.\nvar n int = f(\n\t"x",\n\t1)\n' }, 'gofmt')
  history.commit(
    'Gil',
    { 'api/x.go': null, 'api/y.go': 'package api\n\n// n.\nvar n int = f(\n\t"x",\n\t1)\n' },
    'Move',
  )
  const found = await ask(base, 'api/y.go:4:13: cannot use f("x", 1) as int value in variable declaration')
  expect(found.suspects[0]?.commit).toBe(culprit)
})

test('owners are told where nobody is suspected, and never as suspects', async () => {
  const base = start({ 'api/x.go': CALL, '.github/CODEOWNERS': '* @all\n/api/ @org/api\n' })
  noise('README', 'x')
  noise('README', 'y')
  const found = await ask(base, 'api/x.go:5:23: something odd')
  expect(found).toMatchObject({
    verdict: 'unknown',
    suspects: [],
    owners: [{ path: 'api/x.go', owners: ['@org/api'] }],
  })
})

describe('a change of the world', () => {
  const world = [
    {
      kind: 'tool',
      name: 'example.org/lint@latest',
      from: 'v1',
      to: 'v2',
      text: 'lint is another version',
      isNamed: true,
    },
  ] as const

  test('explains the failure that names it: nobody is named', async () => {
    const base = start({ 'api/x.go': CALL })
    noise('api/x.go', `${CALL}\nvar n = 1\n`)
    noise('README', 'y')
    const found = await ask(base, 'lint: unknown flag', { id: 'unknown', blame: 'evidence' }, { world })
    expect(found).toMatchObject({
      verdict: 'infra',
      suspects: [],
      world,
      why: 'no commit explains it; lint is another version',
    })
  })

  test('does not excuse a commit that surely broke the build', async () => {
    const base = start({ 'api/x.go': CALL, 'store/s.go': SAVE })
    const culprit = history.commit('Bob', { 'store/s.go': 'package store\n' })
    noise('README', 'y')
    const found = await ask(base, 'api/x.go:5:23: undefined: store.Save', {}, { world })
    expect(found.suspects[0]?.commit).toBe(culprit)
    expect(found.world).toEqual(world)
  })
})
