import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { selfSigned } from '../support/certificates.ts'

/** What a server of a case does with requests whose `METHOD PATH` matches, from the first that does. */
export interface Answer {
  readonly to: string
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** Instead of an answer; `alters` and `loses` change what the server behind has: bytes of it, or that it is there. */
  readonly fault?: 'resets' | 'closes' | 'hangs' | 'cuts' | 'alters' | 'loses'
  /** Requests that pass before. */
  readonly after?: number
}

/** Where a server of a case listens and how it speaks. */
export interface ServerWish {
  readonly answers?: readonly Answer[]
  /** `refuses`: nobody listens; `silent`: connections are taken and nothing is said. */
  readonly speaks?: 'http' | 'https' | 'refuses' | 'silent'
  /** Address of the server; default 127.0.0.1. */
  readonly address?: string
}

/** A server of a case; `authority` is its host and port. */
export interface CaseServer {
  readonly authority: string
  close(): Promise<void>
}

/** Answers; `{self}` in it is the server's own host and port. */
const send = (answer: Answer, self: string, response: ServerResponse): void => {
  const { status = 200, headers = {}, body = '' } = answer
  const own = Object.entries(headers).map(([name, value]) => [name, value.replaceAll('{self}', self)])
  const length = { 'content-length': Buffer.byteLength(body) }
  response.writeHead(status, { ...length, ...Object.fromEntries(own) }).end(body)
}

/** Passes a request on to the server behind, as it is; `fault` changes the body. */
const pass = (to: string, request: IncomingMessage, response: ServerResponse, fault = ''): void => {
  const [hostname, port] = to.split(':')
  const { method, url, headers } = request
  const there = ask({ hostname, port, method, path: url, headers }, (back) => {
    response.writeHead(back.statusCode ?? 502, back.headers)
    back.on('data', (chunk: Buffer) => {
      if (fault === 'alters') chunk[chunk.length >> 1] = (chunk[chunk.length >> 1] ?? 0) ^ 0xff
      if (fault === 'cuts') response.write(chunk.subarray(0, chunk.length >> 1), () => response.destroy())
      else response.write(chunk)
    })
    back.on('end', () => response.end())
  })
  there.on('error', () => response.destroy())
  request.pipe(there)
}

/** Starts a server on loopback that gives these answers; what none is for goes to the server behind, or is not found. */
export const startServer = async (wish: ServerWish, behind?: string): Promise<CaseServer> => {
  const { answers = [], speaks = 'http', address = '127.0.0.1' } = wish
  let authority = address
  const seen = answers.map(() => 0)
  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    const words = `${request.method} ${request.url}`
    const found = answers.find(({ to, after = 0 }, at) => {
      if (!new RegExp(to).test(words)) return false
      seen[at] = (seen[at] ?? 0) + 1
      return (seen[at] ?? 0) > after
    })
    const fault = found?.fault
    if (fault === 'resets') request.socket.resetAndDestroy()
    else if (fault === 'closes') request.socket.destroy()
    else if (fault === 'loses') response.writeHead(404).end()
    else if (fault === 'alters' || fault === 'cuts') pass(behind ?? '', request, response, fault)
    else if (fault === undefined && found !== undefined) send(found, authority, response)
    else if (fault === undefined && behind !== undefined) pass(behind, request, response)
    else if (fault === undefined) response.writeHead(404).end('not found\n')
  }
  const isTcp = speaks === 'silent' || speaks === 'refuses'
  const open = { http: () => createServer(serve), https: () => createTlsServer(selfSigned(address), serve) }
  const sockets = new Set<{ destroy(): void }>()
  const server = isTcp ? createTcpServer() : open[speaks]()
  server.on('connection', (socket) => sockets.add(socket))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, address, resolve)
  })
  authority = `${address}:${(server.address() as AddressInfo).port}`
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      for (const socket of sockets) socket.destroy()
    })
  if (speaks !== 'refuses') return { authority, close }
  await close()
  return { authority, close: async () => undefined }
}
