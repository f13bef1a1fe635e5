import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'

/** A server on loopback that takes whatever it is sent. */
export interface SinkServer {
  readonly url: string
  /** Lines, headers and bodies of every request, unpacked. */
  readonly taken: Buffer[]
  close(): Promise<void>
}

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  const body = Buffer.concat(parts)
  return body.length > 2 && body.readUInt16BE(0) === 0x1f8b ? gunzipSync(body) : body
}

/** Opens a server that says `{}` with 200 to everything, and keeps what came besides paths and headers that authorise. */
export const startSink = async (): Promise<SinkServer> => {
  const taken: Buffer[] = []
  const server = createServer(async (request, response) => {
    taken.push(await bodyOf(request))
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
