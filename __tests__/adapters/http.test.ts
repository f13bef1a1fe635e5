import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from '@jest/globals'
import { type HttpOptions, httpClient, type Resolve } from '../../src/adapters/http.ts'
import type { Posted } from '../../src/ports/http.ts'

const open: Server[] = []
afterEach(async () => {
  for (const server of open.splice(0)) {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
})

const serve = async (listener: RequestListener): Promise<number> => {
  const server = createServer(listener)
  open.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

const post = (url: string, options: Partial<HttpOptions> = {}, timeoutMs = 5_000): Promise<Posted> =>
  httpClient({ loopback: true, ...options }).post({ url, headers: { 'x-a': 'b' }, body: 'ö', timeoutMs })

const to =
  (...addresses: readonly string[]): Resolve =>
  (_host, done) =>
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )

describe('a POST', () => {
  test('brings body and headers, and the answer with its Retry-After', async () => {
    const seen: unknown[] = []
    const port = await serve(async (request, response) => {
      const parts: Buffer[] = []
      for await (const part of request) parts.push(part as Buffer)
      seen.push(request.method, request.headers['x-a'], Buffer.concat(parts).toString())
      response.writeHead(429, { 'retry-after': '2' }).end('later')
    })
    expect(await post(`http://127.0.0.1:${port}/x`)).toEqual({
      ok: true,
      status: 429,
      body: 'later',
      retryAfterMs: 2_000,
    })
    expect(seen).toEqual(['POST', 'b', 'ö'])
  })

  test('takes any time as its limit', async () => {
    const port = await serve((_request, response) => void response.end('ok'))
    expect(await post(`http://127.0.0.1:${port}/`, {}, 4988.88199)).toMatchObject({ ok: true, body: 'ok' })
    const silent = await serve(() => undefined)
    expect(await post(`http://127.0.0.1:${silent}/`, {}, -1)).toMatchObject({ ok: false, kind: 'time' })
  })

  test('follows no redirect', async () => {
    const asked: string[] = []
    const port = await serve((request, response) => {
      asked.push(request.url ?? '')
      response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end()
    })
    expect(await post(`http://127.0.0.1:${port}/a`)).toMatchObject({ ok: true, status: 302 })
    expect(asked).toEqual(['/a'])
  })

  test('reads 64 KiB of an answer without end', async () => {
    const port = await serve((_request, response) => {
      const more = () => {
        while (response.write('x'.repeat(8_192)));
        response.once('drain', more)
      }
      more()
    })
    const posted = await post(`http://127.0.0.1:${port}/`)
    expect(posted.ok && posted.body.length).toBe(65_536)
  })

  test.each([
    ['says nothing', () => undefined],
    ['begins an answer and stops', (_asked, response) => void response.writeHead(200).write('o')],
  ] as readonly (readonly [string, RequestListener])[])(
    'ends in time when the server %s',
    async (_name, listener) => {
      const port = await serve(listener)
      expect(await post(`http://127.0.0.1:${port}/`, {}, 50)).toEqual({
        ok: false,
        kind: 'time',
        said: 'no answer within 0.1 s',
      })
    },
  )

  test('that finds nobody is told without the URL', async () => {
    const port = await serve(() => undefined)
    for (const server of open.splice(0)) await new Promise((resolve) => server.close(resolve))
    const posted = await post(`http://127.0.0.1:${port}/services/secret-part`)
    expect(posted).toEqual({ ok: false, kind: 'network', said: 'connection refused' })
    const lost: Resolve = (_host, done) => done(Object.assign(new Error('x'), { code: 'ENOTFOUND' }), [])
    expect(await post('https://gone.example.org/s', { resolve: lost })).toMatchObject({
      said: 'no such host',
    })
  })

  test.each([
    ['http://example.org/', {}],
    ['http://192.0.2.7/', {}],
    ['file:///etc/passwd', {}],
    ['https://169.254.169.254/latest', {}],
    ['https://[fd00:ec2::254]/latest', {}],
    ['https://[::ffff:169.254.169.254]/', {}],
    ['https://2852039166/', {}],
    ['https://127.0.0.1/', { loopback: false }],
    ['http://127.0.0.1/', { loopback: false }],
    ['https://name.example.org/', { resolve: to('169.254.169.254') }],
    ['https://name.example.org/', { resolve: to('127.0.0.1', '::1'), loopback: false }],
    ['https://name.example.org/', { resolve: to() }],
  ] as const)('to %s with %j asks nobody', async (url, options) => {
    expect(await post(url, options)).toMatchObject({ ok: false, kind: 'refused-address' })
  })

  test('goes to the address that was checked, though the name changes', async () => {
    let hits = 0
    const port = await serve((_request, response) => {
      hits++
      response.end('ok')
    })
    let asked = 0
    const rebinding: Resolve = (_host, done) => {
      const address = asked++ === 0 ? '127.0.0.1' : '169.254.169.254'
      done(null, [{ address, family: 4 }])
    }
    const posted = await post(`http://localhost:${port}/`, { resolve: rebinding })
    expect(posted).toMatchObject({ ok: true, status: 200 })
    expect([asked, hits]).toEqual([1, 1])
  })

  test('leaves out the addresses of a name that may not be asked', async () => {
    const port = await serve((_request, response) => void response.end('ok'))
    const posted = await post(`http://localhost:${port}/`, { resolve: to('169.254.169.254', '127.0.0.1') })
    expect(posted).toMatchObject({ ok: true, body: 'ok' })
  })
})
