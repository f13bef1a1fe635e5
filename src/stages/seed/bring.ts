import type { SeedMount } from '../../model/seed.ts'
import type { Ports } from '../../ports/ports.ts'
import type { SeedKeys } from './keys.ts'
import { type SeedManifest, verify } from './manifest.ts'

/** What the cache service had for the mounts. */
export interface BroughtSeed {
  /** The key that matched; null on a miss. */
  readonly key: string | null
  readonly restored: 'exact' | 'prefix' | 'miss'
  /** Null where nothing came, or what came was refused. */
  readonly manifest: SeedManifest | null
  /** Entries of each mount. */
  readonly names: readonly (readonly string[])[]
  /** Why what came is not used; null when it is, and on a miss. */
  readonly refused: string | null
  readonly seconds: number
}

/**
 * Brings what the cache service has under the newest key of a prefix to a directory, and checks it.
 * The client unpacks with `tar -P`, so only tiers that a more trusted run wrote are asked for; of what lies in the directory then, only files that the seal and the table of each archive tell alike go to the builder.
 * https://github.com/actions/toolkit/blob/main/packages/cache/src/internal/tar.ts
 */
export const bringSeed = async (
  carrier: string,
  { prefixes }: SeedKeys,
  mounts: readonly SeedMount[],
  onFound: () => void,
  ports: Pick<Ports, 'cache' | 'files' | 'shell' | 'clock'>,
): Promise<BroughtSeed> => {
  const begun = ports.clock.monotonic()
  const done = (part: Omit<BroughtSeed, 'seconds'>): BroughtSeed => ({
    ...part,
    seconds: (ports.clock.monotonic() - begun) / 1000,
  })
  const [first = '', ...others] = prefixes
  await ports.files.remove(carrier)
  const key = await ports.cache.restore([carrier], first, others, onFound)
  if (key === null) return done({ key, restored: 'miss', manifest: null, names: [], refused: null })
  const restored = key.startsWith(first) ? 'exact' : 'prefix'
  const checked = await verify(carrier, mounts, ports)
  return done(
    typeof checked === 'string'
      ? { key, restored, manifest: null, names: [], refused: checked }
      : { key, restored, ...checked, refused: null },
  )
}
