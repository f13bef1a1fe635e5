import { createHash } from 'node:crypto'
import { expect, test } from '@jest/globals'
import type { BuildInputsRecord } from '../../../src/model/build-inputs.ts'
import { changedFiles } from '../../../src/stages/why/compare.ts'
import { inputsFromText, inputsToText, MOST_CHARACTERS } from '../../../src/stages/why/text.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')

const RECORD: BuildInputsRecord = {
  commit: 'a'.repeat(40),
  files: { 'a b/ü😀.go': '1x', 'a b/ü😁.go': '2', 'go.mod': '3', 'line\nbreak%20#?': '4' },
  depth: null,
  args: { VERSION: 'abc' },
  images: { 'golang:1.26': 'def', '127.0.0.1:5000/x': '1' },
  platforms: ['linux/amd64', 'linux/arm64'],
  target: 'ship it',
  stages: { build: ['1.2', '3.4'], '1': ['5.6'] },
}

test('a record comes back from its text', () => {
  expect(inputsFromText(inputsToText(RECORD, hash))).toEqual(RECORD)
  const bare = { ...RECORD, commit: null, files: null, args: {}, images: {}, platforms: [], target: '' }
  expect(inputsFromText(inputsToText(bare, hash))).toEqual(bare)
})

test.each([
  '',
  'go-docker-build inputs 2\n',
  'go-docker-build inputs 1\nf 0 a 1\n',
  'go-docker-build inputs 1\narg %E0 1\n',
  'go-docker-build inputs 1',
])('%j is none', (text) => expect(inputsFromText(text)).toBeNull())

test('twenty thousand files fit, deep ones by directory, and a change below one is still found', () => {
  const files = Object.fromEntries(
    Array.from({ length: 20_000 }, (_, at) => [
      `vendor/host.example.org/team${at % 100}/package${at % 997}/file${at}.go`,
      hash(String(at)).slice(0, 12),
    ]),
  )
  const text = inputsToText({ ...RECORD, files: { ...files, 'main.go': '1' } }, hash)
  expect(text.length).toBeLessThanOrEqual(MOST_CHARACTERS)
  const green = inputsFromText(text) as BuildInputsRecord
  expect(green.depth).toBeGreaterThan(0)
  const compare = (change: Readonly<Record<string, string>>, taken = ['.']) =>
    changedFiles(
      { now: { ...RECORD, files: { ...files, 'main.go': '1', ...change } }, green, hash },
      taken,
      7,
    )
  expect(compare({})).toBeNull()
  expect(compare({ 'main.go': '2' })).toMatchObject({ path: 'main.go', change: 'changed' })
  const deep = Object.keys(files)[5] ?? ''
  const found = compare({ [deep]: 'other' }, [deep])
  expect(found).toMatchObject({ kind: 'file', line: 7, change: 'changed', others: 0 })
  expect(deep.startsWith((found as { path: string }).path)).toBe(true)
  expect(compare({ [deep]: 'other' }, ['web'])).toBeNull()
})
