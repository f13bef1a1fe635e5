import { STATUS_CODES } from 'node:http'
import type { UpstreamFault } from '../ports/ports.ts'
import { runsOf } from './chain.ts'
import type { Sink } from './part.ts'
import { type Pull, type Pulled, pull, type Way } from './pull.ts'
import { inOrder, type Upstream } from './upstreams.ts'
import type { Verdict } from './verify.ts'

/** What the chain came to. */
export type Walked =
  | {
      readonly kind: 'arrived'
      readonly host: string
      readonly isVerified: boolean
      readonly h1: string | null
    }
  | { readonly kind: 'missing'; readonly status: 404 | 410; readonly text: string }
  | { readonly kind: 'fault'; readonly host: string; readonly what: string }
  /** The chain reached `direct`; what was found wrong on the way is told if the origin has nothing either. */
  | { readonly kind: 'direct'; readonly otherwise: Walked | null }

/** One file wanted from the chain. */
export interface Walk extends Omit<Pull, 'hasOther'> {
  readonly part: Sink
  /** Looks at what arrived. */
  readonly verify: () => Promise<Verdict>
  readonly failed: (fault: UpstreamFault) => void
}

type Tried = Exclude<Walked, { kind: 'direct' }>

/** A file that is not what it should be is fetched once more from its start, then the upstream has failed. */
const ROUNDS = 2

const tryOne = async (upstream: Upstream, walk: Walk, hasOther: boolean, way: Way): Promise<Tried> => {
  const { host, health } = upstream
  const fail = (what: string, status: number | null, seconds: number): Tried => {
    walk.failed({ host, what: what.split('\n')[0] as string, status, seconds, path: walk.path })
    return { kind: 'fault', host, what }
  }
  const start = way.time.now()
  for (let round = 1; ; round++) {
    const pulled: Pulled = await pull(upstream, walk.part, { ...walk, hasOther }, way)
    if (pulled.kind === 'missing') return pulled
    if (pulled.kind === 'fault') return fail(pulled.what, pulled.status, pulled.seconds)
    const verdict = await walk.verify()
    if (verdict.kind !== 'bad') {
      health.worked()
      return { kind: 'arrived', host, isVerified: verdict.kind === 'good', h1: verdict.h1 }
    }
    await walk.part.restart()
    if (round === ROUNDS) {
      health.failed(verdict.why.split('\n')[0] as string, 'ill')
      return fail(verdict.why, 200, (way.time.now() - start) / 1000)
    }
    walk.again()
  }
}

const canServe = ({ link, health }: Upstream): boolean =>
  link.to === 'direct' || (link.to !== 'off' && health.state !== 'dead')

/** Of other files a build asks for many that nobody has, to find where a module begins. https://go.dev/ref/mod#resolve-pkg-mod */
const VERSION_FILE = /\/@v\/v[^/]+\.(?:info|mod|zip)$/

interface Try {
  readonly upstream: Upstream
  readonly outcome: Tried
}

/** A missing file counts less than a fault of an upstream that is there, and more than one of an upstream that is gone. */
const best = (tried: readonly Try[]): Try | null => {
  const faults = tried.filter(({ outcome }) => outcome.kind === 'fault')
  const missing = tried.find(({ outcome }) => outcome.kind === 'missing')
  const alive = faults.findLast(({ upstream }) => !upstream.health.isGone)
  return alive ?? missing ?? faults.at(-1) ?? null
}

/** What is told of the tries; a file that one upstream has not and another might have had is told with both. */
const told = (tried: readonly Try[], passed: readonly Upstream[], walk: Walk): Tried | null => {
  const { outcome = null, upstream } = best(tried) ?? {}
  if (outcome?.kind !== 'missing' || upstream === undefined) return outcome
  const gone = passed
    .filter(({ health }) => health.isGone)
    .map(({ host, health }) => `${host} was not reached: ${health.why}`)
  if (gone.length === 0) return outcome
  const { status, text } = outcome
  const others = gone.join('; ')
  const what = `${status} ${STATUS_CODES[status]}; ${others}`
  if (VERSION_FILE.test(walk.path))
    walk.failed({ host: upstream.host, what, status, seconds: 0, path: walk.path })
  const answered = `${upstream.host} answered ${status}; ${others}`
  return { ...outcome, text: text === '' ? answered : `${text.trimEnd()}\n${answered}` }
}

/** Takes a file from the chain with Go's meaning of `,` and `|`: after `,` only a missing file moves on, after `|` any fault does; among links joined by `|` health decides the order. https://go.dev/ref/mod#environment-variables */
export const walkChain = async (chain: readonly Upstream[], walk: Walk, way: Way): Promise<Walked> => {
  const tried: Try[] = []
  const passed: Upstream[] = []
  for (const run of runsOf(chain)) {
    const order = inOrder(run)
    passed.push(...run)
    for (const [at, upstream] of order.entries()) {
      if (upstream.link.to === 'direct') return { kind: 'direct', otherwise: told(tried, passed, walk) }
      if (upstream.link.to === 'off')
        return told(tried, passed, walk) ?? missing('module lookup disabled by GOPROXY=off')
      const hasOther = order.slice(at + 1).some(canServe)
      const outcome = await tryOne(upstream, walk, hasOther, way)
      if (outcome.kind === 'arrived') return outcome
      tried.push({ upstream, outcome })
    }
    const last = tried.find(({ upstream }) => upstream === run.at(-1))
    if (last?.outcome.kind !== 'missing') break
  }
  return told(tried, passed, walk) ?? missing('not found: no upstream is known')
}

const missing = (text: string): Tried => ({ kind: 'missing', status: 404, text })
