import { describe, expect, test } from '@jest/globals'
import { sha256 } from '../../../src/adapters/hash.ts'
import { parseDockerfile } from '../../../src/dockerfile/parse.ts'
import type { BuildInputsRecord } from '../../../src/model/build-inputs.ts'
import { recordInputs } from '../../../src/stages/why/record.ts'
import { hasSameModules } from '../../../src/stages/why/same-modules.ts'
import { fakeShell } from '../../fakes/ports.ts'

const DOCKERFILE = `FROM golang:1.26 AS base
ENV CGO_ENABLED=0
FROM base AS build
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build -o /app .
`
const FILES = { 'go.mod': 'a', 'go.sum': 'b', 'main.go': 'c' }

const recordOf = async (text: string, files: Readonly<Record<string, string>> | null) => ({
  ...(await recordInputs(
    {
      ...{ file: parseDockerfile(text), buildArgs: {}, contextDir: null, ignore: null },
      ...{ target: null, platforms: [], steps: [], hash: sha256 },
    },
    { shell: fakeShell() },
  )),
  files,
})

const isSame = async (
  change: { readonly text?: string; readonly files?: BuildInputsRecord['files'] },
  before: BuildInputsRecord['files'] = FILES,
) => {
  const { text = DOCKERFILE, files = FILES } = change
  const line = text.split('\n').findIndex((one) => one.includes('mod download')) + 1
  const [now, green] = [await recordOf(text, files), await recordOf(DOCKERFILE, before)]
  return hasSameModules(parseDockerfile(text), line, now, green)
}

describe('a line downloads what it downloaded before', () => {
  test.each([
    ['when nothing changed', {}],
    ['when sources changed', { files: { ...FILES, 'main.go': 'd', 'x/x.go': 'e' } }],
    ['when lines after it changed', { text: DOCKERFILE.replace('-o /app .', '-o /app ./cmd') }],
    [
      'when its flags changed',
      { text: DOCKERFILE.replace('RUN go mod', 'RUN --mount=type=cache,target=/x go mod') },
    ],
  ])('%s', async (_, change) => {
    expect(await isSame(change)).toBe(true)
  })

  test.each([
    ['go.mod changed', { files: { ...FILES, 'go.mod': 'z' } }],
    ['go.sum changed', { files: { ...FILES, 'go.sum': 'z' } }],
    ['a go.mod is new', { files: { ...FILES, 'tools/go.mod': 'z' } }],
    ['it is a workspace', { files: { ...FILES, 'go.work': 'z' } }],
    ['another Go', { text: DOCKERFILE.replace('1.26', '1.27') }],
    ['a line before it', { text: DOCKERFILE.replace('COPY go', 'RUN rm -rf /go/pkg\nCOPY go') }],
    ['a line of the stage below', { text: DOCKERFILE.replace('CGO_ENABLED=0', 'CGO_ENABLED=1') }],
    ['a line that was not there', { text: DOCKERFILE.replace('go mod download', 'go mod download -x') }],
    ['nobody can list files', { files: null }],
  ])('not when %s', async (_, change) => {
    expect(await isSame(change)).toBe(false)
  })

  test('not when a go.mod of before is gone, or stands for a directory', async () => {
    expect(await isSame({}, { ...FILES, 'tools/go.mod': 'z' })).toBe(false)
    expect(await isSame({ files: { ...FILES, 'a/go.mod': 'z' } }, { ...FILES, 'a/': 'y' })).toBe(false)
    expect(await isSame({ files: {} }, {})).toBe(false)
  })
})
