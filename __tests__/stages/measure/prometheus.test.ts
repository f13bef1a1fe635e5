import { describe, expect, test } from '@jest/globals'
import { metrics } from '../../../src/catalogue/metrics/index.ts'
import { grown, ofMetrics, toExposition, withZeroes } from '../../../src/stages/measure/prometheus.ts'
import { parseSeries } from '../../../src/text/exposition.ts'
import { anIncident, aSuccess } from '../../fakes/incidents.ts'

const COMMON = ['repo', 'workflow']
const success = 'ci_builds_total{result="success"}'
const bucket = (le: string) => `ci_build_duration_seconds_bucket{le="${le}",phase="total",result="success"}`
const none = new Map<string, number>()

describe('series', () => {
  test('begin at 0 for every result, bucket and cache', () => {
    const zero = withZeroes(none, metrics, anIncident(), COMMON)
    expect(zero.get('ci_builds_total{result="error"}')).toBe(0)
    expect(zero.get(bucket('+Inf'))).toBe(0)
    expect([...zero.values()].every((value) => value === 0)).toBe(true)
  })

  test('grow by what runs add, and read back are what they were', () => {
    const once = grown(none, metrics, aSuccess({ seconds: 21 }), COMMON)
    const twice = grown(parseSeries(toExposition(once, metrics)), metrics, aSuccess({ seconds: 31 }), COMMON)
    expect(twice.get(success)).toBe(2)
    expect(twice.get('ci_builds_total{result="failure"}')).toBe(0)
    expect([bucket('20'), bucket('30'), bucket('45'), bucket('+Inf')].map((one) => twice.get(one))).toEqual([
      ...[0, 1, 2, 2],
    ])
    expect(twice.get('ci_build_duration_seconds_sum{phase="total",result="success"}')).toBe(52)
    expect(parseSeries(toExposition(twice, metrics))).toEqual(twice)
  })

  test('that grow from the zeros of the start are those that grow from nothing', () => {
    const zero = withZeroes(none, metrics, anIncident(), COMMON)
    const sorted = (series: ReadonlyMap<string, number>) => [...series].sort()
    expect(sorted(grown(zero, metrics, anIncident(), COMMON))).toEqual(
      sorted(grown(none, metrics, anIncident(), COMMON)),
    )
  })

  test('of gauges are replaced', () => {
    const gauge = 'ci_build_completed_timestamp_seconds{result="success"}'
    const before = new Map([[gauge, 5]])
    expect(grown(before, metrics, aSuccess(), COMMON).get(gauge)).toBe(
      Math.round(Date.parse('2026-01-02T03:04:05Z') / 1000 + 21.4),
    )
  })

  test('of others keep their place, and are told apart', () => {
    const series = parseSeries('push_time_seconds 3\nci_builds_total{result="error"} 2')
    expect([...ofMetrics(series, metrics).keys()]).toEqual(['ci_builds_total{result="error"}'])
    expect(toExposition(series, metrics)).toBe(
      [
        'push_time_seconds 3\n',
        '# HELP ci_builds_total Builds by result: success, failure (of the build), error (of what it runs on).\n',
        '# TYPE ci_builds_total counter\n',
        'ci_builds_total{result="error"} 2\n',
      ].join(''),
    )
  })
})
