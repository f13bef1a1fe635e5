import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import { parse, stringify } from 'yaml'
import { families } from '../../src/catalogue/families.ts'
import { readOwnRules } from '../../src/catalogue/own/index.ts'
import { rules as ours } from '../../src/catalogue/rules/index.ts'
import type { BuildLog } from '../../src/model/log.ts'
import { classify } from '../../src/stages/classify/index.ts'
import { readLog } from '../../src/stages/read-log/index.ts'

const VPN = {
  id: 'own.vpn-down',
  title: 'The VPN to {host} is down',
  blame: 'no',
  retryable: true,
  patterns: [{ match: 'vpn: no route to (?P<host>[\\w.-]+)' }],
  cause: 'The runner reaches {host} by the VPN only.',
  do: ['Ask the network team to look at {host}.'],
  examples: { matches: [{ log: 'vpn: no route to git.example.org', facts: { host: 'git.example.org' } }] },
}

const file = (...rules: readonly unknown[]) => stringify({ rules }, { aliasDuplicateObjects: false })
const read = (text: string) => readOwnRules([{ path: 'rules.yml', text }])
const failed = (text: string): BuildLog => ({ ...readLog(text), failed: true })
const diagnose = (log: BuildLog, text: string) => classify(log, [...ours, ...read(text).rules])

const schema = JSON.parse(readFileSync('schema/rules.schema.json', 'utf8'))
const accepts = new Ajv({ allErrors: true }).compile(schema)

const VALID: readonly (readonly [string, unknown])[] = [
  ['the least rule', VPN],
  ['no rules', null],
  ['confidence and prevention', { ...VPN, confidence: 0.5, prevention: 'Watch the VPN.' }],
  ['confidence 1', { ...VPN, confidence: 1 }],
  [
    'all of a pattern',
    { ...VPN, patterns: [{ literal: 'VPN: no', match: VPN.patterns[0]?.match, not: 'ok', step: 'RUN' }] },
  ],
  ['several guards', { ...VPN, patterns: [{ match: VPN.patterns[0]?.match, not: ['ok', 'fine'] }] }],
  ['Chinese texts', { ...VPN, zh: { title: '{host} 不通', cause: '断了', do: ['找网络组。'] } }],
  [
    'examples of all kinds',
    {
      ...VPN,
      examples: {
        matches: [{ log: 'vpn: no route to a', evidence: 'vpn: no route to a' }],
        ignores: ['vpn: up'],
      },
    },
  ],
  ['a family of its own', { ...VPN, id: 'team-a.vpn' }],
  ['long texts', { ...VPN, title: 'x'.repeat(200), do: Array(10).fill('y'.repeat(500)) }],
]

const without = (name: keyof typeof VPN) =>
  Object.fromEntries(Object.entries(VPN).filter(([key]) => key !== name))

const INVALID: readonly (readonly [string, unknown, RegExp])[] = [
  ...(Object.keys(VPN) as (keyof typeof VPN)[]).map(
    (name) => [`no ${name}`, without(name), new RegExp(`no \`${name}\``)] as const,
  ),
  ['a text in place of a rule', 'vpn', /rules\[0\]: seen "vpn"\. write a mapping/],
  ['an unknown field', { ...VPN, remedies: ['x'] }, /`remedies`\. allowed are id, title/],
  ['a family of ours', { ...VPN, id: 'proxy.timeout' }, /one of ours/],
  ['an id without family', { ...VPN, id: 'vpn' }, /allowed: a family and a name/],
  ['a capital id', { ...VPN, id: 'own.VPN' }, /allowed: a family and a name/],
  ['a number as id', { ...VPN, id: 7 }, /seen 7\. write text/],
  ['blame by truth', { ...VPN, blame: false }, /seen false\. write one of "yes", "no", "evidence"/],
  ['blame by name', { ...VPN, blame: 'alice' }, /seen "alice"/],
  ['retryable by word', { ...VPN, retryable: 'yes' }, /write `true` or `false`/],
  ['confidence 0', { ...VPN, confidence: 0 }, /above 0 and at most 1/],
  ['confidence 90', { ...VPN, confidence: 90 }, /above 0 and at most 1/],
  ['confidence by word', { ...VPN, confidence: 'high' }, /above 0 and at most 1/],
  ['no patterns', { ...VPN, patterns: [] }, /seen 0 items/],
  ['a pattern as text', { ...VPN, patterns: ['vpn'] }, /patterns\[0\]: seen "vpn"/],
  ['a pattern without match', { ...VPN, patterns: [{ literal: 'vpn' }] }, /no `match`/],
  [
    'a short literal',
    { ...VPN, patterns: [{ match: VPN.patterns[0]?.match, literal: 'vp' }] },
    /at least 3 characters/,
  ],
  ['a guard of nothing', { ...VPN, patterns: [{ match: VPN.patterns[0]?.match, not: [] }] }, /seen 0 items/],
  ['a guard of numbers', { ...VPN, patterns: [{ match: VPN.patterns[0]?.match, not: 3 }] }, /seen 3/],
  ['an empty step', { ...VPN, patterns: [{ match: VPN.patterns[0]?.match, step: ' ' }] }, /an empty text/],
  ['an empty title', { ...VPN, title: '' }, /an empty text/],
  ['a long title', { ...VPN, title: 'x'.repeat(201) }, /201 characters/],
  ['do as text', { ...VPN, do: 'Ask.' }, /write a list/],
  ['do with a number', { ...VPN, do: [1] }, /do\[0\]: seen 1/],
  ['do with nothing', { ...VPN, do: [] }, /seen 0 items/],
  ['prevention null', { ...VPN, prevention: null }, /seen nothing/],
  ['zh without do', { ...VPN, zh: { title: 'a', cause: 'b' } }, /zh: seen no `do`/],
  ['zh as text', { ...VPN, zh: '断了' }, /zh: seen/],
  ['examples without matches', { ...VPN, examples: { ignores: [] } }, /no `matches`/],
  ['examples of no match', { ...VPN, examples: { matches: [] } }, /seen 0 items/],
  ['a match without log', { ...VPN, examples: { matches: [{ facts: {} }] } }, /no `log`/],
  [
    'a fact as number',
    { ...VPN, examples: { matches: [{ log: 'vpn', facts: { line: 3 } }] } },
    /facts\.line: seen 3/,
  ],
  [
    'facts as list',
    { ...VPN, examples: { matches: [{ log: 'vpn', facts: [] }] } },
    /mapping of names to texts/,
  ],
  ['ignores as text', { ...VPN, examples: { ...VPN.examples, ignores: 'vpn' } }, /write a list/],
]

describe('the schema for editors and the reader', () => {
  test('name the same families as ours', () => {
    const pattern: string = schema.definitions.rule.properties.id.pattern
    expect(/\(\?!\(\?:([a-z|]+)\)/.exec(pattern)?.[1]?.split('|')).toEqual(Object.keys(families))
  })

  test.each(VALID)('both accept %s', (_, rule) => {
    const text = rule === null ? 'rules: []' : file(rule)
    accepts(parse(text))
    expect([accepts.errors, read(text).problems]).toEqual([null, []])
    expect(read(text).rules).toHaveLength(rule === null ? 0 : 1)
  })

  test.each(INVALID)('both refuse %s', (_, rule, message) => {
    const text = file(rule)
    expect(accepts(parse(text))).toBe(false)
    const { rules, problems } = read(text)
    expect(rules).toEqual([])
    expect(problems.join('\n')).toMatch(message)
    expect(problems[0]).toMatch(/^rules\.yml:\d+:\d+/)
  })

  test.each(['', '- a', 'rules: {}', 'rule: []', 'rules: []\nmore: 1', 'rules:'])(
    'both refuse the file %j',
    (text) => {
      expect(accepts(parse(text))).toBe(false)
      expect(read(text).problems).not.toEqual([])
    },
  )
})

describe('what only the reader can see', () => {
  test.each([
    [
      'a reference',
      { ...VPN, patterns: [{ match: '(vpn|x) down \\1' }], title: 'x', cause: 'x', do: ['x'] },
      /`\\1` at character 14.*linear time/,
    ],
    [
      'an expression of no fixed text',
      { ...VPN, patterns: [{ match: '(?P<host>\\w+): \\d+' }] },
      /fixed text.*`literal:`/,
    ],
    [
      'a fact nobody finds',
      { ...VPN, title: '{port} is closed' },
      /\{port\} in its texts.*its groups are: host/,
    ],
    ['a Chinese fact nobody finds', { ...VPN, zh: { title: '{port}', cause: 'x', do: ['x'] } }, /\{port\}/],
    ['a remedy with a strange fact', { ...VPN, do: ['Open {port}.'] }, /\{port\}/],
  ])('%s', (_, rule, message) => {
    expect(read(file(rule)).problems.join('\n')).toMatch(message)
  })

  test.each([
    ['rules: [', /valid YAML/],
    ['rules: []\nrules: []', /unique/],
    ['a: &x [1]\nrules: *x', /alias|allowed are rules/],
    ['rules: !!js/function "x"', /Unresolved tag/],
    ['rules: []\n---\nrules: []', /multiple documents/],
    [`rules: ${'['.repeat(3_000)}`, /valid YAML/],
    [`rules: ${'['.repeat(20)}${']'.repeat(20)}`, /deep/],
    [`#${'x'.repeat(70_000)}`, /characters/],
  ])('a file that is no rules file: %.30s', (text, message) => {
    const { rules, problems } = read(text)
    expect(rules).toEqual([])
    expect(problems.join('\n')).toMatch(message)
  })

  test('tells all problems at once, each at its place, and keeps the good rules', () => {
    const text = `rules:
  - id: own.broken
    title: [1]
    blame: maybe
    retryable: true
    patterns:
      - match: 'a(?=b)'
    cause: x
    do: [x]
    examples: {matches: [{log: x}]}
${file({ ...VPN }).replace('rules:\n', '')}${file(VPN).replace('rules:\n', '')}`
    const { rules, problems } = read(text)
    expect(rules.map(({ id, own }) => [id, own?.path, own?.line])).toEqual([
      ['own.vpn-down', 'rules.yml', 11],
    ])
    expect(problems).toEqual([
      'rules.yml:3:12 rules[0].title: seen a list. write text; put quotes around it where YAML sees something else',
      'rules.yml:4:12 rules[0].blame: seen "maybe". write one of "yes", "no", "evidence"',
      'rules.yml:7:16 rules[0].patterns[0].match: seen `(?=b)` at character 2. what is ahead or behind cannot be looked at in linear time; match it, or use `not`',
      expect.stringMatching(
        /^rules\.yml:\d+:5 rules\[2\]\.id: seen own\.vpn-down a second time\. it stands at rules\.yml:11/,
      ),
    ])
  })
})

describe('own rules beside ours', () => {
  const generic = { ...VPN, title: 'x', cause: 'x', do: ['Look.'] }

  test('win where they say more, and carry their facts into the texts', () => {
    const found = diagnose(failed('go: a\nVPN: vpn: no route to git.example.org\nexit status 1'), file(VPN))
    expect(found).toMatchObject({
      id: 'own.vpn-down',
      title: 'The VPN to git.example.org is down',
      do: ['Ask the network team to look at git.example.org.'],
      evidence: { line: 2, text: 'VPN: vpn: no route to git.example.org' },
      facts: { host: 'git.example.org' },
    })
  })

  test('win a tie against ours, in any order', () => {
    const line = './main.go:18:2: undefined: newServer'
    const confidence = diagnose(failed(line), 'rules: []')?.confidence
    for (const id of ['own.a', 'zz.z']) {
      const text = file({ ...generic, id, confidence, patterns: [{ match: 'undef' }] })
      const own = read(text).rules
      expect(classify(failed(line), [...ours, ...own])?.id).toBe(id)
      expect(classify(failed(line), [...own, ...ours])?.id).toBe(id)
    }
    const weaker = file({
      ...generic,
      id: 'own.a',
      confidence: 0.5,
      patterns: [{ match: 'undefined: newServer' }],
    })
    expect(diagnose(failed(line), weaker)?.id).toBe('compile.undefined')
  })

  test('look at the step, and at what the line must not say', () => {
    const text = file({
      ...generic,
      patterns: [
        { match: 'license check failed', step: 'RUN make (lint|check)', not: ['dry run', 'ignored'] },
      ],
    })
    const log = (step: string, line: string) =>
      readLog(
        `#7 [build 2/2] ${step}\n#7 0.1 ${line}\n#7 ERROR: process "/bin/sh -c x" did not complete successfully: exit code: 9\n`,
      )
    expect(diagnose(log('RUN make check', 'license check failed'), text)?.id).toBe('own.vpn-down')
    expect(diagnose(log('RUN make build', 'license check failed'), text)?.id).not.toBe('own.vpn-down')
    expect(diagnose(log('RUN make check', 'license check failed (ignored)'), text)?.id).not.toBe(
      'own.vpn-down',
    )
    expect(diagnose(failed('license check failed'), text)?.id).toBe('unknown')
  })

  test('reach the end of a very long line', () => {
    const text = file({ ...generic, patterns: [{ match: 'quota of (?P<host>\\w+) is used up$' }] })
    expect(diagnose(failed(`${'x'.repeat(1_000_000)} quota of acme is used up`), text)?.facts).toEqual({
      host: 'acme',
    })
  })

  test('a hostile one is stopped by the count of its steps, told, and the others go on', () => {
    const hostile = {
      ...generic,
      id: 'own.hostile',
      patterns: [{ literal: 'aaa', match: '(?:(?:a?a?){15}){15}(a+)+$' }],
    }
    const own = read(file(hostile, VPN))
    expect(own.problems).toEqual([])
    const lines = Array.from({ length: 20 }, () => `${'a'.repeat(65_535)}!`)
    const log = failed([...lines, 'vpn: no route to git.example.org'].join('\n'))
    const all = [...ours, ...own.rules]
    expect(classify(log, all)?.id).toBe('own.vpn-down')
    expect(own.slow(log)).toEqual([
      expect.stringMatching(/^rules\.yml:2: the rule own\.hostile took too many steps/),
    ])
    const again = failed('vpn: no route to git.example.org')
    expect(classify(again, all)?.id).toBe('own.vpn-down')
    expect(own.slow(again)).toEqual([])
  })
})

describe('any bytes as a file of rules', () => {
  const pieces = [
    ...file(VPN).split(/(?<=[\n: ])/),
    '\t',
    '- ',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    '|',
    '>',
    '&a',
    '*a',
    '!!x',
    '#',
    '\u0000',
    '\ud800',
    '(?P<',
    '(a+)+$',
    '\\',
    '---\n',
    '? ',
    'null',
    '1e9',
    '中',
  ]

  test('give rules or problems, never an exception, and a rule that matches nothing it may not', () => {
    let state = 11
    const pick = (below: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return Math.floor((state / 2 ** 32) * below)
    }
    const rounds = Number(process.env['OWN_RULES_ROUNDS'] ?? 300)
    let [good, bad] = [0, 0]
    for (let round = 0; round < rounds; round++) {
      const parts = file(VPN).split(/(?<=[\n: ])/)
      for (let change = 0; change <= pick(4); change++)
        parts.splice(
          pick(parts.length),
          pick(3),
          ...Array.from({ length: pick(3) }, () => pieces[pick(pieces.length)] as string),
        )
      const own = read(parts.join(''))
      if (own.rules.length > 0) good++
      else bad++
      expect(own.rules.length > 0 || own.problems.length > 0 || /rules:\s*\[\]/.test(parts.join(''))).toBe(
        true,
      )
      const log = failed('x\nvpn: no route to a.example.org\ny')
      const found = classify(log, own.rules)
      expect(found === null || log.lines.some(({ text }) => text === found.evidence.text)).toBe(true)
    }
    expect(Math.min(good, bad)).toBeGreaterThan(rounds / 20)
  })
})
