import { randomBytes } from 'node:crypto'
import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { type Packed, unpackTogether } from '../../src/mirror/sums/zip-batch.ts'

const packedOf = (content: Buffer, bytes: Buffer = deflateRawSync(content)): Packed => ({
  entry: {
    ...{ name: 'x', method: 8, hasDescriptor: false, at: 0 },
    ...{ crc: crc32(content), packed: bytes.length, size: content.length },
  },
  bytes,
})

const member = (content: Buffer): Buffer => {
  const trailer = Buffer.alloc(8)
  trailer.writeUInt32LE(crc32(content), 0)
  trailer.writeUInt32LE(content.length, 4)
  return Buffer.concat([deflateRawSync(content), trailer])
}

const HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])
const [first, second, third] = [Buffer.from('one'), randomBytes(70_000), Buffer.from('three')] as const
const GOOD = [first, second, third].map((content) => packedOf(content))

describe('entries unpacked together', () => {
  test('have their contents, in their order', async () => {
    expect(await unpackTogether(GOOD)).toEqual([first, second, third])
    expect(await unpackTogether([])).toEqual([])
  })

  const { entry, bytes } = GOOD[1] as Packed
  test.each<[string, Packed]>([
    ['another sum', { entry: { ...entry, crc: entry.crc + 1 }, bytes }],
    ['a larger size', { entry: { ...entry, size: entry.size + 1 }, bytes }],
    ['a smaller size', { entry: { ...entry, size: entry.size - 1 }, bytes }],
    ['no end', { entry, bytes: bytes.subarray(0, -1) }],
    ['more behind its end', { entry, bytes: Buffer.concat([bytes, Buffer.from('x')]) }],
    ['a whole member behind its end', { entry, bytes: Buffer.concat([member(second), HEAD, bytes]) }],
    [
      'an empty member before its content',
      { entry, bytes: Buffer.concat([member(Buffer.alloc(0)), HEAD, bytes]) },
    ],
    [
      'a stream that swallows the next',
      { entry, bytes: Buffer.from([0x00, 0xff, 0x00, 0x00, 0xff, ...bytes]) },
    ],
  ])('with %s are looked at one by one', async (_, packed) => {
    expect(await unpackTogether([GOOD[0] as Packed, packed, GOOD[2] as Packed])).toBe(null)
  })

  test('two whose sizes are told for one another are looked at one by one', async () => {
    const [one, , three] = GOOD as [Packed, Packed, Packed]
    const told = [
      { entry: { ...one.entry, size: three.entry.size }, bytes: one.bytes },
      { entry: { ...three.entry, size: one.entry.size }, bytes: three.bytes },
    ]
    expect(await unpackTogether(told)).toBe(null)
  })
})
