import { describe, expect, test } from '@jest/globals'
import { sha256 } from '../../src/adapters/hash.ts'
import type { Inputs } from '../../src/model/inputs.ts'
import type { BuildLog } from '../../src/model/log.ts'
import type { Preflight } from '../../src/model/preflight.ts'
import { openSeeding } from '../../src/pipeline/seed.ts'
import type { World } from '../../src/pipeline/world.ts'
import { fakeCache, fakeFiles, fakePorts, fakeShell } from '../fakes/ports.ts'

const DOCKERFILE = `FROM golang:1.26 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /app .
FROM scratch
COPY --from=build /app /app
`
const preflight = {
  ...{ builder: 'b', driver: 'docker-container', dockerfile: '/w/Dockerfile', buildkit: 'v0.30.0' },
  context: { kind: 'local', argument: '.', dir: '/w' },
} as unknown as Preflight

const NO_BUILD_INPUTS = {
  ...{ target: '', call: '', noCache: false, buildArgs: [], platforms: [], buildContexts: [] },
  ...{ cacheFrom: [], cacheTo: [], noCacheFilters: [] },
  ...{ secrets: [], secretEnvs: [], secretFiles: [], ssh: [] },
}

const inputsOf = (own: object = {}, build: object = {}): Inputs =>
  ({
    build: { ...NO_BUILD_INPUTS, ...build },
    own: { rewrite: 'auto', goCache: 'auto', ...own },
  }) as unknown as Inputs

const worldOf = (change: object = {}): World =>
  ({
    env: { RUNNER_TEMP: '/t' },
    identity: {
      repository: 'octo/app',
      ref: 'refs/heads/main',
      headSha: 'c0ffee',
      runId: '7',
      runAttempt: 1,
    },
    isUntrusted: false,
    incidentPath: '/t/run/incident.json',
    workspace: '/w',
    os: 'linux',
    arch: 'x64',
    hash: sha256,
    ...change,
  }) as unknown as World

const RAN: BuildLog = {
  ...{ format: 'rawjson', lines: [], failed: false },
  steps: [
    {
      ...{ index: 0, name: '', stage: 'build', cached: false, seconds: 42 },
      instruction:
        'RUN --mount=type=cache,id=go-docker-build-octo-app-build,target=/root/.cache/go-build,sharing=locked CGO_ENABLED=0 go build -o /app .',
    },
  ],
}

const seedOf = async (
  inputs: Inputs,
  world: World,
  about: { dockerfile?: string; exitCode?: number; available?: boolean } = {},
) => {
  const { dockerfile = DOCKERFILE, exitCode = 0, available = true } = about
  const files = fakeFiles({ '/w/Dockerfile': dockerfile, '/w/go.sum': 'sums' })
  const shell = fakeShell({ 'docker buildx du': { stdout: '' } })
  const ports = fakePorts({ files, shell, cache: fakeCache([], available) })
  const seeding = await openSeeding(inputs, preflight, world, ports)
  await seeding.ready()
  return { ...(await seeding.settle(exitCode, RAN)), files, shell }
}

describe('the build cache of a run', () => {
  test('that finds none leaves for the post step what to take out of the builder, and what the lines took', async () => {
    const { account, keep, degradations } = await seedOf(inputsOf(), worldOf())
    expect(account).toMatchObject({ restored: 'miss', transport: 'off', why: null, savedSeconds: null })
    expect(account.key).toMatch(/^go-docker-build-obj-v2-linux-x64-branch-.*-c0ffee\.7\.1$/)
    expect(keep).toMatchObject({
      ...{ key: account.key, carrier: '/t/go-docker-build-cache', isTrimmed: true, run: 'c0ffee.7.1' },
      plan: { image: 'golang:1.26', mounts: [{ id: 'go-docker-build-octo-app-build', name: '-build' }] },
    })
    expect(Object.values(keep?.cold ?? {})).toEqual([42])
    expect(degradations).toEqual([])
  })

  test('of a pull request looks for what branches saved, under the same names, and keeps nothing', async () => {
    const branch = await seedOf(inputsOf(), worldOf())
    const pull = await seedOf(inputsOf(), worldOf({ isUntrusted: true }))
    expect(pull.keep).toBeNull()
    expect(pull.account.key).toBe(branch.account.key?.replace('-branch-', '-pr-'))
  })

  test.each([
    ['CGO_ENABLED in ENV', DOCKERFILE.replace('WORKDIR', 'ENV CGO_ENABLED=1\nWORKDIR'), {}],
    ['another Go', DOCKERFILE.replace('1.26', '1.25'), {}],
    ['another platform', DOCKERFILE, { platforms: ['linux/arm64'] }],
    ['another target', DOCKERFILE.replace('FROM scratch', 'FROM scratch AS app'), { target: 'app' }],
  ])('has another key with %s', async (_, dockerfile, build) => {
    const one = await seedOf(inputsOf(), worldOf())
    const other = await seedOf(inputsOf({}, build), worldOf(), { dockerfile })
    expect(other.account.key).not.toBe(one.account.key)
  })

  test('that failed trims nothing and remembers no times', async () => {
    const { keep } = await seedOf(inputsOf(), worldOf(), { exitCode: 1 })
    expect(keep === null || (!keep.isTrimmed && Object.keys(keep.cold).length === 0)).toBe(true)
  })

  test.each([
    [inputsOf({ goCache: 'off' }), {}, 'The input go-cache is off.'],
    [inputsOf(), { available: false }, 'There is no cache service that answers.'],
    [inputsOf({ rewrite: 'off' }), {}, 'No RUN line compiles'],
  ])('is off for a reason %#', async (inputs, about, why) => {
    const { account, keep, shell } = await seedOf(inputs, worldOf(), about)
    expect(account).toMatchObject({ restored: 'off', transport: 'off', why: expect.stringContaining(why) })
    expect(keep).toBeNull()
    expect(shell.calls).toEqual([])
  })

  test('gives the helper the platform, the namespace and what stands for the base image, and no other argument', async () => {
    const build = {
      platforms: ['linux/arm64', 'linux/amd64'],
      buildArgs: ['BUILDKIT_CACHE_MOUNT_NS=ns', 'TOKEN=s3cr3t'],
      buildContexts: ['golang:1.26=docker-image://golang:1.26.1', 'src=./src'],
    }
    const { keep } = await seedOf(inputsOf({}, build), worldOf())
    expect(keep?.helper.args).toEqual([
      ...['--builder', 'b', '--platform', 'linux/arm64'],
      ...['--build-context', 'golang:1.26=docker-image://golang:1.26.1'],
      ...['--build-arg', 'BUILDKIT_CACHE_MOUNT_NS=ns'],
    ])
    expect(JSON.stringify(keep)).not.toContain('s3cr3t')
  })
})
