import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import type { Origin } from '../../src/mirror/origin.ts'
import { type ServerOptions, startMirror } from '../../src/mirror/server.ts'
import { hastyTime } from '../support/hasty-time.ts'
import { directoryOf, moduleFiles, runGo, serve, serveModules } from '../support/module-proxy.ts'

const TEXT = 'example.org/Text'
const open: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
})

const keepOpen = async <T extends { close(): Promise<void> }>(starting: Promise<T>): Promise<T> => {
  const server = await starting
  open.push(() => server.close())
  return server
}

const mirror = (options: Partial<ServerOptions>) =>
  keepOpen(
    startMirror({
      store: directoryOf({}),
      upstream: 'off',
      private: '',
      noSums: '',
      sumdb: '',
      sums: [],
      listen: '127.0.0.1',
      time: hastyTime(),
      random: () => 0,
      ...options,
    }),
  )

const failing = (status: number, body = 'try later') =>
  keepOpen(
    serve((_, response) => void response.writeHead(status, { 'content-type': 'text/plain' }).end(body)),
  )

/** A port nobody listens on any more. */
const refused = async () => {
  const server = await serve(() => undefined)
  await server.close()
  return server
}

const fetchText = async (url: string) => {
  const project = directoryOf({ 'go.mod': `module m\n\ngo 1.21\n\nrequire ${TEXT} v1.2.3\n` })
  const modcache = directoryOf({})
  const done = await runGo(['mod', 'download'], { cwd: project, proxy: url, modcache })
  return { ...done, isThere: existsSync(join(modcache, 'example.org/!text@v1.2.3/x.go')) }
}

describe('the real go behind the mirror', () => {
  test('takes everything from the store and nothing from the network', async () => {
    const upstream = await keepOpen(serveModules({}))
    const server = await mirror({
      store: directoryOf(moduleFiles(TEXT, 'v1.2.3')),
      upstream: upstream.url,
    })
    expect(await fetchText(server.url)).toMatchObject({ code: 0, isThere: true })
    expect(upstream.asked).toEqual([])
    expect(server.account()).toMatchObject({ served: 3, fetched: 0, faults: [] })
    expect(server.account().bytes).toBeGreaterThan(200)
  })

  test('gets what the store has not from the upstream chain', async () => {
    const empty = await keepOpen(serveModules({}))
    const full = await keepOpen(serveModules(moduleFiles(TEXT, 'v1.2.3')))
    const server = await mirror({ upstream: `${empty.url},${full.url}` })
    expect(await fetchText(server.url)).toMatchObject({ code: 0, isThere: true })
    expect(empty.asked.length).toBe(3)
    expect(server.account()).toMatchObject({ served: 3, fetched: 3, faults: [] })
  })

  test('prints what an upstream without the module says', async () => {
    const upstream = await keepOpen(serveModules({}))
    const server = await mirror({ upstream: upstream.url })
    const { code, stderr } = await fetchText(server.url)
    expect(code).toBe(1)
    expect(stderr).toContain('404 Not Found\n\tserver response: not found: example.org/!text/@v/v1.2.3.')
  })

  test('prints the upstream and its fault, not the mirror', async () => {
    const upstream = await refused()
    const server = await mirror({ upstream: upstream.url })
    const { stderr } = await fetchText(server.url)
    const what = `dial tcp ${upstream.host}: connect: connection refused`
    expect(stderr).toContain(`502 Bad Gateway\n\tserver response: upstream ${upstream.host}: ${what}`)
    expect(server.account().faults).toMatchObject([{ host: upstream.host, what }])
  })

  test('is told a status after three tries', async () => {
    const upstream = await failing(429)
    const server = await mirror({ upstream: upstream.url })
    expect((await fetchText(server.url)).stderr).toContain(
      `server response: upstream ${upstream.host}: 429 Too Many Requests`,
    )
    expect(upstream.asked.length % 3).toBe(0)
  })

  test('a comma stops at a fault, a bar goes on', async () => {
    const broken = await failing(403)
    const full = await keepOpen(serveModules(moduleFiles(TEXT, 'v1.2.3')))
    const strict = await mirror({ upstream: `${broken.url},${full.url}` })
    expect(await fetchText(strict.url)).toMatchObject({ code: 1, isThere: false })
    const lenient = await mirror({ upstream: `${broken.url}|${full.url}` })
    expect(await fetchText(lenient.url)).toMatchObject({ code: 0, isThere: true })
    expect(lenient.account().faults).toMatchObject([{ host: broken.host, what: '403 Forbidden' }])
  })

  test('private modules never reach an upstream', async () => {
    const upstream = await keepOpen(serveModules(moduleFiles(TEXT, 'v1.2.3')))
    const asked: string[] = []
    const origin: Origin = {
      fetch: async (module, version) => {
        asked.push(`${module}@${version}`)
        return { ok: false, kind: 'unknown', why: 'invalid version: unknown revision v1.2.3' }
      },
      tell: async () => ({ ok: false, kind: 'unknown', why: 'no such repository' }),
    }
    const server = await mirror({ upstream: upstream.url, private: 'example.org/*', origin })
    const { stderr } = await fetchText(server.url)
    expect(stderr).toContain('server response: not found: invalid version: unknown revision v1.2.3')
    expect(asked).toContain(`${TEXT}@v1.2.3`)
    expect(upstream.asked).toEqual([])
  })
})
