import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { rules } from '../../src/catalogue/rules/index.ts'
import type { Rule } from '../../src/model/rule.ts'
import { classify } from '../../src/stages/classify/index.ts'
import { readLog } from '../../src/stages/read-log/index.ts'
import { placeholdersOf } from '../../src/text/fill.ts'

const folder = join('src', 'catalogue', 'rules')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
)

/** An excerpt does not show how the build ended: it stands for a build that failed. */
const diagnose = (excerpt: string) => classify({ ...readLog(excerpt), failed: true }, rules)

const namesIn = (pattern: RegExp): string[] =>
  [...pattern.source.matchAll(/\(\?<([A-Za-z_]\w*)>/g)].map((match) => match[1] as string)

/** Facts that a rule can take out of a log: named groups, and what its examples show a guard to add. */
const factsOf = (rule: Rule): Set<string> => {
  const shown = rule.examples.matches
    .map((example) => diagnose(example.log))
    .filter((found) => found?.id === rule.id)
  return new Set([
    ...rule.patterns.flatMap((pattern) => namesIn(pattern.match)),
    ...shown.flatMap((found) => Object.keys(found?.facts ?? {})),
  ])
}

/** The source of an expression without escapes and character classes. */
const bare = (source: string): string => source.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x')

/** Whether a group that is repeated without a bound repeats something within. */
const hasNestedQuantifier = (source: string): boolean => {
  let text = bare(source)
  for (;;) {
    const group = /\((?:\?(?:[:=!]|<[=!]|<\w+>))?([^()]*)\)(\{\d+,\}|[*+])?/.exec(text)
    if (group === null) return false
    const [all, inside = '', repeat] = group
    if (repeat !== undefined && /[*+]|\{\d+,\d*\}/.test(inside)) return true
    text = text.replace(all, () => (/[*+]|\{\d+,\d*\}/.test(inside) ? 'y*' : 'y'))
  }
}

/** What classify shows of a line to one expression at most. */
const SEEN = 8192

/** Microseconds of the processor, which the load of the machine does not change; the engine compiles an expression when it meets it again. */
const timeOf = (match: RegExp, line: string): number => {
  match.exec('')
  match.exec('')
  const start = process.cpuUsage()
  match.exec(line)
  const { user, system } = process.cpuUsage(start)
  return user + system + 1
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0

/** Time of an expression that is known to be quadratic, on this machine. */
const QUADRATIC = Math.min(...Array.from({ length: 3 }, () => timeOf(/a+b/, 'a'.repeat(SEEN))))

/** Whether the time on the longest line stays below that of a quadratic expression, or else does not grow by its square when the line doubles. */
const isLinear = (match: RegExp, lineOf: (length: number) => string): boolean => {
  const [half, whole] = [lineOf(SEEN / 2), lineOf(SEEN)]
  if (timeOf(match, whole) <= QUADRATIC) return true
  const rounds = Array.from({ length: 5 }, () => [timeOf(match, half), timeOf(match, whole)] as const)
  return median(rounds.map(([short, long]) => long / short)) < 3.3
}

test('the measure of growth knows a quadratic expression from a linear one', () => {
  expect(isLinear(/a+b|a+c|a+d/, (length) => 'a'.repeat(length))).toBe(false)
  expect(isLinear(/a{1,300}b/, (length) => 'a'.repeat(length))).toBe(true)
})

describe('the registry', () => {
  test('holds every file of the folder, each under its id', () => {
    const sources = files.filter((name) => /^[a-z0-9-]+\.[a-z0-9-]+\.ts$/.test(name.split('/').at(-1) ?? ''))
    expect(sources.map((name) => (name.split('/').at(-1) ?? '').replace(/\.ts$/, '')).sort()).toEqual(
      rules.map((rule) => rule.id).sort(),
    )
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length)
    expect(rules.length).toBeGreaterThan(0)
  })
})

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  test('wins its examples against the whole catalogue', () => {
    expect(rule.examples.matches.length).toBeGreaterThan(0)
    for (const { log, evidence, facts } of rule.examples.matches) {
      const found = diagnose(log)
      expect(found).toMatchObject({ id: rule.id, ...(facts === undefined ? {} : { facts }) })
      if (evidence !== undefined) expect(evidence.endsWith(found?.evidence.text ?? evidence)).toBe(true)
      expect(classify(readLog(log), rules)?.id).toBe(rule.id)
    }
  })

  test('does not win the nearest innocent text', () => {
    expect(rule.examples.ignores.length).toBeGreaterThan(0)
    for (const log of rule.examples.ignores) expect(diagnose(log)?.id).not.toBe(rule.id)
  })

  test('wins in any order of the catalogue', () => {
    const reversed = [...rules].reverse()
    for (const { log } of rule.examples.matches) {
      expect(classify(readLog(log), reversed)).toEqual(classify(readLog(log), rules))
    }
  })

  test('names only facts it can have', () => {
    const known = factsOf(rule)
    const named = [rule.title, rule.cause, ...rule.remedies].flatMap(placeholdersOf)
    expect(named.filter((name) => !known.has(name))).toEqual([])
  })

  test('says what to do, how sure it is, and where the wording comes from', () => {
    expect(rule.confidence).toBeGreaterThan(0)
    expect(rule.confidence).toBeLessThanOrEqual(1)
    expect(rule.remedies.length).toBeGreaterThan(0)
    expect(rule.source).not.toBe('')
    for (const text of [rule.title, rule.cause, ...rule.remedies])
      expect(text.replace(/`[^`]*`/g, '')).not.toMatch(/!|\bplease\b/i)
    for (const remedy of rule.remedies) expect(remedy).toMatch(/^[A-Z]/)
  })

  test('has a literal for each pattern, in lower case, and expressions that are linear', () => {
    for (const { literal, match } of rule.patterns) {
      expect(literal.length).toBeGreaterThanOrEqual(3)
      expect(literal).toBe(literal.toLowerCase())
      expect(match.flags.replace('i', '')).toMatch(/^u?$/)
      expect(hasNestedQuantifier(match.source)).toBe(false)
      expect(bare(match.source)).not.toMatch(/\\[1-9]|\\k</)
    }
  })

  test('grows no faster than its line, however hostile', () => {
    for (const { literal, match } of rule.patterns) {
      for (const unit of [literal, `${literal} `, 'a', 'a.', '/', 'a@', ' ', '"', ': ', `x.go:1:1: `, '(']) {
        const lineOf = (length: number): string =>
          (literal + unit.repeat(Math.ceil(length / unit.length))).slice(0, length)
        expect([match.source, unit, isLinear(match, lineOf)]).toEqual([match.source, unit, true])
      }
    }
  })
})

describe('logs of real builds', () => {
  const logs = readdirSync(join('__tests__', 'logs')).filter((name) => name.endsWith('.log'))

  test.each(logs)('%s', (name) => {
    const text = readFileSync(join('__tests__', 'logs', name), 'utf8')
    const [first = ''] = text.split('\n', 1)
    const [, id, rest = ''] = /^#! expect (\S+)(.*)$/.exec(first) ?? []
    const facts = Object.fromEntries(
      [...rest.matchAll(/ (\w+)=(?:"([^"]*)"|(\S+))/g)].map((match) => [match[1], match[2] ?? match[3]]),
    )
    const found = classify(readLog(text.slice(first.length + 1)), rules)
    expect(id).toBeDefined()
    expect(found?.id ?? 'none').toBe(id)
    expect(found?.facts ?? {}).toMatchObject(facts)
  })
})
