import type { CacheStore } from '../ports/ports.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Loaded only when it is used: the client is large and a run without a cache does not need it. */
const load = () => import('@actions/cache')

/** Same answer as the client's isFeatureAvailable, without loading it. https://github.com/actions/toolkit/blob/main/packages/cache/src/cache.ts */
const isOffered = (env: Environment): boolean =>
  Boolean(env['ACTIONS_CACHE_SERVICE_V2'] ? env['ACTIONS_RESULTS_URL'] : env['ACTIONS_CACHE_URL'])

/** A lookup takes a fraction of a second; in trouble the client repeats it for half a minute, which is longer than the modules take. */
const LOOKUP_MS = 4_000

const orNull = async <T>(work: Promise<T>): Promise<T | null> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, LOOKUP_MS, null)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** The cache service of the runner; every fault is a miss, every denial a save that did not happen. */
export const actionsCache: CacheStore = {
  get available() {
    return isOffered(process.env)
  },
  async restore(paths, key, prefixes) {
    try {
      const client = await load()
      if (!client.isFeatureAvailable()) return null
      const restore = (options: { lookupOnly: boolean }) =>
        client.restoreCache([...paths], key, [...prefixes], options)
      const found = await orNull(restore({ lookupOnly: true }))
      return found ? ((await restore({ lookupOnly: false })) ?? null) : null
    } catch {
      return null
    }
  },
  async save(paths, key) {
    try {
      const client = await load()
      return client.isFeatureAvailable() && (await client.saveCache([...paths], key)) !== -1
    } catch {
      return false
    }
  },
}
