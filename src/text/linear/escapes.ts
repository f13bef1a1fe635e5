import type { Node, Place, Range } from './nodes.ts'
import { inverse, PERL } from './ranges.ts'

/** What an escape stands for, and how many characters it takes; or why it cannot be used. */
export type Escape =
  | { readonly node: Node; readonly length: number }
  | { readonly ranges: readonly Range[]; readonly length: number }
  | { readonly message: string }

const CONTROLS: Readonly<Record<string, number>> = { a: 7, f: 12, t: 9, n: 10, r: 13, v: 11 }

const PLACES: Readonly<Record<string, Place>> = { A: 'start', z: 'end', b: 'boundary', B: 'no-boundary' }

const one = (point: number, length: number): Escape => ({ ranges: [[point, point]], length })

const hexadecimal = (text: string): Escape => {
  const [, long, short] = /^\\x(?:\{([0-9a-fA-F]{1,6})\}|([0-9a-fA-F]{2}))/.exec(text) ?? []
  const digits = long ?? short
  const point = digits === undefined ? Number.NaN : Number.parseInt(digits, 16)
  if (digits === undefined || point > 0x10ffff)
    return { message: '`\\x` takes two hexadecimal digits, or a code point as `\\x{4E2D}`' }
  return one(point, digits.length + (long === undefined ? 2 : 4))
}

const REFUSED: readonly (readonly [RegExp, string])[] = [
  [/^[1-9k]/, 'a reference to a group cannot be matched in linear time; write out what the group matches'],
  [/^0/, 'octal escapes are not read; write `\\x` and two hexadecimal digits'],
  [/^[pP]/, 'classes of Unicode are not read; list the characters, or write `.` or `\\S`'],
  [/^Q/, '`\\Q…\\E` is not read; put a backslash before each special character'],
  [/^Z/, '`\\Z` is not read; write `\\z` or `$`'],
]

/** Reads the escape at the start of a text, in or outside a class. https://github.com/google/re2/wiki/Syntax */
export const readEscape = (text: string, isInClass: boolean): Escape => {
  const name = String.fromCodePoint(text.codePointAt(1) ?? 0)
  if (text.length < 2) return { message: 'a backslash ends the expression; write `\\\\` for a backslash' }
  const perl = PERL[name.toLowerCase()]
  if (perl !== undefined) return { ranges: name >= 'a' ? perl : inverse(perl), length: 2 }
  const place = isInClass ? undefined : PLACES[name]
  if (place !== undefined) return { node: { kind: 'place', place }, length: 2 }
  const control = CONTROLS[name]
  if (control !== undefined) return one(control, 2)
  if (name === 'x') return hexadecimal(text)
  const refused = REFUSED.find(([names]) => names.test(name))
  if (refused !== undefined) return { message: refused[1] }
  if (name > '\x7f' || /[A-Za-z0-9]/.test(name))
    return { message: `\`\\${name}\` has no meaning; write \`${name}\` alone, or \`\\\\\` for a backslash` }
  return one(name.codePointAt(0) as number, 2)
}
