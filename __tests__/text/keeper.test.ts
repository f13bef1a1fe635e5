import { describe, expect, test } from '@jest/globals'
import { Keeper } from '../../src/text/keeper.ts'

const LIMITS = { head: 3, tail: 4, before: 2, after: 1, most: 100, mostLittle: 50 }

const kept = (
  count: number,
  telling: readonly number[],
  limits = LIMITS,
  little: readonly number[] = [],
): readonly number[] => {
  const keeper = new Keeper<number>(limits, (item) => item)
  for (let item = 0; item < count; item++)
    keeper.take(item, telling.includes(item) ? 2 : little.includes(item) ? 1 : 0)
  return keeper.items()
}

describe('a keeper', () => {
  test('keeps everything of a short sequence', () => {
    expect(kept(7, [])).toEqual([0, 1, 2, 3, 4, 5, 6])
  })

  test('keeps head and tail of a long one', () => {
    expect(kept(1000, [])).toEqual([0, 1, 2, 996, 997, 998, 999])
  })

  test('keeps what tells something with its surroundings', () => {
    expect(kept(1000, [500])).toEqual([0, 1, 2, 498, 499, 500, 501, 996, 997, 998, 999])
    expect(kept(20, [2, 10, 11])).toEqual([0, 1, 2, 3, 8, 9, 10, 11, 12, 16, 17, 18, 19])
  })

  test('keeps no more than the most when everything tells something', () => {
    const all = Array.from({ length: 1000 }, (_, item) => item)
    expect(kept(1000, all, { ...LIMITS, most: 10 })).toHaveLength(3 + 10 + 4)
  })

  test('keeps what tells much, with its surroundings, behind any number that tell little', () => {
    const all = Array.from({ length: 1000 }, (_, item) => item)
    const items = kept(1000, [900], { ...LIMITS, most: 20, mostLittle: 10 }, all)
    expect(items).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 898, 899, 900, 901, 996, 997, 998, 999])
  })
})
