import { open } from 'node:fs/promises'
import { Agent, type IncomingHttpHeaders, type RequestOptions, request as requestHttp } from 'node:http'
import { request as requestHttps, Agent as TlsAgent } from 'node:https'
import { isIP, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { isLoopback, openCredentials } from './credentials.ts'
import type { Headers } from './goauth.ts'
import type { Time } from './time.ts'

/** What a server said; the body is to be read or destroyed. */
export interface Reply {
  readonly status: number
  readonly statusText: string
  readonly headers: IncomingHttpHeaders
  readonly body: Readable
}

/** How to ask: what is wanted, from which byte on, and for how long to wait. */
export interface Asking {
  readonly method: 'GET' | 'HEAD'
  readonly from: number
  readonly connectMs: number
  readonly headersMs: number
  readonly signal: AbortSignal
  /** Given when waiting for an answer has become useless; an answer that has begun goes on. */
  readonly useless?: AbortSignal
}

/** Asks servers over connections that are kept; rejects with the fault of the network. */
export interface Transport {
  ask(url: URL, asking: Asking): Promise<Reply>
  close(): void
}

const NO_HEADERS = 'net/http: timeout awaiting response headers'
/** Go stops after ten redirects. https://pkg.go.dev/net/http#Client */
const REDIRECTS = 10
const MOVED = new Set([301, 302, 303, 307, 308])

/** Answers for a `file:` URL as Go does. https://go.dev/src/cmd/go/internal/web/http.go */
const askFile = async (url: URL, asking: Asking): Promise<Reply> => {
  const none = Readable.from([])
  try {
    const file = await open(fileURLToPath(url))
    const found = await file.stat()
    if (found.isFile()) {
      const isPart = asking.from > 0
      const range = `bytes ${asking.from}-${found.size - 1}/${found.size}`
      const headers = {
        'content-length': String(found.size - asking.from),
        ...(isPart ? { 'content-range': range } : {}),
      }
      const body = asking.method === 'HEAD' ? none : file.createReadStream({ start: asking.from })
      if (asking.method === 'HEAD') await file.close()
      return { status: isPart ? 206 : 200, statusText: 'OK', headers, body }
    }
    await file.close()
    return { status: 404, statusText: 'Not Found', headers: {}, body: none }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EACCES') return { status: 403, statusText: 'Forbidden', headers: {}, body: none }
    if (code === 'ENOENT' || code === 'ENOTDIR')
      return { status: 404, statusText: 'Not Found', headers: {}, body: none }
    throw error
  }
}

interface Tried {
  address?: string
  port?: number
}

/** The address a URL gives itself: to such a one the connection begins before anybody can listen. */
const addressOf = ({ hostname, port, protocol }: URL): Tried => {
  const address = hostname.replace(/^\[(.*)\]$/, '$1')
  return isIP(address) === 0 ? {} : { address, port: Number(port) || (protocol === 'https:' ? 443 : 80) }
}

/** The fault of a connection that did not come about in time, with the address that was tried. */
const notConnected = (socket: Socket | null, tried: Tried): Error =>
  socket?.connecting === false
    ? Object.assign(new Error('net/http: TLS handshake timeout'), { code: 'ETLSTIMEOUT' })
    : Object.assign(new Error('i/o timeout'), { code: 'ETIMEDOUT', ...tried })

/** Opens the way to the servers; proxies and credentials of the environment are used. https://nodejs.org/api/http.html#built-in-proxy-support */
export const openTransport = (env: Readonly<Record<string, string | undefined>>, time: Time): Transport => {
  const kept = { keepAlive: true, maxFreeSockets: 16 }
  const agents = {
    'http:': new Agent({ ...kept, proxyEnv: env }),
    'https:': new TlsAgent({ ...kept, proxyEnv: env }),
  }
  // Go never takes a proxy to the machine itself. https://pkg.go.dev/net/http#ProxyFromEnvironment
  const here = { 'http:': new Agent(kept), 'https:': new TlsAgent(kept) }
  const credentials = openCredentials(env)

  const once = (url: URL, asking: Asking, login: Headers): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const protocol = url.protocol as 'http:' | 'https:'
      const send = protocol === 'https:' ? requestHttps : requestHttp
      const options: RequestOptions = {
        method: asking.method,
        agent: (isLoopback(url.hostname) ? here : agents)[protocol],
        headers: {
          'accept-encoding': 'identity',
          ...(asking.from > 0 ? { range: `bytes=${asking.from}-` } : {}),
          ...login,
        },
        signal: asking.signal,
      }
      const plain = new URL(url)
      plain.username = plain.password = ''
      const tried = addressOf(url)
      const request = send(plain, options, (response) => {
        calm()
        const { statusCode: status = 0, statusMessage: statusText = '', headers } = response
        resolve({ status, statusText, headers, body: response })
      })
      const isConnected = time.after(asking.connectMs, () =>
        request.destroy(notConnected(request.socket, tried)),
      )
      const hasHeaders = time.after(asking.headersMs, () => request.destroy(new Error(NO_HEADERS)))
      const giveUp = (): void => void request.destroy(new Error(NO_HEADERS))
      asking.useless?.addEventListener('abort', giveUp, { once: true })
      const calm = (): void => {
        isConnected()
        hasHeaders()
        asking.useless?.removeEventListener('abort', giveUp)
      }
      request.on('socket', (socket) => {
        if (!socket.connecting) return isConnected()
        socket.on('connectionAttempt', (address, port) => Object.assign(tried, { address, port }))
        socket.once(protocol === 'https:' ? 'secureConnect' : 'connect', isConnected)
      })
      request.on('error', (error) => {
        calm()
        reject(error)
      })
      request.end()
    })

  const follow = async (start: URL, asking: Asking, login: Headers): Promise<Reply> => {
    let url = start
    for (let hops = 0; hops <= REDIRECTS; hops++) {
      const isHome = url.host === start.host
      const reply = await once(url, asking, isHome ? login : {})
      const { location } = reply.headers
      if (!MOVED.has(reply.status) || !location) return reply
      reply.body.resume()
      if (!URL.canParse(location, url.href)) throw new Error('redirected to a URL that cannot be read')
      const next = new URL(location, url)
      if (url.protocol === 'https:' && next.protocol !== 'https:')
        throw new Error('redirected from secure URL to insecure URL')
      if (!(next.protocol in agents)) throw new Error('redirected to a URL that is not http or https')
      url = next
    }
    throw new Error('stopped after 10 redirects')
  }

  /** What a helper of the host knows is asked for only after a refusal, as go does. */
  const ask: Transport['ask'] = async (url, asking) => {
    if (url.protocol === 'file:') return askFile(url, asking)
    const first = await credentials.headers(url)
    const reply = await follow(url, asking, first)
    const isRefused = reply.status >= 400 && reply.status < 500
    const login = isRefused ? await credentials.again(url, first, reply) : null
    if (login === null) return reply
    reply.body.resume()
    const second = await follow(url, asking, login)
    await credentials.judge(url, second.status)
    return second
  }

  return {
    ask,
    close: () => {
      for (const agent of [...Object.values(agents), ...Object.values(here)]) agent.destroy()
    },
  }
}
