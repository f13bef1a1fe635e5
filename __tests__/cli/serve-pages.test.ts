import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { afterEach, expect, test } from '@jest/globals'
import { Monitor } from '../../src/cli/serve/pages.ts'
import type { Shelf } from '../../src/cli/serve/shelf.ts'

const touched: string[] = []
const shelf = {
  touch: (path: string) => void touched.push(path),
  read: () => ({ bytes: 0, versions: 0, evictions: 0, evictedBytes: 0 }),
} as unknown as Shelf

const NOTHING = { served: 0, fetched: 0, bytes: 0, ahead: 0, aheadBytes: 0, dropped: [] } as const
const monitorOf = (): Monitor =>
  new Monitor({
    ...{ store: tmpdir(), prefix: '/team', shelf },
    account: () => ({ ...NOTHING, modules: [], hosts: [], faults: [] }),
  })

let server: Server
afterEach(async () => {
  touched.length = 0
  server.closeAllConnections()
  await once(server.close(), 'close')
})

/** A server watched by the monitor, that answers with 300 bytes, or never at `/never.zip`. */
const watched = async (monitor: Monitor): Promise<number> => {
  server = createServer((request, response) => {
    monitor.watch((request.url ?? '').slice(1), response)
    if (request.url?.startsWith('/never')) response.req.socket.destroy()
    else response.end('x'.repeat(300))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return (server.address() as AddressInfo).port
}

const send = async (port: number, paths: readonly string[]): Promise<void> => {
  const socket = connect(port, '127.0.0.1')
  const last = paths.length - 1
  const lines = paths.map(
    (path, at) => `GET ${path} HTTP/1.1\r\nHost: a\r\n${at === last ? 'Connection: close\r\n' : ''}\r\n`,
  )
  socket.write(lines.join(''))
  await once(socket.resume(), 'close')
}

const told = async (monitor: Monitor): Promise<string> => {
  await monitor.quiet(5_000)
  return monitor.page('/team/metrics')?.text ?? ''
}

test('counts the bytes of a request that came before the answer to the one before it had ended', async () => {
  const monitor = monitorOf()
  await send(await watched(monitor), ['/a/@v/v1.0.0.mod', '/a/@v/v1.0.0.zip'])
  const text = await told(monitor)
  expect(text).toMatch(/mirror_response_bytes_total\{kind="mod",status="200"\} [3-9]\d\d/)
  expect(text).toMatch(/mirror_response_bytes_total\{kind="zip",status="200"\} [3-9]\d\d/)
  expect(touched).toEqual(['a/@v/v1.0.0.mod', 'a/@v/v1.0.0.zip'])
})

test('an asker that went away unanswered counts as that, and makes no file used', async () => {
  const monitor = monitorOf()
  await send(await watched(monitor), ['/never/@v/v1.0.0.zip'])
  const text = await told(monitor)
  expect(text).toContain('mirror_requests_total{kind="zip",status="499"} 1\n')
  expect(text).toContain('mirror_response_bytes_total{kind="zip",status="499"} 0\n')
  expect(touched).toEqual([])
})
