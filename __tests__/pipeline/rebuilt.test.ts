import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { diskFiles } from '../../src/adapters/files.ts'
import { shell } from '../../src/adapters/shell.ts'
import { type OverBuild, rebuiltLines } from '../../src/pipeline/rebuilt.ts'

const files = diskFiles()
const dir = mkdtempSync(join(tmpdir(), 'rebuilt-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))
const write = (name: string, text: string) => writeFileSync(join(dir, name), text)
const TEXT = 'FROM alpine\nCOPY . /src\nRUN wc /src/*\n'

const over = (part: Partial<OverBuild> = {}): OverBuild => ({
  build: { buildArgs: ['A=1'], target: '', platforms: [], noCache: false, noCacheFilters: [] },
  preflight: { context: { kind: 'local', argument: '.', dir }, dockerfile: join(dir, 'Dockerfile') },
  text: TEXT,
  steps: ['[2/3] COPY . /src', '[3/3] RUN wc /src/*'].map((name, index) => ({
    ...{ index, name, instruction: name.slice(6), cached: false, outcome: 'done' as const },
  })),
  ...part,
})

const ask = (before: string, part: Partial<OverBuild> = {}) =>
  rebuiltLines(
    over(part),
    before,
    { env: {}, hash: (text) => createHash('sha256').update(text).digest('hex') },
    { files, shell },
  )

beforeAll(() => {
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', dir, '-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args])
  git('init', '-q')
  write('Dockerfile', TEXT)
  write('main.go', 'package main\n')
  write('notes.md', '1\n')
  write('.dockerignore', '.git\n*.md\n')
  git('add', '.')
  git('commit', '-qm', 'Start')
})

test('what a build leaves tells the next one why its lines ran, by the ignore rules in force', async () => {
  const first = await ask('')
  expect(first.rebuilt).toBeNull()
  expect(first.inputs).not.toMatch(/notes\.md|\.git\//)
  write('notes.md', '2\n')
  write('main.go', 'package main // changed\n')
  const second = await ask(first.inputs)
  expect(second.rebuilt).toEqual([
    { step: 'COPY . /src', line: 2, why: 'main.go changed' },
    { step: 'RUN wc /src/*', line: 3, why: 'line 2: main.go changed' },
  ])
  write('Dockerfile.dockerignore', '.git\nmain.go\n')
  expect((await ask(first.inputs)).rebuilt?.[0]?.why).toBe(
    'Dockerfile.dockerignore was added, and 2 more files',
  )
})

test('a Dockerfile that is elsewhere, and a record of another kind, leave nothing to compare', async () => {
  expect(await ask('', { text: null })).toEqual({ rebuilt: null, inputs: '' })
  expect((await ask('{}')).rebuilt).toBeNull()
})
