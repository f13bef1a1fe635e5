import { conventional, metrics } from '../catalogue/metrics/index.ts'
import type { Incident } from '../model/incident.ts'
import type { Inputs } from '../model/inputs.ts'
import type { MachineAccount } from '../model/machine.ts'
import type { Ports } from '../ports/ports.ts'
import type { Telemetry } from '../ports/telemetry.ts'
import { machineOf, startMeasuring } from '../stages/measure/index.ts'
import { runRedactor } from './redact-incident.ts'
import type { World } from './world.ts'

/** The ports of a run; without telemetry nothing is watched and nothing is sent. */
export type MeasurePorts = Ports & { readonly telemetry?: Telemetry | null }

const EVERY_MS = 1_000

/** The measuring of one run, from before its build. */
export interface Measured {
  /** What the machine was like until now; it is watched no more. Null when it was not. */
  machine(attempts: Incident['attempts'], startedAt: Date): MachineAccount | null
  /** Sends the measurements to every sink of the input, within five seconds, and warns of each that did not take them. Once: a second call does nothing. Changes nothing else; never rejects. */
  send(incident: Incident): Promise<void>
}

/** Nothing is watched and nothing is sent. */
export const NOT_MEASURED: Measured = { machine: () => null, send: async () => undefined }

/** Begins to watch the machine and to measure; nothing waits for it. */
export const measure = (inputs: Inputs, world: World, ports: MeasurePorts): Measured => {
  const { telemetry = null } = ports
  if (telemetry === null) return NOT_MEASURED
  const load = telemetry.watchLoad(world.workspace, EVERY_MS)
  const tools = {
    ask: telemetry.ask,
    update: telemetry.update,
    now: () => ports.clock.now(),
    pause: ports.pause,
    hash: world.hash,
    compress: world.compress,
    otlpHeaders: world.env['OTEL_EXPORTER_OTLP_HEADERS'] ?? '',
    version: world.version,
    metrics,
    conventional,
  }
  // What a laptop builds is no build of the pipeline, whatever the configuration file says.
  const sinks = world.isAction ? inputs.own.telemetry : []
  const measuring = startMeasuring(sinks, world.identity, tools, ports.clock)
  let isSent = false
  const redact = runRedactor(inputs, world.env, world.hidden)
  return {
    machine: (attempts, startedAt) =>
      machineOf({ cores: load.cores, diskBytes: load.diskBytes() }, load.stop(), {
        attempts,
        startedAt: startedAt.toISOString(),
      }),
    send: async (incident) => {
      if (isSent) return
      isSent = true
      for (const why of await measuring.end(incident)) ports.log.warning(redact(why))
    },
  }
}
