import { createServer } from 'node:http'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import type { Answer } from './drill.ts'

/** One request to a server of a drill. */
export interface Received {
  readonly method: string
  readonly path: string
  readonly body: string
  /** By the clock of `performance.now`, in milliseconds. */
  readonly at: number
}

/** A server on loopback. */
export interface Server {
  readonly url: string
  readonly received: readonly Received[]
  close(): Promise<void>
}

/** No request of ours is larger, in bytes. */
const LARGEST = 8 * 1024 * 1024

/** Opens an HTTP server on loopback that keeps what it was asked. */
export const listen = async (answer: Answer): Promise<Server> => {
  const received: Received[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    let bytes = 0
    request.on('data', (part: Buffer) => {
      bytes += part.length
      if (bytes <= LARGEST) parts.push(part)
    })
    request.on('error', () => undefined)
    request.on('end', () => {
      const body = Buffer.concat(parts).toString('utf8')
      const path = decodeURIComponent(request.url ?? '/')
      received.push({ method: request.method ?? '', path, body, at: performance.now() })
      answer(request, response, body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { url: `http://127.0.0.1:${port}`, received, close }
}

/** An address on loopback that nobody listens at. */
export const nobody = async (): Promise<string> => {
  const server = createTcpServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return `http://127.0.0.1:${port}`
}

const json =
  (status: number, value: unknown): Answer =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
  }

const NONE = { total_count: 0, check_runs: [], workflow_runs: [], annotations: [] }
const MADE = { id: 7, url: 'https://api.example.org/7', html_url: 'https://git.example.org/7', output: {} }

/** As much of GitHub's API as a report needs: there is nothing yet, and every check run is taken. https://docs.github.com/rest/checks/runs */
export const goodApi: Answer = (request, response, body) => {
  const isAsking = request.method === 'GET'
  json(isAsking ? 200 : request.method === 'POST' ? 201 : 200, isAsking ? NONE : MADE)(
    request,
    response,
    body,
  )
}

/** An API that is down. */
export const badApi: Answer = json(503, { message: 'Service unavailable' })
