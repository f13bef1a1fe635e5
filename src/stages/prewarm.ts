import type { Ports } from '../ports/ports.ts'
import { download } from './prewarm/download.ts'
import { askGo, type GoSettings } from './prewarm/go-settings.ts'
import { cacheKeys } from './prewarm/keys.ts'
import { findRoots } from './prewarm/roots.ts'

export { pickDelivery } from './prewarm/delivery.ts'

/** What decides which modules are fetched ahead, from where, and with how much trust. */
export interface PrewarmRequest {
  /** Absolute path of the build context; anything that is no directory has no modules. */
  readonly contextDir: string
  readonly goCache: 'auto' | 'read' | 'off'
  readonly untrusted: boolean
  /** Git ref of the run; tags have a tier of their own. */
  readonly ref?: string | null
  readonly goProxy: string
  readonly goPrivate: string
  /** Where the host's go is, or which; null when there is none. */
  readonly goOnHost: string | null
  readonly runnerOs: string
  readonly runnerArch: string
  /** SHA-256 as hex. */
  readonly hash: (text: string) => string
}

/** What the module cache of the host is like when the build starts. */
export interface Prewarmed {
  readonly key: string | null
  readonly restored: 'exact' | 'prefix' | 'miss' | 'off'
  readonly shouldSave: boolean
  /** Empty when the host has no go. */
  readonly gomodcache: string
  /** GOPROXY list the host used, the upstream of the mirror; empty when the host has no go. */
  readonly chain: string
  /** GOPRIVATE patterns in force. */
  readonly private: string
  readonly seconds: number
  readonly degradations: readonly string[]
}

const NOTHING: Prewarmed = {
  key: null,
  restored: 'off',
  shouldSave: false,
  gomodcache: '',
  chain: '',
  private: '',
  seconds: 0,
  degradations: [],
}

const NO_GO =
  'No go on this machine, so modules are not fetched ahead of the build: add actions/setup-go before this step.'

type World = Pick<Ports, 'shell' | 'files' | 'cache' | 'log' | 'clock'>

const restore = async (
  store: string,
  keys: ReturnType<typeof cacheKeys>,
  ports: World,
): Promise<Prewarmed['restored']> => {
  if (!ports.cache.available) return 'off'
  const found = await ports.cache.restore([store], keys.key, keys.prefixes)
  return found === null ? 'miss' : keys.same.includes(found) ? 'exact' : 'prefix'
}

const withGo = async (request: PrewarmRequest, go: GoSettings, ports: World): Promise<Prewarmed> => {
  const settled = { ...NOTHING, gomodcache: go.gomodcache, chain: go.chain, private: go.private }
  const found = await findRoots(request.contextDir, ports.files)
  if (found.roots.length === 0) return { ...settled, degradations: found.degradations }
  const tier = request.untrusted ? 'pr' : request.ref?.startsWith('refs/tags/') ? 'release' : 'branch'
  const keys = cacheKeys({ ...request, tier, text: found.text })
  const restored = await restore(`${go.gomodcache}/cache/download`, keys, ports)
  const failed = restored === 'exact' ? [] : await download(found.roots, go.env, ports)
  return {
    ...settled,
    key: keys.key,
    restored,
    shouldSave:
      request.goCache === 'auto' && !request.untrusted && restored !== 'exact' && ports.cache.available,
    degradations: [...found.degradations, ...failed],
  }
}

/** Fills the host's module cache before the build: from the cache service, then from the upstream chain; never fails. */
export const prewarm = async (request: PrewarmRequest, ports: World): Promise<Prewarmed> => {
  if (request.goCache === 'off') return NOTHING
  const start = ports.clock.monotonic()
  const go = request.goOnHost === null ? null : await askGo(request, ports.shell)
  if (go === null) {
    const { roots } = await findRoots(request.contextDir, ports.files)
    return roots.length === 0 ? NOTHING : { ...NOTHING, degradations: [NO_GO] }
  }
  const done = await withGo(request, go, ports)
  return { ...done, seconds: (ports.clock.monotonic() - start) / 1000 }
}
