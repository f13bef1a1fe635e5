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
  /** Why what came is not used; null when it is, and on a miss. */
  readonly refused: string | null
  readonly seconds: number
}

/**
 * Brings what the cache service has under the newest key of a prefix to a directory, and checks it.
 * The client unpacks with `tar -P`, so only tiers that a more trusted run wrote are asked for; what lies in the directory then is unpacked in the builder, where nothing of this machine is.
 * https://github.com/actions/toolkit/blob/main/packages/cache/src/internal/tar.ts
 */
export const bringSeed = async (
  carrier: string,
  { prefixes }: SeedKeys,
  mounts: readonly SeedMount[],
  onFound: () => void,
  ports: Pick<Ports, 'cache' | 'files' | 'clock'>,
): Promise<BroughtSeed> => {
  const begun = ports.clock.monotonic()
  const done = (part: Omit<BroughtSeed, 'seconds'>): BroughtSeed => ({
    ...part,
    seconds: (ports.clock.monotonic() - begun) / 1000,
  })
  const [first = '', ...others] = prefixes
  await ports.files.remove(carrier)
  const key = await ports.cache.restore([carrier], first, others, onFound)
  if (key === null) return done({ key, restored: 'miss', manifest: null, refused: null })
  const restored = key.startsWith(first) ? 'exact' : 'prefix'
  const checked = await verify(carrier, mounts, ports.files)
  return done(
    typeof checked === 'string'
      ? { key, restored, manifest: null, refused: checked }
      : { key, restored, manifest: checked, refused: null },
  )
}
