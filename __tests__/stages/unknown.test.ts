import { describe, expect, test } from '@jest/globals'
import { readCases } from '../../e2e/failures/case.ts'
import { readOwnRules } from '../../src/catalogue/own/index.ts'
import { rules } from '../../src/catalogue/rules/index.ts'
import { tryExamples } from '../../src/cli/rules/examples.ts'
import type { Diagnosis } from '../../src/model/diagnosis.ts'
import type { BuildLog } from '../../src/model/log.ts'
import { classify } from '../../src/stages/classify/index.ts'
import {
  MOST_TEMPLATES,
  packTemplates,
  templateOf,
  templatesOf,
  unpackTemplates,
} from '../../src/stages/classify/templates.ts'
import { unknownFailure } from '../../src/stages/classify/unknown.ts'
import { draftRule } from '../../src/stages/classify/unknown-draft.ts'
import { readLog } from '../../src/stages/read-log/index.ts'

const failing = (...lines: readonly string[]): BuildLog =>
  readLog(
    [
      '#6 [build 2/2] RUN make all',
      ...lines.map((text) => `#6 0.5 ${text}`),
      '#6 ERROR: process "/bin/sh -c make all" did not complete successfully: exit code: 3',
      '------',
      'ERROR: failed to solve: process "/bin/sh -c make all" did not complete successfully: exit code: 3',
      '',
    ].join('\n'),
  )

const green = (...lines: readonly string[]): BuildLog =>
  readLog(
    ['#6 [build 2/2] RUN make all', ...lines.map((text) => `#6 0.5 ${text}`), '#6 DONE 1.0s', ''].join('\n'),
  )

/** What a draft must do; the reason where it does not. */
const wrongWith = (diagnosis: Diagnosis, log: BuildLog): string | null => {
  const draft = draftRule(diagnosis, log)
  const own = readOwnRules([{ path: 'draft.yml', text: draft }])
  if (own.problems.length > 0 || own.rules.length !== 1) return `${own.problems.join('\n')}\n${draft}`
  const all = [...rules, ...own.rules]
  const failed = own.rules.flatMap((rule) => tryExamples(rule, all)).filter(({ ok }) => !ok)
  if (failed.length > 0) return `${JSON.stringify(failed)}\n${draft}`
  const again = classify(log, all)
  return again?.id === own.rules[0]?.id ? null : `${again?.id} wins on the log\n${draft}`
}

const diagnose = (log: BuildLog, known?: ReadonlySet<string>): Diagnosis => {
  const found = classify(log, rules, known)
  if (found?.id !== 'unknown') throw new Error(`${found?.id} in place of unknown`)
  return found
}

describe('the draft of a rule', () => {
  test.each([
    ['error: quota of project acme-17 is used up (4/4)'],
    ['frobnicate: cmd/api/main.frob:12:7: widget "a" is twice here'],
    ['frobnicate: cmd/api/main.frob:12: widget {x} is twice here'],
    ['FATAL [3f2a9c1be4] licence of /opt/tool/v2.3.1/bin/x expired; see (docs) *now* $HOME ^_^'],
    ['错误：许可证已过期，请联系管理员 7'],
    ['error: "quoted": #hash - dash: colon\ttab\\back'],
    ['key: value: [a, b]: & * ! | > %'],
    [`error: ${'long words of a tool '.repeat(300)}`],
    ['widget failed 12 34 56 78 90 0xdeadbeef sha256:0123456789abcdef'],
    ['oops'],
  ])('of %.60s passes its own test and wins on the log', (line) => {
    const log = failing('starting', line, 'done with it')
    expect(wrongWith(diagnose(log), log)).toBeNull()
  })

  test('recognises the failure of another run', () => {
    const log = failing('frobnicate: cmd/api/main.frob:12:7: widget 4711 of build 3f2a9c1be4 failed')
    const own = readOwnRules([{ path: 'draft.yml', text: draftRule(diagnose(log), log) }]).rules
    const other = failing('frobnicate: cmd/job/job.frob:3:44: widget 8 of build 99aa00bb failed')
    expect(classify(other, [...rules, ...own])).toMatchObject({
      id: own[0]?.id,
      facts: { file: 'cmd/job/job.frob', line: '3', column: '44' },
    })
    expect(classify(failing('frobnicate: all widgets failed'), [...rules, ...own])?.id).toBe('unknown')
  })

  test('is none where a line says nothing to know it by', () => {
    const log = failing('7')
    expect(draftRule({ ...diagnose(failing('x y')), evidence: { line: 2, text: '7' } }, log)).toBe('')
  })

  test('of real failures, were they unknown, wins on their logs', () => {
    let count = 0
    for (const { name, log: text } of readCases()) {
      const log = readLog(text ?? '')
      const found = unknownFailure(log)
      if (found === null || !log.failed) continue
      const draft = draftRule(found, log)
      const own = readOwnRules([{ path: 'draft.yml', text: draft }])
      expect([name, own.problems]).toEqual([name, []])
      if (draft === '') continue
      count++
      expect([name, classify(log, own.rules)?.id]).toEqual([name, own.rules[0]?.id])
    }
    expect(count).toBeGreaterThan(50)
  })
})

describe('templates of green builds', () => {
  const NOISE = ['warning: cannot find widget 12 in cache', 'error: retry 1 of 3: widget host refused']

  test('take the lines they know out of the choice', () => {
    const log = failing('widget frame bent at 7 mm', ...NOISE.map((line) => line.replace(/\d+/g, '99')))
    expect(diagnose(log).evidence.text).toBe('error: retry 99 of 99: widget host refused')
    const known = new Set(templatesOf(green('preparing', ...NOISE)))
    expect(diagnose(log, known).evidence).toEqual({ line: 2, text: 'widget frame bent at 7 mm' })
  })

  test('change nothing where every line is known, or none', () => {
    const log = failing(...NOISE)
    const all = new Set(templatesOf(log))
    expect(diagnose(log, all)).toEqual(diagnose(log))
    expect(diagnose(log, new Set(templatesOf(green('x'))))).toEqual(diagnose(log))
  })

  test('never hide what a rule recognises', () => {
    const log = failing('./main.go:18:2: undefined: newServer')
    expect(classify(log, rules, new Set(templatesOf(log)))).toEqual(classify(log, rules))
  })

  test('are nine characters, the same for lines that differ in numbers only', () => {
    expect(templateOf('took 3 tries')).toBe(templateOf('took 14 tries'))
    expect(templateOf('took 3 tries')).not.toBe(templateOf('took 3 cries'))
    const words = Array.from(
      { length: 20_000 },
      (_, n) => `word ${n.toString(26).replace(/\d/g, (d) => 'qrstuvwxyz'[Number(d)] ?? '')}`,
    )
    const lines = new Set(words)
    expect(new Set(words.map(templateOf)).size).toBe(lines.size)
    for (const template of words.slice(0, 100).map(templateOf)) expect(template).toMatch(/^[0-9a-z]{9}$/)
  })

  test('are at most five thousand, telling lines first, and survive the cache as text', () => {
    const letters = (n: number) => [...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('')
    const log = green(
      'error: the widget was retried',
      ...Array.from({ length: 7_000 }, (_, n) => `step ${letters(n)}`),
    )
    const templates = templatesOf(log)
    expect(templates).toHaveLength(MOST_TEMPLATES)
    expect(templates).toContain(templateOf('error: the widget was retried'))
    const text = packTemplates(templates, templatesOf(green('other')), templates)
    expect(text).toHaveLength(MOST_TEMPLATES * 10)
    expect([...unpackTemplates(text)]).toEqual(templates)
    expect([...unpackTemplates(`${templateOf('a')}\n../../x\n\u0000\nshort\n`)]).toEqual([templateOf('a')])
  })
})
