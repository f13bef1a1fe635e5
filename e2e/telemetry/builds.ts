import { gzipSync } from 'node:zlib'
import { aDiagnosis, anIncident, aSuccess } from '../../__tests__/fakes/incidents.ts'
import { clock } from '../../src/adapters/clock.ts'
import { sha256 } from '../../src/adapters/hash.ts'
import { pause } from '../../src/adapters/http.ts'
import { telemetryOf } from '../../src/adapters/telemetry.ts'
import { conventional, metrics } from '../../src/catalogue/metrics/index.ts'
import type { Incident } from '../../src/model/incident.ts'
import type { TelemetrySink } from '../../src/model/inputs.ts'
import { type Measuring, startMeasuring } from '../../src/stages/measure/index.ts'

const { ask, update } = telemetryOf({})

/** Begins to measure a run with the adapters a real one has. */
export const begin = (sinks: readonly TelemetrySink[], { run }: Incident): Measuring =>
  startMeasuring(
    sinks,
    run,
    {
      ...{ ask, update, now: () => new Date(), pause, hash: sha256, compress: (text) => gzipSync(text) },
      ...{ otlpHeaders: '', version: '0.0.0', metrics, conventional },
    },
    clock,
  )

/** A run of its own id that ended now: green, red by a change, or red by a proxy. */
export const buildOf = (id: number, how: 'green' | 'red' | 'proxy', repository = 'octo/app'): Incident => {
  const base = how === 'green' ? aSuccess() : anIncident()
  return {
    ...base,
    ...(how === 'proxy' ? { diagnosis: aDiagnosis({ id: 'proxy.timeout', blame: 'no' }) } : {}),
    run: { ...base.run, runId: `${id}`, repository },
    startedAt: new Date(Date.now() - base.seconds * 1000).toISOString(),
    machine: {
      cores: 2,
      memoryBytes: 8e9,
      diskBytes: 9e9,
      samples: [{ seconds: 1, cpu: 0.5, memoryBytes: 3e9, diskFreeBytes: 9e9 }],
      peaks: {
        cpu: { value: 0.5, at: 1, step: null },
        memory: { value: 3e9, at: 1, step: null },
        disk: { value: 9e9, at: 1, step: null },
      },
    },
    deliveries: [{ to: 'check-run', status: 'sent', detail: '' }],
    cache: {
      ...base.cache,
      modules: {
        ...{
          count: 106,
          bytes: 131e6,
          fromNetwork: 6,
          ahead: 0,
          aheadBytes: 0,
          dropped: [],
          slowest: [],
          faults: [],
        },
        hosts: [
          { host: 'goproxy.cn', requests: 12, failures: 1, bytes: 7e6, seconds: 3.5, state: 'good' as const },
        ],
      },
    },
  }
}
