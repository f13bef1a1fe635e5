import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { ClientRequest } from 'node:http'
import { info } from '@actions/core'
import type { CacheStore } from '../ports/ports.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The client is large, and a run without a cache does not need it. */
const load = () => import('@actions/cache')

/** Where the service is; without an address there is none, as the client's isFeatureAvailable says, which is loaded only when it is used. https://github.com/actions/toolkit/blob/main/packages/cache/src/cache.ts */
const addressOf = (env: Environment): string | undefined =>
  (env['ACTIONS_CACHE_SERVICE_V2'] ? env['ACTIONS_RESULTS_URL'] : env['ACTIONS_CACHE_URL']) || undefined

/** How long the service may hold a run up: the lookup, the way of an entry to this machine, a save that has not begun to send, and a whole save. */
export interface CachePatience {
  readonly lookupMs: number
  readonly restoreMs: number
  readonly reserveMs: number
  readonly saveMs?: number
}

/** A lookup takes a fraction of a second; in trouble the client repeats it for half a minute, which is longer than the modules take. */
const PATIENCE: CachePatience = { lookupMs: 4_000, restoreMs: 30_000, reserveMs: 10_000, saveMs: 180_000 }

/** The work's value, or null when it takes longer; what is given up goes on unseen. */
const within = async <T>(milliseconds: number, work: Promise<T>): Promise<T | null> => {
  let timer: NodeJS.Timeout | undefined
  work.catch(() => undefined)
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, milliseconds, null)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** Node tells of every request it starts, of its answer, and of its error. https://nodejs.org/api/diagnostics_channel.html#http */
const [STARTED, ANSWERED, FAILED] = [
  'http.client.request.start',
  'http.client.response.finish',
  'http.client.request.error',
] as const

type Told = (message: { readonly request: ClientRequest }) => void

/** Calls back at what Node tells of requests until the work is over. */
const listening = <T>(listeners: Readonly<Record<string, Told>>, work: Promise<T>): Promise<T> => {
  const told = Object.entries(listeners).map(
    ([channel, hear]) => [channel, (message: unknown) => hear(message as Parameters<Told>[0])] as const,
  )
  for (const [channel, hear] of told) subscribe(channel, hear)
  return work.finally(() => {
    for (const [channel, hear] of told) unsubscribe(channel, hear)
  })
}

/** Null when this long after its first request the archive is not on its way: the client asks five times for a place, with growing pauses. */
const unlessSending = async <T>(milliseconds: number, work: Promise<T>): Promise<T | null> => {
  let timer: NodeJS.Timeout | undefined
  const { promise: late, resolve } = Promise.withResolvers<null>()
  work.catch(() => undefined)
  const see: Told = ({ request }) => {
    if (/^(?:PUT|PATCH)$/.test(request.method)) clearTimeout(timer)
    else timer ??= setTimeout(resolve, milliseconds, null)
  }
  return listening({ [STARTED]: see }, Promise.race([work, late])).finally(() => clearTimeout(timer))
}

/** Null when requests to the service failed and none was answered: the client says the same of a service that is not there and of an entry that is not. */
const unlessUnreached = async <T>(env: Environment, work: Promise<T>): Promise<T | null> => {
  const host = URL.parse(addressOf(env) ?? '')?.host
  const isOfService = (request: ClientRequest): boolean => request.getHeader('host') === host
  let [isAnswered, isFailed] = [false, false]
  const value = await listening(
    {
      [ANSWERED]: ({ request }) => {
        isAnswered ||= isOfService(request)
      },
      [FAILED]: ({ request }) => {
        isFailed ||= isOfService(request)
      },
    },
    work,
  )
  return isFailed && !isAnswered ? null : value
}

/** Questions in a row without an answer, after which no other is asked: one may be an accident. */
const MOST_UNANSWERED = 2

/** The cache service of the runner; every fault is a miss, every denial a save that did not happen, and neither holds a run up for long. A service that does not answer twice in a row is no longer available. */
export const actionsCacheWith = (patience: CachePatience = PATIENCE): CacheStore => {
  let unanswered = 0
  const isSilent = (): boolean => unanswered >= MOST_UNANSWERED
  const counted = <T>(value: T | null): T | null => {
    const wasSilent = isSilent()
    unanswered = value === null ? unanswered + 1 : 0
    if (isSilent() && !wasSilent)
      info('The cache service does not answer, and is not asked again in this step.')
    return value
  }
  return {
    get available() {
      return !isSilent() && addressOf(process.env) !== undefined
    },
    async restore(paths, key, prefixes, onFound) {
      if (isSilent()) return null
      try {
        const client = await load()
        if (!client.isFeatureAvailable()) return null
        const restore = (options: { lookupOnly: boolean }) =>
          client.restoreCache([...paths], key, [...prefixes], {
            ...options,
            segmentTimeoutInMs: patience.restoreMs,
          })
        const looked = unlessUnreached(process.env, restore({ lookupOnly: true }))
        if (!counted(await within(patience.lookupMs, looked))) return null
        onFound?.()
        return (await within(patience.restoreMs, restore({ lookupOnly: false }))) ?? null
      } catch {
        return null
      }
    },
    async save(paths, key) {
      if (isSilent()) return false
      try {
        const client = await load()
        if (!client.isFeatureAvailable()) return false
        const sent = unlessSending(
          patience.reserveMs,
          unlessUnreached(process.env, client.saveCache([...paths], key)),
        )
        const saved = counted(await (patience.saveMs === undefined ? sent : within(patience.saveMs, sent)))
        return saved !== null && saved !== -1
      } catch {
        return false
      }
    },
  }
}

/** The cache service of the runner with the patience of a build. */
export const actionsCache: CacheStore = actionsCacheWith()
