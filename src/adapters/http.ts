import { type LookupAddress, lookup as lookupName } from 'node:dns'
import { Agent, type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps, Agent as TlsAgent } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Http, Posted } from '../ports/http.ts'
import type { AskSink, SinkRequest } from '../ports/telemetry.ts'
import { kindOfAddress } from './http-address.ts'

/** Of an answer that is read; what comes behind it is dropped. */
const ANSWER_BYTES = 64 * 1_024

type Environment = Readonly<Record<string, string | undefined>>

/** Finds all addresses of a host. */
export type Resolve = (
  host: string,
  done: (error: NodeJS.ErrnoException | null, found: readonly LookupAddress[]) => void,
) => void

/** How a client is set up: whether this machine itself may be asked, over http too, and how names become addresses. */
export interface HttpOptions {
  readonly loopback: boolean
  readonly env?: Environment
  readonly resolve?: Resolve
}

const machineResolve: Resolve = (host, done) =>
  lookupName(host, { all: true }, (error, found) => done(error, found ?? []))

const REFUSED = 'ADDRESS_REFUSED'

const refusal = (): NodeJS.ErrnoException =>
  Object.assign(new Error('the host has no address that may be asked'), { code: REFUSED })

/** What a fault of the network is called, without the URL and the names in it. */
const FAULTS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'the name service did not answer',
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'connection reset by peer',
  EHOSTUNREACH: 'no route to the host',
  ENETUNREACH: 'network is unreachable',
  EPIPE: 'the connection was closed',
  CERT_HAS_EXPIRED: 'the certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'the certificate is signed by itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'the certificate is signed by itself',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the certificate is signed by an unknown authority',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate is for another host',
}

const faultOf = (error: unknown, isLate: boolean, timeoutMs: number): Posted => {
  const { code = '' } = (error ?? {}) as { code?: string }
  if (isLate) return { ok: false, kind: 'time', said: `no answer within ${(timeoutMs / 1000).toFixed(1)} s` }
  if (code === REFUSED)
    return {
      ok: false,
      kind: 'refused-address',
      said: 'the host leads to this machine, to a link-local address or to one that hands out credentials of the machine',
    }
  return { ok: false, kind: 'network', said: FAULTS[code] ?? `fault of the network ${code}`.trim() }
}

/** Seconds or a date. https://www.rfc-editor.org/rfc/rfc9110#name-retry-after */
const retryAfterMs = ({ headers }: IncomingMessage): number | null => {
  const value = headers['retry-after']?.trim() ?? ''
  if (/^\d{1,6}$/.test(value)) return Number(value) * 1_000
  const at = Date.parse(value)
  return Number.isNaN(at) ? null : Math.max(0, at - Date.now())
}

const readSome = async (answer: IncomingMessage, most: number): Promise<string> => {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of answer) {
    parts.push(part as Buffer)
    bytes += (part as Buffer).length
    if (bytes >= most) break
  }
  return Buffer.concat(parts).subarray(0, most).toString('utf8')
}

/** Gives a socket only addresses that may be asked, so that it connects to what was checked. */
const checkedLookup =
  (resolve: Resolve, isAllowed: (address: string) => boolean): LookupFunction =>
  (host, options, done) =>
    resolve(host, (error, found) => {
      const open = found.filter(({ address }) => isAllowed(address))
      const [first] = open
      if (error !== null) done(error, [])
      else if (first === undefined) done(refusal(), [])
      else if (options.all === true) done(null, [...open])
      else done(null, first.address, first.family)
    })

/** `isPlain`: hosts beside this machine may be asked over http. */
const asker = ({
  loopback,
  env = {},
  resolve = machineResolve,
  isPlain,
}: HttpOptions & { readonly isPlain: boolean }): AskSink => {
  const isAllowed = (address: string): boolean => {
    const kind = kindOfAddress(address)
    return kind === 'open' || (kind === 'loopback' && loopback)
  }
  const lookup = checkedLookup(resolve, isAllowed)
  // A proxy of the runner is asked by its name and resolves the host itself. https://nodejs.org/api/http.html#built-in-proxy-support
  const agents = {
    here: new Agent(),
    http: new Agent({ proxyEnv: env }),
    https: new TlsAgent({ proxyEnv: env }),
  }

  const ask = async (request: SinkRequest, signal: AbortSignal): Promise<Posted> => {
    const url = new URL(request.url)
    const host = url.hostname.replace(/^\[|\]$/g, '')
    if (isIP(host) !== 0 && !isAllowed(host)) throw refusal()
    const isHttp = url.protocol === 'http:'
    if (isHttp ? !loopback && !isPlain : url.protocol !== 'https:') throw refusal()
    const isHere = isHttp && (host === 'localhost' || kindOfAddress(host) === 'loopback')
    if (isHttp && !isHere && !isPlain) throw refusal()
    const open = isHttp ? requestHttp : requestHttps
    const answer = await new Promise<IncomingMessage>((taken, failed) => {
      const sending = open(
        url,
        {
          method: request.method,
          agent: isHere ? agents.here : isHttp ? agents.http : agents.https,
          lookup,
          signal,
          headers: {
            ...request.headers,
            'accept-encoding': 'identity',
            'content-length': Buffer.byteLength(request.body),
            'user-agent': 'go-docker-build',
          },
        },
        taken,
      )
      sending.on('error', failed)
      sending.end(request.body)
    })
    const body = await readSome(answer, request.mostBytes)
    answer.destroy()
    return { ok: true, status: answer.statusCode ?? 0, body, retryAfterMs: retryAfterMs(answer) }
  }
  return (request) => {
    const signal = AbortSignal.timeout(Math.max(0, Math.ceil(request.timeoutMs)))
    return ask(request, signal).catch((error: unknown) => faultOf(error, signal.aborted, request.timeoutMs))
  }
}

/** A client for URLs that users give: https only (http to this machine where that is allowed), the runner's proxies, no redirects, no address that hands out credentials. */
export const httpClient = (options: HttpOptions): Http => {
  const ask = asker({ ...options, isPlain: false })
  return { post: (request) => ask({ ...request, method: 'POST', mostBytes: ANSWER_BYTES }) }
}

/** A client for sinks of telemetry: as for messages, and over http too, to this machine as to others. */
export const sinkClient = (options: Omit<HttpOptions, 'loopback'> = {}): AskSink =>
  asker({ ...options, loopback: true, isPlain: true })

/** Variable that lets messages go to this machine itself when it is `1`: for tests, never set by a runner. */
export const ALLOW_LOOPBACK = 'GO_DOCKER_BUILD_ALLOW_LOOPBACK'

/** Waits so many milliseconds. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))
