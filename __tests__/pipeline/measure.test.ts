import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { sha256 } from '../../src/adapters/hash.ts'
import { parseInputs } from '../../src/inputs.ts'
import type { Inputs } from '../../src/model/inputs.ts'
import { measure } from '../../src/pipeline/measure.ts'
import { redactIncident, sinkSecrets } from '../../src/pipeline/redact-incident.ts'
import { traceparentOf } from '../../src/pipeline/traceparent.ts'
import type { World } from '../../src/pipeline/world.ts'
import type { LoadReading, Telemetry } from '../../src/ports/telemetry.ts'
import { attemptSpanId } from '../../src/text/span-id.ts'
import { anIncident } from '../fakes/incidents.ts'
import { fakeLog, fakePorts } from '../fakes/ports.ts'

const TELEMETRY = 'pushgateway http://ada:geheim12@push.example.org:9091'
const HEADERS = 'authorization=Bearer%20tok-3nn'

const inputsOf = (telemetry: string): Inputs => {
  const parsed = parseInputs((name) => (name === 'telemetry' ? telemetry : ''))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}

const worldOf = (isAction: boolean): World => ({
  version: '0.0.0',
  identity: anIncident().run,
  pages: null,
  isUntrusted: false,
  branch: null,
  before: null,
  defaultBranch: null,
  workspace: '/work',
  env: { OTEL_EXPORTER_OTLP_HEADERS: HEADERS },
  os: 'linux',
  arch: 'x64',
  isAction,
  incidentPath: '/tmp/incident.json',
  hash: sha256,
  compress: (text) => gzipSync(text),
})

/** A dead sink and a machine with one reading; `asked` counts requests. */
const telemetry = (): Telemetry & { asked: number; stopped: number } => {
  const reading: LoadReading = {
    ...{ at: 0, cpu: 0.5, memoryBytes: 1, memoryTotalBytes: 2, diskFreeBytes: 3 },
  }
  const made = {
    asked: 0,
    stopped: 0,
    ask: async () => {
      made.asked++
      return { ok: false as const, kind: 'network' as const, said: 'refused, says geheim12' }
    },
    update: async () => null,
    watchLoad: () => ({
      cores: 2,
      diskBytes: () => 4,
      stop: () => {
        made.stopped++
        return [reading]
      },
    }),
  }
  return made
}

const scene = (isAction: boolean) => {
  const log = fakeLog()
  const port = telemetry()
  const measured = measure(inputsOf(TELEMETRY), worldOf(isAction), { ...fakePorts({ log }), telemetry: port })
  return { log, port, measured }
}

describe('measuring a run', () => {
  test('warns once of a dead sink, without its password', async () => {
    const { log, measured } = scene(true)
    await measured.send(anIncident())
    await measured.send(anIncident())
    expect(log.lines).toEqual([
      'warning: pushgateway http://push.example.org:9091 did not take the measurements of this run: refused, says ***',
    ])
  })

  test('sends nothing from a laptop, and watches its machine all the same', async () => {
    const { log, port, measured } = scene(false)
    await measured.send(anIncident())
    expect([port.asked, log.lines]).toEqual([0, []])
    expect(measured.machine([], new Date(0))?.peaks.cpu?.value).toBe(0.5)
    expect(port.stopped).toBe(1)
  })

  test('does nothing without its ports', async () => {
    const measured = measure(inputsOf(TELEMETRY), worldOf(true), fakePorts())
    await measured.send(anIncident())
    expect(measured.machine([], new Date(0))).toBeNull()
  })
})

test('what opens a sink is taken out of the incident, as written and as it goes over the wire', () => {
  const inputs = inputsOf(TELEMETRY)
  const { env } = worldOf(true)
  const basic = Buffer.from('ada:geheim12').toString('base64')
  expect(sinkSecrets(inputs, env)).toEqual(
    expect.arrayContaining(['geheim12', basic, 'Bearer tok-3nn', 'tok-3nn']),
  )
  const told = redactIncident(
    anIncident({ degradations: [`saw geheim12, ${basic} and tok-3nn`] }),
    inputs,
    env,
  )
  expect(told.degradations).toEqual(['saw ***, *** and ***'])
})

test('TRACEPARENT has the trace of the run and the span of the attempt', () => {
  const world = worldOf(true)
  const { traceId, spanId } = world.identity
  expect(traceparentOf(world, 2)).toBe(`00-${traceId}-${attemptSpanId(sha256, spanId, 2)}-01`)
  expect(traceparentOf(world, 2)).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/)
})
