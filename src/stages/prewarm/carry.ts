import type { Ports, WantedModule } from '../../ports/ports.ts'
import { fromLines, linkVersions, toLines } from './entries.ts'

/**
 * The directory that goes to the cache service and comes back, beside the store and always of this name, for the name is part of what the service looks up.
 * The client unpacks with `tar -P`, so an archive could write anywhere this user may: only tiers that a more trusted run wrote are asked for,
 * and of what lies here only files of module versions go into the store, where the mirror hashes them before it serves them.
 * https://github.com/actions/toolkit/blob/main/packages/cache/src/internal/tar.ts
 */
export const carrierOf = (gomodcache: string): string => `${gomodcache}/cache/go-docker-build/saved`

/** The store of a module cache. https://go.dev/ref/mod#module-cache */
export const storeOf = (gomodcache: string): string => `${gomodcache}/cache/download`

const LIST = 'modules.txt'

type World = Pick<Ports, 'cache' | 'files'>

/** Brings what the cache service has under the key, or under the newest key of a prefix, into the store; the key that matched, null on a miss. */
export const restoreInto = async (
  gomodcache: string,
  keys: { readonly key: string; readonly prefixes: readonly string[] },
  { cache, files }: World,
): Promise<string | null> => {
  const carrier = carrierOf(gomodcache)
  await files.remove(carrier)
  const found = await cache.restore([carrier], keys.key, keys.prefixes)
  if (found !== null) {
    const versions = fromLines((await files.read(`${carrier}/${LIST}`)) ?? '')
    await linkVersions(versions, carrier, storeOf(gomodcache), files)
  }
  await files.remove(carrier)
  return found
}

/** What was packed for the cache service. */
export interface Packed {
  readonly carrier: string
  readonly versions: number
  readonly bytes: number
}

/** Packs these versions, so far as they are in the store, for the cache service; the store stays as it is. */
export const pack = async (
  gomodcache: string,
  versions: readonly WantedModule[],
  { files }: Pick<Ports, 'files'>,
): Promise<Packed> => {
  const carrier = carrierOf(gomodcache)
  await files.remove(carrier)
  const { linked, bytes } = await linkVersions(versions, storeOf(gomodcache), carrier, files)
  if (linked.length > 0) await files.write(`${carrier}/${LIST}`, toLines(linked))
  return { carrier, versions: linked.length, bytes }
}
