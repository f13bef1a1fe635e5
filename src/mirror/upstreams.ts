import type { UpstreamFault } from '../ports/ports.ts'
import { type Link, readChain, runsOf } from './chain.ts'
import { inGoWords } from './faults.ts'
import { Health } from './health.ts'
import type { Time } from './time.ts'
import type { Transport } from './transport.ts'

/** One entry of the chain: where it is, what it is called in messages, and how well it does. */
export interface Upstream {
  readonly link: Link
  /** Null for `direct`, `off`, and what is no URL. */
  readonly base: URL | null
  /** Host and port, never a user or password. */
  readonly host: string
  readonly health: Health
}

/** Longest wait for a sign of life. */
const PROBE_MS = 5_000
const RANK = { good: 0, slow: 1, dead: 2 } as const

const hostOf = (base: URL | null, to: string): string => {
  if (base?.protocol === 'file:') return `file://${base.pathname}`
  if (base) return base.host
  return to === 'direct' || to === 'off' ? to : '(upstream)'
}

/** Opens one link. */
export const openUpstream = (link: Link, time: Time): Upstream => {
  const base = URL.canParse(link.to) ? new URL(link.to) : null
  const host = hostOf(base, link.to)
  return { link, base, host, health: new Health(host, time) }
}

/** Opens a GOPROXY list. */
export const openUpstreams = (list: string, time: Time): readonly Upstream[] =>
  readChain(list).map((link) => openUpstream(link, time))

/** The members of a run in the order to try them: the good first, then the slow, then the dead, each in the order given; those that are gone are left out until their rest is over, unless there is nothing else. */
export const inOrder = (run: readonly Upstream[]): readonly Upstream[] => {
  const isFixed = ({ base }: Upstream): boolean => base === null
  const free = run.filter((one) => !isFixed(one))
  const canSpare = run.some(
    ({ link, health }) => link.to === 'direct' || (link.to !== 'off' && !health.isGone),
  )
  const kept = free.filter(({ health }) => !canSpare || !health.isGone || health.wakes())
  const sorted = [...kept].sort((a, b) => RANK[a.health.state] - RANK[b.health.state])
  return [...sorted, ...run.filter(isFixed)]
}

/** Asks every upstream that shares a run with another one for a sign of life, so that the order is known before the first fault costs time; never rejects. */
export const probe = async (
  chain: readonly Upstream[],
  { transport, time }: { readonly transport: Transport; readonly time: Time },
  signal: AbortSignal,
  failed: (fault: UpstreamFault) => void,
): Promise<void> => {
  const asked = runsOf(chain)
    .filter((run) => run.length > 1)
    .flat()
    .filter(({ base }) => base?.protocol === 'http:' || base?.protocol === 'https:')
  const patience = { connectMs: PROBE_MS, headersMs: PROBE_MS }
  await Promise.all(
    asked.map(async ({ base, health, host }) => {
      const start = time.now()
      const asking = { method: 'HEAD', from: 0, ...patience, signal } as const
      try {
        const reply = await transport.ask(base as URL, asking)
        reply.body.resume()
        health.answered(time.now() - start)
        health.worked()
      } catch (error) {
        if (signal.aborted) return
        const what = inGoWords(error, (base as URL).hostname)
        health.failed(what, 'gone')
        failed({ host, what, status: null, seconds: (time.now() - start) / 1000, path: '' })
      }
    }),
  )
}
