import { expect, test } from '@jest/globals'
import { pieces } from '../../src/report-page/ansi.ts'
import { findLines, markMatches, stepTo } from '../../src/report-page/search.ts'

test('finds lines whatever the case of the words; no words find nothing', () => {
  expect(findLines(['an error', 'fine', 'error: x'], 'ERROR')).toEqual([0, 2])
  expect(findLines(['an error'], '')).toEqual([])
})

test('goes on and back from a line, and round the end', () => {
  expect(stepTo([3, 7, 9], -1, 1)).toBe(0)
  expect(stepTo([3, 7, 9], 3, 1)).toBe(1)
  expect(stepTo([3, 7, 9], 9, 1)).toBe(0)
  expect(stepTo([3, 7, 9], 3, -1)).toBe(2)
  expect(stepTo([], 3, 1)).toBe(-1)
})

const marked = (text: string, query: string): string =>
  markMatches(pieces(text), query)
    .map((part) => (part.isMatch ? `[${part.text}]` : part.text))
    .join('|')

test('cuts a line at the ends of its matches, also where colours run through them', () => {
  expect(marked('an error and an Error', 'error')).toBe('an |[error]| and an |[Error]')
  expect(marked('er\u001b[31mro\u001b[0mr!', 'error')).toBe('[er]|[ro]|[r]|!')
  expect(marked('nothing', 'error')).toBe('nothing')
  expect(marked('aaa', 'a')).toBe('[a]|[a]|[a]')
  expect(marked('İ error', 'error')).toBe('İ error')
})
