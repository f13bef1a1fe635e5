import { createHash } from 'node:crypto'

/** One entry of a tar archive, with everything an image layer keeps of a file but its times. https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html */
export interface TarEntry {
  readonly type: string
  readonly mode: number
  readonly uid: number
  readonly gid: number
  readonly link: string
  readonly device: string
  readonly size: number
  /** Hexadecimal SHA-256 of the bytes. */
  readonly sum: string
  /** Extended attributes by name. */
  readonly xattrs: Readonly<Record<string, string>>
}

const BLOCK = 512

const textAt = (block: Buffer, start: number, length: number): string => {
  const bytes = block.subarray(start, start + length)
  const end = bytes.indexOf(0)
  return bytes.subarray(0, end < 0 ? length : end).toString('utf8')
}

const numberAt = (block: Buffer, start: number, length: number): number => {
  const first = block[start] ?? 0
  if (first < 0x80) return Number.parseInt(textAt(block, start, length).trim() || '0', 8)
  return block.subarray(start + 1, start + length).reduce((sum, byte) => sum * 256 + byte, first & 0x7f)
}

const paxRecords = (data: Buffer): Map<string, string> => {
  const records = new Map<string, string>()
  for (let at = 0; at < data.length; ) {
    const blank = data.indexOf(0x20, at)
    const length = Number(data.subarray(at, blank))
    const [name = '', value = ''] = data
      .subarray(blank + 1, at + length - 1)
      .toString('latin1')
      .split(/=(.*)/s)
    records.set(name, value)
    at += length
  }
  return records
}

const utf8 = (text: string): string => Buffer.from(text, 'latin1').toString('utf8')

/** The entries of an unpacked tar archive by path; `clean` gives the bytes of a file as they are to be summed. */
export const tarEntries = (
  archive: Buffer,
  clean: (path: string, bytes: Buffer) => Buffer = (_, bytes) => bytes,
): Map<string, TarEntry> => {
  const entries = new Map<string, TarEntry>()
  let pax = new Map<string, string>()
  for (let at = 0; at + BLOCK <= archive.length; ) {
    const block = archive.subarray(at, at + BLOCK)
    at += BLOCK
    if (block.every((byte) => byte === 0)) continue
    const size = Number(pax.get('size') ?? numberAt(block, 124, 12))
    const bytes = archive.subarray(at, at + size)
    at += Math.ceil(size / BLOCK) * BLOCK
    const type = textAt(block, 156, 1) || '0'
    if (type === 'x') {
      pax = paxRecords(bytes)
      continue
    }
    const prefix = textAt(block, 345, 155)
    const name = pax.get('path')
    const path = name === undefined ? `${prefix && `${prefix}/`}${textAt(block, 0, 100)}` : utf8(name)
    entries.set(path, {
      type,
      mode: numberAt(block, 100, 8),
      uid: Number(pax.get('uid') ?? numberAt(block, 108, 8)),
      gid: Number(pax.get('gid') ?? numberAt(block, 116, 8)),
      link: utf8(pax.get('linkpath') ?? '') || textAt(block, 157, 100),
      device: `${numberAt(block, 329, 8)}:${numberAt(block, 337, 8)}`,
      size,
      sum: createHash('sha256').update(clean(path, bytes)).digest('hex'),
      xattrs: Object.fromEntries([...pax].filter(([key]) => key.startsWith('SCHILY.xattr.'))),
    })
    pax = new Map()
  }
  return entries
}
