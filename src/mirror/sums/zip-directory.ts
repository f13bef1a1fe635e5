import type { FileHandle } from 'node:fs/promises'

/** One entry of a zip archive, as its central directory has it. */
export interface Entry {
  /** The bytes of the name in latin1, so that comparing names compares bytes. */
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly hasDescriptor: boolean
  readonly packed: number
  readonly size: number
  /** Where its local header starts. */
  readonly at: number
}

/** A damaged archive: the message says how. */
export class Damaged extends Error {}

/** Largest module zip, and largest content of one, in bytes. https://go.dev/ref/mod#zip-path-size-constraints */
export const LIMIT = 500 * 1024 * 1024

const DIRECTORY_LIMIT = 64 * 1024 * 1024
const END = 0x06054b50
const END_BYTES = 22
const LOCATOR_64 = 0x07064b50
const LOCATOR_64_BYTES = 20
const END_64 = 0x06064b50
const END_64_BYTES = 56
const HEADER = 0x02014b50
const HEADER_BYTES = 46
const FULL_16 = 0xffff
const FULL_32 = 0xffffffff
const EXTRA_64 = 1

/** Reads exactly `length` bytes; throws Damaged where the file ends before. */
export const readExactly = async (file: FileHandle, at: number, length: number): Promise<Buffer> => {
  const bytes = Buffer.allocUnsafe(length)
  let done = 0
  while (done < length) {
    const { bytesRead } = await file.read(bytes, done, length - done, at + done)
    if (bytesRead === 0) throw new Damaged('unexpected end of file')
    done += bytesRead
  }
  return bytes
}

const number64 = (bytes: Buffer, at: number): number => {
  const value = Number(bytes.readBigUInt64LE(at))
  if (value > Number.MAX_SAFE_INTEGER) throw new Damaged('a number in the directory is out of range')
  return value
}

interface Directory {
  readonly entries: number
  readonly bytes: number
  readonly at: number
}

/** The 64 bit end record, which stands before its locator. */
const findEnd64 = async (file: FileHandle, locatorAt: number): Promise<Directory> => {
  const locator = locatorAt < 0 ? null : await readExactly(file, locatorAt, LOCATOR_64_BYTES)
  if (locator?.readUInt32LE(0) !== LOCATOR_64) throw new Damaged('no 64 bit end of the directory')
  const at = number64(locator, 8)
  const end = await readExactly(file, at, END_64_BYTES)
  if (end.readUInt32LE(0) !== END_64) throw new Damaged('no 64 bit end of the directory')
  return { entries: number64(end, 32), bytes: number64(end, 40), at: number64(end, 48) }
}

/** Finds the directory through the end record; nothing but its comment may follow that. */
const findDirectory = async (file: FileHandle, size: number): Promise<Directory> => {
  const tailAt = Math.max(0, size - END_BYTES - FULL_16)
  const tail = await readExactly(file, tailAt, size - tailAt)
  let at = tail.length - END_BYTES
  while (at >= 0 && tail.readUInt32LE(at) !== END) at--
  if (at < 0 || at + END_BYTES + tail.readUInt16LE(at + 20) !== tail.length)
    throw new Damaged('no end of the directory: it is cut short or not a zip file')
  const found = {
    entries: tail.readUInt16LE(at + 10),
    bytes: tail.readUInt32LE(at + 12),
    at: tail.readUInt32LE(at + 16),
  }
  const isFull = found.entries === FULL_16 || found.bytes === FULL_32 || found.at === FULL_32
  const directory = isFull ? await findEnd64(file, tailAt + at - LOCATOR_64_BYTES) : found
  if (directory.at + directory.bytes > tailAt + at) throw new Damaged('the directory is out of the file')
  if (directory.bytes > DIRECTORY_LIMIT) throw new Damaged('the directory is too large')
  return directory
}

interface Sizes {
  readonly packed: number
  readonly size: number
  readonly at: number
}

/** The 64 bit values of an entry that stand for full 32 bit ones, in their order. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
const widen = (sizes: Sizes, extra: Buffer): Sizes => {
  let field = 0
  while (field + 4 <= extra.length && extra.readUInt16LE(field) !== EXTRA_64)
    field += 4 + extra.readUInt16LE(field + 2)
  let next = field + 4
  const end = next <= extra.length ? Math.min(extra.length, next + extra.readUInt16LE(field + 2)) : 0
  const take = (value: number): number => {
    if (value !== FULL_32) return value
    if (next + 8 > end) throw new Damaged('a 64 bit size is missing')
    next += 8
    return number64(extra, next - 8)
  }
  const size = take(sizes.size)
  return { size, packed: take(sizes.packed), at: take(sizes.at) }
}

const readEntry = (bytes: Buffer, at: number): { readonly entry: Entry; readonly next: number } => {
  if (at + HEADER_BYTES > bytes.length || bytes.readUInt32LE(at) !== HEADER)
    throw new Damaged('the directory is not whole')
  const nameEnd = at + HEADER_BYTES + bytes.readUInt16LE(at + 28)
  const extraEnd = nameEnd + bytes.readUInt16LE(at + 30)
  const next = extraEnd + bytes.readUInt16LE(at + 32)
  if (next > bytes.length) throw new Damaged('the directory is not whole')
  const sizes = {
    packed: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    at: bytes.readUInt32LE(at + 42),
  }
  const entry = {
    name: bytes.toString('latin1', at + HEADER_BYTES, nameEnd),
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    hasDescriptor: (bytes.readUInt16LE(at + 8) & 8) !== 0,
    ...widen(sizes, bytes.subarray(nameEnd, extraEnd)),
  }
  return { entry, next }
}

/** The entries of a zip file of this size in the order of their bytes, each name once; throws Damaged. */
export const readDirectory = async (file: FileHandle, size: number): Promise<readonly Entry[]> => {
  if (size > LIMIT) throw new Damaged(`it has ${size} bytes, more than the ${LIMIT} a module may have`)
  const directory = await findDirectory(file, size)
  const bytes = await readExactly(file, directory.at, directory.bytes)
  const entries = new Map<string, Entry>()
  let total = 0
  for (let at = 0; at < bytes.length; ) {
    const { entry, next } = readEntry(bytes, at)
    if (entries.has(entry.name)) throw new Damaged('a name stands in it twice')
    if (entry.name.includes('\n')) throw new Damaged('a name has a line break')
    if (entry.at + entry.packed > directory.at) throw new Damaged('an entry is out of the file')
    total += entry.size
    if (total > LIMIT) throw new Damaged(`its files have more than the ${LIMIT} bytes a module may have`)
    entries.set(entry.name, entry)
    at = next
  }
  if (entries.size !== directory.entries)
    throw new Damaged(`it has ${entries.size} entries and says ${directory.entries}`)
  return [...entries.values()].sort((left, right) => left.at - right.at)
}
