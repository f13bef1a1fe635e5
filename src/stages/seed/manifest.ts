import type { ColdSeconds, SeedMount } from '../../model/seed.ts'
import type { Files } from '../../ports/ports.ts'
import { archiveOf, type Compression } from './dockerfiles.ts'

/** What an entry of the cache service says of itself: its seal. */
export interface SeedManifest {
  readonly schema: 2
  readonly compression: Compression
  readonly mounts: readonly {
    readonly name: string
    readonly owner: string
    readonly below: string
    readonly entries: number
    readonly bytes: number
  }[]
  readonly cold: ColdSeconds
  /** Seconds it took to take the entries out of the builder; null when nobody measured. */
  readonly keepSeconds: number | null
}

/** Name of the seal beside the archives. */
export const SEAL = 'seed.json'

/** Entries of one mount: more than a build leaves, and less than what fills a disk. */
export const MOST_ENTRIES = 300_000
/** Their bytes. */
export const MOST_BYTES = 6 * 1024 ** 3

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0

const isMount = (value: unknown): boolean => {
  const { name, owner, below, entries, bytes } = (value ?? {}) as Record<string, unknown>
  return (
    [name, owner, below].every((text) => typeof text === 'string') &&
    isCount(entries) &&
    isCount(bytes) &&
    entries <= MOST_ENTRIES &&
    bytes <= MOST_BYTES
  )
}

/** Reads a seal; null for anything that is none. */
export const parseManifest = (text: string | null): SeedManifest | null => {
  try {
    const found = JSON.parse(text ?? '') as Partial<SeedManifest> | null
    const isWhole =
      found?.schema === 2 &&
      ['zstd', 'gzip'].includes(found.compression ?? '') &&
      Array.isArray(found.mounts) &&
      found.mounts.length > 0 &&
      found.mounts.every(isMount) &&
      typeof found.cold === 'object' &&
      found.cold !== null &&
      Object.values(found.cold).every((value) => typeof value === 'number' && value >= 0)
    return isWhole ? (found as SeedManifest) : null
  } catch {
    return null
  }
}

/** Reads the seal of what came from the cache service and looks at the files beside it; a text tells why it is refused. What the archives hold is counted where they are unpacked: away from this machine, in the builder. */
export const verify = async (
  dir: string,
  mounts: readonly SeedMount[],
  files: Files,
): Promise<SeedManifest | string> => {
  const manifest = parseManifest(await files.read(`${dir}/${SEAL}`))
  if (manifest === null) return 'its seal is missing or broken'
  const expected = [...manifest.mounts.map((_, at) => archiveOf(at, manifest.compression)), SEAL].sort()
  if ((await files.list(dir)).join(' ') !== expected.join(' '))
    return 'it holds other files than its seal says'
  const top = await files.real(dir)
  for (const name of expected)
    if ((await files.real(`${dir}/${name}`)) !== `${top}/${name}`) return 'it holds a link'
  const same = manifest.mounts.map(({ name, owner, below }) => `${name} ${owner} ${below}`).join('\n')
  if (same !== mounts.map(({ name, owner, below }) => `${name} ${owner} ${below}`).join('\n'))
    return 'it was made of other mounts'
  return manifest
}
