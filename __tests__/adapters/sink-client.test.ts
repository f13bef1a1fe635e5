import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from '@jest/globals'
import { sinkClient } from '../../src/adapters/http.ts'
import type { SinkRequest } from '../../src/ports/telemetry.ts'

const open: Server[] = []
afterEach(async () => {
  for (const server of open.splice(0)) {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
})

const serve = async (): Promise<{
  readonly port: number
  readonly seen: { request: IncomingMessage; body: Buffer }[]
}> => {
  const seen: { request: IncomingMessage; body: Buffer }[] = []
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    seen.push({ request, body: Buffer.concat(parts) })
    response.end('x'.repeat(1_000))
  })
  open.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as AddressInfo).port, seen }
}

const request = (url: string, more: Partial<SinkRequest> = {}): SinkRequest => ({
  method: 'PUT',
  url,
  headers: {},
  body: '',
  timeoutMs: 5_000,
  mostBytes: 10,
  ...more,
})

describe('a client for sinks', () => {
  test('asks by http with user and password of the URL, sends bytes, and reads no more than is wanted', async () => {
    const { port, seen } = await serve()
    const body = new Uint8Array([0, 255, 31])
    const answer = await sinkClient()(request(`http://ada:ge%40heim@localhost:${port}/x`, { body }))
    expect(answer).toMatchObject({ ok: true, status: 200, body: 'x'.repeat(10) })
    expect(seen[0]?.request.method).toBe('PUT')
    expect(seen[0]?.request.headers.authorization).toBe(
      `Basic ${Buffer.from('ada:ge@heim').toString('base64')}`,
    )
    expect([...(seen[0]?.body ?? [])]).toEqual([0, 255, 31])
  })

  test('asks another host by http, and by the proxy of the runner', async () => {
    const { port, seen } = await serve()
    const env = { HTTP_PROXY: `http://127.0.0.1:${port}` }
    const answer = await sinkClient({ env })(
      request('http://push.example.org:9091/metrics', { method: 'GET' }),
    )
    expect(answer).toMatchObject({ ok: true, status: 200 })
    expect(seen[0]?.request.url).toBe('http://push.example.org:9091/metrics')
  })

  test.each(['http://169.254.169.254/latest', 'http://[fe80::1]/', 'https://100.100.100.200/'])(
    'never asks %s',
    async (url) => {
      expect(await sinkClient()(request(url))).toMatchObject({ ok: false, kind: 'refused-address' })
    },
  )

  test('never asks a name that leads to such an address', async () => {
    const resolve = (
      _host: string,
      done: (error: null, found: { address: string; family: number }[]) => void,
    ) => done(null, [{ address: '169.254.169.254', family: 4 }])
    expect(await sinkClient({ resolve })(request('http://push.example.org/'))).toMatchObject({
      kind: 'refused-address',
    })
  })
})
