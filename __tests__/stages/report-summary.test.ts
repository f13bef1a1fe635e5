import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { HistoryState } from '../../src/model/history.ts'
import type { Attribution } from '../../src/model/incident.ts'
import type { LogLine } from '../../src/model/log.ts'
import { annotationsOf } from '../../src/stages/report/annotations.ts'
import { toCheckRun } from '../../src/stages/report/check-run.ts'
import { forCommands } from '../../src/stages/report/commands.ts'
import { checkRecord, recordText } from '../../src/stages/report/record.ts'
import { toSummary } from '../../src/stages/report/summary.ts'
import { windowOf } from '../../src/stages/report/window.ts'
import { aDiagnosis, anIncident, aSuccess } from '../fakes/incidents.ts'

const nobody: Attribution = { verdict: 'unknown', suspects: [], files: [], why: 'no base.', range: null }
const recovered = {
  ...{ state: 'recovered' as HistoryState, since: null, seen: 2, ended: 'compile.undefined' },
  ...{ endedFingerprint: null, endedInfra: false, bothWays: false, elsewhere: 0, source: 'checks' as const },
}

/** Places of texts in the summary, in the order they are given. */
const placesIn = (summary: string, texts: readonly string[]): readonly number[] =>
  texts.map((text) => summary.indexOf(text))

describe('the job summary', () => {
  test('of a green build has three lines', () => {
    const text = toSummary(aSuccess({ history: recovered }))
    expect(text.trimEnd().split('\n')).toEqual([
      '✅ **Built in 21.4 s** · Works again after 2 failed runs  ',
      'Modules: 106 modules, 131 MB, 0 from the network, 1.2 s; module cache restored · Compiled packages: 5304 entries, 974 MB, waited 4.5 s, saved 1 min 36 s  ',
      'Steps: 2 steps, 1 cached; longest RUN go build ./... (12.3 s)',
    ])
  })

  test('of a green build tells what was not as planned', () => {
    expect(toSummary(aSuccess({ degradations: ['No cache <here>.'] }))).toContain('- No cache &lt;here&gt;.')
  })

  test('of a red build has the verdict first, then timeline, caches, files, reproduction', () => {
    const [attempt] = anIncident().attempts
    const steps = (attempt?.steps ?? []).map((one) => ({ ...one, startedAt: '2026-01-02T03:04:05Z' }))
    const text = toSummary(anIncident({ attempts: attempt ? [{ ...attempt, steps }] : [] }))
    const order = placesIn(text, [
      '## ❌ undefined: Greeting',
      'The compiler knows no Greeting',
      'Known failure since run 70',
      '- Ada, `ccccccc`',
      '  - wrote the failing line',
      '```mermaid',
      '### Caches',
      '### Changed files',
      '### Reproduce',
    ])
    expect(order).not.toContain(-1)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(toCheckRun(anIncident(), 'x', null)?.summary).not.toContain('mermaid')
  })

  test('tells a program from its reviewer, and a proof from a guess', () => {
    const { attribution } = anIncident()
    const [suspect] = attribution.suspects
    if (suspect === undefined) throw new Error('nobody')
    const reviewer = { name: 'Grace @x', email: 'g@example.org' }
    const suspects = [
      { ...suspect, role: 'bot' as const, reviewer, verified: true },
      ...Array.from({ length: 5 }, (_all, at) => ({ ...suspect, author: { name: `N${at}`, email: '' } })),
    ]
    const text = toSummary(anIncident({ attribution: { ...attribution, suspects } }))
    expect(text).toContain('Ada \\[a program, let in by Grace @\u200bx, verified by builds\\]')
    expect(text).toContain('N1')
    expect(text).not.toContain('N2')
  })

  test('names owners and what changed in the world where nobody is suspected', () => {
    const attribution: Attribution = {
      ...nobody,
      owners: [{ path: 'a`b.go', owners: ['@octo/team'] }],
      world: [{ kind: 'image', name: 'x', from: 'a', to: 'b', text: 'golang moved <b>', isNamed: true }],
    }
    const others = [{ id: 'x.y', title: 'also *this*', evidence: { line: 1, text: 'a`b' } }]
    const text = toSummary(anIncident({ attribution, diagnosis: aDiagnosis({ others }) }))
    expect(text).toContain('- ``a`b.go``: @\u200bocto/team')
    expect(text).toContain('- golang moved &lt;b&gt;')
    expect(text).toContain('- also \\*this\\*: ``a`b``')
  })

  test('of a build whose caches gave nothing says why', () => {
    const { cache } = anIncident()
    const off = { ...cache.build, transport: 'off' as const }
    const of = (build: typeof cache.build) => toSummary(aSuccess({ cache: { ...cache, build } }))
    expect(of({ ...off, why: 'there is no cache service' })).toContain(
      'not given to the build: there is no cache service',
    )
    expect(of({ ...off, why: null })).toContain('nothing to put in yet')
    expect(of({ ...cache.build, savedSeconds: -3 })).toContain('lost 3.0 s')
  })

  test('holds at most 1 MiB', () => {
    const why = 'ä'.repeat(100_000)
    const files = Array.from({ length: 20 }, () => ({ path: 'a', change: 'added' as const, why }))
    const text = toSummary(anIncident({ attribution: { ...nobody, files } }))
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1_048_576)
    expect(text).toMatch(/…$/)
  })

  test('is Chinese when the language is', () => {
    const text = toSummary(anIncident({ language: 'zh-CN' }))
    expect(text).toContain('### 可能的提交者')
    expect(toSummary(aSuccess({ language: 'zh-CN' }))).toContain('✅ **构建成功，用时 21.4 秒**')
  })
})

describe('the lines around the evidence', () => {
  const line = (number: number, step = 5, text = `line ${number}`): LogLine => ({ number, step, text })
  const lines = Array.from({ length: 200 }, (_all, at) => line(at + 1, at % 2 === 0 ? 5 : 6))
  const redact = (text: string) => text.replaceAll('s3cret-value', '***')

  test('are of the same step, twenty before and ten after', () => {
    const shown = windowOf({ lines, redact }, 101)?.split('\n') ?? []
    expect(shown).toHaveLength(31)
    expect(shown[0]).toBe('   61 │ line 61')
    expect(shown[20]).toBe('> 101 │ line 101')
    expect(shown[30]).toBe('  121 │ line 121')
  })

  test('hold no secret and no control, and are cut', () => {
    const given = [line(1, 5, 'a s3cret-value \u001b[31mred'), line(2, 5, 'é'.repeat(60_000))]
    const shown = windowOf({ lines: given, redact }, 1) ?? ''
    expect(shown).toContain('a *** red')
    expect(Buffer.byteLength(shown)).toBeLessThan(1_100)
    expect(windowOf({ lines: given, redact }, 9)).toBeNull()
  })

  test('stand in the details of every annotation with a quote', () => {
    const made = annotationsOf(anIncident(), { lines, redact })
    expect(made.map(({ rawDetails }) => rawDetails?.match(/> *(\d+)/)?.[1])).toEqual(['41', '42', undefined])
  })
})

describe('workflow commands', () => {
  const [one] = annotationsOf(anIncident())
  const many = (count: number, level: 'failure' | 'warning') =>
    Array.from({ length: count }, () => ({ ...(one as NonNullable<typeof one>), level }))

  test('are ten of each level, the last says how many more there are', () => {
    const made = forCommands([...many(10, 'failure'), ...many(12, 'warning')], 'en')
    expect(made.map(({ level }) => level)).toEqual([
      ...Array(10).fill('failure'),
      ...Array(10).fill('warning'),
    ])
    expect(made[9]?.message).toBe(one?.message)
    expect(made[19]?.message).toMatch(/\nand 2 more$/)
    expect(forCommands(many(11, 'failure'), 'zh-CN')[9]?.message).toMatch(/\n另有 1 个$/)
  })

  test('keep to the length the runner keeps', () => {
    const long = { ...(one as NonNullable<typeof one>), message: 'é'.repeat(9_000) }
    const made = forCommands(Array(11).fill(long), 'en')
    for (const { message } of made) expect(message.length).toBeLessThanOrEqual(4_096)
    expect(made[9]?.message).toMatch(/…\nand 1 more$/)
  })
})

describe('the record for tools', () => {
  const schema: unknown = JSON.parse(readFileSync('src/model/check-record.schema.json', 'utf8'))
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema as object)

  test.each([
    ['a failure', anIncident()],
    ['a success', aSuccess({ history: null })],
    ['a failure nobody could explain', anIncident({ diagnosis: null, location: null })],
  ])('of %s keeps to its schema', (_what, incident) => {
    validate(checkRecord(incident))
    expect(validate.errors).toBeNull()
    expect(validate({ ...checkRecord(incident), extra: 1 })).toBe(false)
  })

  test('is one block of JSON that its own text cannot end', () => {
    const text = recordText(anIncident({ diagnosis: aDiagnosis({ title: '```\n```json\n{}\n```' }) }))
    const blocks = [...text.matchAll(/^```json\n(.*)\n```$/gm)]
    expect(blocks).toHaveLength(1)
    expect(JSON.parse(blocks[0]?.[1] ?? '')).toMatchObject({
      ...{ schema: 'go-docker-build/check/1', incident: '77/1/b7ad6b7169203331' },
      failure: { id: 'compile.undefined', verdict: 'author' },
      history: 'known',
    })
  })
})
