import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { directoryOf, moduleFiles, runGo, serveModules } from '../support/module-proxy.ts'

// Processes and large trees take their time on a busy machine.
jest.setTimeout(60_000)

const CLI = resolve('src/cli/index.ts')
const TEXT = 'example.org/Text'
const close: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const end of close.splice(0).reverse()) await end()
})

const temporary = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'serve-'))
  close.push(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

const upstreamOf = async (...modules: readonly (readonly [string, string])[]) => {
  const files = modules.map(([module, version]) => moduleFiles(module, version))
  const upstream = await serveModules(Object.assign({}, ...files))
  close.push(upstream.close)
  return upstream
}

/** Starts the command; `first` is its first line on standard output, `end` sends SIGTERM. */
const start = (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  const child: ChildProcess = spawn(process.execPath, [CLI, 'serve', ...args], {
    env: { ...process.env, GOPROXY: 'off', GOFLAGS: '', GOENV: 'off', GOSUMDB: 'off', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = { stdout: '', stderr: '' }
  child.stdout?.on('data', (chunk: Buffer) => (output.stdout += chunk))
  child.stderr?.on('data', (chunk: Buffer) => (output.stderr += chunk))
  const exit = once(child, 'close').then(([code]) => code as number | null)
  close.push(async () => {
    child.kill('SIGKILL')
    await exit
  })
  const lineOf = (stream: NodeJS.ReadableStream | null): Promise<string> =>
    new Promise((done) => {
      const lines = createInterface({ input: stream as NodeJS.ReadableStream })
      lines.once('line', done).once('close', () => done(''))
    })
  const end = (): Promise<number | null> => {
    child.kill('SIGTERM')
    return exit
  }
  return { output, exit, end, first: lineOf(child.stdout), said: lineOf(child.stderr) }
}

const ready = async (...args: readonly string[]) => {
  const server = start(['--json', ...args])
  const { ready: url } = JSON.parse(
    (await server.first) || `{"ready":${JSON.stringify(server.output.stderr)}}`,
  )
  return { ...server, url: url as string, origin: new URL(url).origin }
}

const get = async (url: string, method = 'GET') => {
  const response = await fetch(url, { method })
  return { status: response.status, text: await response.text(), type: response.headers.get('content-type') }
}

const download = (proxy: string, version = 'v1.0.0') => {
  const dir = temporary()
  return runGo(['mod', 'download', `${TEXT}@${version}`], { cwd: dir, proxy, modcache: join(dir, 'cache') })
}

describe('serve with the real go', () => {
  test('fetches a module once, keeps it, and gives it again after a restart without an upstream', async () => {
    const upstream = await upstreamOf([TEXT, 'v1.0.0'])
    const store = temporary()
    const server = await ready('--store', store, '--upstream', upstream.url)
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}$/)
    expect(await download(server.url)).toMatchObject({ code: 0 })
    const asked = upstream.asked.filter((path) => path.includes('@v/v1.0.0')).length
    expect(asked).toBe(3)
    expect(await download(server.url)).toMatchObject({ code: 0 })
    expect(upstream.asked.filter((path) => path.includes('@v/v1.0.0')).length).toBe(asked)
    expect(existsSync(join(store, 'cache/download/example.org/!text/@v/v1.0.0.zip'))).toBe(true)
    expect(await server.end()).toBe(0)
    expect(server.output.stdout).toBe(`{"ready":"${server.url}"}\n`)
    await upstream.close()
    const again = await ready('--store', store, '--upstream', upstream.url)
    expect(await download(again.url)).toMatchObject({ code: 0 })
    expect(again.url).not.toBe(server.url)
  })

  test('tells requests, upstreams and the store in the words of Prometheus', async () => {
    const upstream = await upstreamOf([TEXT, 'v1.0.0'])
    const server = await ready('--store', temporary(), '--upstream', upstream.url)
    await download(server.url)
    await download(server.url, 'v9.0.0')
    const { status, text, type } = await get(`${server.url}/metrics`)
    expect(status).toBe(200)
    expect(type).toMatch(/^text\/plain; version=0\.0\.4/)
    expect(text).toContain('mirror_requests_total{kind="zip",status="200"} 1\n')
    expect(text).toContain('mirror_requests_total{kind="info",status="404"} 1\n')
    expect(text).toMatch(new RegExp(`mirror_upstream_requests_total\\{host="${upstream.host}"\\} \\d`))
    expect(text).toMatch(/mirror_response_bytes_total\{kind="zip",status="200"\} [1-9]\d\d/)
  })

  test('an upstream in trouble is named to go, and counted', async () => {
    const upstream = await upstreamOf()
    await upstream.close()
    const server = await ready('--store', temporary(), '--upstream', upstream.url)
    const { code, stderr } = await download(server.url)
    expect(code).toBe(1)
    expect(stderr).toContain(`502 Bad Gateway`)
    expect(stderr).toContain(`upstream ${upstream.host}: dial tcp`)
    const { text } = await get(`${server.url}/metrics`)
    expect(text).toMatch(new RegExp(`mirror_upstream_failures_total\\{host="${upstream.host}"\\} [1-9]`))
  })
})

describe('who may ask', () => {
  test('only those who know the path, except for the health', async () => {
    const upstream = await upstreamOf([TEXT, 'v1.0.0'])
    const server = await ready('--store', temporary(), '--upstream', upstream.url, '--prefix', 'team/4f1c')
    expect(server.url).toBe(`${server.origin}/team/4f1c`)
    const file = 'example.org/!text/@v/v1.0.0.mod'
    expect(await get(`${server.url}/${file}`)).toMatchObject({ status: 200 })
    for (const path of [file, `team/4f1d/${file}`, `team/${file}`, 'metrics', 'team/metrics', ''])
      expect(await get(`${server.origin}/${path}`)).toMatchObject({ status: 404, text: '' })
    expect(await get(`${server.url}/${file}`, 'POST')).toMatchObject({ status: 404 })
    for (const path of ['healthz', 'team/4f1c/healthz'])
      expect(await get(`${server.origin}/${path}`)).toMatchObject({ status: 200, text: 'ok\n' })
    expect(await get(`${server.url}/metrics`)).toMatchObject({ status: 200 })
  })

  test('everyone with --open', async () => {
    const upstream = await upstreamOf([TEXT, 'v1.0.0'])
    const server = await ready('--store', temporary(), '--upstream', upstream.url, '--open')
    expect(server.url).toBe(server.origin)
    expect(await download(server.url)).toMatchObject({ code: 0 })
    expect(await get(`${server.url}/metrics`)).toMatchObject({ status: 200 })
    expect(await get(`${server.url}/healthz`)).toMatchObject({ status: 200 })
  })

  test('a health check fails once the store is gone', async () => {
    const store = temporary()
    const server = await ready('--store', store, '--upstream', 'off')
    rmSync(join(store, 'cache'), { recursive: true })
    expect(await get(`${server.origin}/healthz`)).toEqual({
      status: 503,
      text: 'the store cannot be written\n',
      type: 'text/plain; charset=utf-8',
    })
  })
})

test('a store above its limit lets go of the versions not served for longest', async () => {
  const files = moduleFiles(TEXT, 'v1.0.0')
  const store = directoryOf({ 'cache/download/example.org/old/@v/v1.0.0.zip': 'z' })
  close.push(() => rmSync(store, { recursive: true, force: true }))
  const old = join(store, 'cache/download/example.org/old/@v/v1.0.0.zip')
  truncateSync(old, 600_000_000)
  for (const [path, content] of Object.entries(files)) {
    const target = join(store, 'cache/download', path)
    mkdirSync(join(target, '..'), { recursive: true })
    writeFileSync(target, content)
  }
  const server = await ready('--store', store, '--upstream', 'off', '--max-size', '500MiB')
  expect(await download(server.url)).toMatchObject({ code: 0 })
  expect(await server.end()).toBe(0)
  expect(existsSync(old)).toBe(false)
  expect(existsSync(join(store, 'cache/download/example.org/!text/@v/v1.0.0.zip'))).toBe(true)
})

describe('the end', () => {
  test('lets a request under way come to its end', async () => {
    const held: (() => void)[] = []
    const upstream = await serveModules(moduleFiles(TEXT, 'v1.0.0'))
    close.push(upstream.close)
    const slow = await (await import('../support/module-proxy.ts')).serve((incoming, response) => {
      held.push(() => {
        request(`${upstream.url}${incoming.url}`, (answer) => answer.pipe(response)).end()
      })
      asked()
    })
    close.push(slow.close)
    let asked = (): void => undefined
    const isAsked = new Promise<void>((done) => {
      asked = done
    })
    const server = await ready('--store', temporary(), '--upstream', slow.url)
    const answer = get(`${server.url}/example.org/!text/@v/v1.0.0.info`)
    await isAsked
    const exit = server.end()
    for (const release of held) release()
    expect(await answer).toMatchObject({ status: 200 })
    expect(await exit).toBe(0)
    expect(server.output.stderr).toMatch(/The module server has ended\.\n$/)
  })
})

describe('what people read', () => {
  test('without --json the address stands in a line to paste, on standard error', async () => {
    const server = start(['--store', temporary(), '--upstream', 'off'])
    expect(await server.said).toMatch(
      /^Modules are served: export GOPROXY=http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}$/,
    )
    expect(await server.end()).toBe(0)
    expect(server.output.stdout).toBe('')
  })

  test.each<[string[], Readonly<Record<string, string>>, number, RegExp]>([
    [['--listen', '8080'], {}, 2, /--listen "8080" is no address; give HOST:PORT/],
    [['--upstream', 'ftp://a.example.org'], {}, 2, /is no module proxy; allowed are/],
    [['--port', '80'], {}, 2, /Unknown option '--port'; allowed are --listen/],
    [
      ['--store', '/dev/null', '--upstream', 'off'],
      {},
      3,
      /cannot keep modules in \/dev\/null\/cache\/download \(ENOTDIR\); give --store/,
    ],
    [
      ['--listen', '192.0.2.1:0', '--upstream', 'off'],
      {},
      3,
      /cannot listen on 192\.0\.2\.1: it is not an address of this machine\./,
    ],
  ])('%j ends with what is allowed', async (args, env, code, message) => {
    const server = start(args, env)
    expect(await server.exit).toBe(code)
    expect(server.output.stderr).toMatch(message)
    expect(server.output.stdout).toBe('')
  })

  test('a port that is taken', async () => {
    const other = await upstreamOf()
    const server = start(['--listen', other.host, '--store', temporary(), '--upstream', 'off'])
    expect(await server.exit).toBe(3)
    expect(server.output.stderr).toMatch(
      /cannot listen on 127\.0\.0\.1: .*address already in use.*Give --listen another/,
    )
  })
})
