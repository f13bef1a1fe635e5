import { describe, expect, test } from '@jest/globals'
import { sha256 } from '../../src/adapters/hash.ts'
import type { Inputs } from '../../src/model/inputs.ts'
import type { Preflight } from '../../src/model/preflight.ts'
import { fetchAll } from '../../src/pipeline/fetch.ts'
import { guardOf } from '../../src/pipeline/guard.ts'
import { rebuiltLines } from '../../src/pipeline/rebuilt.ts'
import { notSeeded } from '../../src/pipeline/seed.ts'
import type { World } from '../../src/pipeline/world.ts'
import { SPARING } from '../../src/stages/plan/spared.ts'
import { fakeFiles, fakeMirror, fakePorts, fakeShell } from '../fakes/ports.ts'

const DOCKERFILE = `FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build -o /app .
FROM scratch
COPY --from=build /app /app
`
const GO_ENV = {
  ...{ GOMODCACHE: '/m', GOPROXY: 'https://goproxy.cn', GOPRIVATE: '', GONOPROXY: '' },
  ...{ GONOSUMDB: '', GOSUMDB: 'off' },
}
const preflight = {
  ...{ builder: 'b', driver: 'docker-container', gateway: '172.17.0.1', dockerfile: '/w/Dockerfile' },
  ...{ buildkit: 'v0.30.0', go: 'go1.26.0', context: { kind: 'local', argument: '.', dir: '/w' } },
} as unknown as Preflight
const inputs = {
  build: { target: '', buildArgs: [], platforms: [], buildContexts: [], noCache: false, noCacheFilters: [] },
  own: { rewrite: 'auto', goCache: 'auto', goProxy: '', goPrivate: '', goAuth: [] },
} as unknown as Inputs
const world = {
  ...{ env: {}, identity: { repository: 'octo/app', ref: 'refs/heads/main' }, isUntrusted: false },
  ...{ incidentPath: '/tmp/run/incident.json', os: 'linux', arch: 'x64', hash: sha256 },
} as unknown as World

const portsWith = (goSum: string) =>
  fakePorts({
    files: fakeFiles({
      '/w/Dockerfile': DOCKERFILE,
      '/w/go.mod': 'module example.org/app\n\ngo 1.26\n\nrequire example.org/x v1.0.0\n',
      '/w/go.sum': 'example.org/x v1.0.0 h1:a=\nexample.org/x v1.0.0/go.mod h1:b=\n',
    }),
    shell: fakeShell(({ program, args }) => {
      const line = args.join(' ')
      if (program === 'go')
        return { stdout: line.includes('GOVERSION') ? 'go1.26.0\n' : JSON.stringify(GO_ENV) }
      if (line.includes('rev-parse')) return { stdout: `${'ab'.repeat(20)}\n\n` }
      const files = [`go.mod`, `go.sum`, 'main.go'].map((path) => {
        const id = path === 'go.sum' ? goSum : '11'.repeat(20)
        return `100644 blob ${id}\t${path}\0`
      })
      return { stdout: line.includes('ls-tree') ? files.join('') : '' }
    }),
    openMirror: async () => ({ ok: true, mirror: fakeMirror() }),
  })

/** Ids of the secrets of a build after one that passed. */
const secretsAfter = async ({ greenSum = '22'.repeat(20), isWaiting = false }) => {
  const build = inputs.build
  const green = { build, preflight, text: DOCKERFILE, steps: [] }
  const { inputs: before } = await rebuiltLines(green, '', world, portsWith(greenSum))
  const rig = await fetchAll(
    inputs,
    preflight,
    {
      seeding: { ...notSeeded(''), ready: async () => isWaiting },
      green: { inputs: async () => before } as never,
      guard: guardOf(),
    },
    world,
    portsWith('22'.repeat(20)),
  )
  return rig.prepared.secrets.map(({ id }) => id)
}

const sparing = SPARING.map(({ id }) => id)

describe('lines that only download modules', () => {
  test('are spared where a build with the same modules passed', async () => {
    expect(await secretsAfter({})).toEqual([expect.any(String), ...sparing])
  })

  test('run when a go.sum is another one', async () => {
    expect(await secretsAfter({ greenSum: '33'.repeat(20) })).toEqual([expect.any(String)])
  })

  test('run while compiled packages are on their way, which the build would wait for in vain', async () => {
    expect(await secretsAfter({ isWaiting: true })).toEqual([expect.any(String)])
  })
})
