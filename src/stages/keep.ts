import type { Ports } from '../ports/ports.ts'

/** What main found out about the module cache and left for the post step. */
export interface KeepState {
  readonly key: string
  readonly restored: 'exact' | 'prefix' | 'miss' | 'off'
  readonly shouldSave: boolean
  readonly gomodcache: string
}

/** Saves the module cache under its key when there is something new in it; true when it was stored. */
export const keep = async (
  state: KeepState,
  ports: Pick<Ports, 'cache' | 'files' | 'log'>,
): Promise<boolean> => {
  const { cache, files, log } = ports
  if (!state.shouldSave || state.restored === 'exact' || !cache.available) return false
  const store = `${state.gomodcache}/cache/download`
  const names = await files.list(store)
  if (!names.some((name) => name.endsWith('/') && name !== 'sumdb/')) {
    log.info(`The module cache was not saved: there are no modules in ${store}.`)
    return false
  }
  const isSaved = await cache.save([store], state.key)
  log.info(
    isSaved
      ? `Saved the module cache as ${state.key}.`
      : 'The module cache was not saved: the cache service did not take it.',
  )
  return isSaved
}
