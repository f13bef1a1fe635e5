import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import type { GoSettings } from '../../stages/prewarm/go-settings.ts'
import { parseProxyList } from '../../text/proxy-list.ts'
import { type Arguments, type Console, type Option, UsageError } from '../command.ts'

/** What `serve` was asked for. */
export interface ServeOptions {
  readonly host: string
  /** 0: any free one. */
  readonly port: number
  /** Directory in download-cache layout. */
  readonly store: string
  readonly upstream: string
  readonly private: string
  readonly noSums: string
  readonly sumdb: string
  /** Ways to log in at upstreams, as GOAUTH has them; empty: those of the environment. */
  readonly goauth: string
  /** Path all requests stand under, without slashes around it; null: an unguessable one, empty: none. */
  readonly prefix: string | null
  /** Bytes the store may have; null: no limit. */
  readonly maxBytes: number | null
}

/** The options `serve` has. */
export const OPTIONS: readonly Option[] = [
  {
    name: 'listen',
    type: 'string',
    value: 'HOST:PORT',
    help: 'Address to listen on (default: 127.0.0.1:0, any free port)',
  },
  {
    name: 'store',
    type: 'string',
    value: 'DIR',
    help: 'Where modules are kept, as GOMODCACHE has them, in DIR/cache/download (default: ~/.cache/go-docker-build/modules)',
  },
  {
    name: 'max-size',
    type: 'string',
    value: 'SIZE',
    help: 'Let go of the versions not served for longest above this size, as in 20GB (default: no limit)',
  },
  {
    name: 'upstream',
    type: 'string',
    value: 'CHAIN',
    help: 'Where modules come from, as GOPROXY (default: GOPROXY of this machine)',
  },
  {
    name: 'private',
    type: 'string',
    value: 'PATTERNS',
    help: 'Modules fetched from their origin by the go and git of this machine, as GOPRIVATE (default: GOPRIVATE of this machine)',
  },
  {
    name: 'sumdb',
    type: 'string',
    value: 'NAME',
    help: 'Checksum database, as GOSUMDB (default: GOSUMDB of this machine)',
  },
  {
    name: 'prefix',
    type: 'string',
    value: 'PATH',
    help: 'Serve under this path (default: an unguessable one, new at each start)',
  },
  { name: 'open', type: 'boolean', help: 'Serve without a path prefix, to everyone who reaches the address' },
]

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  k: 1e3,
  m: 1e6,
  g: 1e9,
  t: 1e12,
  ki: 2 ** 10,
  mi: 2 ** 20,
  gi: 2 ** 30,
  ti: 2 ** 40,
}

/** Bytes of a text as `20GB`, `512MiB` or `1000000`; null when it is no size. */
export const parseSize = (text: string): number | null => {
  const [, number = '', unit = ''] =
    /^(\d{1,15}(?:\.\d{1,3})?) ?(?:([kmgt]i?)b?|b)?$/i.exec(text.trim()) ?? []
  return number === '' ? null : Math.floor(Number(number) * (UNITS[unit.toLowerCase()] as number))
}

/** Host and port of `HOST:PORT` or `[IPV6]:PORT`; null when it is neither. */
export const parseAddress = (text: string): { readonly host: string; readonly port: number } | null => {
  const [, ipv6, name, port = ''] = /^(?:\[([0-9a-fA-F:.]+)\]|([A-Za-z0-9.-]+)):(\d{1,5})$/.exec(text) ?? []
  const host = ipv6 ?? name
  return host === undefined || Number(port) > 65_535 ? null : { host, port: Number(port) }
}

const isProxy = (to: string): boolean => {
  if (to === 'direct' || to === 'off') return true
  const url = to.includes('://') ? to : `https://${to}`
  return URL.canParse(url) && ['http:', 'https:', 'file:'].includes(new URL(url).protocol)
}

/** An entry of the chain as it may be shown. */
const shown = (to: string): string => JSON.stringify(to.replace(/\/\/[^/@]*@/, '//***@'))

const problemWithChain = (chain: string): string | null => {
  const links = parseProxyList(chain)
  if (links.length === 0)
    return '--upstream is missing, and this machine has no GOPROXY; give a list as GOPROXY has it, e.g. https://goproxy.cn,direct'
  const wrong = links.find(({ to }) => !isProxy(to))
  return wrong
    ? `--upstream ${shown(wrong.to)} is no module proxy; allowed are http, https and file URLs, direct and off, joined by , or |`
    : null
}

const PREFIX = /^[A-Za-z0-9_~-][\w.~-]*(?:\/[A-Za-z0-9_~-][\w.~-]*)*$/
/** The smallest store that holds one module of the largest size. https://go.dev/ref/mod#zip-path-size-constraints */
const LEAST = 500 * 2 ** 20

const problemWithPrefix = (prefix: string | null, isOpen: boolean): string | null => {
  if (prefix !== null && isOpen) return '--prefix and --open exclude each other; leave one out'
  if (prefix === null || PREFIX.test(prefix)) return null
  return `--prefix ${JSON.stringify(prefix)} is no path; allowed are letters, digits, . _ ~ - and / between them, e.g. team/4f1c`
}

const storeOf = (asked: string | undefined, console: Console): string => {
  const { XDG_CACHE_HOME: cache, HOME: home = homedir() } = console.env
  const dir = asked ?? join(cache || join(home, '.cache'), 'go-docker-build', 'modules')
  const path = resolve(console.cwd, dir)
  return path.endsWith('/cache/download') ? path : join(path, 'cache', 'download')
}

/** Reads the options of `serve`, with this machine's settings of go as defaults; throws UsageError that names every problem. */
export const readServeOptions = (args: Arguments, settings: GoSettings, console: Console): ServeOptions => {
  const listen = args.text('listen') ?? '127.0.0.1:0'
  const address = parseAddress(listen)
  const size = args.text('max-size')
  const maxBytes = size === undefined ? null : parseSize(size)
  const upstream = args.text('upstream') ?? settings.chain
  const given = args.text('prefix')?.replace(/^\/|\/$/g, '') ?? null
  const isOpen = args.flag('open')
  const problems = [
    args.words.length > 0 ? `serve takes no words, seen ${args.words.join(' ')}` : null,
    address === null
      ? `--listen ${JSON.stringify(listen)} is no address; give HOST:PORT, e.g. 127.0.0.1:8080 or [::1]:0`
      : null,
    size !== undefined && (maxBytes === null || maxBytes < LEAST)
      ? `--max-size ${JSON.stringify(size)} is no size; give 500MiB or more, e.g. 20GB`
      : null,
    problemWithChain(upstream),
    problemWithPrefix(given, isOpen),
  ].filter((problem) => problem !== null)
  if (address === null || problems.length > 0) throw new UsageError(problems.join('; '))
  const own = args.text('private')
  return {
    ...address,
    store: storeOf(args.text('store'), console),
    upstream,
    private: own ?? settings.private,
    noSums: own ?? settings.noSums,
    sumdb: args.text('sumdb') ?? settings.sumdb,
    goauth: settings.goauth,
    prefix: isOpen ? '' : given,
    maxBytes,
  }
}
