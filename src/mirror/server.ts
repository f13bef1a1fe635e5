import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { availableParallelism } from 'node:os'
import type { Mirror, MirrorOptions } from '../ports/ports.ts'
import { Account } from './account.ts'
import { answer, type Desk } from './answer.ts'
import type { Sources } from './bring.ts'
import { type Origin, originByGo } from './origin.ts'
import type { Way } from './pull.ts'
import { say } from './reply.ts'
import { readRequestPath, type Wanted } from './request-path.ts'
import { Slots } from './slots.ts'
import { Store } from './store.ts'
import { askWith, databaseAt, diskIn } from './sumdb.ts'
import { openDatabase } from './sums/database.ts'
import { readSums } from './sums/go-sum.ts'
import { Supply } from './supply.ts'
import { realTime, type Time } from './time.ts'
import { openTransport } from './transport.ts'
import { openUpstreams, probe } from './upstreams.ts'
import { warmUp } from './warm.ts'

/** A page beside the modules, such as one for monitoring. */
export interface Page {
  readonly status: number
  readonly type: string
  readonly text: string
}

/** What the module server needs besides what it serves; all of it has a default. */
export interface ServerOptions extends MirrorOptions {
  readonly port?: number
  /** First segments of all paths, `/team/go` or empty for none; absent: one nobody can guess. */
  readonly prefix?: string
  /** Pages at paths outside the prefix. */
  readonly page?: (path: string) => Page | null
  /** Called for each request below the prefix, with its path there and the response it will get. */
  readonly asked?: (path: string, response: ServerResponse) => void
  /** Environment whose HTTPS_PROXY, HTTP_PROXY, NO_PROXY, NETRC and HOME count. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Replaces the host's go as the way to origins. */
  readonly origin?: Origin
  readonly time?: Time
  /** From 0 to 1. */
  readonly random?: () => number
}

/** Connections to upstreams at a time. */
const CONNECTIONS = 32
/** How long a connection of the build may rest between two files. */
const KEEP_ALIVE_MS = 120_000
/** Zips hashed at a time besides one for each processor: while one is unpacked in another thread, the next is read. */
const HASHING_BEHIND = 2
/** Origins asked at a time: each is a go and a git. */
const ORIGINS = 4

const isSame = (left: string, right: string): boolean => {
  const [a, b] = [Buffer.from(left), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}

const listen = (server: Server, address: string, port: number): Promise<AddressInfo> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, address, () => resolve(server.address() as AddressInfo))
  })

const openSources = (options: ServerOptions, way: Way, signal: AbortSignal): Sources => {
  const { noSums, sumdb, env = {} } = options
  const store = new Store(options.store)
  const chain = openUpstreams(options.upstream, way.time)
  const links = chain.map(({ link }) => link)
  const database = openDatabase({
    name: sumdb,
    links,
    ask: askWith(way, chain, signal),
    noSums,
    disk: diskIn(store),
  })
  const slots = new Slots(availableParallelism() + HASHING_BEHIND)
  const records = { sums: readSums(options.sums), database, noSums, sumdb, slots }
  const origin = originByGo({
    ...{ store: options.store, scratch: () => store.room(), private: options.private, noSums, sumdb },
    ...{ env: { ...env, ...options.originEnv }, slots: new Slots(ORIGINS) },
  })
  return {
    ...{ store, chain, private: options.private, records, way, account: new Account() },
    origin: options.origin ?? origin,
    databaseAt: databaseAt(sumdb, chain, way),
  }
}

/** The part of a path below the prefix; null when the prefix is another one. */
const below = (path: string, prefix: string): string | null => {
  const start = `${prefix}/`
  return path.length >= start.length && isSame(path.slice(0, start.length), start)
    ? path.slice(start.length)
    : null
}

/** Opens the module server on one address, below a prefix; rejects when the address cannot be listened on. */
export const startMirror = async (options: ServerOptions): Promise<Mirror> => {
  const { env = {}, originEnv = {}, time = realTime, random = Math.random } = options
  const prefix = options.prefix ?? `/${randomBytes(16).toString('hex')}`
  const closing = new AbortController()
  const transport = openTransport({ ...env, ...originEnv }, time)
  const way = { transport, slots: new Slots(CONNECTIONS), time, random }
  const sources = openSources(options, way, closing.signal)
  const supply = new Supply(sources)
  const desk: Desk = { supply, sources }

  const serve = (url: string, method: string, response: ServerResponse): void => {
    const isRead = method === 'GET' || method === 'HEAD'
    const [path = ''] = url.split(/[?#]/)
    const rest = isRead ? below(path, prefix) : null
    const wanted = rest === null ? null : readRequestPath(rest)
    const page = isRead && wanted === null ? options.page?.(path) : null
    if (page) say(response, page.status, page.text, page.type)
    else if (wanted === null) say(response, 404, '')
    else supplyTo(response, wanted, method === 'HEAD')
  }

  const supplyTo = (response: ServerResponse, wanted: Wanted, isHead: boolean): void => {
    options.asked?.(wanted.path, response)
    const gone = new AbortController()
    response.once('close', () => gone.abort(new Error('the asker has gone')))
    const signal = AbortSignal.any([gone.signal, closing.signal])
    void answer(wanted, isHead, response, desk, signal)
  }

  const server = createServer((request, response) => serve(request.url ?? '', request.method ?? '', response))
  server.keepAliveTimeout = KEEP_ALIVE_MS
  const { address, port, family } = await listen(server, options.listen, options.port ?? 0)
  void probe(sources.chain, way, closing.signal, (fault) => sources.account.failed(fault))
  const host = family === 'IPv6' ? `[${address}]` : address
  const close = async (): Promise<void> => {
    if (closing.signal.aborted) return
    closing.abort(new Error('the module server is closing'))
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeAllConnections()
    transport.close()
    await closed
    await sources.store.close()
  }
  return {
    url: `http://${host}:${port}${prefix}`,
    warm: (wanted, { signal, onProgress } = {}) =>
      warmUp(wanted, supply, sources.account, {
        time,
        signal: signal ? AbortSignal.any([signal, closing.signal]) : closing.signal,
        ...(onProgress ? { onProgress } : {}),
      }),
    account: () =>
      sources.account.read(
        sources.chain.filter(({ base }) => base !== null).map(({ health }) => health.read()),
      ),
    close,
  }
}
