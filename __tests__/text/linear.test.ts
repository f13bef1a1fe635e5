import { describe, expect, test } from '@jest/globals'
import { compile, type Expression } from '../../src/text/linear/index.ts'

const PLENTY = 1e9

const expression = (source: string): Expression => {
  const made = compile(source)
  if ('message' in made) throw new Error(`${source}: ${made.message}`)
  return made
}

const find = (source: string, line: string) => expression(source).search(line, { left: PLENTY })

/** Numbers that are the same in each run. */
const seeded = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

type Pick = (below: number) => number

const one = (pick: Pick, of: readonly string[]): string => of[pick(of.length)] as string

const atom = (pick: Pick, depth: number): string => {
  if (depth > 0 && pick(3) === 0) return `(?:${branches(pick, depth - 1)})`
  return one(pick, ['a', 'b', 'c', '.', '\\w', '\\d', '\\s', '[ab]', '[^a]', '[a-c1]', ' ', '\\.', '\\b'])
}

const piece = (pick: Pick, depth: number): string => {
  const text = atom(pick, depth)
  if (text === '\\b' || text.endsWith(')')) return text
  return text + one(pick, ['', '', '', '*', '+', '?', '*?', '+?', '??', '{2}', '{1,3}', '{2,}?'])
}

const branches = (pick: Pick, depth: number): string =>
  Array.from({ length: 1 + pick(2) }, () =>
    Array.from({ length: 1 + pick(4) }, () => piece(pick, depth)).join(''),
  ).join('|')

describe('an expression', () => {
  test('matches what a backtracking engine matches, at the same place', () => {
    const pick = seeded(7)
    for (let round = 0; round < 1_500; round++) {
      const inside = branches(pick, 2)
      const source = `${one(pick, ['', '', '^'])}(?<all>${inside})${one(pick, ['', '', '$'])}`
      const made = expression(source)
      for (let count = 0; count < 5; count++) {
        const line = Array.from({ length: pick(12) }, () => one(pick, [...'abc1. \u4e2d'])).join('')
        const wanted = new RegExp(source, 'u').exec(line)?.groups?.['all']
        const facts = made.search(line, { left: PLENTY })
        const text = wanted === undefined ? null : wanted === '' ? {} : { all: wanted }
        expect([source, line, facts]).toEqual([source, line, text])
        const isNamed = made.required.some((one) => line.toLowerCase().includes(one))
        expect(wanted === undefined || made.required.length === 0 || isNamed).toBe(true)
      }
    }
  })

  test.each([
    [
      'dial tcp (?P<host>[\\w.-]+):(?P<port>\\d+): timeout',
      'x dial tcp a.example.org:443: timeout',
      { host: 'a.example.org', port: '443' },
    ],
    ['(?i)error: (?<what>.+)', 'ERROR: Disk', { what: 'Disk' }],
    ['(?i:É)t[à-é]', 'éTÉ', null],
    ['(?i)É[t]à', 'éTÀ', {}],
    ['a(?i)b(?-i)c', 'aBc', {}],
    ['a(?i)b(?-i)c', 'aBC', null],
    ['(?U)<(?P<in>.+)>', '<a><b>', { in: 'a' }],
    ['[[:digit:]]{3}[^[:space:]]', '123x', {}],
    ['[]a]+[\\]\\-x]', 'a]-', {}],
    ['\\x41\\x{4e2d}\\t\\/', 'A\u4e2d\t/', {}],
    ['\\Aend\\z', 'end', {}],
    ['(?P<a>x)|(?P<b>y)', 'y', { b: 'y' }],
    ['(?:(?P<a>x)|y){3}', 'xyx', { a: 'x' }],
    ['a{,2}', 'a{,2}', {}],
    ['\u{1f600}+(?P<rest>.)', '\u{1f600}\u{1f600}\u{1f601}', { rest: '\u{1f601}' }],
    ['(a*)*b', 'aab', {}],
    ['(|a)+$', 'aa', {}],
  ])('%s on %s', (source, line, facts) => {
    expect(find(source, line)).toEqual(facts)
  })

  test.each([
    ['(a)\\1', 3, /linear time/],
    ['\\k<a>', 0, /linear time/],
    ['a(?=b)', 1, /linear time/],
    ['(?<!a)b', 0, /linear time/],
    ['(?>a)', 0, /this group is not read/],
    ['(?#a)', 0, /this group is not read/],
    ['a**', 2, /repeats a repetition/],
    ['a{2}{3}', 4, /repeats a repetition/],
    ['a++', 2, /repeats a repetition/],
    ['*a', 0, /nothing stands before/],
    ['a|*', 2, /nothing stands before/],
    ['(a', 0, /has no `\)`/],
    ['a)', 1, /closes no group/],
    ['[a', 0, /has no `\]`/],
    ['[z-a]', 1, /to a later one/],
    ['[a-\\d]', 1, /to a later one/],
    ['[[:name:]]', 1, /opens one of/],
    ['\\pN', 0, /classes of Unicode/],
    ['\\y', 0, /no meaning/],
    ['a\\', 1, /backslash ends/],
    ['\\x{110000}', 0, /hexadecimal/],
    ['(?P<A>a)', 0, /name of a group/],
    ['(?P<a>a)(?P<a>b)', 8, /two groups/],
    ['(?x)a', 0, /flags x/],
    ['a{3,2}', 0, /few to many/],
    ['a{1001}', 0, /few to many/],
    ['(?:a{100}){100}', 0, /10000 steps long/],
    ['(?:(?:(?:){1000}){1000}){1000}', 0, /steps long/],
    [`${'('.repeat(60)}a${')'.repeat(60)}`, 50, /50 deep/],
    ['a'.repeat(1_001), 1_000, /at most 1000/],
  ])('%s is refused with its place and a way out', (source, at, message) => {
    expect(compile(source)).toMatchObject({ at, message: expect.stringMatching(message) })
  })

  test.each([
    ['go: (?P<module>\\S+): unknown revision', [': unknown revision']],
    ['(?i)Disk FULL on \\w', ['disk full on ']],
    ['(?:cannot|could not) reach (?:the )?vpn', ['could not reach ', 'cannot reach ']],
    ['(?:oops|whoa): \\d+|code 77\\d', ['oops: ', 'whoa: ', 'code 77']],
    ['a?b*c{0,2}', []],
    ['(?:abc)+d{3}', ['abc']],
    ['[Ee]rror \\d', ['error ']],
    ['.*', []],
  ])('%s needs a text', (source, texts) => {
    expect([...expression(source).required].sort()).toEqual([...texts].sort())
  })

  const LINE = 65_536

  test.each([
    ['(a+)+$', 'a'],
    ['(a|a)*b', 'a'],
    ['(a|aa)+$', 'ab'],
    ['(?:a?){20}a{20}c', 'a'],
    ['(.*)(.*)(.*)(.*)x$', 'a'],
    ['(\\w+\\s?)*:$', 'word '],
    ['(?P<a>(?:x+x+)+y)', 'x'],
    ['^(?:[a-z0-9]+[-._]?)+@(?P<h>\\S+)z$', 'a.'],
    ['(?:.{0,9}){9}!', 'a'],
  ])('%s takes steps by the length of the line, not more', (source, unit) => {
    const made = expression(source)
    const stepsOn = (length: number): number => {
      const meter = { left: PLENTY }
      made.search(unit.repeat(length / unit.length + 1).slice(0, length), meter)
      return PLENTY - meter.left
    }
    const [half, whole] = [stepsOn(LINE / 2), stepsOn(LINE)]
    expect(whole / half).toBeLessThan(2.01)
    expect(whole).toBeLessThan(LINE * 3_000)
  })

  test('gives up when its meter has run out, and never finds anything then', () => {
    const meter = { left: 1_000 }
    expect(expression('(a+)+$').search('a'.repeat(LINE), meter)).toBeNull()
    expect(meter.left).toBeLessThan(0)
    expect(meter.left).toBeGreaterThan(-3_000)
    expect(expression('a').search('a', meter)).toBeNull()
  })
})
