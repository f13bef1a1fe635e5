import { type Link, matchesPrivate } from '../chain.ts'
import { Memory } from './memory.ts'
import { openNote, signerOf } from './note.ts'
import { type Ask, findPlace, readDatabaseName } from './place.ts'
import { type Disk, Shelf } from './shelf.ts'
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
  /** The lookup or tile at that path of the database of that name, if it was proven, or lies on disk and can be; else null. */
  file(name: string, path: string): Promise<Buffer | null>
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
  /** Where lookups and tiles stay for the next run. */
  readonly disk?: Disk
}

const nothing = (why: string): Recorded => ({ zip: null, mod: null, why })

const escapeCapitals = (text: string): string =>
  text.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`)

const restoreCapitals = (text: string): string =>
  text.replace(/!([a-z])/g, (_, letter: string) => letter.toUpperCase())

const lookupPath = (module: string, version: string): string =>
  `lookup/${escapeCapitals(module)}@${escapeCapitals(version)}`

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
/** The record itself is at fault, not the tiles. */
class Disbelieved extends Error {}

/** Opens the checksum database of a GOSUMDB value; what it says is believed only with its signature and the proof that it is recorded. https://go.dev/design/25530-sumdb#checksum-database */
export const openDatabase = ({ name, links, ask, noSums = '', disk }: DatabaseOptions): Database => {
  const named = readDatabaseName(name)
  const places = new Memory<Awaited<ReturnType<typeof findPlace>>>()
  const tiles = new Memory<Buffer>()
  const lookups = new Memory<Recorded>()
  if (typeof named === 'string') return { lookup: async () => nothing(named), file: async () => null }
  const shelf = new Shelf(disk ?? null, named.verifier)

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
    const full = width < 256 ? tilePath(level, index, 256) : null
    const begin = (whole: Buffer): Buffer =>
      whole.length === 256 * 32 ? whole.subarray(0, width * 32) : whole
    const from = async (source: (path: string) => Promise<Buffer | null>): Promise<Buffer | null> => {
      const tile = await source(path)
      if (tile !== null) return tile
      const whole = full === null ? null : await source(full)
      return whole === null ? null : begin(whole)
    }
    const make = async (): Promise<Buffer> => {
      const tile = (await from((at) => shelf.read(at))) ?? (await from(read))
      if (tile === null) throw new Unreachable(`${path}: not found`)
      return tile
    }
    return tiles.get(path, make, () => true)
  }

  const timeline = new Timeline((tree) => proveTree(tree, readTile))

  const prove = async (module: string, version: string): Promise<Recorded> => {
    const path = lookupPath(module, version)
    const answer = (await shelf.read(path)) ?? (await read(path))
    if (answer === null) return nothing('not found in the checksum database')
    const record = readRecord(answer.toString())
    if (record === null) throw new Disbelieved('malformed record data')
    const text = openNote(record.note, named.verifier)
    const tree = text === null ? null : readTree(text)
    if (tree === null) throw new Disbelieved('reading tree note: note has no verifiable signatures')
    const newest = await timeline.join(tree)
    if (!(await newest.record(record.index)).equals(recordHash(record.text)))
      throw new Disbelieved('cannot authenticate record data in server response')
    const zip = sumOf(record.text, `${module} ${version}`)
    const mod = sumOf(record.text, `${module} ${version}/go.mod`)
    if (zip === null && mod === null) throw new Disbelieved('checksum missing from sumdb response')
    const signer = signerOf(record.note, named.verifier)
    await Promise.all(newest.tiles().map(([at, bytes]) => shelf.keep(signer, at, bytes)))
    await shelf.keep(signer, path, answer)
    return { zip, mod, why: null }
  }

  /** What lies on disk may be damaged: then the database itself is asked. */
  const proveTwice = async (module: string, version: string): Promise<Recorded> => {
    try {
      return await prove(module, version)
    } catch (error) {
      if (error instanceof Unreachable) return nothing(error.message)
      const isOfTiles = error instanceof Unproven
      if (!isOfTiles && !(error instanceof Disbelieved)) throw error
      if (isOfTiles) tiles.clear()
      if (shelf.distrust()) return proveTwice(module, version)
      return nothing(isOfTiles ? `downloaded inconsistent tile: ${error.message}` : error.message)
    }
  }

  const lookup: Database['lookup'] = (module, version) => {
    if (module !== 'golang.org/toolchain' && matchesPrivate(noSums, module))
      return Promise.resolve(nothing('skipped (listed in GONOSUMDB)'))
    return lookups.get(
      `${module}@${version}`,
      () => proveTwice(module, version),
      ({ why }) => why === null,
    )
  }

  const file: Database['file'] = async (of, path) => {
    if (!shelf.isOf(of)) return null
    const known = shelf.get(path)
    const [, module = '', version = ''] = /^lookup\/(.+)@([^@/]+)$/.exec(path) ?? []
    if (known !== null || module === '' || (await shelf.read(path)) === null) return known
    await lookup(restoreCapitals(module), restoreCapitals(version))
    return shelf.get(path)
  }
  return { lookup, file }
}
