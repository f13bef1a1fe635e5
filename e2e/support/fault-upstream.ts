import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { selfSigned } from './certificates.ts'

type Files = Readonly<Record<string, Buffer>>

/** What an upstream does in the place of answering. */
export type Fault =
  | 'refuses'
  | 'has no name'
  | 'resets'
  | 'hangs'
  | 'hangs in mid file'
  | 'drips'
  | 'cuts'
  | 'alters'
  | 'tells a wrong length'
  | 'redirects in a circle'
  | 'has an unknown certificate'
  | 'speaks no TLS'
  | { readonly status: number; readonly retryAfter?: number }

/** A module proxy of a test; `asked` are the paths it was asked for. */
export interface TestUpstream {
  readonly url: string
  /** Host and port as messages name it. */
  readonly host: string
  readonly asked: readonly string[]
  /** Settles with the next request. */
  next(): Promise<void>
  close(): Promise<void>
}

/** How a faulty upstream is set up. */
export interface FaultOptions {
  /** Requests that get the fault; the rest is answered well. Absent: all of them. */
  readonly first?: number
  /** Milliseconds between the bytes of a drip. */
  readonly beat?: number
  /** What an upstream that alters sends in the place of its files. */
  readonly instead?: Files
}

const TEXT = { 'content-type': 'text/plain; charset=utf-8' }

const pathOf = (request: IncomingMessage): string => decodeURIComponent(request.url ?? '').slice(1)

const answerWell = (files: Files, path: string, response: ServerResponse, range = ''): void => {
  const found = files[path]
  const from = Number(/^bytes=(\d+)-$/.exec(range)?.[1] ?? 0)
  if (found === undefined) response.writeHead(404, TEXT).end(`not found: ${path}\n`)
  else if (from === 0) response.writeHead(200, { 'content-length': found.length }).end(found)
  else {
    const part = `bytes ${from}-${found.length - 1}/${found.length}`
    const headers = { 'content-length': found.length - from, 'content-range': part }
    response.writeHead(206, headers).end(found.subarray(from))
  }
}

/** Half a file, then nothing, or the end of the connection. */
const half = (file: Buffer, response: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    response.writeHead(200, { 'content-length': file.length })
    response.write(file.subarray(0, file.length >> 1), () => resolve())
  })

const drip = (file: Buffer, response: ServerResponse, beat: number): void => {
  response.writeHead(200, { 'content-length': file.length })
  let at = 0
  const timer = setInterval(() => {
    response.write(file.subarray(at, ++at))
    if (at < file.length) return
    clearInterval(timer)
    response.end()
  }, beat)
  response.on('close', () => clearInterval(timer))
}

type Misbehave = (file: Buffer, response: ServerResponse, beat: number) => void

/** Faults of the body: only the zip has them, so that the rest is as usual until then. */
const IN_ZIP: Readonly<Record<string, Misbehave>> = {
  'hangs in mid file': (file, response) => void half(file, response),
  cuts: (file, response) => void half(file, response).then(() => response.destroy()),
  drips: drip,
  'tells a wrong length': (file, response) => {
    response.writeHead(200, { 'content-length': file.length - 7 }).end(file.subarray(0, -7))
  },
}

const misbehave = (
  fault: Fault,
  files: Files,
  request: IncomingMessage,
  response: ServerResponse,
  beat: number,
): void => {
  const path = pathOf(request)
  const file = path.endsWith('.zip') ? files[path] : undefined
  if (typeof fault === 'object') {
    const wait: OutgoingHttpHeaders =
      fault.retryAfter === undefined ? TEXT : { ...TEXT, 'retry-after': String(fault.retryAfter) }
    response.writeHead(fault.status, wait).end('played fault\n')
  } else if (fault === 'resets') request.socket.resetAndDestroy()
  else if (fault === 'redirects in a circle') response.writeHead(302, { location: request.url ?? '/' }).end()
  else if (file !== undefined) IN_ZIP[fault]?.(file, response, beat)
  else if (fault !== 'hangs') answerWell(files, path, response)
}

/** An upstream that nobody can reach. */
const gone = (scheme: string, host: string): TestUpstream => ({
  url: `${scheme}://${host}`,
  host,
  asked: [],
  next: () => new Promise(() => undefined),
  close: async () => undefined,
})

const nowhere = async (): Promise<TestUpstream> => {
  const server = createTcpServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  await new Promise((resolve) => server.close(resolve))
  return gone('http', host)
}

/** Opens a module proxy with these files on loopback that has a fault; without one it is healthy. */
export const startUpstreamWith = async (
  files: Files,
  fault: Fault | null = null,
  options: FaultOptions = {},
): Promise<TestUpstream> => {
  if (fault === 'refuses') return nowhere()
  if (fault === 'has no name') return gone('http', 'modules.invalid')
  const asked: string[] = []
  const waiting: (() => void)[] = []
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    asked.push(pathOf(request))
    for (const tell of waiting.splice(0)) tell()
    const isOver = asked.length > (options.first ?? Number.POSITIVE_INFINITY)
    const given = fault === 'alters' ? { ...files, ...options.instead } : files
    const isWell = fault === null || fault === 'alters' || isOver
    if (isWell) answerWell(given, pathOf(request), response, request.headers.range)
    else misbehave(fault, files, request, response, options.beat ?? 1000)
  }
  const isTls = fault === 'has an unknown certificate'
  const server = isTls ? createTlsServer(selfSigned(), answer) : createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const scheme = isTls || fault === 'speaks no TLS' ? 'https' : 'http'
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  const next = () => new Promise<void>((resolve) => waiting.push(resolve))
  return { url: `${scheme}://${host}`, host, asked, next, close }
}
