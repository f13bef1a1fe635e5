import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { crc32, createInflateRaw, inflateRaw, type ZlibOptions } from 'node:zlib'
import { hash1, sha256 } from './go-mod-hash.ts'
import { unpackTogether } from './zip-batch.ts'
import { Damaged, type Entry, readDirectory, readExactly } from './zip-directory.ts'

/** What hashing a zip file came to: its `h1:` sum, or what is wrong with it. */
export type ZipHash =
  | { readonly ok: true; readonly h1: string }
  | { readonly ok: false; readonly why: string }

/** Bytes read from the file at once. */
const WINDOW = 1024 * 1024
/** Files with more are hashed as they are unpacked; the ones unpacked together have no more. */
const WHOLE = 4 * 1024 * 1024
const STORED = 0
const DEFLATED = 8
const HEADER = 0x04034b50
const HEADER_BYTES = 30
const DESCRIPTOR = 0x08074b50
/** Most bytes of an entry besides its content: header, name, extra field, descriptor. */
const AROUND = HEADER_BYTES + 2 * 0xffff + 24

const unpackWhole = promisify<Buffer, ZlibOptions, Buffer>(inflateRaw)

/** Bytes of the file from the start of an entry to the next one. */
interface Span {
  readonly entry: Entry
  readonly end: number
}

const spansOf = (entries: readonly Entry[], size: number): readonly Span[] =>
  entries.map((entry, index) => {
    const end = Math.min(entries[index + 1]?.at ?? size, size, entry.at + entry.packed + AROUND)
    if (entry.at + HEADER_BYTES + entry.packed > end) throw new Damaged('two entries overlap')
    return { entry, end }
  })

/** Where the content of an entry starts, from its local header. */
const contentAt = (header: Buffer): number => {
  if (header.readUInt32LE(0) !== HEADER) throw new Damaged('an entry has no header')
  return HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28)
}

/** Checks the sum of the content and the copy of it that follows the content, as archive/zip does. https://go.dev/src/archive/zip/reader.go */
const checkCrc = ({ entry }: Span, crc: number, after: Buffer): void => {
  if (entry.hasDescriptor) {
    if (after.length < 8) throw new Damaged(`unexpected end of file after ${entry.name}`)
    const at = after.readUInt32LE(0) === DESCRIPTOR ? 4 : 0
    if (after.readUInt32LE(at) !== entry.crc) throw new Damaged(`checksum error in ${entry.name}`)
  } else if (entry.crc === 0) return
  if (crc !== entry.crc) throw new Damaged(`checksum error in ${entry.name}`)
}

/** One piece with room for a byte too many shows a wrong size. */
const unpack = (packed: Buffer, size: number): Promise<Buffer> =>
  unpackWhole(packed, { maxOutputLength: Math.max(size, 1), chunkSize: Math.max(size + 1, 64) })

/** Bytes of an entry: packed, and from there to the next one. */
interface Read {
  readonly span: Span
  readonly packed: Buffer
  readonly after: Buffer
}

const readSpan = (span: Span, bytes: Buffer): Read => {
  const start = contentAt(bytes)
  const end = start + span.entry.packed
  if (end > bytes.length) throw new Damaged('two entries overlap')
  return { span, packed: bytes.subarray(start, end), after: bytes.subarray(end) }
}

const hashWhole = async ({ span, packed, after }: Read): Promise<string> => {
  const { entry } = span
  const content = entry.method === STORED ? packed : await unpack(packed, entry.size)
  if (content.length !== entry.size) throw new Damaged(`${entry.name} has another size than it says`)
  checkCrc(span, crc32(content), after)
  return sha256(content)
}

/** Hashes entries that were read together; one by one where they are not all well, so that the damaged one is named. */
const hashTogether = async (all: readonly Read[]): Promise<readonly string[]> => {
  const isQuick = ({ span: { entry } }: Read): boolean =>
    entry.method === DEFLATED && entry.crc !== 0 && entry.size > 0
  const quick = all.filter(isQuick)
  const contents = await unpackTogether(
    quick.map(({ span, packed }) => ({ entry: span.entry, bytes: packed })),
  )
  if (contents === null) return Promise.all(all.map(hashWhole))
  const sums = new Map(
    quick.map((read, at) => {
      checkCrc(read.span, read.span.entry.crc, read.after)
      return [read, sha256(contents[at] as Buffer)]
    }),
  )
  return Promise.all(all.map((read) => sums.get(read) ?? hashWhole(read)))
}

/** A range of the file, piece by piece. */
async function* readChunks(file: FileHandle, start: number, end: number): AsyncGenerator<Buffer> {
  for (let at = start; at < end; at += WINDOW) yield readExactly(file, at, Math.min(WINDOW, end - at))
}

const hashStreamed = async (file: FileHandle, span: Span): Promise<string> => {
  const { entry } = span
  const start = entry.at + contentAt(await readExactly(file, entry.at, HEADER_BYTES))
  const end = start + entry.packed
  if (end > span.end) throw new Damaged('two entries overlap')
  const source = readChunks(file, start, end)
  const digest = createHash('sha256')
  let size = 0
  let crc = 0
  const take = async (chunks: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of chunks) {
      size += chunk.length
      if (size > entry.size) throw new Damaged(`${entry.name} has another size than it says`)
      crc = crc32(chunk, crc)
      digest.update(chunk)
    }
  }
  await (entry.method === STORED
    ? pipeline(source, take)
    : pipeline(source, createInflateRaw({ chunkSize: WINDOW }), take))
  if (size !== entry.size) throw new Damaged(`${entry.name} has another size than it says`)
  checkCrc(span, crc, await readExactly(file, end, Math.min(span.end - end, 24)))
  return digest.digest('hex')
}

const isLarge = ({ entry }: Span): boolean => entry.size > WHOLE || entry.packed > WINDOW

const checkKind = ({ name, method, size }: Entry): void => {
  if (method !== STORED && method !== DEFLATED) throw new Damaged(`${name} is packed in an unknown way`)
  if (name.endsWith('/') && size > 0) throw new Damaged(`${name} is a directory with content`)
}

/** How many of the spans, from the first on, are read together. */
const together = (spans: readonly Span[], first: number): number => {
  const { entry } = spans[first] as Span
  let { size } = entry
  for (let next = first + 1; next < spans.length; next++) {
    const span = spans[next] as Span
    size += span.entry.size
    if (isLarge(span) || size > WHOLE || span.end - entry.at > WINDOW) return next
  }
  return spans.length
}

const hashEntries = async (file: FileHandle, size: number): Promise<string> => {
  const entries = await readDirectory(file, size)
  const spans = spansOf(entries, size)
  const sums = new Map<string, string>()
  for (let first = 0; first < spans.length; ) {
    const span = spans[first] as Span
    checkKind(span.entry)
    if (isLarge(span)) {
      sums.set(span.entry.name, await hashStreamed(file, span))
      first++
      continue
    }
    const next = together(spans, first)
    const start = span.entry.at
    const bytes = await readExactly(file, start, (spans[next - 1] as Span).end - start)
    const read = spans.slice(first, next).map((one) => {
      checkKind(one.entry)
      return readSpan(one, bytes.subarray(one.entry.at - start, one.end - start))
    })
    const hashed = await hashTogether(read)
    for (const [index, { span: of }] of read.entries()) sums.set(of.entry.name, hashed[index] as string)
    first = next
  }
  return hash1(sums)
}

/** The `h1:` sum of a module zip as go.sum has it, or why the file is no whole module zip; memory does not grow with the file. https://pkg.go.dev/golang.org/x/mod/sumdb/dirhash#HashZip */
export const hashZip = async (path: string): Promise<ZipHash> => {
  const file = await open(path).catch(({ code }: NodeJS.ErrnoException) => String(code))
  if (typeof file === 'string') return { ok: false, why: `it cannot be read: ${file}` }
  try {
    const { size } = await file.stat()
    return { ok: true, h1: await hashEntries(file, size) }
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    if (error instanceof Damaged) return { ok: false, why: message }
    if (code.startsWith('Z_') || code === 'ERR_BUFFER_TOO_LARGE' || /^E[A-Z]+$/.test(code))
      return { ok: false, why: `it cannot be unpacked: ${message}` }
    throw error
  } finally {
    await file.close()
  }
}
