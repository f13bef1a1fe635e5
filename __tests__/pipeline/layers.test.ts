import { describe, expect, test } from '@jest/globals'
import { sha256 } from '../../src/adapters/hash.ts'
import type { Inputs } from '../../src/model/inputs.ts'
import type { BuildLog } from '../../src/model/log.ts'
import { type LayersRequest, openLayers } from '../../src/pipeline/layers.ts'
import type { World } from '../../src/pipeline/world.ts'
import type { CacheStore } from '../../src/ports/ports.ts'
import { SEAL } from '../../src/stages/layers/seal.ts'
import { fakeFiles, fakePorts, fakeShell } from '../fakes/ports.ts'

const DOCKERFILE = `FROM golang:1.26 AS build
WORKDIR /src
COPY . .
RUN go build -o /app .
FROM scratch
COPY --from=build /app /app
`
const DIGEST = 'c0ffee'.repeat(11).slice(0, 64)
const COMMIT = 'ab'.repeat(20)

const NO_BUILD_INPUTS = {
  ...{ target: '', call: '', noCache: false, platforms: [], buildContexts: [], noCacheFilters: [] },
  ...{ cacheFrom: [], cacheTo: [], secrets: [], secretEnvs: [], secretFiles: [], ssh: [] },
}

/** A change of what is asked for; `inputs` and `preflight` change a part of them. */
interface Change {
  readonly build?: object
  readonly own?: object
  readonly preflight?: object
  readonly text?: string
  readonly buildArgs?: Readonly<Record<string, string>>
}

const requestOf = ({ build, own, preflight, text = DOCKERFILE, buildArgs = {} }: Change): LayersRequest => ({
  inputs: {
    build: { ...NO_BUILD_INPUTS, ...build },
    own: { goCache: 'auto', ...own },
  } as unknown as Inputs,
  preflight: {
    ...{ builder: 'b', driver: 'docker-container', dockerfile: '/w/Dockerfile', buildkit: 'v0.30.0' },
    context: { kind: 'local', argument: '.', dir: '/w' },
    ...preflight,
  } as unknown as LayersRequest['preflight'],
  ...{ text, built: text, buildArgs, run: '7.1', temp: '/t' },
  prefixes: { read: 'layers-branch-', write: 'layers-branch-' },
})

const worldOf = (change: object): World =>
  ({ env: {}, isUntrusted: false, hash: sha256, ...change }) as unknown as World

/** A log whose steps name the base image. */
const LOG: BuildLog = {
  ...{ format: 'rawjson', lines: [], failed: false },
  steps: [
    {
      ...{ index: 0, cached: false, seconds: 1, stage: 'build' },
      name: `[build 1/4] FROM docker.io/library/golang:1.26@sha256:${DIGEST}`,
    },
  ],
}

interface Surroundings {
  /** Id of the one file in the work tree. */
  readonly blob?: string
  /** What the registry says of the base image now. */
  readonly digest?: string
  /** Files of the entry the service has; null where it has none. */
  readonly entry?: Readonly<Record<string, string>> | null
  readonly world?: object
}

const manifest = JSON.stringify({ layers: [{ digest: `sha256:${sha256('layer')}` }] })
const ENTRY = {
  'index.json': JSON.stringify({ manifests: [{ digest: `sha256:${sha256(manifest)}` }] }),
  [`blobs/sha256/${sha256(manifest)}`]: manifest,
  [`blobs/sha256/${sha256('layer')}`]: 'layer',
  [SEAL]: JSON.stringify({ schema: 1, images: { 'golang:1.26': DIGEST.slice(0, 12) } }),
}

const open = async (change: Change = {}, about: Surroundings = {}) => {
  const { blob = '11'.repeat(20), digest = DIGEST, entry = null, world = {} } = about
  const files = fakeFiles({ '/w/Dockerfile': DOCKERFILE })
  const asked: string[] = []
  const restore: CacheStore['restore'] = async ([dir], key) => {
    asked.push(key)
    if (entry === null) return null
    for (const [name, text] of Object.entries(entry)) files.map.set(`${dir}/${name}`, text)
    return `${key}3.1`
  }
  const shell = fakeShell(({ program, args }) => {
    const line = args.join(' ')
    if (program === 'docker') return { stdout: `sha256:${digest}\n` }
    if (line.includes('rev-parse')) return { stdout: `${COMMIT}\n\n` }
    if (line.includes('ls-tree')) return { stdout: `100644 blob ${blob}\tmain.go\0` }
    return { stdout: '' }
  })
  const cache = { available: true, restore, save: async () => true }
  const ports = fakePorts({ files, shell, cache })
  return { layers: await openLayers(requestOf(change), worldOf(world), ports), files, asked, shell }
}

describe('the layers of a build', () => {
  test('that nobody has are left by BuildKit for the post step', async () => {
    const { layers, files, asked } = await open()
    const { from, to } = layers.places
    expect([layers.isWhole, from]).toEqual([false, null])
    expect(to).toMatch(/^\/t\/go-docker-build-layers-[0-9a-f]{16}$/)
    files.map.set(`${to}/index.json`, '{}')
    const { account, keep, degradations } = await layers.settle(0, LOG, true)
    expect(account).toMatchObject({ restored: 'miss', why: null, bytes: 0 })
    expect(keep).toEqual({
      ...{ key: `${asked[0]}7.1`, dir: to, isVoid: false },
      images: { 'golang:1.26': DIGEST.slice(0, 12) },
    })
    expect(degradations).toEqual([])
  })

  test('that are there are given to the builder', async () => {
    const { layers, files } = await open({}, { entry: ENTRY })
    expect(layers).toMatchObject({ isWhole: true, places: { to: null } })
    expect(files.map.has(`${layers.places.from}/index.json`)).toBe(true)
    const { account, keep } = await layers.settle(0, LOG, false)
    expect(account).toMatchObject({ restored: 'exact', why: null, bytes: manifest.length + 5 })
    expect(keep).toBeNull()
    expect(await files.exists(layers.places.from ?? '')).toBe(false)
  })

  test('that the builder makes nothing of are marked, so that the next run is not given them', async () => {
    const { layers } = await open({}, { entry: ENTRY })
    const { keep, degradations } = await layers.settle(0, LOG, true)
    expect(keep).toMatchObject({ isVoid: true, images: {} })
    expect(degradations[0]).toContain('made nothing of the layers')
    const marked = { [SEAL]: '{"schema":1,"images":{}}' }
    expect((await open({}, { entry: marked })).layers.isWhole).toBe(false)
  })

  test('of another base image are not given', async () => {
    const { layers, files } = await open({}, { entry: ENTRY, digest: '0'.repeat(64) })
    expect(layers.isWhole).toBe(false)
    expect(await files.exists(`${layers.places.to}/index.json`)).toBe(false)
    expect((await layers.settle(0, LOG, true)).account.why).toBe('A base image is not what it was.')
  })

  test.each([
    ['without a seal', { [SEAL]: '' }, 'its seal is missing or broken'],
    ['that are cut', { [`blobs/sha256/${sha256('layer')}`]: 'lay' }, 'a layer is not what its name says'],
  ])('%s are refused, and that is told', async (_, change, why) => {
    const { layers } = await open({}, { entry: { ...ENTRY, ...change } })
    expect(layers.isWhole).toBe(false)
    const { degradations } = await layers.settle(0, LOG, true)
    expect(degradations).toEqual([expect.stringMatching(`^The layers .* were refused: ${why}\\.$`)])
  })

  test('have another key when a file, an argument, the target or the platform is another', async () => {
    const keyOf = async (change: Change, about: Surroundings = {}) => (await open(change, about)).asked[0]
    const keys = await Promise.all([
      keyOf({}),
      keyOf({}, { blob: '22'.repeat(20) }),
      keyOf({ buildArgs: { VERSION: '2' } }),
      keyOf({ build: { target: 'build' } }),
      keyOf({ build: { platforms: ['linux/arm64'] } }),
      keyOf({ text: DOCKERFILE.replace('WORKDIR /src', 'WORKDIR /source') }),
    ])
    expect(new Set(keys).size).toBe(keys.length)
    expect(await keyOf({})).toBe(keys[0])
  })

  test('are not left by a build that failed, by a stranger, or where the cache is only read', async () => {
    const { layers, files } = await open()
    files.map.set(`${layers.places.to}/index.json`, '{}')
    expect((await layers.settle(1, LOG, true)).keep).toBeNull()
    expect(await files.exists(layers.places.to ?? '')).toBe(false)
    const stranger = await open({}, { world: { isUntrusted: true } })
    expect(stranger.layers.places).toEqual({ from: null, to: null })
    expect((await open({ own: { goCache: 'read' } })).layers.places.to).toBeNull()
  })

  test('are not kept when the log does not name the base image', async () => {
    const { layers, files } = await open()
    files.map.set(`${layers.places.to}/index.json`, '{}')
    expect((await layers.settle(0, { ...LOG, steps: [] }, true)).keep).toBeNull()
  })

  test.each<[string, Change]>([
    ['inside of Docker', { preflight: { driver: 'docker' } }],
    ['0.12.0 or newer', { preflight: { buildkit: 'v0.11.6' } }],
    ['cache-from and cache-to', { build: { cacheFrom: ['type=gha'] } }],
    ['cache-from and cache-to', { build: { cacheTo: ['type=inline'] } }],
    ['asked not to use', { build: { noCache: true } }],
    ['asked not to use', { build: { noCacheFilters: ['build'] } }],
    ['Nothing is built', { build: { call: 'check' } }],
    ['contexts of its own', { build: { buildContexts: ['x=./x'] } }],
    ['is given secrets', { build: { secrets: ['x=y'] } }],
    ['is given secrets', { build: { ssh: ['default'] } }],
    ['is given secrets', { buildArgs: { GITHUB_TOKEN: 'x' } }],
    ['base images', { text: DOCKERFILE.replace('golang:1.26', 'golang:$V') }],
    ['runs apk', { text: DOCKERFILE.replace('RUN ', 'RUN apk add git && ') }],
  ])('are off: %s', async (why, change) => {
    const { layers, asked } = await open(change, { entry: ENTRY })
    expect(layers).toMatchObject({ isWhole: false, places: { from: null, to: null } })
    const { account, keep } = await layers.settle(0, LOG, true)
    expect(account).toMatchObject({ restored: 'off', why: expect.stringContaining(why) })
    expect([keep, asked]).toEqual([null, []])
  })

  test('are off outside of a work tree', async () => {
    const files = fakeFiles({ '/w/Dockerfile': DOCKERFILE })
    const layers = await openLayers(requestOf({}), worldOf({}), fakePorts({ files, shell: fakeShell() }))
    expect((await layers.settle(0, LOG, true)).account.why).toContain('not in a work tree')
  })
})
