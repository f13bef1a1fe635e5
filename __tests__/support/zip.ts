import { crc32, deflateRawSync } from 'node:zlib'

/** One file of a crafted zip, with what may be told wrongly of it. */
export interface Crafted {
  readonly name: string
  readonly data: Buffer | string
  readonly stored?: boolean
  /** Sizes and sum after the content too. */
  readonly descriptor?: boolean
  /** Sizes in the 64 bit extra field. */
  readonly wide?: boolean
  readonly crc?: number
  readonly size?: number
  readonly method?: number
  /** Where the header is said to be. */
  readonly at?: number
}

const words = (...fields: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Buffer =>
  Buffer.concat(
    fields.map(([bytes, value]) => {
      const field = Buffer.alloc(8)
      field.writeBigUInt64LE(BigInt(value))
      return field.subarray(0, bytes)
    }),
  )

const wideExtra = (...values: readonly number[]): Buffer =>
  Buffer.concat([words([2, 1], [2, values.length * 8]), ...values.map((value) => words([8, value]))])

const craft = (file: Crafted, offset: number) => {
  const data = Buffer.from(file.data)
  const name = Buffer.from(file.name)
  const packed = file.stored ? data : deflateRawSync(data)
  const crc = file.crc ?? crc32(data)
  const size = file.size ?? data.length
  const wide = file.wide === true
  const extra = wide ? wideExtra(size, packed.length) : Buffer.alloc(0)
  const flags = file.descriptor ? 0x808 : 0x800
  const method = file.method ?? (file.stored ? 0 : 8)
  const sizes = wide ? words([4, 0xffffffff], [4, 0xffffffff]) : words([4, packed.length], [4, size])
  const fields = Buffer.concat([
    words([2, wide ? 45 : 20], [2, flags], [2, method], [4, 0], [4, crc]),
    sizes,
    words([2, name.length], [2, extra.length]),
  ])
  const after = file.descriptor ? words([4, 0x08074b50], [4, crc32(data)], [4, packed.length], [4, size]) : ''
  const body = Buffer.concat([words([4, 0x04034b50]), fields, name, extra, packed, Buffer.from(after)])
  const tail = words([2, 0], [2, 0], [2, 0], [4, 0], [4, file.at ?? offset])
  return { body, entry: Buffer.concat([words([4, 0x02014b50], [2, 45]), fields, tail, name, extra]) }
}

/** A zip of these files; `wide` writes the 64 bit end of the directory, `comment` what follows it. */
export const craftZip = (
  files: readonly Crafted[],
  options: { readonly wide?: boolean; readonly comment?: string } = {},
): Buffer => {
  const bodies: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const file of files) {
    const { body, entry } = craft(file, offset)
    bodies.push(body)
    entries.push(entry)
    offset += body.length
  }
  const directory = Buffer.concat(entries)
  const count = files.length
  const wideEnd = Buffer.concat([
    words([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count]),
    words([8, directory.length], [8, offset]),
    words([4, 0x07064b50], [4, 0], [8, offset + directory.length], [4, 1]),
  ])
  const comment = Buffer.from(options.comment ?? '')
  const [shortCount, length, at] = options.wide
    ? [0xffff, 0xffffffff, 0xffffffff]
    : [count, directory.length, offset]
  return Buffer.concat([
    ...bodies,
    directory,
    options.wide ? wideEnd : Buffer.alloc(0),
    words([4, 0x06054b50], [2, 0], [2, 0], [2, shortCount], [2, shortCount], [4, length], [4, at]),
    words([2, comment.length]),
    comment,
  ])
}
