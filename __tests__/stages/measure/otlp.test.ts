import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { metricsOf, type Points, type Speaker, tracesOf } from '../../../src/stages/measure/otlp.ts'

/** What the SDK made of the same, by tools/otlp-golden.mjs. */
const golden = JSON.parse(
  readFileSync('__tests__/stages/measure/otlp-golden.json', 'utf8'),
  // The SDK repeats the schema inside of the resource, where the protocol has no such field.
  (key, value: unknown) => (key === 'resource' ? { ...(value as object), schemaUrl: undefined } : value),
) as { readonly traces: object; readonly metrics: object }

/** The SDK names the schema of a scope only where a tracer was made with one. */
const SCHEMA = 'https://opentelemetry.io/schemas/1.44.0'
const TRACE = '0af7651916cd43dd8448eb211c80319c'
const speaker: Speaker = {
  resource: {
    'service.name': 'go-docker-build',
    'cicd.pipeline.name': 'ci',
    n: 3,
    half: 0.5,
    yes: true,
    list: ['a', 'b'],
  },
  scope: { name: 'go-docker-build', version: '1.0.0' },
}
const times = { start: 1_700_000_000_000, end: 1_700_000_001_000 }

const points: readonly Points[] = [
  {
    name: 'ci_builds_total',
    description: 'Builds.',
    unit: '{build}',
    type: 'counter',
    bounds: [],
    points: [{ attributes: { repo: 'o/r', result: 'success' }, values: [1] }],
  },
  {
    name: 'ci_build_duration_seconds',
    description: 'Seconds.',
    unit: 's',
    type: 'histogram',
    bounds: [1, 5, 10],
    points: [{ attributes: { repo: 'o/r' }, values: [0.5, 6, 7, 11] }],
  },
  {
    name: 'ci_build_completed_timestamp_seconds',
    description: 'When.',
    unit: 's',
    type: 'gauge',
    bounds: [],
    points: [{ attributes: {}, values: [1_700_000_001] }],
  },
]

describe('what is sent to a collector', () => {
  test('has the spans the SDK makes', () => {
    const made = tracesOf(speaker, TRACE, [
      {
        spanId: 'b7ad6b7169203331',
        parentSpanId: '55b9b8b34bb88fcf',
        name: 'BUILD ci',
        kind: 'server',
        start: 1_700_000_000_123,
        end: times.end,
        attributes: { 'cicd.pipeline.task.run.result': 'failure', 'error.type': 'compile.undefined' },
        error: 'undefined: Greeting',
      },
      {
        spanId: '00000000000000ab',
        parentSpanId: 'b7ad6b7169203331',
        name: 'modules from goproxy.cn',
        kind: 'client',
        start: 1_700_000_000_200,
        end: 1_700_000_000_450,
        attributes: { requests: 2, ratio: 0.25, cached: false },
      },
    ])
    expect(made).toEqual(golden.traces)
    expect(JSON.stringify(made)).toContain(SCHEMA)
  })

  test('has the points the SDK makes', () => {
    expect(metricsOf(speaker, points, times)).toEqual(golden.metrics)
  })

  test('ends no span before it began', () => {
    const [span] = [{ spanId: 'b7ad6b7169203331', parentSpanId: null, name: 'x', kind: 'internal' as const }]
    const text = JSON.stringify(tracesOf(speaker, TRACE, [{ ...span, start: 5, end: 1, attributes: {} }]))
    expect(text).toContain('"startTimeUnixNano":"5000000","endTimeUnixNano":"5000000"')
  })
})
