import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { until } from '../support/hasty-time.ts'
import { ask, filesBelow, openScene } from '../support/mirror-scene.ts'
import { runGo, serve } from '../support/module-proxy.ts'

const HOST = 'https://git.example.org/'
const MODULE = 'git.example.org/team/lib.git'

const scene = openScene()
afterEach(() => scene.close())

const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
    cwd,
    encoding: 'utf8',
  })

/** A repository of a private module with two versions and one commit more, and how git finds it under its https address. */
const repository = () => {
  const top = scene.directory()
  const dir = join(top, 'team/lib.git')
  mkdirSync(dir, { recursive: true })
  git(dir, 'init', '-q', '-b', 'main')
  for (const text of ['package lib\n', 'package lib // 2\n', 'package lib // 3\n']) {
    writeFileSync(join(dir, 'go.mod'), `module ${MODULE}\n\ngo 1.21\n`)
    writeFileSync(join(dir, 'lib.go'), text)
    git(dir, 'add', '.')
    git(dir, 'commit', '-q', '-m', text)
    if (!text.includes('3')) git(dir, 'tag', text.includes('2') ? 'v1.1.0' : 'v1.0.0')
  }
  const originEnv = {
    PATH: process.env['PATH'],
    HOME: scene.directory(),
    GIT_ALLOW_PROTOCOL: 'https:file',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `url.file://${top}/.insteadOf`,
    GIT_CONFIG_VALUE_0: HOST,
  }
  return { dir, originEnv }
}

const removable = (store: string): void => void execFileSync('chmod', ['-R', 'u+w', dirname(dirname(store))])

describe('private modules', () => {
  test('come from their repository with the git of the host, and no upstream hears of them', async () => {
    const upstream = await scene.upstream({})
    const { dir, originEnv } = repository()
    const store = scene.store()
    const patterns = { private: 'git.example.org', noSums: 'git.example.org' }
    const server = await scene.mirror({ store, upstream: upstream.url, ...patterns, originEnv })
    const at = `${MODULE}/@v`
    const commit = git(dir, 'rev-parse', '--short=12', 'HEAD').trim()
    expect((await ask(server, `${at}/list`)).text).toBe('v1.0.0\nv1.1.0\n')
    expect(JSON.parse((await ask(server, `${MODULE}/@latest`)).text)).toMatchObject({ Version: 'v1.1.0' })
    const { Version } = JSON.parse((await ask(server, `${at}/main.info`)).text) as { Version: string }
    expect(Version).toMatch(new RegExp(`^v1\\.1\\.1-0\\.\\d{14}-${commit}$`))
    expect(filesBelow(store)).toEqual([])
    const answers = await Promise.all(['zip', 'mod', 'info'].map((ext) => ask(server, `${at}/v1.0.0.${ext}`)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await ask(server, `${at}/${Version}.zip`)).status).toBe(200)
    expect((await ask(server, `${at}/v9.9.9.zip`)).text).toMatch(/^not found: .*unknown revision v9\.9\.9/)
    expect(upstream.asked).toEqual([])
    const use = server.account().modules.find(({ version }) => version === 'v1.0.0')
    expect(use).toMatchObject({ module: MODULE, from: 'origin', host: 'git.example.org', hits: 3 })
    removable(store)
  }, 60_000)

  test('are fetched in the environment of the machine, with what the run adds to it', async () => {
    const { PATH, HOME, ...added } = repository().originEnv
    const store = scene.store()
    const options = { store, private: 'git.example.org', noSums: 'git.example.org', env: { PATH, HOME } }
    const server = await scene.mirror({ ...options, originEnv: added })
    expect((await ask(server, `${MODULE}/@v/v1.0.0.mod`)).status).toBe(200)
    removable(store)
  }, 60_000)

  test('reach the real go in the build', async () => {
    const { originEnv } = repository()
    const store = scene.store()
    const server = await scene.mirror({ store, private: 'git.example.org/*', originEnv })
    const project = scene.directory()
    writeFileSync(join(project, 'go.mod'), 'module m\n\ngo 1.21\n')
    const modcache = scene.directory()
    const done = await runGo(['get', MODULE], { cwd: project, proxy: server.url, modcache })
    expect(done).toMatchObject({ code: 0 })
    expect(readFileSync(join(project, 'go.mod'), 'utf8')).toContain(`${MODULE} v1.1.0`)
    removable(store)
  }, 60_000)

  test('altered in the cache of the host are dropped, and fetched from their origin again', async () => {
    const { originEnv } = repository()
    const store = scene.store()
    const sum = `${MODULE} v1.0.0 h1:${'A'.repeat(43)}=\n`
    const server = await scene.mirror({ store, private: 'git.example.org', sums: [sum], originEnv })
    const { status, text } = await ask(server, `${MODULE}/@v/v1.0.0.zip`)
    expect(status).toBe(502)
    expect(text).toMatch(
      /^upstream git\.example\.org: verifying git\.example\.org\/team\/lib\.git@v1\.0\.0: checksum mismatch/,
    )
    expect(existsSync(join(store, `${MODULE}/@v/v1.0.0.zip`))).toBe(false)
    removable(store)
  }, 60_000)

  test('are also what is behind direct, after the upstreams', async () => {
    const upstream = await scene.upstream({})
    const { originEnv } = repository()
    const store = scene.store()
    const server = await scene.mirror({ store, upstream: `${upstream.url},direct`, originEnv })
    expect((await ask(server, `${MODULE}/@v/v1.0.0.info`)).status).toBe(200)
    expect(upstream.asked).toEqual([`/${MODULE}/@v/v1.0.0.info`])
    removable(store)
  }, 60_000)
})

describe('a host that cannot', () => {
  test('says so where there is no go', async () => {
    const server = await scene.mirror({ store: scene.store(), private: 'git.example.org', originEnv: {} })
    expect((await ask(server, `${MODULE}/@v/v1.0.0.mod`)).text).toBe(
      `not found: ${MODULE}: there is no go on this machine to fetch it from its origin\n`,
    )
  })

  test('names the host that does not answer, and no secret', async () => {
    const { originEnv } = repository()
    const gone = await scene.nobody()
    const TOKEN = 'c4n4ry-t0ken'
    const env = {
      ...originEnv,
      GIT_ALLOW_PROTOCOL: 'https:http',
      GIT_CONFIG_KEY_0: `url.${gone.url.replace('//', `//user:${TOKEN}@`)}/.insteadOf`,
    }
    const server = await scene.mirror({ store: scene.store(), private: 'git.example.org', originEnv: env })
    const { status, text } = await ask(server, `${MODULE}/@v/v1.0.0.info`)
    expect([status, text]).toEqual([
      502,
      expect.stringMatching(/^upstream git\.example\.org: git\.example\.org\/.*no secure protocol found/),
    ])
    const { faults } = server.account()
    expect(faults).toMatchObject([{ host: 'git.example.org', path: `${MODULE}/@v/v1.0.0.info` }])
    expect(text + JSON.stringify(faults)).not.toContain(TOKEN)
  }, 60_000)

  test('ends go and git at once when the server closes', async () => {
    const silent = scene.keep(await serve(() => undefined))
    const { originEnv } = repository()
    const env = {
      ...originEnv,
      GIT_ALLOW_PROTOCOL: 'https:http',
      GIT_CONFIG_KEY_0: `url.${silent.url}/.insteadOf`,
    }
    const server = await scene.mirror({ store: scene.store(), private: 'git.example.org', originEnv: env })
    const asking = ask(server, `${MODULE}/@v/v1.0.0.zip`).catch(() => 'closed')
    await until(() => silent.asked.length > 0)
    const mark = Object.values(env).find((value) => value?.startsWith('url.')) as string
    const children = () =>
      readdirSync('/proc').filter((pid) => {
        try {
          return (
            /^\d+$/.test(pid) &&
            pid !== String(process.pid) &&
            readFileSync(`/proc/${pid}/environ`, 'utf8').includes(mark)
          )
        } catch {
          return false
        }
      })
    expect(children().length).toBeGreaterThan(0)
    const start = performance.now()
    await server.close()
    expect(performance.now() - start).toBeLessThan(1_000)
    expect(await asking).toBe('closed')
    await until(() => children().length === 0)
  }, 60_000)
})
