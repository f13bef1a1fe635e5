import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { diskFiles } from '../../src/adapters/files.ts'
import { parseDockerfile } from '../../src/dockerfile/parse.ts'
import type { Diagnosis, Location } from '../../src/model/diagnosis.ts'
import type { BuildLog } from '../../src/model/log.ts'
import { locate, type Where } from '../../src/stages/locate/index.ts'

const made: string[] = []

const repository = (files: readonly string[] | Readonly<Record<string, string>>): string => {
  const root = mkdtempSync(join(tmpdir(), 'locate-'))
  made.push(root)
  const texts = Array.isArray(files) ? Object.fromEntries(files.map((path) => [path, 'x\n'])) : files
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text as string)
  }
  return root
}

afterEach(() => {
  for (const root of made.splice(0)) rmSync(root, { recursive: true, force: true })
})

const diagnosis = (mentioned: readonly string[], more: Partial<Diagnosis> = {}): Diagnosis => ({
  id: 'compile.undefined',
  title: '',
  blame: 'yes',
  retryable: false,
  evidence: { line: 1, text: '' },
  quotes: [],
  facts: {},
  cause: '',
  do: [],
  confidence: 1,
  fingerprint: '000000000000',
  mentioned: mentioned.map((text) => {
    const [path = '', line, column] = text.split(':')
    return { path, line: line ? Number(line) : null, column: column ? Number(column) : null }
  }),
  ...more,
})

const bare: BuildLog = { format: 'bare', steps: [], lines: [], failed: true }

const failedAt = (line: number): BuildLog => ({
  ...bare,
  format: 'plain',
  pointer: { file: 'Dockerfile', line, endLine: line },
})

const failedStep = (name: string, stage: string, instruction: string): BuildLog => ({
  ...bare,
  format: 'plain',
  steps: [{ index: 0, name, stage, instruction, cached: false }],
  failedStep: 0,
})

const where = (more: Partial<Where> = {}): Where => ({
  dockerfilePath: 'Dockerfile',
  contextDir: '',
  buildContexts: {},
  ignore: null,
  ...more,
})

interface Case {
  readonly docker: string
  readonly files: readonly string[] | Readonly<Record<string, string>>
  readonly printed: string | readonly string[]
  readonly log?: BuildLog
  readonly where?: Partial<Where>
  readonly diagnosis?: Partial<Diagnosis>
}

const find = async (given: Case) => {
  const place = where(given.where)
  const files = Array.isArray(given.files)
    ? Object.fromEntries(given.files.map((path: string) => [path, 'x\n']))
    : (given.files as Record<string, string>)
  const root = repository({ ...files, [place.dockerfilePath]: given.docker })
  const lines = given.docker.split('\n')
  const run = lines.findLastIndex((line) => line.startsWith('RUN')) + 1
  const printed = typeof given.printed === 'string' ? [given.printed] : given.printed
  return locate(
    diagnosis(printed, given.diagnosis),
    given.log ?? failedAt(run),
    parseDockerfile(given.docker),
    place,
    diskFiles(),
    root,
  )
}

const text = (location: Location | null): string | null =>
  location && [location.path, location.line, location.column].filter((part) => part !== null).join(':')

const BASE = 'FROM golang:1.24 AS build\n'

describe('code in the image is found in the repository', () => {
  const cases: readonly [string, Case, string | null][] = [
    [
      'a copy of everything',
      {
        docker: `${BASE}WORKDIR /src\nCOPY . .\nRUN go build ./...`,
        files: ['internal/api/x.go'],
        printed: 'internal/api/x.go:12:5',
      },
      'internal/api/x.go:12:5',
    ],
    [
      'a path with a dot',
      {
        docker: `${BASE}WORKDIR /src\nCOPY . .\nRUN go build .`,
        files: ['main.go', 'cmd/main.go'],
        printed: './main.go:3:1',
      },
      'main.go:3:1',
    ],
    [
      'an absolute path',
      {
        docker: `${BASE}COPY . /src/\nRUN go build ./...`,
        files: ['x.go', 'a/x.go'],
        printed: '/src/x.go:1',
      },
      'x.go:1',
    ],
    [
      'cd in the command',
      {
        docker: `${BASE}WORKDIR /src\nCOPY . .\nRUN cd services/api && go build .`,
        files: ['main.go', 'services/api/main.go'],
        printed: './main.go:3:1',
      },
      'services/api/main.go:3:1',
    ],
    [
      'cd into a variable',
      {
        docker: `${BASE}ENV DIR=services\nWORKDIR /src\nCOPY . .\nRUN cd "\${DIR}/api" && go build .`,
        files: ['main.go', 'services/api/main.go'],
        printed: './main.go:3:1',
      },
      'services/api/main.go:3:1',
    ],
    [
      'go -C',
      {
        docker: `${BASE}WORKDIR /src\nCOPY . .\nRUN go -C tools build .`,
        files: ['main.go', 'tools/main.go'],
        printed: './main.go:3:1',
      },
      'tools/main.go:3:1',
    ],
    [
      'make -C',
      {
        docker: `${BASE}WORKDIR /src\nCOPY . .\nRUN make -C tools all`,
        files: ['main.go', 'tools/main.go'],
        printed: './main.go:3:1',
      },
      'tools/main.go:3:1',
    ],
    [
      'a path upwards',
      {
        docker: `${BASE}WORKDIR /src/app\nCOPY . /src\nRUN go build ./...`,
        files: ['lib/x.go', 'app/lib/x.go'],
        printed: '../lib/x.go:2:2',
      },
      'lib/x.go:2:2',
    ],
    [
      'a relative WORKDIR',
      {
        docker: `${BASE}WORKDIR /src\nWORKDIR app\nCOPY svc .\nRUN go build .`,
        files: ['main.go', 'svc/main.go'],
        printed: './main.go:2:2',
      },
      'svc/main.go:2:2',
    ],
    [
      'several sources',
      {
        docker: `${BASE}WORKDIR /src\nCOPY go.mod main.go util.go ./\nRUN go build .`,
        files: ['main.go', 'other/main.go'],
        printed: './main.go:2:2',
      },
      'main.go:2:2',
    ],
    [
      'a renamed file',
      {
        docker: `${BASE}WORKDIR /src\nCOPY main_linux.go.txt main.go\nRUN go build .`,
        files: ['main_linux.go.txt'],
        printed: './main.go:2:2',
      },
      'main_linux.go.txt:2:2',
    ],
    [
      'a glob',
      {
        docker: `${BASE}WORKDIR /src\nCOPY app/*.go ./\nRUN go build .`,
        files: ['app/main.go', 'main.go'],
        printed: './main.go:2:2',
      },
      'app/main.go:2:2',
    ],
    [
      'the later copy wins',
      {
        docker: `${BASE}WORKDIR /src\nCOPY . .\nCOPY overlay/ ./\nRUN go build .`,
        files: ['overlay/main.go', 'main.go'],
        printed: './main.go:2:2',
      },
      'overlay/main.go:2:2',
    ],
    [
      '--parents',
      {
        docker: `${BASE}WORKDIR /src\nCOPY --parents a/./b/c ./\nRUN go build ./...`,
        files: ['a/b/c/x.go', 'b/c/x.go'],
        printed: 'b/c/x.go:1:1',
      },
      'a/b/c/x.go:1:1',
    ],
    [
      'a bind mount',
      {
        docker: `${BASE}WORKDIR /src\nRUN --mount=type=bind,source=svc,target=. go build .`,
        files: ['svc/main.go', 'main.go'],
        printed: './main.go:2:2',
      },
      'svc/main.go:2:2',
    ],
    [
      'a stage built on',
      {
        docker: 'FROM golang:1.24 AS deps\nWORKDIR /src\nCOPY svc .\nFROM deps AS build\nRUN go build .',
        files: ['svc/main.go', 'main.go'],
        printed: './main.go:2:2',
      },
      'svc/main.go:2:2',
    ],
    [
      'another stage',
      {
        docker:
          'FROM alpine AS code\nCOPY svc /code\nFROM golang:1.24\nWORKDIR /app\nCOPY --from=code /code .\nRUN go build .',
        files: ['svc/main.go', 'main.go'],
        printed: './main.go:2:2',
      },
      'svc/main.go:2:2',
    ],
    [
      'a named context',
      {
        docker: `${BASE}WORKDIR /app\nCOPY --from=lib . .\nRUN go build .`,
        files: ['libs/lib/x.go', 'x.go'],
        printed: './x.go:2:2',
        where: { buildContexts: { lib: 'libs/lib' } },
      },
      'libs/lib/x.go:2:2',
    ],
    [
      'a context below the root',
      {
        docker: `${BASE}WORKDIR /app\nCOPY . .\nRUN go build .`,
        files: ['svc/x.go', 'x.go'],
        printed: './x.go:2:2',
        where: { contextDir: 'svc', dockerfilePath: 'svc/Dockerfile' },
      },
      'svc/x.go:2:2',
    ],
    [
      'an import path',
      {
        docker: `${BASE}WORKDIR /app\nCOPY . .\nRUN go vet ./...`,
        files: { 'go.mod': 'module example.org/app\n', 'internal/x.go': '', 'other/internal/x.go': '' },
        printed: 'example.org/app/internal/x.go:2:2',
      },
      'internal/x.go:2:2',
    ],
    [
      'an unknown WORKDIR',
      {
        docker: 'FROM registry.example.org/go\nCOPY . .\nRUN go build ./...',
        files: ['internal/x.go'],
        printed: 'internal/x.go:2:2',
      },
      'internal/x.go:2:2',
    ],
    [
      'code of a dependency',
      {
        docker: `${BASE}COPY . .\nRUN go build ./...`,
        files: ['x.go'],
        printed: '/go/pkg/mod/example.org/a@v1.0.0/x.go:2:2',
      },
      'Dockerfile:3',
    ],
    [
      'a file that is not there',
      { docker: `${BASE}WORKDIR /a\nCOPY . .\nRUN go build ./...`, files: ['y.go'], printed: 'x.go:2:2' },
      'Dockerfile:4',
    ],
    [
      'a path out of the root',
      {
        docker: `${BASE}WORKDIR /a\nCOPY . .\nRUN go build ./...`,
        files: ['y.go'],
        printed: '../../../etc/passwd:1',
      },
      'Dockerfile:4',
    ],
  ]
  test.each(cases)('%s', async (_, given, expected) => {
    expect(text((await find(given)).location)).toBe(expected)
  })

  test('a remote context answers nothing of the tree', async () => {
    const docker = `${BASE}WORKDIR /a\nCOPY . .\nRUN go build ./...`
    const found = await find({ docker, files: ['x.go'], printed: 'x.go:2:2', where: { contextDir: null } })
    expect(text(found.location)).toBe('Dockerfile:4')
  })

  test('a file the .dockerignore leaves out is not the one', async () => {
    const docker = `${BASE}WORKDIR /a\nCOPY gen .\nCOPY . .\nRUN go build ./...`
    const given = { docker, files: ['x.go', 'gen/x.go'], printed: 'x.go:2:2' }
    expect(text((await find(given)).location)).toBe('x.go:2:2')
    expect(text((await find({ ...given, where: { ignore: '/x.go\n' } })).location)).toBe('gen/x.go:2:2')
  })

  test('a link out of the repository is not followed', async () => {
    const outside = repository({ 'x.go': '' })
    const root = repository({ Dockerfile: '' })
    symlinkSync(outside, join(root, 'linked'))
    const found = await locate(diagnosis(['linked/x.go:1:1']), bare, null, where(), diskFiles(), root)
    expect(found.location).toBeNull()
  })

  test('the other quotes become places, each once', async () => {
    const docker = `${BASE}WORKDIR /src\nCOPY . .\nRUN go build ./...`
    const found = await find({
      docker,
      files: ['a.go', 'b.go'],
      printed: ['./a.go:1:2', './b.go:3:4', './a.go:1:2', 'gone.go:1'],
    })
    expect(found).toEqual({
      location: { path: 'a.go', line: 1, column: 2 },
      instruction: { path: 'Dockerfile', line: 4, column: null },
      places: [{ path: 'b.go', line: 3, column: 4 }],
    })
  })
})

describe('the instruction is found', () => {
  const docker =
    'FROM golang:1.24 AS build\nWORKDIR /src\nCOPY . .\nRUN go vet \\\n  ./...\nRUN go build ./...\nFROM scratch\nCOPY --from=build /a /a'
  test.each([
    ['its words', failedStep('[build 4/5] RUN go vet   ./...', 'build', 'RUN go vet   ./...'), 4],
    ['its place', failedStep('[build 5/5] RUN go build $X', 'build', 'RUN go build $X'), 6],
    [
      'a stage without a name',
      failedStep('[stage-1 1/1] COPY --from=build /a /a', 'stage-1', 'COPY --from=build /a /a'),
      8,
    ],
  ])('by %s', async (_, log, line) => {
    const found = await find({ docker, files: ['x.go'], printed: 'none.go:1', log })
    expect(found.instruction).toEqual({ path: 'Dockerfile', line, column: null })
  })

  test('infrastructure has an instruction but no location', async () => {
    const found = await find({
      docker,
      files: [],
      printed: [],
      diagnosis: { id: 'proxy.timeout', blame: 'no' },
    })
    expect(found.location).toBeNull()
    expect(found.instruction?.line).toBe(6)
  })
})

describe('failures of go.mod and the Dockerfile', () => {
  const docker = `${BASE}WORKDIR /src\nCOPY svc .\nRUN go mod download`
  const goMod =
    'module example.org/app\n\ngo 1.30\n\nrequire (\n\texample.org/a/b v1.0.0\n\texample.org/c v1.2.0 // indirect\n)\n\nreplace example.org/c => ../shared/c\n'
  const files = { 'svc/go.mod': goMod, 'go.mod': 'module example.org/wrong\n' }
  test.each([
    ['gomod.unknown-revision', { module: 'example.org/a/b', version: 'v1.0.0' }, 'svc/go.mod:6'],
    ['gomod.missing-go-sum', { package: 'example.org/a/b/sub' }, 'svc/go.mod:6'],
    ['gomod.checksum-mismatch', { module: 'example.org/c@v1.2.0' }, 'svc/go.mod:7'],
    ['gomod.replace-dir-missing', { directory: '../shared/c' }, 'svc/go.mod:10'],
    ['gomod.replace-dir-missing', { directory: '/shared/c' }, 'svc/go.mod:10'],
    ['toolchain.go-too-old', {}, 'svc/go.mod:3'],
    ['gomod.unknown-revision', { module: 'example.org/none' }, 'Dockerfile:4'],
  ])('%s %j', async (id, facts, expected) => {
    const found = await find({
      docker,
      files,
      printed: [],
      diagnosis: { id, facts: facts as Record<string, string> },
    })
    expect(text(found.location)).toBe(expected)
  })

  test('an import without a go.sum line is the import', async () => {
    const found = await find({
      docker,
      files: { ...files, 'svc/main.go': '' },
      printed: 'main.go:4:2',
      diagnosis: { id: 'gomod.missing-go-sum', facts: { package: 'example.org/a/b' } },
    })
    expect(text(found.location)).toBe('svc/main.go:4:2')
  })

  test.each([
    ['image.not-found', { image: 'docker.io/library/golang:1.24' }, bare, 'Dockerfile:1'],
    ['dockerfile.parse-error', { line: '3' }, bare, 'Dockerfile:3'],
    ['dockerfile.copy-missing', {}, failedAt(3), 'Dockerfile:3'],
    ['dockerfile.not-found', {}, bare, null],
  ])('%s', async (id, facts, log, expected) => {
    const found = await find({
      docker,
      files,
      printed: [],
      log,
      diagnosis: { id, facts: facts as Record<string, string> },
    })
    expect(text(found.location)).toBe(expected)
  })

  test('a bare log needs no Dockerfile', async () => {
    const root = repository(['svc/a/x.go', 'a/y.go'])
    const found = await locate(
      diagnosis(['a/x.go:1:1']),
      bare,
      null,
      where({ contextDir: 'svc' }),
      diskFiles(),
      root,
    )
    expect(text(found.location)).toBe('svc/a/x.go:1:1')
  })
})
