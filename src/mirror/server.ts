import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { Mirror, MirrorAccount, MirrorOptions, UpstreamFault } from '../ports/ports.ts'
import { readChain } from './chain.ts'
import { readRequestPath, type Wanted } from './request-path.ts'
import { type Direct, type Outcome, resolveThrough } from './resolve.ts'
import { openStored } from './store.ts'
import { openUpstreams, type Upstreams } from './upstream.ts'

/** What the module server needs besides what it serves; all of it has a default. */
export interface ServerOptions extends MirrorOptions {
  readonly port?: number
  readonly direct?: Direct
  /** Environment whose HTTPS_PROXY, HTTP_PROXY and NO_PROXY count. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Longest silence of an upstream. */
  readonly timeoutMs?: number
  /** Waits between tries. */
  readonly pause?: (milliseconds: number) => Promise<void>
}

/** Go prints a body of plain text after `server response:`. https://go.dev/src/cmd/go/internal/web/http.go */
const PLAIN = 'text/plain; charset=utf-8'

const TYPES: Readonly<Record<string, string>> = {
  info: 'application/json',
  mod: PLAIN,
  list: PLAIN,
  zip: 'application/zip',
}

class Account {
  private served = 0
  private fetched = 0
  private bytes = 0
  private readonly faults = new Map<string, UpstreamFault>()

  gave(bytes: number, fromNetwork: boolean): void {
    this.served++
    this.bytes += bytes
    if (fromNetwork) this.fetched++
  }

  failed(fault: UpstreamFault): void {
    const key = `${fault.host} ${fault.what}`
    if (!this.faults.has(key)) this.faults.set(key, fault)
  }

  read(): MirrorAccount {
    const { served, fetched, bytes } = this
    const nothing = { ahead: 0, aheadBytes: 0, dropped: [], modules: [], hosts: [] }
    return { ...nothing, served, fetched, bytes, faults: [...this.faults.values()] }
  }
}

const say = (response: ServerResponse, status: number, text: string): void => {
  const body = text === '' ? '' : `${text.trimEnd()}\n`
  response.writeHead(status, { 'content-type': PLAIN, 'content-length': Buffer.byteLength(body) }).end(body)
}

const send = async (
  outcome: Extract<Outcome, { kind: 'stored' | 'fetched' }>,
  wanted: Wanted,
  isHead: boolean,
  response: ServerResponse,
  account: Account,
): Promise<void> => {
  const isStored = outcome.kind === 'stored'
  const fallback = TYPES[wanted.path.split(/[./]/).at(-1) ?? ''] ?? 'application/octet-stream'
  const headers = isStored ? {} : outcome.response.headers
  const size = isStored ? String(outcome.file.size) : headers['content-length']
  response.writeHead(200, {
    'content-type': headers['content-type'] ?? fallback,
    ...(size === undefined ? {} : { 'content-length': size }),
  })
  if (isHead) {
    if (isStored) await outcome.file.close()
    else outcome.response.resume()
    response.end()
    return
  }
  let bytes = 0
  const source = isStored ? outcome.file.stream() : outcome.response
  source.on('data', (chunk: Buffer) => {
    bytes += chunk.length
  })
  source.once('error', (error: NodeJS.ErrnoException) => {
    if (!isStored && error.code === 'ECONNRESET')
      account.failed({
        host: outcome.host,
        what: 'unexpected EOF',
        status: 200,
        seconds: 0,
        path: wanted.path,
      })
  })
  await pipeline(source, response)
  account.gave(bytes, !isStored)
}

const statusOf = (what: string): number | null => Number(/^\d{3}\b/.exec(what)?.[0] ?? 0) || null

const answer = async (
  wanted: Wanted,
  request: IncomingMessage,
  response: ServerResponse,
  context: { options: ServerOptions; upstreams: Upstreams; account: Account },
): Promise<void> => {
  const { options, upstreams, account } = context
  const method = request.method === 'HEAD' ? 'HEAD' : 'GET'
  const outcome = await resolveThrough(wanted, {
    links: readChain(options.upstream),
    private: options.private,
    fromStore: (path) => openStored(options.store, path),
    ask: (base, path) => upstreams.ask(base, path, method),
    failed: (host, what) =>
      account.failed({ host, what, status: statusOf(what), seconds: 0, path: wanted.path }),
    ...(options.direct ? { direct: options.direct } : {}),
  })
  if (outcome.kind === 'missing') return say(response, outcome.status, outcome.text)
  if (outcome.kind === 'fault') return say(response, 502, `upstream ${outcome.host}: ${outcome.what}`)
  try {
    await send(outcome, wanted, method === 'HEAD', response, account)
  } catch {
    response.destroy()
  }
}

const isSame = (left: string, right: string): boolean =>
  left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right))

const listen = (server: Server, address: string, port: number): Promise<AddressInfo> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, address, () => resolve(server.address() as AddressInfo))
  })

/** Opens the module server on one address under an unguessable path; rejects when the address cannot be listened on. */
export const startMirror = async (options: ServerOptions): Promise<Mirror> => {
  const secret = randomBytes(16).toString('hex')
  const account = new Account()
  const upstreams = openUpstreams({
    env: options.env ?? {},
    timeoutMs: options.timeoutMs ?? 30_000,
    pause: options.pause ?? ((milliseconds) => pause(milliseconds)),
  })
  const server = createServer((request, response) => {
    const [, prefix = '', raw = ''] = /^\/([0-9a-f]{32})\/([^?#]*)$/.exec(request.url ?? '') ?? []
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    const wanted = isRead && isSame(prefix, secret) ? readRequestPath(raw) : null
    if (wanted === null) return say(response, 404, '')
    answer(wanted, request, response, { options, upstreams, account }).catch(() => {
      if (response.headersSent) response.destroy()
      else say(response, 500, 'fault of the module server')
    })
  })
  const { address, port, family } = await listen(server, options.listen, options.port ?? 0)
  const host = family === 'IPv6' ? `[${address}]` : address
  return {
    url: `http://${host}:${port}/${secret}`,
    warm: async (wanted) => ({
      ...{ present: 0, fetched: 0, bytes: 0, seconds: 0 },
      failed: wanted.map(({ module, version }) => ({
        module,
        version,
        why: 'this server brings nothing ahead',
      })),
    }),
    account: () => account.read(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
        upstreams.close()
      }),
  }
}
