import { describe, expect, test } from '@jest/globals'
import { type ByteLine, ByteLines } from '../../src/text/byte-lines.ts'
import { searchFor } from '../../src/text/literals.ts'

/** The slow way to the same answer. */
const slow = (literals: readonly string[], text: string): number[] =>
  literals.flatMap((literal, number) => (text.toLowerCase().includes(literal) ? [number] : []))

/** Numbers that look random and are the same in every run. */
const numbers = (seed: number) => () => {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fff_ffff
  return seed / 0x7fff_ffff
}

describe('a search for literals', () => {
  test('finds each literal that stands in the text, overlapping ones and ends of others too', () => {
    const search = searchFor(['he', 'she', 'hers', 'his', 'e: x'])
    expect(search.inText('usHERS')).toEqual([0, 1, 2])
    expect(search.inText('ERRORE: X')).toEqual([4])
    expect(search.inText('')).toEqual([])
  })

  test('takes letters beyond ASCII as they are', () => {
    const search = searchFor(['✘ fehler', 'größe'])
    expect(search.inText('a ✘ FEHLER b')).toEqual([0])
    expect(search.inText('größe')).toEqual([1])
  })

  test('agrees with the slow way on random texts', () => {
    const random = numbers(7)
    const text = (length: number) =>
      Array.from({ length }, () => 'abC: '[Math.floor(random() * 5)] ?? 'a').join('')
    for (let round = 0; round < 300; round++) {
      const literals = [...new Set(Array.from({ length: 8 }, () => text(1 + random() * 4).toLowerCase()))]
      const haystack = text(random() * 40)
      expect([literals, haystack, searchFor(literals).inText(haystack)]).toEqual([
        literals,
        haystack,
        slow(literals, haystack),
      ])
    }
  })
})

const linesOf = (bytes: Buffer, size: number, literals = ['needle'], isWide = () => false): ByteLine[] => {
  const lines: ByteLine[] = []
  const cutter = new ByteLines(searchFor(literals), (line) => lines.push(line), isWide)
  for (let at = 0; at < bytes.length; at += size) cutter.push(bytes.subarray(at, at + size))
  cutter.end()
  return lines
}

const texts = (lines: readonly ByteLine[]) => lines.map(({ bytes }) => bytes.toString())

describe('lines of bytes', () => {
  const text = 'one\n\n\u001b[1mtwo\u001b[0m\r\nthe Needle\nlast'

  test.each([1, 2, 3, 7, 1000])('are the same in chunks of %d bytes', (size) => {
    const lines = linesOf(Buffer.from(text), size)
    expect(texts(lines)).toEqual(text.split('\n'))
    expect(lines.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
    expect(lines.map(({ isTelling }) => isTelling)).toEqual([false, false, false, true, false])
    expect(lines.map(({ isColoured }) => isColoured)).toEqual([false, false, true, false, false])
  })

  test('a literal does not run over a line feed', () => {
    expect(linesOf(Buffer.from('nee\ndle\n'), 100).some(({ isTelling }) => isTelling)).toBe(false)
  })

  test('of a very long line head and tail are kept', () => {
    const [line] = linesOf(Buffer.from(`head${'x'.repeat(5_000_000)}tail\n`), 65_536)
    expect(line?.bytes.length).toBeLessThan(70_000)
    expect(line?.bytes.toString()).toMatch(/^headx+ … x+tail$/)
  })

  test.each([65_536, 10_000_000])(
    'of a very long line the part around a literal is kept, chunks of %d',
    (size) => {
      const long = `${'a'.repeat(2_000_000)}before needle after${'b'.repeat(2_000_000)}\n`
      const [line] = linesOf(Buffer.from(long), size)
      expect(line?.isTelling).toBe(true)
      expect(line?.bytes.toString()).toContain('before needle after')
      expect(line?.bytes.length).toBeLessThan(200_000)
    },
  )

  test('a wide line stays whole', () => {
    const record = `{"logs":"${'x'.repeat(300_000)}"}`
    const [line] = linesOf(Buffer.from(`${record}\n`), 65_536, ['needle'], () => true)
    expect(line?.bytes.toString()).toBe(record)
  })
})
