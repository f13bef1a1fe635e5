import { describe, expect, test } from '@jest/globals'
import { conventional, metrics } from '../../src/catalogue/metrics/index.ts'
import type { Incident } from '../../src/model/incident.ts'
import type { Metric } from '../../src/model/metric.ts'
import { seriesName } from '../../src/text/exposition.ts'
import { aDiagnosis, anIncident, aSuccess } from '../fakes/incidents.ts'

const MACHINE: Incident['machine'] = {
  cores: 2,
  memoryBytes: 8_000,
  diskBytes: 9e9,
  samples: [{ seconds: 1, cpu: 0.5, memoryBytes: 3_000, diskFreeBytes: 9_000 }],
  peaks: {
    cpu: { value: 0.5, at: 1, step: null },
    memory: { value: 3_000, at: 1, step: null },
    disk: { value: 9_000, at: 1, step: null },
  },
}

const base = anIncident()
const [first] = base.attempts
const incidents: readonly Incident[] = [
  anIncident({ machine: MACHINE, deliveries: [{ to: 'check-run', status: 'sent', detail: '' }] }),
  anIncident({ diagnosis: aDiagnosis({ id: 'proxy.timeout', blame: 'no' }), degraded: 1 }),
  anIncident({ diagnosis: aDiagnosis({ id: 'unknown', blame: 'evidence' }), degraded: 2 }),
  anIncident({ diagnosis: null }),
  aSuccess(),
  aSuccess({ attempts: first === undefined ? [] : [first, { ...first, number: 2, exitCode: 0 }] }),
  aSuccess({ cache: { ...base.cache, modules: null, build: { ...base.cache.build, savedSeconds: -3 } } }),
]

/** What names a run, a commit, a person or a moment; a label with such a value makes a series for each run. */
const ids = [
  base.run.runId,
  base.run.headSha,
  base.run.traceId,
  base.run.spanId,
  base.run.actor,
  base.run.ref,
]

/** Metrics whose labels come from an open set: failures, hosts, places of reports. */
const OPEN = new Set(['failure', 'host', 'to', 'error.type'])

const names = ({ name }: Metric): string => name

describe.each(metrics.map((metric) => [metric.name, metric] as const))('%s', (name, metric) => {
  test('is named as Prometheus names metrics, its unit in the name', () => {
    expect(name).toMatch(/^(?:ci|node)_[a-zA-Z][a-zA-Z0-9_]*$/)
    expect(/_total$/.test(name)).toBe(metric.type === 'counter')
    if (metric.unit === 's') expect(name).toMatch(/_seconds(?:_total)?$/)
    if (metric.unit === 'By') expect(name).toMatch(/_bytes(?:_total)?$/)
  })

  test('is told of in one sentence', () => {
    expect(metric.help).toMatch(/^[A-Z][^\n]*\.$/)
  })

  test('has the common labels, and buckets where it is a histogram', () => {
    expect(metric.labels.slice(0, 2)).toEqual(['repo', 'workflow'])
    const { buckets = [] } = metric
    expect(buckets.length > 0).toBe(metric.type === 'histogram')
    expect([...buckets].sort((a, b) => a - b)).toEqual(buckets)
  })

  test('has series at 0 where its labels are of a closed set', () => {
    const isClosed = metric.type !== 'gauge' && !metric.labels.some((label) => OPEN.has(label))
    expect(metric.series !== undefined).toBe(isClosed)
  })
})

describe.each([...metrics, ...conventional].map((metric) => [metric.name, metric] as const))(
  'what a run adds to %s',
  (name, metric) => {
    const samples = incidents.flatMap((incident) => metric.samples(incident))

    test('is something, in numbers that only grow', () => {
      expect(samples.length).toBeGreaterThan(0)
      for (const { value } of samples) expect(value).toBeGreaterThanOrEqual(0)
    })

    test('has the labels it says and no other', () => {
      for (const { labels } of samples)
        expect(metric.labels.filter((label) => label in labels)).toEqual(
          metric.labels.filter((label) => label in labels || label !== 'error.type'),
        )
      for (const { labels } of samples)
        expect(Object.keys(labels).filter((label) => !metric.labels.includes(label))).toEqual([])
    })

    test('never names a run', () => {
      const values = samples.flatMap(({ labels }) => Object.values(labels))
      expect(values.filter((value) => ids.includes(value))).toEqual([])
    })

    test('is in series that stood at 0 before', () => {
      if (metric.series === undefined) return expect(metric.labels).not.toHaveLength(0)
      const zero = new Set(metric.series(base).map((labels) => seriesName(name, labels)))
      expect(samples.map(({ labels }) => seriesName(name, labels)).filter((one) => !zero.has(one))).toEqual(
        [],
      )
    })
  },
)

test('no two metrics share a name', () => {
  const all = [...metrics, ...conventional].map(names)
  expect(new Set(all).size).toBe(all.length)
})

test('a failure of what a build runs on is an error, any other a failure', () => {
  const results = incidents.map((incident) => metrics[0]?.samples(incident)[0]?.labels['result'])
  expect(results).toEqual(['failure', 'error', 'failure', 'failure', 'success', 'success', 'success'])
})

test('a repository or workflow that is not known has no label of its own', () => {
  const run = { ...base.run, repository: null, workflow: null }
  expect(metrics[0]?.samples({ ...base, run })[0]?.labels).toMatchObject({ repo: 'local', workflow: '' })
})
