import type { HealthRequest, HealthResult } from '../../model/health.ts'
import type { Probe } from '../../ports/surroundings.ts'
import { parseProxyList } from '../../text/proxy-list.ts'

/** A server to ask. */
export interface Server {
  readonly kind: 'proxy' | 'sumdb' | 'registry' | 'cache'
  readonly host: string
  readonly url: string
}

/** An answer that takes longer is worth a word. */
const SLOW_SECONDS = 2

/** Servers a build asks, each once. */
export const serversOf = ({ proxies, sumdb, images, cacheUrl }: HealthRequest): readonly Server[] => {
  const all = [
    ...proxyServers(proxies),
    ...sumdbServers(sumdb),
    ...images.map((image) => registryOf(image)),
    ...(cacheUrl === null || !URL.canParse(cacheUrl)
      ? []
      : [{ kind: 'cache' as const, host: new URL(cacheUrl).host, url: new URL('/', cacheUrl).href }]),
  ]
  return [...new Map(all.map((server) => [`${server.kind} ${server.url}`, server])).values()]
}

/** A list that every public proxy has at hand; one of private modules answers that it has none, which is well too. https://go.dev/ref/mod#goproxy-protocol */
const proxyServers = (proxies: string): readonly Server[] =>
  parseProxyList(proxies).flatMap(({ to }) => {
    if (!/^https?:\/\//.test(to) || !URL.canParse(to)) return []
    return [
      {
        kind: 'proxy' as const,
        host: new URL(to).host,
        url: `${to.replace(/\/+$/, '')}/golang.org/x/mod/@v/list`,
      },
    ]
  })

/** https://go.dev/ref/mod#environment-variables (GOSUMDB) */
const sumdbServers = (value: string): readonly Server[] => {
  const [name = '', written] = value.trim().split(/\s+/)
  if (name === '' || name === 'off') return []
  const url = written ?? `https://${name.replace(/\+.*$/, '')}`
  if (!URL.canParse(url)) return []
  return [{ kind: 'sumdb', host: new URL(url).host, url: `${url.replace(/\/+$/, '')}/latest` }]
}

/** The registry in a reference, as Docker reads it. https://docs.docker.com/reference/cli/docker/image/tag/ */
export const registryOf = (image: string): Server => {
  const [first = '', second] = image.split('/')
  const isHost = second !== undefined && (/[.:]/.test(first) || first === 'localhost')
  const host = isHost ? first : 'docker.io'
  const api = /^(?:index\.)?docker\.io$/.test(host) ? 'registry-1.docker.io' : host
  const scheme = /^(?:localhost|127\.\d+\.\d+\.\d+)(?::|$)/.test(api) ? 'http' : 'https'
  return { kind: 'registry', host, url: `${scheme}://${api}/v2/` }
}

const NAMES = {
  proxy: 'The module proxy',
  sumdb: 'The checksum database',
  registry: 'The registry',
  cache: 'The cache service',
}

const REMEDIES = {
  proxy:
    'Name another proxy first in `go-proxy`, e.g. `go-proxy: https://goproxy.cn|https://goproxy.io|direct`.',
  sumdb: 'Name one that can be reached, e.g. `GOSUMDB=sum.golang.google.cn`, or a proxy that passes it on.',
  registry: 'Check that this machine may reach it, or name a mirror of it in the configuration of BuildKit.',
  cache: 'Nothing to do: the build goes on without the cache and is slower.',
}

/** A proxy or registry is well when it answers at all, be it that it has no such path or wants a login. */
const isWell = ({ kind }: Server, status: number): boolean => {
  if (status >= 500 || status === 429) return false
  if (kind === 'registry') return status < 400 || status === 401 || status === 403
  if (kind === 'sumdb') return status < 400
  return kind === 'cache' || ![401, 403, 407].includes(status)
}

/** What the answer of a server says of it. */
export const serverResult = (server: Server, answer: Awaited<ReturnType<Probe['probe']>>): HealthResult => {
  const { kind, host } = server
  const made = { id: `${kind}:${host}`, seconds: answer.seconds }
  const name = `${NAMES[kind]} ${host}`
  if ('why' in answer)
    return { ...made, state: 'failed', text: `${name} cannot be reached: ${answer.why}.`, do: REMEDIES[kind] }
  if (!isWell(server, answer.status))
    return {
      ...made,
      state: 'failed',
      text: `${name} answers ${answer.status}.`,
      do: refused(server, answer.status),
    }
  if (answer.seconds > SLOW_SECONDS)
    return { ...made, state: 'slow', text: `${name} took ${answer.seconds} s to answer.`, do: REMEDIES[kind] }
  return { ...made, state: 'ok', text: `${name} answers.`, do: null }
}

const refused = ({ kind, host }: Server, status: number): string =>
  kind === 'proxy' && status < 500 && status !== 429
    ? `Give the login of ${host} in \`go-auth\`: \`${host} USER TOKEN\`.`
    : REMEDIES[kind]
