import { describe, expect, test } from '@jest/globals'
import { diskFiles } from '../../src/adapters/files.ts'
import { sha256 } from '../../src/adapters/hash.ts'
import { shell as realShell } from '../../src/adapters/shell.ts'
import { keep } from '../../src/stages/keep.ts'
import { type PrewarmRequest, pickDelivery, prewarm } from '../../src/stages/prewarm.ts'
import {
  fakeCache,
  fakeClock,
  fakeFiles,
  fakeLog,
  fakeMirror,
  fakePorts,
  fakeShell,
  type Handler,
} from '../fakes/ports.ts'
import { directoryOf, moduleFiles, serveModules } from '../support/module-proxy.ts'

const MOD = 'module m\n\ngo 1.21\n\nrequire example.org/x v1.0.0\n'
const ENV = JSON.stringify({ GOMODCACHE: '/m', GOPROXY: 'https://goproxy.cn,direct', GOSUMDB: 'off' })
const request = (overrides: Partial<PrewarmRequest> = {}): PrewarmRequest => ({
  contextDir: '/w',
  goCache: 'auto',
  untrusted: false,
  goProxy: '',
  goPrivate: '',
  goOnHost: '/usr/local/go/bin/go',
  runnerOs: 'Linux',
  runnerArch: 'X64',
  hash: (text) => `h${text.length}`,
  ...overrides,
})
const goShell = (download: Handler = () => ({})) =>
  fakeShell({ 'go env': { stdout: ENV }, 'go mod download': download })
const downloads = (shell: ReturnType<typeof goShell>) =>
  shell.calls
    .filter(({ args }) => args[0] === 'mod')
    .map(({ options }) => `${options.cwd} ${options.env?.['GOWORK']}`)

describe('prewarm', () => {
  test('on a miss downloads each module with the settings of the machine alone', async () => {
    const shell = goShell()
    const files = fakeFiles({ '/w/go.mod': MOD, '/w/go.sum': 's', '/w/tools/go.mod': MOD })
    const cache = fakeCache()
    const done = await prewarm(request({ untrusted: true }), fakePorts({ shell, files, cache }))
    expect(downloads(shell)).toEqual(['/w off', '/w/tools off'])
    expect(shell.calls[1]?.options.env).toMatchObject({
      GOENV: 'off',
      GOFLAGS: '',
      GOPROXY: 'https://goproxy.cn,direct',
      GOTOOLCHAIN: 'local',
      GIT_TERMINAL_PROMPT: '0',
    })
    expect(done).toMatchObject({ restored: 'miss', shouldSave: false, gomodcache: '/m', degradations: [] })
    expect(done.key).toMatch(/^go-docker-build-mod-v1-Linux-X64-pr-h\d+$/)
    expect(cache.restored[0]?.paths).toEqual(['/m/cache/download'])
    expect(cache.restored[0]?.prefixes.at(-1)).toBe('go-docker-build-mod-v1-Linux-X64-branch-')
  })

  test('an exact cache needs no go mod download', async () => {
    const files = fakeFiles({ '/w/go.mod': MOD })
    const first = await prewarm(request(), fakePorts({ shell: goShell(), files }))
    const shell = goShell()
    const cache = fakeCache([String(first.key)])
    const done = await prewarm(request(), fakePorts({ shell, files, cache }))
    expect(done).toMatchObject({ restored: 'exact', shouldSave: false })
    expect(downloads(shell)).toEqual([])
    expect(first).toMatchObject({ restored: 'miss', shouldSave: true })
    const pull = await prewarm(request({ untrusted: true }), fakePorts({ shell, files, cache }))
    expect(pull).toMatchObject({ restored: 'exact', shouldSave: false })
    expect(downloads(shell)).toEqual([])
  })

  test('a branch never reads what pull requests or tags left', async () => {
    const cache = fakeCache([
      'go-docker-build-mod-v1-Linux-X64-pr-1',
      'go-docker-build-mod-v1-Linux-X64-release-1',
    ])
    const files = fakeFiles({ '/w/go.mod': MOD })
    const done = await prewarm(request(), fakePorts({ shell: goShell(), files, cache }))
    expect(done.restored).toBe('miss')
    const pull = fakeCache(['go-docker-build-mod-v1-Linux-X64-branch-1'])
    const other = await prewarm(
      request({ untrusted: true }),
      fakePorts({ shell: goShell(), files, cache: pull }),
    )
    expect(other.restored).toBe('prefix')
  })

  test('a workspace covers its modules; vendored and needless ones are left out', async () => {
    const shell = goShell()
    const files = fakeFiles({
      '/w/go.work': 'go 1.21\n\nuse (\n\t./api // first\n\t./cmd\n)\n',
      '/w/api/go.mod': MOD,
      '/w/cmd/go.mod': MOD,
      '/w/vendored/go.mod': MOD,
      '/w/vendored/vendor/modules.txt': '',
      '/w/bare/go.mod': 'module bare\n',
      '/w/other/go.mod': MOD,
      '/w/other/testdata/go.mod': MOD,
      '/w/node_modules/x/go.mod': MOD,
    })
    await prewarm(request(), fakePorts({ shell, files }))
    expect(downloads(shell)).toEqual(['/w /w/go.work', '/w/other off'])
  })

  test('says in Go’s words what could not be fetched, and goes on', async () => {
    const shell = goShell(() => ({
      code: 1,
      stderr: '# get https://x/y: 502\ngo: example.org/x@v1.0.0: no such host\n',
    }))
    const done = await prewarm(request(), fakePorts({ shell, files: fakeFiles({ '/w/go.mod': MOD }) }))
    expect(done.degradations).toEqual([
      'Go modules of /w could not all be fetched ahead of the build: go: example.org/x@v1.0.0: no such host',
    ])
  })

  test('shows how far it is when it takes long', async () => {
    const clock = fakeClock()
    const log = fakeLog()
    const shell = goShell(({ options }) => {
      options.onStderr?.(Buffer.from('# get https://goproxy.cn/a/@v/v1.zip: 200 OK (0.1s)\n# get https'))
      clock.advance(2500)
      options.onStderr?.(Buffer.from('://goproxy.cn/b/@v/v1.zip: 200 OK (2.1s)\n'))
      return {}
    })
    const files = fakeFiles({ '/w/go.mod': MOD })
    const done = await prewarm(request(), fakePorts({ shell, files, log, clock }))
    expect(log.lines).toEqual(['Fetching Go modules: 2 so far'])
    expect(done.seconds).toBe(2.5)
  })

  test('without go it names the remedy; without modules it says nothing', async () => {
    const files = fakeFiles({ '/w/go.mod': MOD })
    const done = await prewarm(request({ goOnHost: null }), fakePorts({ files }))
    expect(done.degradations).toEqual([expect.stringContaining('add actions/setup-go')])
    const none = await prewarm(request({ goOnHost: null }), fakePorts())
    expect(none).toMatchObject({ restored: 'off', degradations: [] })
    expect(await prewarm(request({ goCache: 'off' }), fakePorts({ files }))).toMatchObject({ key: null })
  })

  test('the real go fills the store from the chain it was given', async () => {
    const upstream = await serveModules(moduleFiles('example.org/x', 'v1.0.0'))
    const contextDir = directoryOf({ 'go.mod': MOD })
    const modcache = directoryOf({})
    const shell: typeof realShell = {
      run: (program, args, options) =>
        realShell.run(program, args, {
          ...options,
          env: { ...options?.env, GOMODCACHE: modcache, GOSUMDB: 'off', GOFLAGS: '-modcacherw' },
        }),
    }
    const files = diskFiles()
    const ports = fakePorts({ shell, files })
    const done = await prewarm(request({ contextDir, goProxy: upstream.url, hash: sha256 }), ports)
    await upstream.close()
    expect(done).toMatchObject({ chain: upstream.url, gomodcache: modcache, degradations: [] })
    expect(await files.exists(`${modcache}/cache/download/example.org/x/@v/v1.0.0.zip`)).toBe(true)
  })
})

describe('pickDelivery', () => {
  const wish = {
    driver: 'docker',
    gateway: '172.17.0.1',
    store: '/m/cache/download',
    hasStore: true,
    upstream: 'https://goproxy.cn',
    private: '',
  }
  const mirror = fakeMirror()

  test('the server where the builder runs here', async () => {
    const picked = await pickDelivery(wish, async () => ({ ok: true, mirror }))
    expect(picked).toEqual({ delivery: { kind: 'proxy', url: mirror.url }, mirror, degradations: [] })
  })

  test('the modules themselves where it does not, or the server cannot be opened', async () => {
    const refuse = async () => ({ ok: false, why: 'no such address' }) as const
    const context = { kind: 'context', dir: '/m/cache/download' }
    expect(await pickDelivery({ ...wish, driver: 'remote' }, refuse)).toMatchObject({
      delivery: context,
      degradations: [],
    })
    expect(await pickDelivery(wish, refuse)).toMatchObject({
      delivery: context,
      degradations: ['no such address'],
    })
    expect(await pickDelivery({ ...wish, hasStore: false }, refuse)).toMatchObject({
      delivery: { kind: 'off', why: 'no such address' },
    })
    expect((await pickDelivery({ ...wish, gateway: null, hasStore: false }, refuse)).delivery.kind).toBe(
      'off',
    )
    expect((await pickDelivery({ ...wish, store: '' }, refuse)).delivery.kind).toBe('off')
  })
})

describe('keep', () => {
  const state = { key: 'k', restored: 'miss', shouldSave: true, gomodcache: '/m' } as const
  const files = fakeFiles({ '/m/cache/download/example.org/x/@v/v1.zip': 'z' })

  test('saves what is new', async () => {
    const cache = fakeCache()
    expect(await keep(state, { cache, files, log: fakeLog() })).toBe(true)
    expect(cache.saved).toEqual([{ paths: ['/m/cache/download'], key: 'k' }])
  })

  test.each([
    ['nothing new', { ...state, restored: 'exact' as const }, files, true],
    ['not allowed', { ...state, shouldSave: false }, files, true],
    ['nothing there', state, fakeFiles({ '/m/cache/download/sumdb/x/y': '' }), true],
    ['no service', state, files, false],
  ])('leaves it: %s', async (_, given, disk, available) => {
    const cache = fakeCache([], available)
    expect(await keep(given, { cache, files: disk, log: fakeLog() })).toBe(false)
    expect(cache.saved).toEqual([])
  })

  test('a denied save is said, not thrown', async () => {
    const log = fakeLog()
    expect(await keep(state, { cache: fakeCache(['k']), files, log })).toBe(false)
    expect(log.lines.join()).toContain('did not take it')
  })
})
