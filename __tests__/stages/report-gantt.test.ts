import { describe, expect, test } from '@jest/globals'
import type { Incident } from '../../src/model/incident.ts'
import type { Step } from '../../src/model/log.ts'
import { ganttOf } from '../../src/stages/report/gantt.ts'
import { anIncident } from '../fakes/incidents.ts'

const at = (seconds: number): string => new Date(Date.UTC(2026, 0, 2, 3, 4, 0) + seconds * 1000).toISOString()

const step = (index: number, start: number, seconds: number, more: Partial<Step> = {}): Step => ({
  ...{
    index,
    name: `[build ${index}/9] RUN step ${index}`,
    stage: 'build',
    instruction: `RUN step ${index}`,
  },
  ...{ cached: false, startedAt: at(start), seconds, ...more },
})

const of = (steps: readonly Step[], language: Incident['language'] = 'en'): string[] => {
  const [attempt] = anIncident().attempts
  return ganttOf(anIncident({ language, attempts: attempt ? [{ ...attempt, steps }] : [] }))
}

/** The whole of what we write of Mermaid's language. https://mermaid.js.org/syntax/gantt.html#syntax */
const ROW =
  /^ {2}(?:section [^\s:#;%"'<>`&{}()[\]\\$@|~^*][^:#;%"'<>`&{}()[\]\\$@|~^*\n]*|\d+\. [^:#;%"'<>`&{}()[\]\\$@|~^*\n]* :(?:crit, )?s\d+, \d+, [1-9]\d*ms)$/

describe('the timeline', () => {
  test('has a section for each stage, and marks what failed and the longest chain', () => {
    const steps = [
      step(0, 0, 0, { cached: true }),
      step(1, 0, 4),
      step(2, 0, 1, { stage: 'tools' }),
      step(3, 4, 8.25, { error: 'exit code: 1' }),
      step(4, 4, 2, { stage: 'tools' }),
    ]
    expect(of(steps)).toEqual([
      '```mermaid',
      'gantt',
      '  dateFormat x',
      '  axisFormat %s s',
      '  todayMarker off',
      '  section build',
      '  2. RUN step 1 :crit, s1, 0, 4000ms',
      '  4. ✗ failed RUN step 3 :crit, s3, 4000, 8250ms',
      '  section tools',
      '  3. RUN step 2 :s2, 0, 1000ms',
      '  5. RUN step 4 :s4, 4000, 2000ms',
      '```',
    ])
    expect(of(steps, 'zh-CN')).toContain('  4. ✗ 失败 RUN step 3 :crit, s3, 4000, 8250ms')
  })

  test('is not drawn where the log does not tell when steps began', () => {
    expect(ganttOf(anIncident())).toEqual([])
    expect(of([])).toEqual([])
    expect(of([step(0, 0, 0, { cached: true })])).toEqual([])
  })

  test('shows forty steps at most, the failed one among them', () => {
    const steps = Array.from({ length: 90 }, (_all, index) => step(index, index, 1 + index / 100))
    const rows = of([...steps, step(90, 90, 0.01, { error: 'exit code: 1' })])
    expect(rows.filter((row) => row.includes(' :'))).toHaveLength(40)
    expect(rows.join('\n')).toContain('91. ✗ failed')
  })

  test.each([
    'click s0 href "https://evil.example.org"',
    '```\n</details><img src=x onerror=alert(1)>',
    'x :crit, s9, 0, 1ms\n  section y',
    '%% comment # and ; and : and %%{init: {"securityLevel":"loose"}}%%',
    '2026-01-01 title dateFormat excludes weekends',
    'call f() <script>alert(1)</script> @octo/team #1 &lt;',
    '\u202e\u2066\u0000\u001b[2J\ud800 half',
    '',
    '中文 ünïcode 😀',
  ])('a name like %j is text', (name) => {
    const rows = of([step(0, 0, 1, { instruction: name, stage: name }), step(1, 1, 0)])
    expect(rows[0]).toBe('```mermaid')
    expect(rows.at(-1)).toBe('```')
    for (const row of rows.slice(5, -1)) expect(row).toMatch(ROW)
    expect(rows.filter((row) => row.startsWith('  section '))).toHaveLength(2)
  })
})
