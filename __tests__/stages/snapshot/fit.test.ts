import { describe, expect, test } from '@jest/globals'
import { fitInto } from '../../../src/stages/snapshot/fit.ts'
import type { Part } from '../../../src/stages/snapshot/part.ts'

const lines = (count: number, width: number): string =>
  Array.from({ length: count }, (_, at) => `${String(at).padStart(width, '0')}\n`).join('')
const part = (name: string, text: string, cut: Part['cut'] = 'lines'): Part => ({ name, text, cut })
const bytes = (parts: readonly Part[]): number =>
  parts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)

describe('the size of a snapshot', () => {
  test('that has room is left as it is', () => {
    const parts = [part('a', lines(10, 9)), part('b', '')]
    expect(fitInto(parts, 1_000)).toEqual({ parts, lacks: [] })
  })

  test('is kept by cutting the largest first, in its middle, and saying so', () => {
    const parts = [
      part('small', lines(10, 9)),
      part('large', lines(10_000, 9)),
      part('middle', lines(100, 9)),
    ]
    const fitted = fitInto(parts, 10_000)
    expect(bytes(fitted.parts)).toBeLessThanOrEqual(10_000)
    expect(bytes(fitted.parts)).toBeGreaterThan(9_500)
    expect(fitted.parts.map(({ name }) => name)).toEqual(['small', 'large', 'middle'])
    expect([fitted.parts[0], fitted.parts[2]]).toEqual([parts[0], parts[2]])
    const cut = fitted.parts[1]?.text.split('\n') ?? []
    expect(cut[0]).toBe('000000000')
    expect(cut.at(-2)).toBe('000009999')
    const mark = cut.findIndex((line) => line.startsWith('[...'))
    expect(cut[mark]).toMatch(/^\[\.\.\. \d+ lines, \d+ bytes left out \.\.\.\]$/)
    const left = Number(/\d+/.exec(cut[mark] ?? '')?.[0])
    expect(Number(cut[mark + 1]) - Number(cut[mark - 1])).toBe(left + 1)
    expect(cut.length - mark).toBeGreaterThan(mark)
    expect(fitted.lacks).toEqual([
      { name: 'large', why: expect.stringMatching(/100000 bytes are cut to \d+/) },
    ])
  })

  test('leaves every line of a log of records a JSON object', () => {
    const log = Array.from({ length: 5_000 }, (_, at) => `${JSON.stringify({ at, text: 'ü'.repeat(40) })}\n`)
    const fitted = fitInto([part('log', log.join(''), 'records')], 20_000)
    const rows = (fitted.parts[0]?.text ?? '')
      .trimEnd()
      .split('\n')
      .map((row) => JSON.parse(row))
    const told = rows.find((row) => 'leftOut' in row)
    expect(told.leftOut.lines).toBe(5_000 - (rows.length - 1))
    expect(rows.at(-1)).toMatchObject({ at: 4_999 })
    expect(bytes(fitted.parts)).toBeLessThanOrEqual(20_000)
  })

  test('cuts a line that alone has no room, between its characters', () => {
    const fitted = fitInto([part('one', '語'.repeat(10_000))], 1_000)
    expect(bytes(fitted.parts)).toBeLessThanOrEqual(1_000)
    expect(fitted.parts[0]?.text).toMatch(/^語+\n\[\.\.\. 1 lines, \d+ bytes left out \.\.\.\]\n$/)
  })

  test('never cuts the record: it is whole, or not there', () => {
    const record = part('incident.json', lines(40, 9), 'never')
    const log = part('log', lines(200, 9))
    const fitted = fitInto([record, log], 1_000)
    expect(fitted.parts[0]).toEqual(record)
    expect(bytes(fitted.parts)).toBeLessThanOrEqual(1_000)
    const large = fitInto([part('incident.json', lines(80, 9), 'never'), log], 1_000)
    expect(large.parts.map(({ name }) => name)).toEqual(['log'])
    expect(large.lacks[0]).toEqual({ name: 'incident.json', why: 'its 800 bytes have no room' })
  })
})
