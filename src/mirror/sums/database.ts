import { type Link, matchesPrivate } from '../chain.ts'
import { openNote } from './note.ts'
import { type Ask, findPlace, readDatabaseName } from './place.ts'
import { Timeline } from './timeline.ts'
import { proveTree, readTree, recordHash, tilePath, Unproven } from './tree.ts'

/** The sums a checksum database proved to have recorded for a version; both null, and why, when it did not. */
export interface Recorded {
  readonly zip: string | null
  readonly mod: string | null
  /** Why nothing is known, in Go's words: off, unreachable, no such version, or an answer that proves nothing. */
  readonly why: string | null
}

/** A checksum database that is asked when no go.sum names a version. */
export interface Database {
  lookup(module: string, version: string): Promise<Recorded>
}

/** Which database, and the way to it. */
export interface DatabaseOptions {
  /** GOSUMDB value. */
  readonly name: string
  /** Upstream chain, whose proxies may pass requests on to the database. */
  readonly links: readonly Link[]
  readonly ask: Ask
  /** GONOSUMDB patterns: of these modules the database is never asked. */
  readonly noSums?: string
}

/** Most lookups and tiles kept in memory. */
const KEPT = 2_000

const nothing = (why: string): Recorded => ({ zip: null, mod: null, why })

const escapeCapitals = (text: string): string =>
  text.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`)

/** Asks once for all who want the same, keeps what worked, and forgets the oldest. */
class Memory<T> {
  private readonly kept = new Map<string, Promise<T>>()

  get(key: string, make: () => Promise<T>, isWorth: (value: T) => boolean): Promise<T> {
    const known = this.kept.get(key)
    if (known !== undefined) return known
    const [oldest] = this.kept.keys()
    if (oldest !== undefined && this.kept.size >= KEPT) this.kept.delete(oldest)
    const made = make()
    this.kept.set(key, made)
    const forget = () => {
      if (this.kept.get(key) === made) this.kept.delete(key)
    }
    made.then((value) => isWorth(value) || forget(), forget)
    return made
  }

  clear(): void {
    this.kept.clear()
  }
}

/** A record as lookups answer it: number, text, signed tree. https://pkg.go.dev/golang.org/x/mod/sumdb/tlog#ParseRecord */
const readRecord = (answer: string) => {
  const [, number = '', text = '', note = ''] = /^(\d{1,15})\n((?:[^\n]+\n)+)\n([\s\S]*)$/.exec(answer) ?? []
  return number === '' ? null : { index: Number(number), text, note }
}

const sumOf = (text: string, start: string): string | null =>
  text
    .split('\n')
    .find((line) => line.startsWith(`${start} h1:`))
    ?.slice(start.length + 1) ?? null

class Unreachable extends Error {}

/** Opens the checksum database of a GOSUMDB value; what it says is believed only with its signature and the proof that it is recorded. https://go.dev/design/25530-sumdb#checksum-database */
export const openDatabase = ({ name, links, ask, noSums = '' }: DatabaseOptions): Database => {
  const named = readDatabaseName(name)
  const places = new Memory<Awaited<ReturnType<typeof findPlace>>>()
  const tiles = new Memory<Buffer>()
  const lookups = new Memory<Recorded>()
  if (typeof named === 'string') return { lookup: async () => nothing(named) }

  const read = async (path: string): Promise<Buffer | null> => {
    const place = await places.get(
      '',
      () => findPlace(named, links, ask),
      (found) => 'url' in found,
    )
    if ('why' in place) throw new Unreachable(place.why)
    const asked = await ask(`${place.url}/${path}`)
    if (asked.kind === 'fault') throw new Unreachable(asked.why)
    return asked.kind === 'found' ? Buffer.from(asked.body) : null
  }

  /** A partial tile that is gone has become a full one. */
  const readTile = (level: number, index: number, width: number): Promise<Buffer> => {
    const path = tilePath(level, index, width)
    const make = async (): Promise<Buffer> => {
      const tile = await read(path)
      if (tile !== null) return tile
      const whole = width < 256 ? await read(tilePath(level, index, 256)) : null
      if (whole === null) throw new Unreachable(`${path}: not found`)
      return whole.length === 256 * 32 ? whole.subarray(0, width * 32) : whole
    }
    return tiles.get(path, make, () => true)
  }

  const timeline = new Timeline((tree) => proveTree(tree, readTile))

  const prove = async (module: string, version: string): Promise<Recorded> => {
    const answer = await read(`lookup/${escapeCapitals(module)}@${escapeCapitals(version)}`)
    if (answer === null) return nothing('not found in the checksum database')
    const record = readRecord(answer.toString())
    if (record === null) return nothing('malformed record data')
    const text = openNote(record.note, named.verifier)
    const tree = text === null ? null : readTree(text)
    if (tree === null) return nothing('reading tree note: note has no verifiable signatures')
    const newest = await timeline.join(tree)
    if (!(await newest.record(record.index)).equals(recordHash(record.text)))
      return nothing('cannot authenticate record data in server response')
    const zip = sumOf(record.text, `${module} ${version}`)
    const mod = sumOf(record.text, `${module} ${version}/go.mod`)
    return { zip, mod, why: (zip ?? mod) ? null : 'checksum missing from sumdb response' }
  }

  const lookup: Database['lookup'] = (module, version) => {
    if (module !== 'golang.org/toolchain' && matchesPrivate(noSums, module))
      return Promise.resolve(nothing('skipped (listed in GONOSUMDB)'))
    const make = (): Promise<Recorded> =>
      prove(module, version).catch((error: unknown) => {
        if (error instanceof Unreachable) return nothing(error.message)
        if (!(error instanceof Unproven)) throw error
        tiles.clear()
        return nothing(`downloaded inconsistent tile: ${error.message}`)
      })
    return lookups.get(`${module}@${version}`, make, ({ why }) => why === null)
  }
  return { lookup }
}
