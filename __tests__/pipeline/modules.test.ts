import { describe, expect, test } from '@jest/globals'
import type { Inputs } from '../../src/model/inputs.ts'
import type { Preflight } from '../../src/model/preflight.ts'
import { accountOf } from '../../src/pipeline/account.ts'
import { prepare } from '../../src/pipeline/modules.ts'
import { moduleSecrets } from '../../src/pipeline/redact-incident.ts'
import type { World } from '../../src/pipeline/world.ts'
import type { ModuleUse } from '../../src/ports/ports.ts'
import type { Prewarmed } from '../../src/stages/prewarm.ts'
import { anIncident } from '../fakes/incidents.ts'
import { fakeClock, fakeFiles, fakeMirror, fakePorts } from '../fakes/ports.ts'

const CARRIED = {
  account: anIncident().cache.build,
  layers: { account: { restored: 'off', why: null, bytes: 0, seconds: 0 }, keep: null },
} as const

const DOCKERFILE = `FROM golang:1.26 AS build
WORKDIR /src
COPY . .
RUN go build -o /app .
FROM scratch
COPY --from=build /app /app
`
const X = { module: 'example.org/x', version: 'v1.0.0', zip: true }
const Y = { module: 'example.org/y', version: 'v1.0.0', zip: false }
const STORED = {
  '/m/cache/download/example.org/x/@v/v1.0.0.zip': 'z',
  '/m/cache/download/example.org/x/@v/v1.0.0.mod': 'm',
}
const warmed: Prewarmed = {
  key: 'k',
  restored: 'miss',
  shouldSave: true,
  gomodcache: '/m',
  serve: {
    store: '/m/cache/download',
    upstream: 'https://u:s3cr3t@goproxy.cn',
    private: '',
    noSums: '',
    sumdb: 'off',
    sums: [],
  },
  why: '',
  chain: 'https://goproxy.io',
  tail: ',direct',
  wanted: [X, Y],
  seconds: 0.5,
  degradations: [],
}
const preflight = {
  driver: 'docker',
  gateway: '172.17.0.1',
  dockerfile: '/w/Dockerfile',
  buildkit: 'v0.30.0',
}
const inputs = {
  build: { target: '', buildArgs: [], platforms: [] },
  own: { rewrite: 'auto', goCache: 'auto' },
} as unknown as Inputs
const world = {
  env: {},
  identity: { repository: 'octo/app' },
  isUntrusted: false,
  incidentPath: '/tmp/run/incident.json',
} as unknown as World

const use = (module: string, change: Partial<ModuleUse> = {}): ModuleUse => ({
  ...{ module, version: 'v1.0.0', hits: 3, hasZip: true, bytes: 10, seconds: 0.25 },
  ...{ from: 'store', host: null, retries: 0 },
  ...change,
})

const run = async (
  change: Partial<Prewarmed> = {},
  about: Partial<Preflight> = {},
  files: Record<string, string> = {},
  dockerfile = DOCKERFILE,
) => {
  const mirror = fakeMirror({
    ...{ served: 6, fetched: 2, bytes: 1000, ahead: 2, aheadBytes: 700 },
    modules: [
      use('example.org/x', { from: 'network', host: 'goproxy.cn' }),
      use('example.org/tool'),
      use('example.org/z', { hits: 0 }),
    ],
  })
  const disk = fakeFiles({ '/w/Dockerfile': dockerfile, ...files })
  const ports = fakePorts({ files: disk, clock: fakeClock(), openMirror: async () => ({ ok: true, mirror }) })
  const prewarmed = { ...warmed, ...change }
  const prepared = await prepare(inputs, { ...preflight, ...about } as Preflight, prewarmed, world, ports)
  return { prepared, prewarmed, mirror, files: disk }
}

describe('modules on their way to the build', () => {
  test('come through the mirror, those that are missing brought beside the build', async () => {
    const { prepared, mirror } = await run({}, {}, STORED)
    expect(prepared.delivery).toEqual({ kind: 'proxy', url: mirror.url })
    expect(prepared.secrets).toEqual([{ id: expect.any(String), value: `${mirror.url},direct` }])
    expect(mirror.warmed).toEqual([Y])
    expect(mirror.closed()).toBe(false)
    expect(await prepared.settle()).toEqual({ failed: [], degradations: [] })
    expect(mirror.closed()).toBe(true)
  })

  test('are waited for and handed over as files, all gone through, where the builder is elsewhere', async () => {
    const { prepared, mirror, files } = await run({}, { driver: 'remote' }, STORED)
    expect(mirror.warmed).toEqual([X, Y])
    const [context] = prepared.contexts
    const given = [...files.map.keys()].filter((path) => path.startsWith(`${context?.dir}/example`))
    expect(given.map((path) => path.slice(context?.dir.length))).toEqual([
      '/example.org/x/@v/v1.0.0.zip',
      '/example.org/x/@v/v1.0.0.mod',
    ])
    expect(prepared.secrets[0]?.value).toBe('file:///run/go-docker-build/modules,https://goproxy.io')
  })

  test('are not fetched for a build that takes none', async () => {
    const { prepared, mirror } = await run({}, {}, {}, 'FROM scratch\nCOPY . .\n')
    expect(mirror.warmed).toEqual([])
    await prepared.settle()
    expect(mirror.closed()).toBe(true)
  })

  test('the Dockerfile’s own chain stands behind the mirror', async () => {
    const own = DOCKERFILE.replace('WORKDIR', 'ENV GOPROXY=https://goproxy.io\nWORKDIR')
    const { prepared, mirror } = await run({}, {}, {}, own)
    expect(prepared.secrets[0]?.value).toBe(`${mirror.url}|https://goproxy.io`)
  })

  test('private modules of the Dockerfile come through the mirror too, so far as the host fetches them', async () => {
    const own = DOCKERFILE.replace('WORKDIR', 'ENV GOPRIVATE=git.example.org/*,other.example.org\nWORKDIR')
    const serve = { ...warmed.serve, private: 'git.example.org/*' } as NonNullable<Prewarmed['serve']>
    const values = async (text: string, of: Partial<Prewarmed>) =>
      (await run(of, {}, {}, text)).prepared.secrets.map(({ value }) => value).slice(1)
    expect(await values(own, { serve })).toEqual(['other.example.org'])
    expect(await values(own.replace(',other.example.org', ''), { serve })).toEqual(['none'])
    expect(await values(own, {})).toEqual([])
    expect(await values(DOCKERFILE, { serve })).toEqual([])
  })

  test('a line that takes none from the host is named with its reason', async () => {
    const own = DOCKERFILE.replace('RUN go build', 'RUN GOPROXY=https://goproxy.io go build')
    const { prepared, prewarmed } = await run({}, {}, {}, own)
    expect(prepared.plan?.withoutHost).toEqual([{ line: 4, why: 'it sets GOPROXY itself' }])
    expect(accountOf(prewarmed, prepared, CARRIED).why).toBe('Line 4: it sets GOPROXY itself.')
  })

  test('a password of the upstream reaches nothing the build sees', async () => {
    for (const driver of ['docker', 'remote']) {
      const { prepared } = await run({}, { driver })
      expect(
        JSON.stringify([prepared.secrets, prepared.contexts, prepared.plan, prepared.delivery]),
      ).not.toContain('s3cr3t')
    }
  })

  test('with rewrite off, or nothing to serve, the build is left as it is', async () => {
    const off = { ...inputs, own: { ...inputs.own, rewrite: 'off' } } as Inputs
    const left = await prepare(off, preflight as Preflight, warmed, world, fakePorts())
    expect(left).toMatchObject({ plan: null, delivery: { kind: 'off' }, mirror: null })
    expect(await left.settle()).toEqual({ failed: [], degradations: [] })
    const { prepared } = await run({ serve: null, why: 'no chain' })
    expect(prepared).toMatchObject({ delivery: { kind: 'off', why: 'no chain' }, mirror: null, secrets: [] })
    expect(await prepared.settle()).toEqual({ failed: [], degradations: [] })
  })
})

describe('the account', () => {
  test('counts what the build was given, and what of it came over the network', async () => {
    const { prepared, prewarmed } = await run()
    expect(accountOf(prewarmed, prepared, CARRIED)).toMatchObject({
      ...{ key: 'k', restored: 'miss', delivery: 'proxy', why: null, served: 6, prewarmSeconds: 0.5 },
      modules: {
        ...{ count: 2, bytes: 1000, fromNetwork: 1, ahead: 2, aheadBytes: 700 },
        slowest: [
          {
            module: 'example.org/x',
            version: 'v1.0.0',
            host: 'goproxy.cn',
            seconds: 0.25,
            retries: 0,
            bytes: 10,
          },
        ],
      },
    })
  })

  test('of modules handed over as files counts those', async () => {
    const { prepared, prewarmed } = await run({}, { driver: 'remote' }, STORED)
    expect(accountOf(prewarmed, prepared, CARRIED)).toMatchObject({
      delivery: 'context',
      modules: { count: 1, bytes: 2, fromNetwork: 1 },
    })
  })

  test('without a mirror says why', async () => {
    const { prepared, prewarmed } = await run({ serve: null, why: 'no chain' })
    expect(accountOf(prewarmed, prepared, CARRIED)).toMatchObject({
      delivery: 'off',
      why: 'no chain',
      modules: null,
    })
    const vendored = await run({}, {}, {}, 'FROM scratch\n')
    expect(accountOf(vendored.prewarmed, vendored.prepared, CARRIED).why).toBe(
      'No RUN line takes modules from the host.',
    )
  })
})

test('secrets of modules are those of go-auth and of the chains, in the forms that go over the wire', () => {
  const own = {
    goAuth: [{ kind: 'ssh' }, { kind: 'token', host: 'a', user: 'bob', token: 't0ken-1' }],
    goProxy: 'https://u:p%2Fw@a.example.org|https://t0ken-2@b.example.org/x@v,direct',
  }
  expect(moduleSecrets({ own } as unknown as Inputs, { GOPROXY: 'https://x:y@c.example.org' })).toEqual([
    ...['t0ken-1', Buffer.from('bob:t0ken-1').toString('base64')],
    ...['p%2Fw', 'p/w', 't0ken-2', 't0ken-2', 'y', 'y'],
  ])
})
