import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { ClientRequest } from 'node:http'
import type { CacheStore } from '../ports/ports.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Loaded only when it is used: the client is large and a run without a cache does not need it. */
const load = () => import('@actions/cache')

/** Same answer as the client's isFeatureAvailable, without loading it. https://github.com/actions/toolkit/blob/main/packages/cache/src/cache.ts */
const isOffered = (env: Environment): boolean =>
  Boolean(env['ACTIONS_CACHE_SERVICE_V2'] ? env['ACTIONS_RESULTS_URL'] : env['ACTIONS_CACHE_URL'])

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

/** Node tells of every request it starts. https://nodejs.org/api/diagnostics_channel.html#http */
const REQUESTS = 'http.client.request.start'

/** Null when this long after its first request the archive is not on its way: the client asks five times for a place, with growing pauses. */
const unlessSending = async <T>(milliseconds: number, work: Promise<T>): Promise<T | null> => {
  let timer: NodeJS.Timeout | undefined
  let see = (_: unknown): void => undefined
  work.catch(() => undefined)
  const late = new Promise<null>((resolve) => {
    see = (message) => {
      const isSending = /^(?:PUT|PATCH)$/.test((message as { request: ClientRequest }).request.method)
      if (isSending) clearTimeout(timer)
      else timer ??= setTimeout(resolve, milliseconds, null)
    }
  })
  subscribe(REQUESTS, see)
  return Promise.race([work, late]).finally(() => {
    unsubscribe(REQUESTS, see)
    clearTimeout(timer)
  })
}

/** The cache service of the runner; every fault is a miss, every denial a save that did not happen, and neither holds a run up for long. */
export const actionsCacheWith = (patience: CachePatience): CacheStore => ({
  get available() {
    return isOffered(process.env)
  },
  async restore(paths, key, prefixes, onFound) {
    try {
      const client = await load()
      if (!client.isFeatureAvailable()) return null
      const restore = (options: { lookupOnly: boolean }) =>
        client.restoreCache([...paths], key, [...prefixes], {
          ...options,
          segmentTimeoutInMs: patience.restoreMs,
        })
      const found = await within(patience.lookupMs, restore({ lookupOnly: true }))
      if (!found) return null
      onFound?.()
      return (await within(patience.restoreMs, restore({ lookupOnly: false }))) ?? null
    } catch {
      return null
    }
  },
  async save(paths, key) {
    try {
      const client = await load()
      if (!client.isFeatureAvailable()) return false
      const sent = unlessSending(patience.reserveMs, client.saveCache([...paths], key))
      const saved = await (patience.saveMs === undefined ? sent : within(patience.saveMs, sent))
      return saved !== null && saved !== -1
    } catch {
      return false
    }
  },
})

/** The cache service of the runner with the patience of a build. */
export const actionsCache: CacheStore = actionsCacheWith(PATIENCE)
