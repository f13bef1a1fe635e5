import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { conventional, metrics } from '../../../src/catalogue/metrics/index.ts'
import type { Incident } from '../../../src/model/incident.ts'
import type { TelemetrySink } from '../../../src/model/inputs.ts'
import type { Posted } from '../../../src/ports/http.ts'
import { startMeasuring, type Tools } from '../../../src/stages/measure/index.ts'
import { groupOf, SLOTS } from '../../../src/stages/measure/pushgateway.ts'
import { anIncident, aSuccess } from '../../fakes/incidents.ts'
import { fakeClock } from '../../fakes/ports.ts'
import { fakeCollector, fakePushgateway } from '../../support/sinks.ts'

const GATEWAY = 'http://ada:geheim@push.example.org:9091/base/'
const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
const refused = (said: string): Posted => ({ ok: false, kind: 'network', said })
const status = (code: number, body = '', retryAfterMs: number | null = null): Posted => ({
  ok: true,
  status: code,
  body,
  retryAfterMs,
})

const tools = (own: Partial<Tools>): Tools => ({
  ask: async () => refused('no sink in this test'),
  update: async () => 'no file in this test',
  now: () => new Date('2026-01-02T03:05:00Z'),
  pause: async () => undefined,
  hash,
  compress: (text) => gzipSync(text),
  otlpHeaders: '',
  version: '1.2.3',
  metrics,
  conventional,
  ...own,
})

const run = async (sinks: readonly TelemetrySink[], incident: Incident, own: Partial<Tools>) => {
  const clock = fakeClock()
  return startMeasuring(sinks, incident.run, tools(own), clock).end(incident)
}

const inRun = (runId: string, incident: Incident): Incident => ({
  ...incident,
  run: { ...incident.run, runId },
})

describe('a Pushgateway', () => {
  const sinks = [{ kind: 'pushgateway', url: GATEWAY }] as const
  const counts = (text: string, result: string): number =>
    [...text.matchAll(new RegExp(`^ci_builds_total\\{.*result="${result}".*\\} (\\d+)$`, 'gm'))].reduce(
      (sum, [, value]) => sum + Number(value),
      0,
    )

  test('holds the sum of many runs in eight groups at most, and no id of a run', async () => {
    const gateway = fakePushgateway()
    for (let at = 0; at < 40; at++)
      expect(await run(sinks, inRun(`run-${at}`, at % 4 === 0 ? anIncident() : aSuccess()), gateway)).toEqual(
        [],
      )
    expect(counts(gateway.text(), 'success')).toBe(30)
    expect(counts(gateway.text(), 'failure')).toBe(10)
    expect(new Set(gateway.asked.filter(({ method }) => method === 'PUT').map(({ url }) => url)).size).toBe(
      SLOTS,
    )
    expect(gateway.text()).not.toMatch(/run-\d/)
  })

  test('has a new group at 0 before the run ends, and is not asked to begin one twice', async () => {
    const gateway = fakePushgateway()
    const measuring = startMeasuring(sinks, anIncident().run, tools(gateway), fakeClock())
    await measuring.end(anIncident())
    const puts = gateway.asked.filter(({ method }) => method === 'PUT')
    expect(puts.map(({ text }) => counts(text, 'failure'))).toEqual([0, 1])
    await run(sinks, anIncident(), gateway)
    expect(gateway.asked.filter(({ method }) => method === 'PUT')).toHaveLength(3)
  })

  test('counts a run once when its answer says to try again', async () => {
    const gateway = fakePushgateway()
    let isFirst = true
    const ask: Tools['ask'] = async (request) => {
      const taken = await gateway.ask(request)
      if (request.method !== 'PUT' || !isFirst) return taken
      isFirst = false
      return status(503)
    }
    expect(await run(sinks, anIncident(), { ask })).toEqual([])
    expect(counts(gateway.text(), 'failure')).toBe(1)
  })

  test('gets the repository in the key of the group, whatever is in its name', async () => {
    const gateway = fakePushgateway()
    const incident = anIncident()
    await run(sinks, { ...incident, run: { ...incident.run, workflow: 'build & test/ü' } }, gateway)
    expect(gateway.text()).toContain('repo="octo/app",workflow="build & test/ü"')
    expect(gateway.asked[0]?.url).toBe('http://ada:geheim@push.example.org:9091/base/metrics')
  })

  test('that refuses is told of once, without its password', async () => {
    const ask = async () => status(400, 'pushed metrics are invalid or inconsistent\nwith existing metrics')
    expect(await run(sinks, anIncident(), { ask })).toEqual([
      'pushgateway http://push.example.org:9091/base/ did not take the measurements of this run: the server answered 400 pushed metrics are invalid or inconsistent with existing metrics',
    ])
  })

  test('takes jobs and legs of one run into groups by their own names', () => {
    const { run: identity } = anIncident()
    const slots = Array.from({ length: 64 }, (_, at) => groupOf({ ...identity, leg: `${at}` }, hash).slot)
    expect(new Set(slots).size).toBe(SLOTS)
  })
})

describe('a collector', () => {
  const sinks = [{ kind: 'otlp', url: 'https://collector.example.org/otlp?key=1' }] as const

  test('gets zeros when the run begins, then one trace and its increments, with the headers of the environment', async () => {
    const collector = fakeCollector()
    const otlpHeaders = 'authorization=Bearer%20abc'
    expect(await run(sinks, anIncident(), { ...collector, otlpHeaders })).toEqual([])
    expect(collector.asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'POST https://collector.example.org/otlp/v1/metrics?key=1',
      'POST https://collector.example.org/otlp/v1/traces?key=1',
      'POST https://collector.example.org/otlp/v1/metrics?key=1',
    ])
    const headers = {
      authorization: 'Bearer abc',
      'content-encoding': 'gzip',
      'content-type': 'application/json',
    }
    for (const asked of collector.asked) expect(asked.headers).toEqual(headers)
    const [zero = '', traces = '', measured = ''] = collector.asked.map(({ text }) => text)
    expect(zero).not.toMatch(/"asDouble":[^0]/)
    expect(traces).toContain('0af7651916cd43dd8448eb211c80319c')
    expect(measured).toContain('cicd.pipeline.run.duration')
  })

  test('gets no id of the run among the measurements', async () => {
    const collector = fakeCollector()
    await run(sinks, inRun('unmistakable', anIncident()), collector)
    const [zero, traces, measured] = collector.asked.map(({ text }) => text.includes('unmistakable'))
    expect([zero, traces, measured]).toEqual([false, true, false])
  })

  test('that is busy is asked once more', async () => {
    const pauses: number[] = []
    const pause = async (milliseconds: number) => void pauses.push(milliseconds)
    const collector = fakeCollector(status(200), status(503, '', 700))
    expect(await run(sinks, anIncident(), { ...collector, pause })).toEqual([])
    expect(pauses).toEqual([700])
    expect(collector.asked).toHaveLength(4)
  })

  test.each([
    ['is dead', [], refused('connection refused'), 'connection refused'],
    ['says no', [], status(401, 'who are you?'), 'the server answered 401 who are you?'],
    [
      'takes a part of the trace',
      [status(200)],
      status(200, '{"partialSuccess":{"rejectedSpans":"2","errorMessage":"too old"}}'),
      'traces: 2 were rejected: too old',
    ],
  ])('that %s is told of once', async (_name, before, answer, said) => {
    const always = before.length === 0
    const collector = always ? { ask: async () => answer } : fakeCollector(...before, answer)
    expect(await run(sinks, anIncident(), collector)).toEqual([
      `otlp https://collector.example.org/otlp did not take the measurements of this run: ${said}`,
    ])
  })
})

describe('a textfile', () => {
  const sinks = [{ kind: 'textfile', path: '/var/lib/ci.prom' }] as const

  test('keeps what others wrote, adds this run, and leaves to node_exporter what is its own', async () => {
    let text: string | null = 'other{a="1"} 7\n'
    const update: Tools['update'] = async (_path, change) => {
      text = change(text)
      return null
    }
    for (let at = 0; at < 3; at++) expect(await run(sinks, aSuccess(), { update })).toEqual([])
    expect(text).toContain('other{a="1"} 7\n')
    expect(text).toContain('ci_builds_total{repo="octo/app",result="success",workflow="ci"} 3\n')
    expect(text).toContain('ci_builds_total{repo="octo/app",result="error",workflow="ci"} 0\n')
    expect(text).not.toContain('node_')
  })
})

test('all sinks are asked, each for five seconds at most, and one that throws stops no other', async () => {
  const asked: number[] = []
  const clock = fakeClock()
  const ask: Tools['ask'] = async ({ timeoutMs }) => {
    asked.push(timeoutMs)
    clock.advance(timeoutMs)
    return refused('no answer')
  }
  const update = () => Promise.reject(new Error('disk on fire'))
  const sinks: readonly TelemetrySink[] = [
    { kind: 'pushgateway', url: GATEWAY },
    { kind: 'textfile', path: '/x.prom' },
  ]
  const told = await startMeasuring(sinks, anIncident().run, tools({ ask, update }), clock).end(anIncident())
  expect(told).toEqual([
    expect.stringMatching(/^pushgateway .*: no answer$/),
    expect.stringMatching(/^textfile .*: disk on fire$/),
  ])
  expect(Math.max(...asked)).toBe(5_000)
})
