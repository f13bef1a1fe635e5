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

  test('never finds a literal that is empty or goes over a line, and finds the others', () => {
    const search = searchFor(['', 'a\nb', '\u001b[1m', 'b'])
    expect(search.inText('a\nb \u001b[1m')).toEqual([3])
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
  const cutter = new ByteLines(searchFor(literals), {
    take: (line) => lines.push(line),
    weigh: () => 1,
    isWide,
  })
  for (let at = 0; at < bytes.length; at += size) cutter.push(bytes.subarray(at, at + size))
  cutter.end()
  return lines
}

const texts = (lines: readonly ByteLine[]) => lines.map((line) => line.text())

describe('lines of bytes', () => {
  const text = 'one\n\n\u001b[1mtwo\u001b[0m\r\nthe Needle\nlast'

  test.each([1, 2, 3, 7, 1000])('are the same in chunks of %d bytes', (size) => {
    const lines = linesOf(Buffer.from(text), size)
    expect(texts(lines)).toEqual(text.split('\n'))
    expect(lines.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
    expect(lines.map(({ telling }) => telling)).toEqual([0, 0, 0, 1, 0])
    expect(lines.map(({ isColoured }) => isColoured)).toEqual([false, false, true, false, false])
  })

  test('a literal does not run over a line feed', () => {
    expect(linesOf(Buffer.from('nee\ndle\n'), 100).some(({ telling }) => telling > 0)).toBe(false)
  })

  test('of a very long line head and tail are kept', () => {
    const [line] = linesOf(Buffer.from(`head${'x'.repeat(5_000_000)}tail\n`), 65_536)
    expect(line?.text().length).toBeLessThan(70_000)
    expect(line?.text()).toMatch(/^headx+ … x+tail$/)
  })

  test.each([65_536, 10_000_000])(
    'of a very long line the part around a literal is kept, chunks of %d',
    (size) => {
      const long = `${'a'.repeat(2_000_000)}before needle after${'b'.repeat(2_000_000)}\n`
      const [line] = linesOf(Buffer.from(long), size)
      expect(line?.telling).toBe(1)
      expect(line?.text()).toContain('before needle after')
      expect(line?.text().length).toBeLessThan(200_000)
    },
  )

  test('a wide line stays whole', () => {
    const record = `{"logs":"${'x'.repeat(300_000)}"}`
    const [line] = linesOf(Buffer.from(`${record}\n`), 65_536, ['needle'], () => true)
    expect(line?.text()).toBe(record)
  })

  test.each([5, 9, 1000])('no literal is looked for in silent ones, chunks of %d', (size) => {
    const taken: ByteLine[] = []
    const cutter = new ByteLines(searchFor(['needle']), {
      take: (line) => taken.push(line),
      weigh: () => 2,
      isSilent: (within, from) => within[from] === 0x21,
    })
    const bytes = Buffer.from('a needle\n!b\n!c\nneedle\n!d')
    for (let at = 0; at < bytes.length; at += size) cutter.push(bytes.subarray(at, at + size))
    cutter.end()
    expect(texts(taken)).toEqual(['a needle', '!b', '!c', 'needle', '!d'])
    expect(taken.map(({ telling }) => telling)).toEqual([2, 0, 0, 2, 0])
  })

  test('an escape within a literal parts it', () => {
    expect(linesOf(Buffer.from('nee\u001bdle\nneedle\n'), 100).map(({ telling }) => telling)).toEqual([0, 1])
  })
})
