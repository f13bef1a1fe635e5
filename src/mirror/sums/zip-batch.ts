import { promisify } from 'node:util'
import { gunzip, type ZlibOptions } from 'node:zlib'
import type { Entry } from './zip-directory.ts'

/** One deflated entry with its packed bytes. */
export interface Packed {
  readonly entry: Entry
  readonly bytes: Buffer
}

/** Every gzip member starts with these. */
const MAGIC = Buffer.from([0x1f, 0x8b, 8])
const HEAD = Buffer.from([...MAGIC, 0, 0, 0, 0, 0, 0, 0xff])
const TRAILER_BYTES = 8

const unpackMembers = promisify<Buffer, ZlibOptions, Buffer>(gunzip)

const trailer = ({ crc, size }: Entry): Buffer => {
  const bytes = Buffer.allocUnsafe(TRAILER_BYTES)
  bytes.writeUInt32LE(crc, 0)
  bytes.writeUInt32LE(size, 4)
  return bytes
}

const countOf = (mark: Buffer, bytes: Buffer): number => {
  let count = 0
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) count++
  return count
}

/**
 * The contents of deflated entries, none of them empty, in their order, unpacked in one trip to another thread; null when anything about any of them is not as it should be, so that they are to be looked at one by one.
 * Each becomes a member of one gzip file whose trailer is what the directory says, so zlib compares sum and size of every member. A member can start nowhere but at our own heads, as there are no others;
 * one that ran into the next would end at a trailer that tells less than it gave. So each content is that of its entry alone. https://www.rfc-editor.org/rfc/rfc1952#page-5
 */
export const unpackTogether = async (packed: readonly Packed[]): Promise<readonly Buffer[] | null> => {
  if (packed.length === 0) return []
  const total = packed.reduce((sum, { entry }) => sum + entry.size, 0)
  const members = Buffer.concat(packed.flatMap(({ entry, bytes }) => [HEAD, bytes, trailer(entry)]))
  if (countOf(MAGIC, members) !== packed.length) return null
  const options = { chunkSize: Math.max(total + 1, 64), maxOutputLength: total }
  const whole = await unpackMembers(members, options).catch(() => null)
  if (whole?.length !== total) return null
  let at = 0
  return packed.map(({ entry }) => {
    at += entry.size
    return whole.subarray(at - entry.size, at)
  })
}
