import type { CacheStore } from '../ports/ports.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Loaded only when it is used: the client is large and a run without a cache does not need it. */
const load = () => import('@actions/cache')

/** Same answer as the client's isFeatureAvailable, without loading it. https://github.com/actions/toolkit/blob/main/packages/cache/src/cache.ts */
const isOffered = (env: Environment): boolean =>
  Boolean(env['ACTIONS_CACHE_SERVICE_V2'] ? env['ACTIONS_RESULTS_URL'] : env['ACTIONS_CACHE_URL'])

/** The cache service of the runner; every fault is a miss, every denial a save that did not happen. */
export const actionsCache: CacheStore = {
  get available() {
    return isOffered(process.env)
  },
  async restore(paths, key, prefixes) {
    try {
      const client = await load()
      if (!client.isFeatureAvailable()) return null
      return (await client.restoreCache([...paths], key, [...prefixes])) ?? null
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
