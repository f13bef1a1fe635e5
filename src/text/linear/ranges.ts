import type { Range } from './nodes.ts'

const LAST = 0x10ffff

const code = (character: string): number => character.codePointAt(0) as number
const between = (first: string, last: string): Range => [code(first), code(last)]

const DIGITS = [between('0', '9')]
const LOWER = [between('a', 'z')]
const UPPER = [between('A', 'Z')]
const LETTERS = [...UPPER, ...LOWER]
const WORD = [...DIGITS, ...LETTERS, between('_', '_')]
const SPACE: readonly Range[] = [
  [0x09, 0x0a],
  [0x0c, 0x0d],
  [0x20, 0x20],
]

/** Every character; a line holds no line feed. */
export const ANY: readonly Range[] = [[0, LAST]]

/** `\d`, `\s` and `\w`, ASCII only as in RE2. https://github.com/google/re2/wiki/Syntax */
export const PERL: Readonly<Record<string, readonly Range[]>> = { d: DIGITS, s: SPACE, w: WORD }

/** `[:alpha:]` and its like. https://github.com/google/re2/wiki/Syntax */
export const POSIX: Readonly<Record<string, readonly Range[]>> = {
  alnum: [...DIGITS, ...LETTERS],
  alpha: LETTERS,
  ascii: [[0, 0x7f]],
  blank: [
    [0x09, 0x09],
    [0x20, 0x20],
  ],
  cntrl: [
    [0, 0x1f],
    [0x7f, 0x7f],
  ],
  digit: DIGITS,
  graph: [between('!', '~')],
  lower: LOWER,
  print: [between(' ', '~')],
  punct: [between('!', '/'), between(':', '@'), between('[', '`'), between('{', '~')],
  space: [
    [0x09, 0x0d],
    [0x20, 0x20],
  ],
  upper: UPPER,
  word: WORD,
  xdigit: [...DIGITS, between('A', 'F'), between('a', 'f')],
}

/** The same characters in ascending ranges that do not touch. */
export const normal = (ranges: readonly Range[]): readonly Range[] => {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0])
  const merged: [number, number][] = []
  for (const [first, last] of sorted) {
    const before = merged.at(-1)
    if (before !== undefined && first <= before[1] + 1) before[1] = Math.max(before[1], last)
    else merged.push([first, last])
  }
  return merged
}

/** Every character that is not in the ranges. */
export const inverse = (ranges: readonly Range[]): readonly Range[] => {
  let next = 0
  const gaps: Range[] = []
  for (const [first, last] of normal(ranges)) {
    if (first > next) gaps.push([next, first - 1])
    next = last + 1
  }
  return next > LAST ? gaps : [...gaps, [next, LAST]]
}

/** Characters of a longer range outside ASCII are compared as they are. */
const MOST_FOLDED = 300

const variantsOf = (point: number): Range[] => {
  const text = String.fromCodePoint(point)
  return [text.toLowerCase(), text.toUpperCase()]
    .filter((variant) => [...variant].length === 1)
    .map((variant) => [code(variant), code(variant)] as const)
}

/** The characters with their capital and small forms. */
export const foldCase = (ranges: readonly Range[]): readonly Range[] =>
  normal(
    ranges.flatMap(([first, last]): readonly Range[] => {
      const end = Math.min(last, first > 0x7f ? first + MOST_FOLDED : Math.max(0x7f, first + MOST_FOLDED))
      const folded = Array.from({ length: end - first + 1 }, (_, offset) => variantsOf(first + offset)).flat()
      return [[first, last], ...folded]
    }),
  )

/** Whether the code point is in ascending ranges. */
export const holds = (ranges: readonly Range[], point: number): boolean => {
  for (const [first, last] of ranges) {
    if (point < first) return false
    if (point <= last) return true
  }
  return false
}
