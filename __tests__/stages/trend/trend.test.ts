import { describe, expect, test } from '@jest/globals'
import { duration, percent } from '../../../src/stages/trend/amounts.ts'
import type { Entry } from '../../../src/stages/trend/entry.ts'
import { percentile } from '../../../src/stages/trend/figures.ts'
import { type Trend, trendOf } from '../../../src/stages/trend/index.ts'
import { readMarks } from '../../../src/stages/trend/marks.ts'
import { readEntry } from '../../../src/stages/trend/read.ts'
import { trendToTerminal } from '../../../src/stages/trend/terminal.ts'
import { aDiagnosis, anIncident } from '../../fakes/incidents.ts'

/** A run at this hour of the second of January, of main, 60 s long. */
const at = (hour: number, over: Readonly<Record<string, unknown>> = {}): Entry => {
  const { run, ...rest } = over as { run?: object }
  const incident = {
    ...anIncident(),
    startedAt: new Date(Date.UTC(2026, 0, 2, hour)).toISOString(),
    seconds: 60,
    degraded: 0,
    ...rest,
    run: { ...anIncident().run, ref: 'refs/heads/main', pullRequest: null, runId: String(hour), ...run },
  }
  const entry = readEntry(incident)
  if (typeof entry === 'string') throw new Error(entry)
  return entry
}

const failed = (hour: number, id: string, over: Readonly<Record<string, unknown>> = {}): Entry =>
  at(hour, { diagnosis: aDiagnosis({ id, fingerprint: `${id}-print` }), ...over })
const green = (hour: number, over: Readonly<Record<string, unknown>> = {}): Entry =>
  at(hour, { outcome: 'success', diagnosis: null, ...over })
const infra = { attribution: { verdict: 'infra', suspects: [] } }

const trend = (entries: readonly Entry[], marks = ''): Trend => {
  const read = readMarks(marks)
  if (typeof read === 'string') throw new Error(read)
  return trendOf(entries, { marks: read, span: null, draft: ({ text }) => `draft of ${text}` })
}

describe('an incident of any version', () => {
  test('is read where it has an outcome and a time, whatever else is missing', () => {
    expect(readEntry({ outcome: 'failure', startedAt: '2026-01-02T03:04:05Z' })).toMatchObject({
      ...{ repository: 'unknown', branch: 'unknown', id: 'unknown', verdict: 'unknown' },
      ...{ attempts: 1, degraded: 0, hosts: [], stages: [], unknown: null },
    })
  })

  test.each([
    ['a list', [], /no JSON object/],
    ['null', null, /no JSON object/],
    ['another file', { name: 'app', version: '1' }, /no outcome/],
    ['no time', { outcome: 'success', startedAt: 'yesterday' }, /no time/],
    ['a newer schema', { schema: 2, outcome: 'success', startedAt: '2026-01-02' }, /newer than this version/],
  ])('is refused with the reason: %s', (_, value, reason) => expect(readEntry(value)).toMatch(reason))

  test('with fields of the wrong kind keeps what can be used', () => {
    const wrong = {
      ...anIncident(),
      ...{
        seconds: 'long',
        attempts: 'two',
        stages: [1, { name: 'build' }],
        cache: { modules: { hosts: [{}] } },
      },
      attribution: null,
      diagnosis: { id: 7, facts: 'none' },
    }
    expect(readEntry(wrong)).toMatchObject({
      id: 'unknown',
      stages: [{ name: 'build', seconds: 0 }],
      hosts: [],
    })
  })
})

describe('repairs', () => {
  test('go from the end of the first failure to the end of the next green run of the same job and branch', () => {
    const other = { run: { ref: 'refs/heads/side' } }
    const { repair, labels } = trend([
      failed(1, 'compile.syntax'),
      failed(2, 'compile.syntax'),
      green(3, other),
      failed(3, 'test.failure'),
      green(5),
      failed(6, 'compile.syntax'),
    ])
    expect(repair).toEqual({ repaired: 2, open: 1, mean: 3 * 3_600, p50: 2 * 3_600, p95: 4 * 3_600 })
    expect(labels.find(({ id }) => id === 'compile.syntax')?.repair).toMatchObject({ repaired: 1, open: 1 })
  })

  test('do not depend on the order in which incidents are read', () => {
    const runs = [failed(1, 'compile.syntax'), green(2), failed(3, 'compile.syntax'), green(4)]
    expect(trend(runs.toReversed()).repair).toEqual(trend(runs).repair)
  })
})

describe('what nobody had to look at', () => {
  const attempts = [anIncident().attempts[0], { ...anIncident().attempts[0], number: 2, seconds: 30 }]

  test('is green after a further attempt or without something; red infrastructure is not', () => {
    const { handling, retrying } = trend([
      green(1, { attempts, remedies: [{ playbook: 'retry-network' }, { playbook: 'retry-network' }] }),
      green(2, { degraded: 1 }),
      green(3),
      failed(4, 'proxy.timeout', { ...infra, attempts, remedies: [{ playbook: 'retry-network' }] }),
      failed(5, 'compile.syntax'),
    ])
    expect(handling).toEqual({
      ...{ troubled: 3, handled: 2, share: 2 / 3, byRetry: 1, byDegrade: 1 },
      playbooks: [{ playbook: 'retry-network', runs: 2, green: 1 }],
    })
    expect(retrying).toEqual({ runs: 2, inVain: 1, share: 0.5, secondsInVain: 30 })
  })
})

describe('false alarms', () => {
  const runs = [failed(1, 'compile.syntax'), failed(2, 'test.failure'), failed(3, 'test.failure'), green(4)]

  test('are marked by run, by fingerprint or by label; a mark that means nothing is told', () => {
    const { falseAlarms, labels } = trend(runs, '# marks\n1 was the cache\ntest.failure # flaky\n99\n')
    expect(falseAlarms).toEqual({ marked: 3, share: 1, named: 3, unmet: ['99'] })
    expect(labels.map(({ id, falseAlarms: count }) => [id, count])).toEqual([
      ['test.failure', 2],
      ['compile.syntax', 1],
    ])
    expect(trend(runs, '2/1\n').falseAlarms.marked).toBe(1)
    expect(trend(runs).falseAlarms).toMatchObject({ marked: 0, unmet: [] })
  })

  test('a line that is no mark is told with what is allowed', () => {
    expect(readMarks('1\n\nWRONG!\n')).toMatch(/^line 3: "WRONG!" is no mark; start a line with a run id/)
  })
})

describe('rates', () => {
  test('by label, family and repository, the most frequent first', () => {
    const elsewhere = { run: { repository: 'octo/other' } }
    const found = trend([
      failed(1, 'proxy.timeout', infra),
      failed(2, 'proxy.dns', { ...infra, ...elsewhere }),
      failed(3, 'compile.syntax'),
      green(4),
    ])
    expect(found).toMatchObject({ runs: 4, failures: 3, rate: 0.75, infra: 2 })
    expect(found.families[0]).toMatchObject({ id: 'proxy', count: 2, ofRuns: 0.5, repositories: 2, infra: 2 })
    expect(found.repositories).toMatchObject([
      { repository: 'octo/app', runs: 3, failures: 2, infra: 1 },
      { repository: 'octo/other', runs: 1, failures: 1, rate: 1, top: 'proxy.dns' },
    ])
  })

  test('by day with the days between, and by week from Monday', () => {
    const later = { startedAt: '2026-01-05T00:00:00Z' }
    const runs = [failed(1, 'compile.syntax'), green(2), green(3, later)]
    expect(trend(runs).periods.map(({ from, runs: count, failures }) => [from, count, failures])).toEqual([
      ['2026-01-02', 2, 1],
      ['2026-01-03', 0, 0],
      ['2026-01-04', 0, 0],
      ['2026-01-05', 1, 0],
    ])
    const weeks = trendOf(runs, { marks: [], span: 'week', draft: () => '' }).periods
    expect(weeks.map(({ from, runs: count }) => [from, count])).toEqual([
      ['2025-12-29', 2],
      ['2026-01-05', 1],
    ])
  })

  test('of a clock that is wrong by a century are shown without the time between', () => {
    const { periods } = trend([green(1), green(2, { startedAt: '1926-01-01T00:00:00Z' })])
    expect(periods).toHaveLength(2)
  })
})

test('hosts, modules, caches and parts of the run are added up', () => {
  const host = { host: 'goproxy.cn', requests: 4, failures: 1, bytes: 10, seconds: 2, state: 'good' }
  const slow = { module: 'example.org/a', version: 'v1.0.0', host: null, bytes: 5, seconds: 1.5, retries: 1 }
  const build = { restored: 'exact', waitedSeconds: 2, savedSeconds: 20, saveSeconds: 3 }
  const cache = {
    ...{ restored: 'miss', prewarmSeconds: 4, bytes: 100, build },
    modules: { hosts: [host], slowest: [slow] },
  }
  const loss = { ...cache, restored: 'exact', build: { ...build, savedSeconds: -1 } }
  const facts = { host: 'goproxy.cn' }
  const found = trend([
    green(1, { cache, stages: [{ name: 'build', seconds: 10 }] }),
    failed(2, 'proxy.timeout', {
      ...{ cache: loss, stages: [{ name: 'build', seconds: 30 }] },
      diagnosis: aDiagnosis({ id: 'proxy.timeout', facts }),
    }),
  ])
  expect(found.hosts).toEqual([
    { host: 'goproxy.cn', runs: 2, requests: 8, failures: 2, bytes: 20, seconds: 4, failedBuilds: 1 },
  ])
  expect(found.modules).toEqual([{ module: 'example.org/a', runs: 2, seconds: 3, retries: 2, bytes: 10 }])
  expect(found.caches.modules).toMatchObject({ exact: 1, miss: 1, rate: 0.5, prewarmSeconds: 8 })
  expect(found.caches.build).toMatchObject({
    ...{ exact: 2, rate: 1, waitedSeconds: 4, savedSeconds: 19, keptSeconds: 6, compared: 2, losses: 1 },
  })
  expect(found.phases).toEqual([
    { phase: 'build', runs: 2, p50: 10, p95: 30 },
    { phase: 'run', runs: 2, p50: 60, p95: 60 },
  ])
})

test('unknown failures are grouped by fingerprint, each with its draft', () => {
  const unknown = (hour: number, text: string, fingerprint: string) =>
    at(hour, {
      diagnosis: aDiagnosis({ id: 'unknown', title: text, evidence: { line: 3, text }, fingerprint }),
    })
  const { unknowns } = trend([unknown(1, 'odd 1', 'a'), unknown(2, 'odd 2', 'a'), unknown(3, 'queer', 'b')])
  expect(unknowns).toMatchObject([
    { fingerprint: 'a', count: 2, evidence: 'odd 2', runId: '2', draft: 'draft of odd 2' },
    { fingerprint: 'b', count: 1, draft: 'draft of queer' },
  ])
})

test('the terminal shows every part, and foreign text as one line without control characters', () => {
  const hostile = '::error::bad\u001b[2Jline\n::error::x'
  const text = trendToTerminal(
    trend([
      at(1, { diagnosis: aDiagnosis({ id: 'unknown', evidence: { line: 1, text: hostile } }) }),
      failed(2, 'proxy.timeout', infra),
      green(3, { degraded: 1 }),
    ]),
    { colour: false, width: 100 },
  )
  expect(text).toContain('2 of 3 runs failed (67 %), 1 by infrastructure')
  expect(text).toContain('Handled without a person: 1 of 2 (50 %)')
  for (const title of ['Failures', 'Repositories', 'Caches', 'Time by part of the run', 'Unknown failures'])
    expect(text.split('\n')).toContain(title)
  expect(text).not.toContain('\u001b')
  expect(text).toContain(': :error::badline')
  expect(text).not.toMatch(/^\s*::/m)
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(160)
})

test('figures are said as people say them', () => {
  expect([null, 0, 9.94, 12.3, 300, 7_200, 200_000].map(duration)).toEqual([
    '–',
    '0.0 s',
    '9.9 s',
    '12 s',
    '5 min',
    '2.0 h',
    '2.3 d',
  ])
  expect([null, 0, 0.051, 0.5, 1].map(percent)).toEqual(['–', '0 %', '5.1 %', '50 %', '100 %'])
  expect([percentile([], 50), percentile([3, 1, 2], 50), percentile([1, 2], 95)]).toEqual([null, 2, 2])
})
