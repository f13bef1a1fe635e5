import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import type { Incident } from '../../../src/model/incident.ts'
import type { ReportLog } from '../../../src/model/report-log.ts'
import { toNdjson } from '../../../src/stages/measure/ndjson.ts'
import { spansOf } from '../../../src/stages/measure/spans.ts'
import { aDiagnosis, anIncident, aSuccess } from '../../fakes/incidents.ts'

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The incident of the fakes with times of its steps. */
const timed = (incident: Incident): Incident => ({
  ...incident,
  attempts: incident.attempts.map((attempt) => ({
    ...attempt,
    steps: attempt.steps.map((step) => ({ ...step, startedAt: '2026-01-02T03:04:07.5Z' })),
  })),
})

const failed = timed(anIncident({ deliveries: [{ to: 'check-run', status: 'sent', detail: 'x' }] }))
const spans = spansOf(failed, hash)
const named = (name: string) => spans.find((span) => span.name === name)

describe('the spans of a run', () => {
  test('are one tree below the run, each id once and of 16 hex digits', () => {
    const ids = new Set(spans.map(({ spanId }) => spanId))
    expect(ids.size).toBe(spans.length)
    for (const { spanId } of spans) expect(spanId).toMatch(/^[0-9a-f]{16}$/)
    const roots = spans.filter(({ parentSpanId }) => parentSpanId === null || !ids.has(parentSpanId))
    expect(roots.map(({ name }) => name)).toEqual(['BUILD build'])
    expect(named('[build 4/4] RUN go build ./...')?.parentSpanId).toBe(named('attempt 1')?.spanId)
    expect(named('attempt 1')?.parentSpanId).toBe(named('build')?.spanId)
  })

  test('tell the failure by its label, of the run, the attempt and the step', () => {
    for (const name of ['BUILD build', 'attempt 1', '[build 4/4] RUN go build ./...'])
      expect(named(name)).toMatchObject({
        attributes: { 'error.type': 'compile.undefined' },
        error: expect.any(String),
      })
    expect(named('[build 1/4] FROM golang:1.26')).not.toHaveProperty('error')
  })

  test('have the time of the step by the clock of the builder', () => {
    const start = Date.parse('2026-01-02T03:04:07.5Z')
    expect(named('[build 4/4] RUN go build ./...')).toMatchObject({ start, end: start + 12_250 })
  })

  test('tell what was delivered as events of the run', () => {
    expect(spans[0]?.events).toMatchObject([{ attributes: { 'go_docker_build.to': 'check-run' } }])
  })

  test.each([
    ['success', timed(aSuccess()), undefined],
    [
      'error',
      timed(anIncident({ diagnosis: aDiagnosis({ id: 'proxy.timeout', blame: 'no' }) })),
      'proxy.timeout',
    ],
    ['failure', timed(anIncident({ diagnosis: aDiagnosis({ id: 'unknown' }) })), '_OTHER'],
    ['failure', timed(anIncident({ diagnosis: null })), '_OTHER'],
  ])('say %s with the type of the error where there is one', (result, incident, type) => {
    const attributes = spansOf(incident, hash)[0]?.attributes ?? {}
    expect(attributes['cicd.pipeline.task.run.result']).toBe(result)
    expect(attributes['error.type']).toBe(type)
  })

  test('keep the label of an attempt that another one made good', () => {
    const [attempt] = failed.attempts
    if (attempt === undefined) throw new Error('no attempt')
    const first = { ...attempt, label: 'proxy.timeout' }
    const good = { ...attempt, number: 2, exitCode: 0, steps: [], label: null }
    const all = spansOf(aSuccess({ attempts: [first, good] }), hash)
    expect(all.find(({ name }) => name === 'attempt 1')?.attributes['error.type']).toBe('proxy.timeout')
    expect(all.find(({ name }) => name === 'attempt 2')).not.toHaveProperty('error')
    expect(all[0]).not.toHaveProperty('error')
  })
})

describe('build.ndjson', () => {
  const log: ReportLog = {
    lines: [
      { number: 1, text: 'of the client', step: null },
      { number: 2, text: '\u001b[31mred\u001b[0m', step: 5, seconds: 1.25, stream: 2 },
    ],
    times: [],
    leftOut: 0,
  }
  const lines = toNdjson(failed, log, hash)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

  test('has a line for each line, with the ids of its spans', () => {
    const { traceId } = failed.run
    const step = named('[build 4/4] RUN go build ./...')
    expect(lines).toEqual([
      {
        timestamp: '2026-01-02T03:04:05.000Z',
        traceId,
        spanId: named('attempt 1')?.spanId,
        parentSpan: named('build')?.spanId,
        service: 'go-docker-build',
        step: null,
        text: 'of the client',
      },
      {
        timestamp: '2026-01-02T03:04:08.750Z',
        traceId,
        spanId: step?.spanId,
        parentSpan: step?.parentSpanId,
        service: 'go-docker-build',
        step: '[build 4/4] RUN go build ./...',
        stream: 'stderr',
        text: 'red',
      },
    ])
  })
})
