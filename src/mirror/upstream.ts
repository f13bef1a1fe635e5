import { Agent, type IncomingMessage, type RequestOptions, request as requestHttp } from 'node:http'
import { request as requestHttps, Agent as TlsAgent } from 'node:https'
import { inGoWords, isBroken } from './faults.ts'

/** What one upstream said: a file, that it has none, or a fault in Go's words. */
export type Answer =
  | { readonly kind: 'found'; readonly response: IncomingMessage; readonly host: string }
  | { readonly kind: 'missing'; readonly status: 404 | 410; readonly text: string }
  | { readonly kind: 'fault'; readonly host: string; readonly what: string }

/** How upstreams are reached. */
export interface Line {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly timeoutMs: number
  readonly pause: (milliseconds: number) => Promise<void>
}

/** Asks upstreams over connections that are kept. */
export interface Upstreams {
  ask(base: string, path: string, method: 'GET' | 'HEAD'): Promise<Answer>
  close(): void
}

const TRIES = 3
const TRANSIENT = new Set([429, 500, 502, 503, 504])
const LONGEST_WAIT = 5_000
/** Go stops after ten redirects. https://pkg.go.dev/net/http#Client */
const REDIRECTS = 10
const TEXT_LIMIT = 4_096

const readText = async (response: IncomingMessage): Promise<string> => {
  let text = ''
  if (!/^text\/plain\b/i.test(response.headers['content-type'] ?? '')) {
    response.resume()
    return text
  }
  try {
    for await (const chunk of response.setEncoding('utf8')) {
      text += chunk as string
      if (text.length > TEXT_LIMIT) break
    }
  } catch {
    return text
  }
  return text.slice(0, TEXT_LIMIT)
}

const waitBefore = (attempt: number, response?: IncomingMessage): number => {
  const asked = Number(response?.headers['retry-after']) * 1000
  return Math.min(asked > 0 ? asked : 200 * 4 ** (attempt - 1), LONGEST_WAIT)
}

/** Opens the way to the upstreams; proxies of the host's environment are used. https://nodejs.org/api/http.html#built-in-proxy-support */
export const openUpstreams = (line: Line): Upstreams => {
  const agents = {
    'http:': new Agent({ keepAlive: true, proxyEnv: line.env }),
    'https:': new TlsAgent({ keepAlive: true, proxyEnv: line.env }),
  }

  const once = (url: URL, method: string): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const send = url.protocol === 'https:' ? requestHttps : requestHttp
      const options: RequestOptions = { method, agent: agents[url.protocol as 'http:'] }
      const request = send(url, { ...options, headers: { 'accept-encoding': 'identity' } }, resolve)
      request.on('error', reject)
      request.setTimeout(line.timeoutMs, () => {
        const isConnected = request.socket?.remoteAddress !== undefined
        const error = new Error('net/http: timeout awaiting response headers')
        request.destroy(isConnected ? error : Object.assign(error, { code: 'ETIMEDOUT' }))
      })
      request.end()
    })

  const follow = async (start: URL, method: string): Promise<IncomingMessage> => {
    let url = start
    for (let hops = 0; hops <= REDIRECTS; hops++) {
      const response = await once(url, method)
      const { location } = response.headers
      if (![301, 302, 303, 307, 308].includes(response.statusCode ?? 0) || !location) return response
      response.resume()
      const next = new URL(location, url)
      if (url.protocol === 'https:' && next.protocol !== 'https:')
        throw new Error('redirected from secure URL to insecure URL')
      if (!(next.protocol in agents)) throw new Error('redirected to a URL that is not http or https')
      url = next
    }
    throw new Error('stopped after 10 redirects')
  }

  const ask: Upstreams['ask'] = async (base, path, method) => {
    if (!URL.canParse(base)) return { kind: 'fault', host: '(upstream)', what: 'invalid proxy URL' }
    const url = new URL(base)
    if (!(url.protocol in agents))
      return {
        kind: 'fault',
        host: url.host,
        what: 'invalid proxy URL scheme (must be https, http)',
      }
    url.pathname = `${url.pathname.replace(/\/$/, '')}/${path}`
    for (let attempt = 1; ; attempt++) {
      const answer = await follow(url, method).catch((error: unknown) => ({ error }))
      const again = attempt < TRIES
      if ('error' in answer) {
        if (!again || !isBroken(answer.error))
          return { kind: 'fault', host: url.host, what: inGoWords(answer.error, url.hostname) }
        await line.pause(waitBefore(attempt))
        continue
      }
      const status = answer.statusCode ?? 0
      if (status === 200) return { kind: 'found', response: answer, host: url.host }
      if (status === 404 || status === 410) return { kind: 'missing', status, text: await readText(answer) }
      answer.resume()
      if (!again || !TRANSIENT.has(status))
        return { kind: 'fault', host: url.host, what: `${status} ${answer.statusMessage ?? ''}`.trim() }
      await line.pause(waitBefore(attempt, answer))
    }
  }

  return {
    ask,
    close: () => {
      for (const agent of Object.values(agents)) agent.destroy()
    },
  }
}
