import type { GoAuth } from '../model/inputs.ts'
import type { MirrorOptions, Ports, WantedModule } from '../ports/ports.ts'
import { cutDirect, withoutUserinfo } from '../text/proxy-list.ts'
import { openAccess } from './prewarm/access.ts'
import { restoreInto, storeOf } from './prewarm/carry.ts'
import { findSettings, type GoSettings, type Variables } from './prewarm/go-settings.ts'
import { cacheKeys } from './prewarm/keys.ts'
import { type Context, findRoots, type Roots } from './prewarm/roots.ts'
import { wantedBy } from './prewarm/wanted.ts'

/** What decides which modules are brought ahead, from where, and with how much trust. */
export interface PrewarmRequest {
  readonly context: Context
  readonly goCache: 'auto' | 'read' | 'off'
  readonly isUntrusted: boolean
  /** Git ref of the run; tags have a tier of their own. */
  readonly ref?: string | null
  readonly goProxy: string
  readonly goPrivate: string
  readonly goAuth: readonly GoAuth[]
  /** Version of the host's go; null when there is none. */
  readonly goOnHost: string | null
  readonly runnerOs: string
  readonly runnerArch: string
  readonly env: Variables
  /** SHA-256 as hex. */
  readonly hash: (text: string) => string
}

/** The modules of a build before it starts: where they lie, which it will ask for, and how the rest can be had. */
export interface Prewarmed {
  readonly key: string | null
  readonly restored: 'exact' | 'prefix' | 'miss' | 'off'
  readonly shouldSave: boolean
  /** Empty when it is not known. */
  readonly gomodcache: string
  /** What the mirror is to serve; null where there is nothing to serve, or nowhere to get it from. It holds secrets. */
  readonly serve: Omit<MirrorOptions, 'listen'> | null
  /** Why there is nothing to serve; empty when there is. */
  readonly why: string
  /** GOPROXY list the build may be given besides the mirror: no user, no password. */
  readonly chain: string
  /** What stands behind the mirror in GOPROXY: `,direct` where the build itself asks origins; else empty. */
  readonly tail: string
  readonly wanted: readonly WantedModule[]
  readonly seconds: number
  readonly degradations: readonly string[]
}

type World = Pick<Ports, 'shell' | 'files' | 'cache' | 'log' | 'clock'>

const NOTHING: Prewarmed = {
  key: null,
  restored: 'off',
  shouldSave: false,
  gomodcache: '',
  serve: null,
  why: 'The input go-cache is off.',
  chain: '',
  tail: '',
  wanted: [],
  seconds: 0,
  degradations: [],
}

const NO_CHAIN =
  'go-proxy: nothing is given, GOPROXY is not set and there is no go on this machine to ask. Give the module proxies in go-proxy, or add actions/setup-go before this step.'
const NO_STORE =
  'GOMODCACHE, GOPATH and HOME are not set and there is no go on this machine to ask. Set GOMODCACHE, or add actions/setup-go before this step.'

/** Restores the store from the cache service, in the trust tier of this run. */
const restore = async (
  request: PrewarmRequest,
  { gomodcache }: GoSettings,
  { text }: Roots,
  ports: World,
): Promise<Pick<Prewarmed, 'key' | 'restored' | 'shouldSave'>> => {
  const tier = request.isUntrusted ? 'pr' : request.ref?.startsWith('refs/tags/') ? 'release' : 'branch'
  const keys = cacheKeys({ ...request, tier, text })
  if (!ports.cache.available) return { key: keys.key, restored: 'off', shouldSave: false }
  const found = await restoreInto(gomodcache, keys, ports)
  const restored = found === null ? 'miss' : keys.same.includes(found) ? 'exact' : 'prefix'
  const mayWrite = request.goCache === 'auto' && !request.isUntrusted
  return { key: keys.key, restored, shouldSave: mayWrite && restored !== 'exact' }
}

/**
 * Origins are asked by the host's go, with its git and its access, where the run can be trusted.
 * On a run that cannot, a module of the public may name any host and any repository: only private patterns are fetched by the host, and `direct` is left to the build.
 */
const serveWith = async (
  request: PrewarmRequest,
  settings: GoSettings,
  { roots }: Roots,
  ports: World,
): Promise<Pick<Prewarmed, 'serve' | 'tail' | 'degradations'>> => {
  const access = await openAccess(request.goAuth, settings, request, ports.files)
  const isLeftToBuild = request.isUntrusted || !settings.hasGo
  const { list, tail } = isLeftToBuild ? cutDirect(access.upstream) : { list: access.upstream, tail: '' }
  return {
    tail,
    degradations: access.degradations,
    serve: {
      store: storeOf(settings.gomodcache),
      upstream: list,
      private: settings.private,
      noSums: settings.noSums,
      sumdb: settings.sumdb,
      sums: roots.flatMap(({ sums }) => sums),
      originEnv: access.env,
    },
  }
}

const settle = async (request: PrewarmRequest, ports: World): Promise<Prewarmed> => {
  const [settings, roots] = await Promise.all([
    findSettings(request, request.env, ports.shell),
    findRoots(request.context, ports.files),
  ])
  const { gomodcache, chain } = settings
  const missing = gomodcache === '' ? NO_STORE : chain === '' ? NO_CHAIN : null
  if (missing !== null) {
    const isNeeded = roots.roots.length > 0
    return { ...NOTHING, why: missing, degradations: isNeeded ? [missing] : [] }
  }
  const served = await serveWith(request, settings, roots, ports)
  const settled: Prewarmed = {
    ...NOTHING,
    ...served,
    gomodcache,
    why: '',
    chain: withoutUserinfo(chain),
    degradations: [...roots.degradations, ...served.degradations],
  }
  if (roots.roots.length === 0) return settled
  const { upstream = '', private: patterns = '' } = served.serve ?? {}
  const hasSource = upstream !== '' || patterns !== ''
  return {
    ...settled,
    ...(await restore(request, settings, roots, ports)),
    wanted: hasSource ? wantedBy(roots.roots) : [],
  }
}

/** Makes the host's modules ready for the build: restored from the cache service, listed, with the way to the rest; never fails. */
export const prewarm = async (request: PrewarmRequest, ports: World): Promise<Prewarmed> => {
  if (request.goCache === 'off') return NOTHING
  const start = ports.clock.monotonic()
  const done = await settle(request, ports)
  return { ...done, seconds: (ports.clock.monotonic() - start) / 1000 }
}
