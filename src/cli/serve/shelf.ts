import type { Dirent } from 'node:fs'
import { lstat, readdir, rmdir, unlink, utimes } from 'node:fs/promises'
import { join } from 'node:path'

/** The files of one version in the store. */
interface Version {
  /** Path below the store without the extension: `PATH/@v/VERSION`. */
  readonly stem: string
  readonly files: readonly string[]
  readonly bytes: number
  /** When it was last served, or came: milliseconds since 1970. */
  readonly usedAt: number
}

/** How full the store is, and what was let go of so far. */
export interface Fullness {
  readonly bytes: number
  readonly versions: number
  readonly evictions: number
  readonly evictedBytes: number
}

/** How far the store is emptied, so that not every new file makes it full again. */
const ROOM = 0.9

const list = (dir: string): Promise<Dirent[]> => readdir(dir, { withFileTypes: true }).catch(() => [])

const FILE = /^(v.+)\.(?:info|mod|zip|ziphash|lock)$/

const readVersions = async (dir: string, below: string): Promise<Version[]> => {
  const groups = new Map<string, { files: string[]; bytes: number; usedAt: number }>()
  const names = (await list(dir)).map(({ name }) => name)
  const stats = await Promise.all(names.map((name) => lstat(join(dir, name)).catch(() => null)))
  for (const [at, name] of names.entries()) {
    const [, version] = FILE.exec(name) ?? []
    const found = stats[at]
    if (version === undefined || !found?.isFile()) continue
    const group = groups.get(version) ?? { files: [], bytes: 0, usedAt: 0 }
    group.files.push(join(dir, name))
    group.bytes += found.size
    group.usedAt = Math.max(group.usedAt, found.atimeMs, found.mtimeMs)
    groups.set(version, group)
  }
  return [...groups].map(([version, group]) => ({ stem: `${below}/${version}`, ...group }))
}

/** Every version below a directory; links are not followed. */
const walk = async (dir: string, below: string): Promise<Version[]> => {
  const found: Version[] = []
  for (const entry of await list(dir)) {
    if (!entry.isDirectory() || (below === '' && entry.name === 'sumdb')) continue
    const [inner, path] = [join(dir, entry.name), below === '' ? entry.name : `${below}/${entry.name}`]
    found.push(...(await (entry.name === '@v' ? readVersions(inner, path) : walk(inner, path))))
  }
  return found
}

/** Zips go first, so that a version half gone is one whose zip is to be fetched anew. */
const remove = async ({ files }: Version): Promise<void> => {
  const order = [...files].sort(
    (left, right) => Number(right.endsWith('.zip')) - Number(left.endsWith('.zip')),
  )
  for (const file of order) await unlink(file).catch(() => undefined)
  const [first = ''] = files
  await rmdir(join(first, '..')).catch(() => undefined)
}

/** Files whose access time tells when a version was served; the ones whose change costs least come first. */
const MARKS = ['.ziphash', '.info', '.mod', '.zip']

/** Keeps the store below its limit: the versions not served for longest leave first. When a version was served stays on disk as its access time. */
export class Shelf {
  private readonly store: string
  private readonly maxBytes: number | null
  private served = new Map<string, Date>()
  private state: Fullness = { bytes: 0, versions: 0, evictions: 0, evictedBytes: 0 }
  private turn: Promise<unknown> = Promise.resolve()

  constructor(store: string, maxBytes: number | null) {
    this.store = store
    this.maxBytes = maxBytes
  }

  /** A file of the store, `PATH/@v/VERSION.EXT`, was served. */
  touch(path: string, at: Date): void {
    this.served.set(path.replace(/\.[a-z]+$/, ''), at)
  }

  /** How full it was when it was counted last. */
  read(): Fullness {
    return this.state
  }

  /** Counts the store and removes what is too much; one at a time, and never rejects. */
  tidy(): Promise<Fullness> {
    const tidied = this.turn.then(() => this.tidyNow())
    this.turn = tidied
    return tidied
  }

  private async tidyNow(): Promise<Fullness> {
    const served = this.served
    this.served = new Map()
    await this.remember(served)
    const versions = await walk(this.store, '')
    const { evictions, evictedBytes } = this.state
    const bytes = versions.reduce((sum, version) => sum + version.bytes, 0)
    const isFull = this.maxBytes !== null && bytes > this.maxBytes
    const left = isFull ? await this.evict(versions, bytes - (this.maxBytes ?? 0) * ROOM) : []
    const leftBytes = left.reduce((sum, version) => sum + version.bytes, 0)
    this.state = {
      bytes: bytes - leftBytes,
      versions: versions.length - left.length,
      evictions: evictions + left.length,
      evictedBytes: evictedBytes + leftBytes,
    }
    return this.state
  }

  /** Lets go of the oldest until so many bytes are free. */
  private async evict(versions: readonly Version[], wanted: number): Promise<readonly Version[]> {
    const left: Version[] = []
    let free = 0
    for (const version of [...versions].sort((one, other) => one.usedAt - other.usedAt)) {
      if (free >= wanted) break
      if (this.served.has(version.stem)) continue
      await remove(version)
      left.push(version)
      free += version.bytes
    }
    return left
  }

  private async remember(served: ReadonlyMap<string, Date>): Promise<void> {
    for (const [stem, at] of served) {
      for (const extension of MARKS) {
        const path = join(this.store, `${stem}${extension}`)
        const found = await lstat(path).catch(() => null)
        if (!found?.isFile()) continue
        await utimes(path, at, found.mtime).catch(() => undefined)
        break
      }
    }
  }
}
