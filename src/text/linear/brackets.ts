import { readEscape } from './escapes.ts'
import type { Fault, Range } from './nodes.ts'
import { foldCase, inverse, normal, POSIX } from './ranges.ts'

/** The characters of a class and the offset behind it, or why it cannot be used. */
export type Brackets = { readonly ranges: readonly Range[]; readonly end: number } | Fault

type Item = { readonly ranges: readonly Range[]; readonly end: number } | Fault

const named = (text: string, at: number): Item => {
  const [all = '', not = '', name = ''] = /^\[:(\^?)([a-z]+):\]/.exec(text.slice(at, at + 20)) ?? []
  const ranges = Object.hasOwn(POSIX, name) ? POSIX[name] : undefined
  if (ranges === undefined)
    return {
      at,
      message: `\`[:\` opens one of ${Object.keys(POSIX).join(', ')}; write \`[\\[:\` for the characters`,
    }
  return { ranges: not === '' ? ranges : inverse(ranges), end: at + all.length }
}

const item = (text: string, at: number): Item => {
  if (text.startsWith('[:', at)) return named(text, at)
  if (text[at] === '\\') {
    const found = readEscape(text.slice(at, at + 12), true)
    if ('message' in found) return { at, message: found.message }
    if ('ranges' in found) return { ranges: found.ranges, end: at + found.length }
  }
  const point = text.codePointAt(at) as number
  return { ranges: [[point, point]], end: at + (point > 0xffff ? 2 : 1) }
}

const single = ({ ranges }: { readonly ranges: readonly Range[] }): number | undefined =>
  ranges.length === 1 && ranges[0]?.[0] === ranges[0]?.[1] ? ranges[0]?.[0] : undefined

/** An item, or a range of two. */
const span = (text: string, at: number): Item => {
  const first = item(text, at)
  if ('message' in first || text[first.end] !== '-') return first
  if (text[first.end + 1] === ']' || text[first.end + 1] === undefined) return first
  const second = item(text, first.end + 1)
  if ('message' in second) return second
  const [low, high] = [single(first), single(second)]
  if (low === undefined || high === undefined || low > high)
    return {
      at,
      message: 'the range goes from a character to a later one, as in `a-z`; write `\\-` for a minus',
    }
  return { ranges: [[low, high]], end: second.end }
}

/** Reads the class that opens at the offset. */
export const readBrackets = (text: string, open: number, ignoresCase: boolean): Brackets => {
  const isInverse = text[open + 1] === '^'
  const start = open + (isInverse ? 2 : 1)
  const all: Range[] = []
  let at = start
  while (at === start || text[at] !== ']') {
    if (at >= text.length) return { at: open, message: 'the class has no `]`; write `\\[` for a bracket' }
    const found = span(text, at)
    if ('message' in found) return found
    all.push(...found.ranges)
    at = found.end
  }
  const ranges = ignoresCase ? foldCase(all) : normal(all)
  return { ranges: isInverse ? inverse(ranges) : ranges, end: at + 1 }
}
