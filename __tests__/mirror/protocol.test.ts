import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { mirrorWith } from '../../src/mirror/index.ts'
import { startMirror } from '../../src/mirror/server.ts'
import { hastyTime, until } from '../support/hasty-time.ts'
import { directoryOf, moduleFiles, serve, serveModules } from '../support/module-proxy.ts'

const open: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
})

const keepOpen = async <T extends { close(): Promise<void> }>(starting: Promise<T>): Promise<T> => {
  const server = await starting
  open.push(() => server.close())
  return server
}

const mirror = (store: string, upstream = 'off', time = hastyTime()) =>
  keepOpen(
    startMirror({
      store,
      upstream,
      private: '',
      noSums: '',
      sumdb: '',
      sums: [],
      listen: '127.0.0.1',
      time,
    }),
  )

/** Sends the path as it is; fetch would tidy it. */
const ask = (url: string, path: string, method = 'GET') =>
  new Promise<{ status: number; text: string; length: string | undefined }>((resolve, reject) => {
    const { hostname, port } = new URL(url)
    request({ hostname, port, path, method }, (response) => {
      let text = ''
      response.on('error', reject)
      response.on('data', (chunk) => {
        text += chunk
      })
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text, length: response.headers['content-length'] }),
      )
    })
      .on('error', reject)
      .end()
  })

const INFO = 'example.org/x/@v/v1.0.0.info'
const FILES = moduleFiles('example.org/x', 'v1.0.0')

describe('the mirror as a server', () => {
  test('knows nobody without the prefix and says nothing', async () => {
    const server = await mirror(directoryOf(FILES))
    const { pathname } = new URL(server.url)
    expect(pathname).toMatch(/^\/[0-9a-f]{32}$/)
    for (const path of [`/${INFO}`, `/${'0'.repeat(32)}/${INFO}`, '/', `${pathname}`, `${pathname}/`])
      expect(await ask(server.url, path)).toMatchObject({ status: 404, text: '' })
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect((await ask(server.url, `${pathname}/${INFO}`, method)).status).toBe(404)
    expect(await ask(server.url, `${pathname}/${INFO}`)).toMatchObject({
      status: 200,
      text: String(FILES[INFO]),
      length: String(FILES[INFO]?.length),
    })
    expect(await ask(server.url, `${pathname}/${INFO}`, 'HEAD')).toMatchObject({ status: 200, text: '' })
    expect(server.account().served).toBe(1)
  })

  test('no path leads out of the store', async () => {
    const store = directoryOf(FILES)
    const outside = directoryOf({ 'v1.0.0.info': 'secret' })
    mkdirSync(join(store, 'evil.example.org'))
    symlinkSync(outside, join(store, 'evil.example.org/@v'))
    writeFileSync(join(store, 'plain.txt'), 'no module')
    const server = await mirror(store)
    const { pathname } = new URL(server.url)
    const name = outside.split('/').at(-1)
    for (const path of [
      `../${name}/@v/v1.0.0.info`,
      `%2e%2e/${name}/@v/v1.0.0.info`,
      `..%2f${name}/@v/v1.0.0.info`,
      `example.org/x/@v/../../../../${name}/v1.0.0.info`,
      'evil.example.org/@v/v1.0.0.info',
      `/${INFO}`,
      'example.org\\x/@v/v1.0.0.info',
      'example.org/x%00/@v/v1.0.0.info',
      'plain.txt',
      'example.org/x/@v/v1.0.0.ziphash',
      '%zz/@v/list',
    ])
      expect([path, (await ask(server.url, `${pathname}/${path}`)).status]).toEqual([path, 404])
  })

  test('lists are asked of the chain first, and of the store when that fails', async () => {
    const list = 'example.org/x/@v/list'
    const upstream = await keepOpen(serveModules({ [list]: Buffer.from('v1.0.0\nv1.1.0\n') }))
    const server = await mirror(directoryOf(FILES), upstream.url)
    const { pathname } = new URL(server.url)
    expect((await ask(server.url, `${pathname}/${list}`)).text).toBe('v1.0.0\nv1.1.0\n')
    const alone = await mirror(directoryOf(FILES), 'off')
    expect((await ask(alone.url, `${new URL(alone.url).pathname}/${list}`)).text).toBe('v1.0.0\n')
  })

  test('passes the checksum database through', async () => {
    const supported = 'sumdb/sum.example.org/supported'
    const lookup = 'sumdb/sum.example.org/lookup/example.org/x@v1.0.0'
    const upstream = await keepOpen(
      serveModules({ [supported]: Buffer.from(''), [lookup]: Buffer.from('1\nsum\n') }),
    )
    const server = await mirror(directoryOf({}), upstream.url)
    const { pathname } = new URL(server.url)
    expect((await ask(server.url, `${pathname}/${supported}`)).status).toBe(200)
    expect((await ask(server.url, `${pathname}/${lookup}`)).text).toBe('1\nsum\n')
  })

  test('a cut answer is never given, and noted', async () => {
    const upstream = await keepOpen(
      serve((_, response) => {
        response.writeHead(200, { 'content-length': 1000 })
        response.write('half', () => response.destroy())
      }),
    )
    const server = await mirror(directoryOf({}), upstream.url)
    const { pathname } = new URL(server.url)
    expect(await ask(server.url, `${pathname}/${INFO}`)).toMatchObject({
      status: 502,
      text: `upstream ${upstream.host}: unexpected EOF\n`,
    })
    expect(server.account()).toMatchObject({
      served: 0,
      faults: [{ host: upstream.host, what: 'unexpected EOF', status: 200, path: INFO }],
      hosts: [{ host: upstream.host, failures: 3 }],
    })
  })

  test('follows redirects, waits no longer than it must, tries lost connections again', async () => {
    const full = await keepOpen(serveModules(FILES))
    const moved = await keepOpen(
      serve(({ url }, response) => void response.writeHead(302, { location: `${full.url}${url}` }).end()),
    )
    const server = await mirror(directoryOf({}), moved.url)
    expect((await ask(server.url, `${new URL(server.url).pathname}/${INFO}`)).status).toBe(200)
    const silent = await keepOpen(serve(() => undefined))
    const time = hastyTime()
    const waiting = await mirror(directoryOf({}), silent.url, time)
    const asking = ask(waiting.url, `${new URL(waiting.url).pathname}/${INFO}`)
    for (let attempt = 1; attempt <= 3; attempt++) {
      await until(() => silent.asked.length === attempt)
      time.pass(30_000)
    }
    expect(await asking).toMatchObject({
      status: 502,
      text: `upstream ${silent.host}: net/http: timeout awaiting response headers\n`,
    })
    const dropping = await keepOpen(serve((_, response) => void response.destroy()))
    const patient = await mirror(directoryOf({}), dropping.url)
    expect((await ask(patient.url, `${new URL(patient.url).pathname}/${INFO}`)).text).toBe(
      `upstream ${dropping.host}: EOF\n`,
    )
    expect(dropping.asked.length).toBe(3)
  })

  test('goes through the proxy of the host environment', async () => {
    const info = String(FILES[INFO])
    const proxy = await keepOpen(serve((_, response) => void response.writeHead(200).end(info)))
    const opened = await mirrorWith({ HTTP_PROXY: proxy.url })({
      store: directoryOf({}),
      upstream: 'http://goproxy.example.org',
      private: '',
      noSums: '',
      sumdb: '',
      sums: [],
      listen: '127.0.0.1',
    })
    if (!opened.ok) throw new Error(opened.why)
    open.push(() => opened.mirror.close())
    const { url } = opened.mirror
    expect((await ask(url, `${new URL(url).pathname}/${INFO}`)).text).toBe(info)
    expect(proxy.asked).toEqual([`http://goproxy.example.org/${INFO}`])
  })

  test('an address of another machine is a value', async () => {
    const options = {
      store: '/nowhere',
      upstream: 'off',
      private: '',
      noSums: '',
      sumdb: '',
      sums: [],
      listen: '192.0.2.1',
    }
    expect(await mirrorWith({})(options)).toEqual({
      ok: false,
      why: 'The module server cannot listen on 192.0.2.1: it is not an address of this machine.',
    })
  })
})
