import { describe, expect, test } from '@jest/globals'
import { type PrewarmRequest, prewarm } from '../../src/stages/prewarm.ts'
import { fakeCache, fakeFiles, fakePorts, fakeShell } from '../fakes/ports.ts'

const MOD = 'module m\n\ngo 1.21\n\nrequire example.org/x v1.0.0\n'
const SUM = 'example.org/x v1.0.0 h1:a=\nexample.org/x v1.0.0/go.mod h1:b=\n'
const X = { module: 'example.org/x', version: 'v1.0.0', zip: true }
const FILES = { '/w/go.mod': MOD, '/w/go.sum': SUM }
const MACHINE = {
  GOMODCACHE: '/m',
  GOPROXY: 'https://goproxy.cn,direct',
  GOPRIVATE: 'git.example.org',
  GONOPROXY: 'git.example.org',
  GONOSUMDB: 'git.example.org',
  GOSUMDB: 'sum.golang.google.cn',
  GOVCS: '',
}
const request = (overrides: Partial<PrewarmRequest> = {}): PrewarmRequest => ({
  context: { dir: '/w', dockerfile: null, ignore: null },
  goCache: 'auto',
  isUntrusted: false,
  goProxy: '',
  goPrivate: '',
  goAuth: [],
  goOnHost: '1.26.0',
  runnerOs: 'Linux',
  runnerArch: 'X64',
  env: { HOME: '/home/me' },
  hash: (text) => `h${text.length}`,
  ...overrides,
})
const goShell = (values: object = MACHINE) => fakeShell({ 'go env': { stdout: JSON.stringify(values) } })
const run = (overrides: Partial<PrewarmRequest> = {}, ports: Parameters<typeof fakePorts>[0] = {}) =>
  prewarm(request(overrides), fakePorts({ shell: goShell(), files: fakeFiles(FILES), ...ports }))

describe('prewarm', () => {
  test('lists what the build will ask for and where the mirror gets it, by the settings of the machine alone', async () => {
    const shell = goShell()
    const done = await run({}, { shell })
    expect(shell.calls.map(({ args, options }) => [args[0], options.cwd])).toEqual([['env', '/']])
    expect(shell.calls[0]?.options.env).toMatchObject({ GOFLAGS: '', GOWORK: 'off', GOTOOLCHAIN: 'local' })
    expect(done).toMatchObject({
      wanted: [X],
      chain: 'https://goproxy.cn,direct',
      tail: '',
      serve: {
        store: '/m/cache/download',
        upstream: 'https://goproxy.cn,direct',
        private: 'git.example.org',
        noSums: 'git.example.org',
        sumdb: 'sum.golang.google.cn',
        sums: [SUM],
      },
      degradations: [],
    })
  })

  test('logs in as the machine does, where go env -w says how as well', async () => {
    const shell = goShell({ ...MACHINE, GOAUTH: 'git /home/me' })
    const done = await run({}, { shell })
    expect(shell.calls[0]?.args).toContain('GOAUTH')
    expect(done.serve?.originEnv).toMatchObject({ GOENV: 'off', GOAUTH: 'git /home/me' })
    const older = await run({}, { shell: goShell({ ...MACHINE, GOAUTH: '' }) })
    expect(older.serve?.originEnv).not.toHaveProperty('GOAUTH')
  })

  test('the inputs win over the machine', async () => {
    const done = await run({ goProxy: 'https://goproxy.io', goPrivate: 'corp.example.org/*' })
    expect(done.serve).toMatchObject({
      upstream: 'https://goproxy.io',
      private: 'git.example.org,corp.example.org/*',
      noSums: 'git.example.org,corp.example.org/*',
    })
  })

  test('a run of other people’s code leaves origins to the build, private ones aside', async () => {
    const done = await run({ isUntrusted: true })
    expect(done).toMatchObject({ tail: ',direct', shouldSave: false })
    expect(done.serve).toMatchObject({ upstream: 'https://goproxy.cn', private: 'git.example.org' })
    expect(done.serve?.originEnv).toMatchObject({
      GOENV: 'off',
      GOFLAGS: '',
      GOWORK: 'off',
      GOTOOLCHAIN: 'local',
      GOVCS: '*:git',
      GIT_TERMINAL_PROMPT: '0',
      GIT_ALLOW_PROTOCOL: 'https:ssh',
    })
  })

  test('what only the build fetches is not brought ahead', async () => {
    const shell = goShell({ ...MACHINE, GOPROXY: 'direct', GOPRIVATE: '', GONOPROXY: '', GONOSUMDB: '' })
    const done = await run({ isUntrusted: true }, { shell })
    expect(done).toMatchObject({ tail: ',direct', wanted: [], serve: { upstream: '' } })
    expect((await run({}, { shell })).wanted).toEqual([X])
  })

  test('what the build may be given besides the mirror carries no password', async () => {
    const done = await run({ goProxy: 'https://u:s3cr3t@proxy.example.org|https://goproxy.cn' })
    expect(done.chain).toBe('https://goproxy.cn')
    expect(done.serve?.upstream).toContain('u:s3cr3t@')
  })

  test('vendored modules need nothing, and the mirror still serves what is asked for', async () => {
    const files = fakeFiles({ ...FILES, '/w/vendor/modules.txt': '' })
    expect(await run({}, { files })).toMatchObject({ key: null, wanted: [], serve: { sums: [] } })
  })

  test('without sums the requirements are listed', async () => {
    expect((await run({}, { files: fakeFiles({ '/w/go.mod': MOD }) })).wanted).toEqual([X])
  })

  test('when it is off nothing is looked at', async () => {
    const shell = goShell()
    expect(await run({ goCache: 'off' }, { shell })).toMatchObject({ key: null, serve: null, wanted: [] })
    expect(shell.calls).toEqual([])
  })
})

describe('a machine without go', () => {
  const env = { HOME: '/home/me', GOPROXY: 'https://goproxy.cn,direct' }

  test('has modules where Go would have them, from the chain that is given', async () => {
    const done = await run({ goOnHost: null, env })
    expect(done).toMatchObject({ gomodcache: '/home/me/go/pkg/mod', tail: ',direct', degradations: [] })
    expect(done.serve).toMatchObject({ upstream: 'https://goproxy.cn', sumdb: 'sum.golang.google.cn' })
    const others = [
      [{ GOPATH: '/p:/q' }, '/p/pkg/mod'],
      [{ GOPATH: '/p', GOMODCACHE: '/c' }, '/c'],
    ] as const
    for (const [more, gomodcache] of others)
      expect(await run({ goOnHost: null, env: { ...env, ...more } })).toMatchObject({ gomodcache })
  })

  test('and without a chain, or a place, says what to give', async () => {
    const noChain = await run({ goOnHost: null })
    expect(noChain).toMatchObject({
      serve: null,
      why: expect.stringContaining('Give the module proxies in go-proxy'),
    })
    expect(noChain.degradations).toEqual([noChain.why])
    const noPlace = await run({ goOnHost: null, env: { GOPROXY: 'https://goproxy.cn' } })
    expect(noPlace.degradations).toEqual([expect.stringContaining('Set GOMODCACHE')])
    const noModules = await run({ goOnHost: null }, { files: fakeFiles() })
    expect(noModules.degradations).toEqual([])
  })

  test('a go that does not answer counts as none', async () => {
    const shell = fakeShell({ 'go env': { code: 2, stderr: 'go: cannot find GOROOT' } })
    expect(await run({ env }, { shell })).toMatchObject({ gomodcache: '/home/me/go/pkg/mod' })
  })
})

describe('the cache of modules', () => {
  const saved = '/m/cache/go-docker-build/saved'
  const PATH = 'example.org/x/@v/v1.0.0'
  const archive = {
    [`${saved}/modules.txt`]: 'example.org/x@v1.0.0\n../../../etc@v1.0.0\n',
    [`${saved}/${PATH}.zip`]: 'zip',
    [`${saved}/${PATH}.mod`]: 'mod',
    [`${saved}/${PATH}.lock`]: '',
    [`${saved}/other/@v/v1.0.0.zip`]: 'not in the list',
  }
  /** A service that unpacks the archive into the directory it is asked for. */
  const service = (keys: readonly string[], files: ReturnType<typeof fakeFiles>) => {
    const cache = fakeCache(keys)
    const restore: typeof cache.restore = async (...asked) => {
      const found = await cache.restore(...asked)
      if (found !== null) for (const [path, text] of Object.entries(archive)) files.map.set(path, text)
      return found
    }
    return { ...cache, restore }
  }

  test('is put into the store file by file, nothing but the modules of its list, over nothing that is there', async () => {
    const files = fakeFiles({ ...FILES, [`/m/cache/download/${PATH}.mod`]: 'own' })
    const cache = service(['go-docker-build-mod-v2-Linux-X64-branch-1'], files)
    const done = await run({}, { cache, files })
    expect(done).toMatchObject({ restored: 'prefix', shouldSave: true })
    expect(cache.restored[0]?.paths).toEqual([saved])
    const store = [...files.map].filter(([path]) => path.startsWith('/m/'))
    expect(store).toEqual([
      [`/m/cache/download/${PATH}.mod`, 'own'],
      [`/m/cache/download/${PATH}.zip`, 'zip'],
    ])
  })

  test('of exactly these modules is not saved again', async () => {
    const first = await run()
    expect(first).toMatchObject({ restored: 'miss', shouldSave: true })
    expect(first.key).toMatch(/^go-docker-build-mod-v2-Linux-X64-branch-h\d+$/)
    const keys = [String(first.key)]
    for (const isUntrusted of [false, true])
      expect(await run({ isUntrusted }, { cache: fakeCache(keys) })).toMatchObject({
        restored: 'exact',
        shouldSave: false,
      })
  })

  test('is only read when the input says so, and not asked for without a service', async () => {
    expect(await run({ goCache: 'read' })).toMatchObject({ restored: 'miss', shouldSave: false })
    expect(await run({}, { cache: fakeCache([], false) })).toMatchObject({
      restored: 'off',
      shouldSave: false,
    })
  })

  test('of a branch is never what pull requests or tags left; theirs may be a branch’s', async () => {
    const other = ['pr-1', 'release-1'].map((end) => `go-docker-build-mod-v2-Linux-X64-${end}`)
    expect(await run({}, { cache: fakeCache(other) })).toMatchObject({ restored: 'miss' })
    const branch = fakeCache(['go-docker-build-mod-v2-Linux-X64-branch-1'])
    expect(await run({ isUntrusted: true }, { cache: branch })).toMatchObject({ restored: 'prefix' })
    expect(await run({ ref: 'refs/tags/v1' }, { cache: branch })).toMatchObject({ restored: 'miss' })
  })
})
