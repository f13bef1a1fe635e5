import { readBrackets } from './brackets.ts'
import { readEscape } from './escapes.ts'
import type { Fault, Node } from './nodes.ts'
import { ANY, foldCase } from './ranges.ts'

/** Longest expression, in characters. */
export const LONGEST = 1_000

const DEEPEST = 50
const MOST_REPEATS = 1_000
const EMPTY: Node = { kind: 'empty' }

const LOOKAROUND = /^\(\?<?[=!]/
const OPENING = /^\((?:\?P?<(?<name>[^>]*)>|\?(?<flags>[a-zA-Z-]*)(?<end>[:)]))?/
const REPEAT = /^(?:[*+?]|\{(\d{1,6})(?:(,)(\d{1,6})?)?\})/

interface Flags {
  readonly ignoresCase: boolean
  readonly isSwapped: boolean
}

/** Reads an expression from left to right; the first fault ends the reading. */
class Parser {
  private readonly text: string
  private readonly names = new Set<string>()
  private at = 0
  private depth = 0
  private flags: Flags = { ignoresCase: false, isSwapped: false }
  fault: Fault | undefined

  constructor(text: string) {
    this.text = text
  }

  whole(): Node {
    const node = this.either()
    if (this.fault === undefined && this.at < this.text.length)
      this.refuse('this `)` closes no group; write `\\)` for a parenthesis')
    return node
  }

  private refuse(message: string, at = this.at): Node {
    this.fault ??= { at, message }
    this.at = this.text.length
    return EMPTY
  }

  private either(): Node {
    const branches = [this.all()]
    while (this.text[this.at] === '|') {
      this.at++
      branches.push(this.all())
    }
    return branches.length === 1 ? (branches[0] as Node) : { kind: 'either', branches }
  }

  private all(): Node {
    const parts: Node[] = []
    while (this.at < this.text.length && this.text[this.at] !== '|' && this.text[this.at] !== ')')
      parts.push(this.repeated())
    return parts.length === 1 ? (parts[0] as Node) : { kind: 'all', parts }
  }

  private repeated(): Node {
    const start = this.at
    const rest = this.rest()
    if (REPEAT.test(rest))
      return this.refuse('nothing stands before this repetition; write a backslash before the character')
    const of = this.single()
    const [sign, first, comma, last] = REPEAT.exec(this.rest()) ?? []
    if (sign === undefined || this.fault !== undefined) return of
    this.at += sign.length
    const isLazy = this.text[this.at] === '?'
    if (isLazy) this.at++
    if (REPEAT.test(this.rest()))
      return this.refuse(
        'a repetition repeats a repetition; keep one of them, or put `(?:…)` around the first',
      )
    const min = first === undefined ? (sign === '+' ? 1 : 0) : Number(first)
    const max =
      first === undefined
        ? sign === '?'
          ? 1
          : Number.POSITIVE_INFINITY
        : comma === undefined
          ? min
          : Number(last ?? Number.POSITIVE_INFINITY)
    if (min > max || min > MOST_REPEATS || (max !== Number.POSITIVE_INFINITY && max > MOST_REPEATS))
      return this.refuse(`a repetition counts from few to many, at most ${MOST_REPEATS}`, start)
    return { kind: 'repeat', of, min, max, isLazy: isLazy !== this.flags.isSwapped }
  }

  private rest(): string {
    return this.text.slice(this.at, this.at + 60)
  }

  private single(): Node {
    const character = this.text[this.at]
    if (character === '(') return this.group()
    if (character === '[') return this.brackets()
    if (character === '\\') return this.escape()
    const point = this.text.codePointAt(this.at) as number
    this.at += point > 0xffff ? 2 : 1
    if (character === '.') return { kind: 'one', ranges: ANY }
    if (character === '^') return { kind: 'place', place: 'start' }
    if (character === '$') return { kind: 'place', place: 'end' }
    return this.one([[point, point]])
  }

  private one(ranges: Extract<Node, { kind: 'one' }>['ranges']): Node {
    return { kind: 'one', ranges: this.flags.ignoresCase ? foldCase(ranges) : ranges }
  }

  private brackets(): Node {
    const found = readBrackets(this.text, this.at, this.flags.ignoresCase)
    if ('message' in found) return this.refuse(found.message, found.at)
    this.at = found.end
    return { kind: 'one', ranges: found.ranges }
  }

  private escape(): Node {
    const found = readEscape(this.rest(), false)
    if ('message' in found) return this.refuse(found.message)
    this.at += found.length
    return 'node' in found ? found.node : this.one(found.ranges)
  }

  private group(): Node {
    const start = this.at
    const rest = this.text.slice(start, start + 120)
    if (LOOKAROUND.test(rest))
      return this.refuse('what is ahead or behind cannot be looked at in linear time; match it, or use `not`')
    const opening = OPENING.exec(rest)
    const { name, flags, end } = opening?.groups ?? {}
    if (opening === null || (opening[0] === '(' && rest[1] === '?'))
      return this.refuse('this group is not read; allowed are (…), (?:…), (?P<name>…) and (?i)')
    if (name !== undefined && !this.take(name)) return EMPTY
    this.at += opening[0].length
    const before = this.flags
    if (flags !== undefined && !this.setFlags(flags, start)) return EMPTY
    if (end === ')') return EMPTY
    return this.inside(start, name, before)
  }

  private inside(start: number, name: string | undefined, before: Flags): Node {
    this.depth++
    if (this.depth > DEEPEST) return this.refuse(`groups stand in groups more than ${DEEPEST} deep`, start)
    const of = this.either()
    this.depth--
    if (this.fault !== undefined) return EMPTY
    if (this.text[this.at] !== ')')
      return this.refuse('the group has no `)`; write `\\(` for a parenthesis', start)
    this.at++
    this.flags = before
    return name === undefined ? of : { kind: 'fact', name, of }
  }

  private take(name: string): boolean {
    if (!/^[a-z][A-Za-z0-9_]{0,39}$/.test(name))
      this.refuse(
        'the name of a group is the name of a fact: a small letter, then letters, digits and `_`, at most 40',
      )
    else if (this.names.has(name))
      this.refuse(`two groups are named ${name}; name each fact once in an expression`)
    else this.names.add(name)
    return this.fault === undefined
  }

  private setFlags(text: string, at: number): boolean {
    if (!/^(?:[imsU]+(?:-[imsU]+)?|-[imsU]+|)$/.test(text)) {
      this.refuse(`the flags ${text} are not read; allowed are i, m, s and U`, at)
      return false
    }
    const [on = '', off = ''] = text.split('-')
    const set = (flag: string, was: boolean) => (was || on.includes(flag)) && !off.includes(flag)
    this.flags = {
      ignoresCase: set('i', this.flags.ignoresCase),
      isSwapped: set('U', this.flags.isSwapped),
    }
    return true
  }
}

/** Reads an expression in the syntax of RE2, without classes of Unicode; a line is one line, so `m` and `s` change nothing. https://github.com/google/re2/wiki/Syntax */
export const parse = (text: string): Node | Fault => {
  if (text.length > LONGEST)
    return { at: LONGEST, message: `an expression has at most ${LONGEST} characters, seen ${text.length}` }
  const parser = new Parser(text)
  const node = parser.whole()
  return parser.fault ?? node
}
