import type { RunFacts } from '../../dockerfile/facts.ts'
import type { Frontend } from '../../dockerfile/frontend.ts'
import { goVersionOf } from '../../dockerfile/images.ts'
import { overlaps } from '../../dockerfile/paths.ts'
import type { Change, Delivery } from '../../model/plan.ts'
import type { Verdicts } from './blocks.ts'

/** Id of the secret that fills GOPROXY. */
export const PROXY_SECRET = 'go-docker-build-proxy'
/** Id of the secret that fills GONOPROXY. */
export const NO_PROXY_SECRET = 'go-docker-build-no-proxy'
/** Name of the build context that holds modules for a builder that reaches no server of ours. */
export const MODULE_CONTEXT = 'go-docker-build-modules'
/** Where that context is mounted. */
export const MODULE_DIR = '/run/go-docker-build/modules'

/** What the flags of every RUN depend on. */
export interface FlagOptions {
  readonly delivery: Delivery | null
  readonly platforms: readonly string[]
  readonly idPrefix: string
  readonly frontend: Frontend
  /** The host fetches private modules, so that go must not go past it. */
  readonly hasPrivate: boolean
}

/** A cache mount that was put in. */
export interface CacheMount {
  readonly kind: 'mod' | 'build'
  readonly id: string
  readonly target: string
  /** Owner and mode as the flag gives them, e.g. `uid=1000,gid=1000`; empty for root. */
  readonly owner: string
}

/** Flags for one RUN, or why it gets none. */
export interface Flags {
  readonly changes: readonly Change[]
  readonly caches: readonly CacheMount[]
  readonly proxy: boolean
  /** The patterns of GONOPROXY are replaced. */
  readonly noProxy: boolean
  readonly why: string
  /** Why modules in use do not come from the host; null when they do, or none are used. */
  readonly withoutHost: string | null
}

/** Chooses the flags of a RUN that builds Go. */
export function flagsOf(fact: RunFacts, verdict: Verdicts, options: FlagOptions): Flags {
  const none = (why: string): Flags => ({
    ...{ changes: [], caches: [], proxy: false, noProxy: false, why },
    withoutHost: fact.modules && !fact.use.vendored && verdict.reached.has(fact.stage) ? why : null,
  })
  if (!verdict.reached.has(fact.stage)) return none('the target does not need its stage')
  if (fact.closed) return none(fact.closed)
  if (!options.frontend.mounts) return none(options.frontend.why)
  const ships = verdict.shipped.has(fact.stage) ? 'its layers ship with the image' : null
  const noMod = ships ?? modRefusal(fact, verdict)
  const noCache = ships ?? cacheRefusal(fact, verdict)
  const caches = [
    ...(noMod ? [] : [mount(fact, 'mod', options)]),
    ...(noCache ? [] : [mount(fact, 'build', options)]),
  ]
  const changes = caches.map((cache) => ({
    line: fact.run.line,
    flag: cacheFlag(cache, fact, options),
    why:
      cache.kind === 'mod'
        ? 'modules are kept outside the layers'
        : `compiled packages are kept outside the layers${noMod ? `; no module mount: ${noMod}` : ''}`,
  }))
  const isBound = options.delivery?.kind === 'context'
  const noProxy = proxyRefusal(fact, options) ?? (isBound ? ships : null)
  const proxy = noProxy
    ? []
    : proxyFlags(fact, options).map((flag) => ({
        line: fact.run.line,
        flag,
        why: ships === null ? PROXY_WHY : `${PROXY_WHY}; no cache mounts: ${ships}`,
      }))
  return {
    changes: [...changes, ...proxy],
    caches,
    proxy: !noProxy,
    noProxy: !noProxy && replacesNoProxy(fact, options),
    why: [...new Set([noMod, noCache].filter((one) => one !== null))].join('; ') || (noProxy ?? ''),
    withoutHost: fact.modules && !fact.use.vendored ? noProxy : null,
  }
}

const PROXY_WHY = 'modules come from the cache of the host; the value is not part of any layer or key'

function modRefusal(fact: RunFacts, verdict: Verdicts): string | null {
  if (fact.use.vendored) return 'it builds from vendor/'
  if (!fact.modules) return 'it uses no modules'
  const blocked = verdict.mod.get(fact.stage)
  if (blocked) return blocked
  if (fact.targets.mod === null) return 'nobody can tell where its modules go'
  return mountRefusal(fact, fact.targets.mod)
}

function cacheRefusal(fact: RunFacts, verdict: Verdicts): string | null {
  if (!fact.use.compiles) return 'it compiles nothing'
  const blocked = verdict.cache.get(fact.stage)
  if (blocked) return blocked
  if (fact.touchesCache) return 'it removes or packs the build cache'
  if (fact.targets.cache === null)
    return hasCache(fact) ? 'nobody can tell where its build cache is' : 'its Go keeps no build cache yet'
  return mountRefusal(fact, fact.targets.cache)
}

/** https://go.dev/doc/go1.10#build */
function hasCache({ environment }: RunFacts): boolean {
  const [major, minor] = goVersionOf(environment.image) ?? [1, 10]
  return major > 1 || minor >= 10
}

function mountRefusal(fact: RunFacts, target: string): string | null {
  const places = fact.mounts.filter(({ type }) => type !== 'ssh')
  if (places.some((own) => own.target === null && (own.type === 'cache' || own.type === 'bind'))) {
    return 'nobody can tell where one of its own mounts is'
  }
  return places.some((own) => own.target !== null && own.type !== 'secret' && overlaps(own.target, target))
    ? `it has a mount of its own at ${target}`
    : null
}

function proxyRefusal(fact: RunFacts, { delivery, frontend }: FlagOptions): string | null {
  if (delivery?.kind === 'off') return delivery.why
  if (!frontend.secretEnv) return frontend.why
  if (!fact.modules) return 'it uses no modules'
  if (fact.offline) return 'it builds without network'
  if (fact.inlineProxy) return 'it sets GOPROXY itself'
  return fact.mounts.some(({ env }) => env === 'GOPROXY') ? 'it has a secret for GOPROXY' : null
}

function replacesNoProxy({ noProxy, mounts }: RunFacts, { hasPrivate }: FlagOptions): boolean {
  return hasPrivate && noProxy !== null && !mounts.some(({ env }) => env === 'GONOPROXY')
}

function proxyFlags(fact: RunFacts, options: FlagOptions): string[] {
  const bind = `--mount=type=bind,from=${MODULE_CONTEXT},target=${MODULE_DIR}`
  const secret = `--mount=type=secret,id=${PROXY_SECRET},env=GOPROXY`
  const noProxy = `--mount=type=secret,id=${NO_PROXY_SECRET},env=GONOPROXY`
  return [
    ...(options.delivery?.kind === 'context' ? [bind] : []),
    secret,
    ...(replacesNoProxy(fact, options) ? [noProxy] : []),
  ]
}

function mount(fact: RunFacts, kind: 'mod' | 'build', options: FlagOptions): CacheMount {
  const { uid, gid } = fact.owner
  const root = uid === '0'
  const suffix = root ? '' : uid === null ? '-any' : `-u${uid}`
  const prefix = options.idPrefix.replace(/[^\w.@/-]+/g, '-')
  const owner = root ? '' : uid === null ? 'mode=1777' : `uid=${uid}${gid === null ? '' : `,gid=${gid}`}`
  const target = (kind === 'mod' ? fact.targets.mod : fact.targets.cache) ?? ''
  return { kind, id: `${prefix}-${kind}${suffix}`, target, owner }
}

/**
 * The build cache is locked, so that a seed goes first; modules only when several platforms unpack at
 * once. BuildKit takes locks in the order of the targets, which must be the same for all RUNs.
 */
function cacheFlag(
  { kind, id, target, owner }: CacheMount,
  { targets }: RunFacts,
  { platforms }: FlagOptions,
): string {
  const ordered = targets.cache === null || (targets.mod ?? '') < targets.cache
  const locked = kind === 'build' || (platforms.length > 1 && ordered)
  return `--mount=type=cache,id=${id},target=${target}${owner && `,${owner}`}${locked ? ',sharing=locked' : ''}`
}
