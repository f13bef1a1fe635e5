import { describe, expect, test } from '@jest/globals'
import type { Rule } from '../../src/model/rule.ts'
import { fingerprint, maskLine } from '../../src/stages/classify/fingerprint.ts'
import { classify } from '../../src/stages/classify/index.ts'
import { readLog } from '../../src/stages/read-log/index.ts'
import { fillKnown, fillText } from '../../src/text/fill.ts'

const aRule = (id: string, literal: string, overrides: Partial<Rule> = {}): Rule => ({
  id,
  title: `${id} {module}`,
  blame: 'yes',
  retryable: false,
  confidence: 0.95,
  patterns: [{ literal, match: new RegExp(`${literal}(?: (?<module>[^\\s:]{1,99}))?`) }],
  cause: 'The module {module} broke.',
  remedies: ['Run `go get {module}`.', 'Run `go mod tidy`.'],
  source: 'none',
  examples: { matches: [], ignores: [] },
  ...overrides,
})

const rows = (...lines: string[]): string => `${lines.join('\n')}\n`

/** A build whose second step fails after the given lines. */
const failing = (...lines: string[]): string =>
  rows(
    '#5 [build 1/2] RUN first',
    '#5 0.1 earlier boom',
    '#5 DONE 1.0s',
    '#6 [build 2/2] RUN second',
    ...lines.map((text) => `#6 0.5 ${text}`),
    '#6 ERROR: process "/bin/sh -c second" did not complete successfully: exit code: 1',
    'ERROR: failed to solve: process "/bin/sh -c second" did not complete successfully: exit code: 1',
  )

const diagnose = (text: string, rules: readonly Rule[]) => classify(readLog(text), rules)

describe('a rule that is recognised', () => {
  test('gives the diagnosis, filled with its facts', () => {
    expect(diagnose(failing('boom a.b/c'), [aRule('x.boom', 'boom')])).toMatchObject({
      id: 'x.boom',
      title: 'x.boom a.b/c',
      cause: 'The module a.b/c broke.',
      do: ['Run `go get a.b/c`.', 'Run `go mod tidy`.'],
      evidence: { line: 5, text: 'boom a.b/c' },
      facts: { module: 'a.b/c' },
      confidence: 0.95,
      step: 1,
    })
  })

  test('leaves out remedies whose facts are missing, and speaks generally in the title', () => {
    const diagnosis = diagnose(failing('boom'), [aRule('x.boom', 'boom')])
    expect(diagnosis).toMatchObject({
      title: 'x.boom the module',
      cause: 'The module broke.',
      do: ['Run `go mod tidy`.'],
      facts: {},
    })
  })

  test('is found whatever the case of the literal in the line', () => {
    const rule = aRule('x.boom', 'boom', { patterns: [{ literal: 'boom', match: /BOOM/ }] })
    expect(diagnose(failing('BOOM'), [rule])?.id).toBe('x.boom')
  })

  test('does not count in a step that went well', () => {
    expect(diagnose(failing('quiet'), [aRule('x.boom', 'boom')])?.id).toBe('unknown')
  })

  test('counts on a line of the client when no step failed', () => {
    const text = rows('#5 [1/1] RUN a', '#5 DONE 0.1s', 'ERROR: failed to solve: boom')
    expect(diagnose(text, [aRule('x.boom', 'boom')])).toMatchObject({ id: 'x.boom', evidence: { line: 3 } })
  })

  test('counts in an excerpt that does not show the end, when it is sure', () => {
    expect(diagnose('#6 0.5 boom', [aRule('x.boom', 'boom')])?.id).toBe('x.boom')
    expect(diagnose('#6 0.5 boom', [aRule('x.boom', 'boom', { confidence: 0.3 })])).toBeNull()
  })
})

describe('the best of several', () => {
  const sure = aRule('x.sure', 'cause')
  const vague = aRule('x.vague', 'symptom', { confidence: 0.5 })

  test('is the surest, in any order of the catalogue', () => {
    const text = failing('symptom', 'cause', 'symptom')
    expect(diagnose(text, [sure, vague])?.id).toBe('x.sure')
    expect(diagnose(text, [vague, sure])).toEqual(diagnose(text, [sure, vague]))
  })

  test('is the first line where the cause is named, the last where it is a symptom', () => {
    expect(diagnose(failing('cause a', 'cause b'), [sure])?.evidence.text).toBe('cause a')
    const symptoms = diagnose(failing('symptom a', 'symptom b', 'symptom c'), [vague])
    expect(symptoms?.quotes.map((quote) => quote.text)).toEqual(['symptom c', 'symptom a', 'symptom b'])
  })

  test('is, on one line, the more specific text, then the lower id', () => {
    const longer = aRule('x.z', 'cause of it')
    expect(diagnose(failing('cause of it'), [sure, longer])?.id).toBe('x.z')
    expect(diagnose(failing('cause'), [sure, aRule('x.a', 'cause')])?.id).toBe('x.a')
  })

  test('stands in the failed step rather than in one that was stopped', () => {
    const text = rows(
      '#5 [a 1/1] RUN a',
      '#5 0.1 cause',
      '#5 CANCELED',
      '#6 [b 1/1] RUN b',
      '#6 0.1 fault',
      '#6 ERROR: exit code: 1',
    )
    expect(diagnose(text, [sure, aRule('x.fault', 'fault', { confidence: 0.8 })])?.id).toBe('x.fault')
  })
})

describe('a very long line', () => {
  const pad = 'x'.repeat(20_000)
  const rule = aRule('x.boom', 'boom', { patterns: [{ literal: 'boom', match: /boom (?<module>\S{1,9})!/ }] })

  test('is searched around the first and the last place of the literal', () => {
    expect(diagnose(failing(`${pad} boom a! ${pad}`), [rule])?.facts).toEqual({ module: 'a' })
    expect(diagnose(failing(`${pad} boom ${pad} boom b! ${pad}`), [rule])?.facts).toEqual({ module: 'b' })
    expect(diagnose(failing(`${pad} boom ${pad}`), [rule])?.id).toBe('unknown')
  })

  test('is one of many without a loss of the latest match', () => {
    const lines = Array.from({ length: 300 }, (_, n) => `boom ${n}!`)
    const vague = { ...rule, confidence: 0.5 }
    expect(diagnose(failing(...lines), [vague])?.evidence.text).toBe('boom 299!')
  })
})

describe('guards', () => {
  test('refuse, add facts, and see the lines of the same step', () => {
    const rule = aRule('x.boom', 'boom', {
      patterns: [
        {
          literal: 'boom',
          match: /boom/,
          guard: (_facts, { lines, at, step }) =>
            lines[at - 1]?.text === 'before' && { module: `${step?.instruction}` },
        },
      ],
    })
    expect(diagnose(failing('before', 'boom'), [rule])?.facts).toEqual({ module: 'RUN second' })
    expect(diagnose(failing('other', 'boom'), [rule])?.id).toBe('unknown')
  })
})

describe('quotes', () => {
  const compile = aRule('x.compile', '.go:', {
    patterns: [
      { literal: '.go:', match: /^(?<file>\S{1,99}\.go):(?<line>\d{1,9})(?::(?<column>\d{1,9}))?: / },
    ],
  })

  test('hold each text once, and name the places in the files', () => {
    const diagnosis = diagnose(failing('./a.go:3:2: x', 'b/b.go:4: y', './a.go:3:2: x'), [compile])
    expect(diagnosis?.quotes.map((quote) => quote.line)).toEqual([5, 6])
    expect(diagnosis?.mentioned).toEqual([
      { path: 'a.go', line: 3, column: 2 },
      { path: 'b/b.go', line: 4, column: null },
    ])
  })

  test('stop at 50', () => {
    const many = Array.from({ length: 1000 }, (_, n) => `a.go:${n + 1}:1: x`)
    expect(diagnose(failing(...many), [compile])?.quotes).toHaveLength(50)
  })
})

describe('a log without a known failure', () => {
  test('that passed is null', () => {
    expect(diagnose(rows('#5 [1/1] RUN a', '#5 0.1 boom', '#5 DONE 0.1s'), [aRule('x', 'boom')])).toBeNull()
    expect(
      diagnose(
        rows(
          '#0 building with "ci" instance using docker-container driver',
          '#5 exporting to GitHub Actions Cache',
          '#5 ERROR: boom',
        ),
        [aRule('x', 'boom')],
      ),
    ).toBeNull()
    expect(diagnose('all is well\n', [])).toBeNull()
    expect(diagnose('', [])).toBeNull()
  })

  test('that failed is unknown, with the last telling line of the failed step', () => {
    const text = failing(
      'x.go:7: first one failed',
      'gen/y.go:8:1: cannot do it',
      'usage: gen',
      'exit status 2',
    )
    expect(diagnose(text, [])).toMatchObject({
      id: 'unknown',
      blame: 'evidence',
      retryable: false,
      confidence: 0,
      evidence: { line: 6, text: 'gen/y.go:8:1: cannot do it' },
      mentioned: [{ path: 'gen/y.go', line: 8, column: 1 }],
      fingerprint: expect.stringMatching(/^[0-9a-f]{12}$/),
    })
  })

  test('prefers what a program declares as its error to what only sounds bad', () => {
    const text = failing('E: Unable to locate package x', 'index files failed to download', 'W: not found')
    expect(diagnose(text, [])?.evidence.text).toBe('E: Unable to locate package x')
    const panic = failing('panic: odd [recovered]', 'main.run()', '/usr/src/panic.go:965 +0x1b9')
    expect(diagnose(panic, [])?.evidence.text).toBe('panic: odd [recovered]')
  })

  test('falls back to the last line of the step, to the error of the client, to the last line', () => {
    expect(diagnose(failing('calm'), [])?.evidence.text).toBe('calm')
    const client = rows('#5 [1/1] RUN a', '#5 DONE 0.1s', 'ERROR: odd thing', 'bye')
    expect(diagnose(client, [])?.evidence.text).toBe('odd thing')
    expect(diagnose(failing(), [])?.evidence.text).toMatch(/^process/)
    expect(diagnose('exit status 1\n', [])?.evidence.text).toBe('exit status 1')
  })
})

describe('fingerprints', () => {
  test('are the same for the same failure in another run', () => {
    const pairs = [
      ['cp: /tmp/go-build123/b001/x: gone after 1.2s', 'cp: /tmp/go-build977/b044/x: gone after 31.7s'],
      ['dial tcp 10.0.0.1:443: i/o timeout', 'dial tcp 10.0.0.20:8443: i/o timeout'],
      ['open "/tmp/x-aB3": no', 'open "/tmp/y-Qq9": no'],
      ['/src/a/main.go:3:2: undefined: x', '/build/a/main.go:30:4: undefined: x'],
      ['at 0xc000123 of sha256:aaaabbbbcccc1', 'at 0xdeadbeef of sha256:1122334455667'],
      ['need v1.2.3-0.20200101000000-abcdefabcdef', 'need v1.3.0'],
    ] as const
    for (const [one, other] of pairs) expect(maskLine(one)).toBe(maskLine(other))
  })

  test('differ for another label or another text', () => {
    const all = [fingerprint('a', 'x'), fingerprint('b', 'x'), fingerprint('a', 'y'), fingerprint('', '')]
    expect(new Set(all).size).toBe(4)
    for (const one of all) expect(one).toMatch(/^[0-9a-f]{12}$/)
    expect(fingerprint('unknown', 'boom')).toBe(fingerprint('unknown', '  boom '))
  })
})

describe('templates', () => {
  test('are filled, with a general word for what is missing', () => {
    expect(fillText('{a} and the {b}, {{.C}}, $D', { a: '$&' })).toBe('$& and the b, {{.C}}, $D')
    expect(fillKnown(['Use {a}.', 'Use {b}.', 'Use.'], { a: '1' })).toEqual(['Use 1.', 'Use.'])
  })
})

test('a fact that is missing is a general word in the language of the text', () => {
  const texts = { title: '镜像 {image} 不可用（{fault}）', cause: '{host} 没有应答，{file}:{line} 有误。' }
  const rule = aRule('x.boom', 'boom', texts)
  expect(diagnose(failing('boom'), [rule])).toMatchObject({
    title: '镜像不可用',
    cause: '该主机没有应答，该文件:该行有误。',
  })
  const full = {
    ...rule,
    patterns: [{ literal: 'boom', match: /boom (?<host>\S+) (?<image>\S+) (?<fault>\S+)/ }],
  }
  expect(diagnose(failing('boom a.example.org app 404'), [full])).toMatchObject({
    title: '镜像 app 不可用（404）',
    cause: 'a.example.org 没有应答，该文件:该行有误。',
  })
})

describe('failures beside the root one', () => {
  const rules = [
    aRule('x.boom', 'boom'),
    aRule('x.bang', 'bang'),
    aRule('x.net', 'no route', { blame: 'no', retryable: true }),
    aRule('x.slow', 'too slow', { blame: 'no', retryable: true }),
  ]
  const othersIn = (...lines: string[]) => diagnose(rows(...lines), rules)?.others

  const twoSteps = (first: string, second: string): readonly string[] => [
    '#5 [a 1/1] RUN one',
    `#5 0.5 ${first}`,
    '#5 ERROR: process "one" did not complete successfully: exit code: 1',
    '#6 [b 1/1] RUN two',
    `#6 0.5 ${second}`,
    '#6 ERROR: process "two" did not complete successfully: exit code: 1',
    '#7 [c 1/1] RUN three',
    '#7 0.5 bang here too',
    '#7 CANCELED',
    'ERROR: failed to solve: process "one" did not complete successfully: exit code: 1',
  ]

  test('are those of other instructions that failed, not of canceled ones', () => {
    expect(othersIn(...twoSteps('boom', 'bang'))).toEqual([
      { id: 'x.bang', title: 'x.bang the module', evidence: { line: 5, text: 'bang' } },
    ])
    expect(othersIn(...twoSteps('boom', 'boom else'))).toMatchObject([{ id: 'x.boom' }])
    expect(othersIn(...twoSteps('boom', 'fatal: neither'))).toMatchObject([
      { id: 'unknown', evidence: { line: 5, text: 'fatal: neither' } },
    ])
  })

  test('hold what is unknown when another instruction says a known failure', () => {
    expect(othersIn(...twoSteps('fatal: neither', 'bang'))).toMatchObject([
      { id: 'unknown', evidence: { line: 2, text: 'fatal: neither' } },
    ])
  })

  test('are none when the same thing failed twice, or the same infrastructure', () => {
    expect(othersIn(...twoSteps('boom 1', 'boom 2'))).toBeUndefined()
    expect(othersIn(...twoSteps('no route', 'too slow'))).toBeUndefined()
    expect(othersIn(...twoSteps('no route', 'bang'))).toMatchObject([{ id: 'x.bang' }])
  })

  test('are those of other packages in the same step, under another label', () => {
    const ofStep = (...lines: string[]) => diagnose(failing(...lines), rules)?.others
    expect(
      ofStep('# a.example.org/x', 'boom', 'bang', '# a.example.org/y', 'boom y', 'bang y'),
    ).toBeUndefined()
    expect(ofStep('# a.example.org/x', 'boom', '# a.example.org/y', 'bang y')).toMatchObject([
      { id: 'x.bang', evidence: { text: 'bang y' } },
    ])
    expect(
      ofStep(
        '# a.example.org/x [a.example.org/x.test]',
        'boom',
        '--- FAIL: TestA',
        'bang y',
        'FAIL\ta.example.org/y\t0.1s',
      ),
    ).toMatchObject([{ id: 'x.bang' }])
    expect(ofStep('# a.example.org/x', 'boom', 'FAIL\ta.example.org/y bang [build failed]')).toBeUndefined()
  })
})
