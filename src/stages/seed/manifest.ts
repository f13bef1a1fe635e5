import type { ColdSeconds, SeedMount } from '../../model/seed.ts'
import type { Files, Shell } from '../../ports/ports.ts'
import { archiveOf } from './dockerfiles.ts'

/** What an entry of the cache service says of itself: its seal. */
export interface SeedManifest {
  readonly schema: 1
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

/** More than a build leaves, and less than what fills a disk. */
const MOST_ENTRIES = 300_000
const MOST_BYTES = 6 * 1024 ** 3

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
      found?.schema === 1 &&
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

/** What an archive holds, by its own table. */
export interface Listed {
  readonly entries: number
  readonly bytes: number
  readonly names: readonly string[]
}

/** An object or an index line of Go's build cache. https://github.com/golang/go/blob/go1.26.0/src/cmd/go/internal/cache/cache.go */
const ENTRY = /^([0-9a-f]{2})\/\1[0-9a-f]{62}-[ad]$/
/** Mode, owner, bytes, day, time and name, as GNU tar tells them. */
const ROW = /^(\S)\S{9}\S?\s+\S+\s+(\d+)\s+\S+\s+\S+\s(.*)$/

/** Reads the table of an archive without unpacking it; a text tells why it is not one of Go's entries alone. */
export const listArchive = async (path: string, shell: Shell): Promise<Listed | string> => {
  const listed = await shell.run('tar', ['--list', '--verbose', '--numeric-owner', '--file', path], {
    env: { LC_ALL: 'C', TAR_OPTIONS: undefined, TZ: 'UTC' },
    timeoutMs: 60_000,
  })
  if (listed.code !== 0) return 'the archive is damaged'
  const names = new Set<string>()
  let bytes = 0
  for (const row of listed.stdout.split('\n')) {
    if (row === '') continue
    const [, type, size = '', name = ''] = ROW.exec(row) ?? []
    if (type !== '-' || !ENTRY.test(name)) return 'the archive holds what is no entry of a build cache'
    if (names.has(name)) return 'the archive holds an entry twice'
    names.add(name)
    bytes += Number(size)
  }
  return { entries: names.size, bytes, names: [...names] }
}

/** Checks what came from the cache service against its seal; the names in each archive, or why it is refused. */
export const verify = async (
  dir: string,
  mounts: readonly SeedMount[],
  { shell, files }: { readonly shell: Shell; readonly files: Files },
): Promise<{ readonly manifest: SeedManifest; readonly names: readonly (readonly string[])[] } | string> => {
  const manifest = parseManifest(await files.read(`${dir}/${SEAL}`))
  if (manifest === null) return 'its seal is missing or broken'
  const expected = [...manifest.mounts.map((_, at) => archiveOf(at)), SEAL].sort()
  if ((await files.list(dir)).join(' ') !== expected.join(' '))
    return 'it holds other files than its seal says'
  const top = await files.real(dir)
  for (const name of expected)
    if ((await files.real(`${dir}/${name}`)) !== `${top}/${name}`) return 'it holds a link'
  const same = manifest.mounts.map(({ name, owner, below }) => `${name} ${owner} ${below}`).join('\n')
  if (same !== mounts.map(({ name, owner, below }) => `${name} ${owner} ${below}`).join('\n'))
    return 'it was made of other mounts'
  const names: (readonly string[])[] = []
  for (const [at, mount] of manifest.mounts.entries()) {
    const listed = await listArchive(`${dir}/${archiveOf(at)}`, shell)
    if (typeof listed === 'string') return listed
    if (listed.entries !== mount.entries || listed.bytes !== mount.bytes)
      return `it holds ${listed.entries} entries, its seal says ${mount.entries}`
    names.push(listed.names)
  }
  return { manifest, names }
}
