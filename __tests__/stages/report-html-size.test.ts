import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import type { Incident } from '../../src/model/incident.ts'
import type { Step } from '../../src/model/log.ts'
import type { ReportLog, StepTime } from '../../src/model/report-log.ts'
import { reportLogOf } from '../../src/pipeline/report-log/index.ts'
import { readLog } from '../../src/stages/read-log/index.ts'
import { toHtml } from '../../src/stages/report/html.ts'
import { aDiagnosis, anIncident } from '../fakes/incidents.ts'
import { rawjsonOf } from '../fakes/rawjson.ts'
import { htmlOptions, incidentFor } from '../fakes/report.ts'
import { dataOf, linesOf } from '../support/report-page.ts'

const MOST = 500_000

/** Text that no compression makes smaller by much. */
const noise = (at: number): string => createHash('sha512').update(String(at)).digest('base64')

const failing = (lines: number, text: (at: number) => string): { incident: Incident; log: ReportLog } => {
  const middle = Math.floor(lines / 2)
  return {
    incident: anIncident({
      diagnosis: aDiagnosis({
        evidence: { line: middle, text: 'the cause' },
        quotes: [{ line: middle, text: 'the cause' }],
      }),
    }),
    log: {
      lines: Array.from({ length: lines }, (_, at) => ({
        number: at + 1,
        text: at + 1 === middle ? 'the cause' : text(at),
        step: 5,
      })),
      times: [],
      leftOut: 0,
    },
  }
}

const sizeOf = (page: string): number => Buffer.byteLength(page)

describe('a log that is too large', () => {
  test('is cut in the middle, the lines around the decisive one stay, and what was left out is counted', () => {
    const { incident, log } = failing(60_000, noise)
    const page = toHtml(incident, log, htmlOptions())
    const data = dataOf(page)
    const lines = linesOf(data)
    expect(sizeOf(page)).toBeLessThanOrEqual(MOST)
    expect(sizeOf(page)).toBeGreaterThan(MOST * 0.7)
    const numbers = new Set(lines.map(({ number }) => number))
    for (let near = 30_000 - 30; near <= 30_000 + 30; near++) expect(numbers.has(near)).toBe(true)
    expect(lines[0]?.number).toBe(1)
    expect(lines.at(-1)?.number).toBe(60_000)
    expect(data.gaps.reduce((sum, [, , count]) => sum + count, lines.length)).toBe(60_000)
    expect(data.gaps).toHaveLength(2)
    expect(page).toContain(`${60_000 - lines.length} lines left out to keep this page small`)
  })

  test('of 200,000 lines that say the same is there whole', () => {
    const { incident, log } = failing(200_000, (at) => `go: downloading example.org/m v1.0.${at % 10}`)
    const page = toHtml(incident, log, htmlOptions())
    expect(sizeOf(page)).toBeLessThanOrEqual(MOST)
    expect(linesOf(dataOf(page))).toHaveLength(200_000)
  })

  test('keeps the decisive line even when each line is longer than the page', () => {
    const long = Array.from({ length: 800 }, (_, at) => noise(at)).join('')
    const { incident, log } = failing(1_500, (at) => `${at}${long}`)
    const page = toHtml(incident, log, htmlOptions())
    expect(sizeOf(page)).toBeLessThanOrEqual(MOST)
    const lines = linesOf(dataOf(page))
    expect(lines.find(({ number }) => number === 750)?.text).toBe('the cause')
    expect(lines.find(({ number }) => number === 751)?.text).toMatch(/\[\d+ characters left out\]/)
  })
})

test('a log of 100 MB as BuildKit writes it becomes a page with its failure', () => {
  const words = 'go: finding module for package example.org/some/where/else '.repeat(2)
  const many = Array.from({ length: 1_000 }, (_, at) => `${at} ${words}`).join('\n')
  const failed = rawjsonOf([
    {
      name: '[build 1/1] RUN go build ./...',
      start: 0,
      end: 900,
      lines: [many],
      errors: ['internal/greet/greet.go:9:9: undefined: Greeting'],
      error: 'exit code: 1',
    },
  ])
  const rows = failed.split('\n')
  const raw = [rows[0], ...Array<string>(640).fill(rows[1] as string), ...rows.slice(2)].join('\n')
  expect(raw.length).toBeGreaterThan(100e6)
  const log = readLog(raw, ['undefined: '])
  const report = reportLogOf(raw, log, (text) => text)
  expect(report.leftOut).toBeGreaterThan(600_000)
  const page = toHtml(incidentFor(log, ['undefined: Greeting']), report, htmlOptions())
  expect(sizeOf(page)).toBeLessThanOrEqual(MOST)
  expect(dataOf(page).text).toContain('undefined: Greeting')
}, 120_000)

describe('a build of very many steps', () => {
  const steps: Step[] = Array.from({ length: 1_000 }, (_, index) => ({
    index,
    name: `[stage-${index % 7} ${index}/1000] RUN ${'<&"\'>'.repeat(40)}`,
    stage: `stage-${index % 7}`,
    instruction: `RUN ${'<&"\'>'.repeat(40)}`,
    cached: index % 3 === 0,
    seconds: index % 50,
    ...(index === 777 ? { error: 'exit code: 1' } : {}),
  }))
  const times: StepTime[] = steps.map(({ index, seconds = 0 }) => ({
    step: index,
    start: index,
    end: index + seconds,
    after: index === 0 ? [] : [index - 1],
  }))
  const incident = anIncident({ attempts: anIncident().attempts.map((attempt) => ({ ...attempt, steps })) })

  test('draws those that tell most, the failed one among them, and says how many it left out', () => {
    const page = toHtml(incident, { lines: [], times, leftOut: 0 }, htmlOptions())
    expect(sizeOf(page)).toBeLessThanOrEqual(MOST)
    expect(page).toContain('of 1000 steps are drawn')
    expect(page).toContain('href="#S777"')
    expect(dataOf(page).groups).toHaveLength(1_000)
  })

  test('leaves room for the log', () => {
    const { log } = failing(20_000, noise)
    const page = toHtml(incident, { ...log, times }, htmlOptions())
    expect(sizeOf(page)).toBeLessThanOrEqual(MOST)
    expect(linesOf(dataOf(page)).length).toBeGreaterThan(500)
  })
})

test('endless lists and texts of an incident do not make the page larger than it may be', () => {
  const long = '<"&\'>'.repeat(20_000)
  const file = { path: long, change: 'modified' as const, why: long }
  const suspect = {
    commit: 'c'.repeat(40),
    author: { name: long, email: '' },
    subject: long,
    score: 1,
    reasons: Array<string>(500).fill(long),
  }
  const incident = anIncident({
    diagnosis: aDiagnosis({
      title: long,
      cause: long,
      do: Array<string>(500).fill(long),
      quotes: Array.from({ length: 50 }, (_, at) => ({ line: at, text: long })),
    }),
    attribution: {
      ...anIncident().attribution,
      suspects: Array(50).fill(suspect),
      files: Array(5_000).fill(file),
    },
    degradations: Array<string>(5_000).fill(long),
    reproduce: long,
  })
  const { log } = failing(1_000, noise)
  const page = toHtml(incident, log, htmlOptions())
  expect(sizeOf(page)).toBeLessThanOrEqual(MOST)
  expect(linesOf(dataOf(page)).length).toBeGreaterThan(100)
})
