import type { Incident, RunIdentity } from '../../model/incident.ts'
import type { TelemetrySink } from '../../model/inputs.ts'
import type { Clock } from '../../ports/surroundings.ts'
import { otlp } from './otlp-sink.ts'
import { pushgateway } from './pushgateway.ts'
import type { Left, Sink, Tools } from './sink.ts'
import { textfile } from './textfile.ts'

export { machineOf } from './load.ts'
export type { Tools } from './sink.ts'

/** What one sink may take at the end of a run. */
const SINK_MS = 5_000

/** With less time than this nothing is asked any more. */
const LEAST_MS = 100

const openSink = (sink: TelemetrySink, tools: Tools): Sink => {
  switch (sink.kind) {
    case 'otlp':
      return otlp(sink.url, tools)
    case 'pushgateway':
      return pushgateway(sink.url, tools)
    case 'textfile':
      return textfile(sink.path, tools)
  }
}

const lasting = (clock: Pick<Clock, 'monotonic'>): Left => {
  const until = clock.monotonic() + SINK_MS
  return () => Math.max(1, until - clock.monotonic())
}

const whyOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The measuring of one run. */
export interface Measuring {
  /** Sends what was measured to all sinks at once, within five seconds; one sentence for each that did not take it. Never rejects. */
  end(incident: Incident): Promise<readonly string[]>
}

/** Begins to measure: series that are to be there before the run ends are made while it goes on. Nothing waits for it. */
export const startMeasuring = (
  sinks: readonly TelemetrySink[],
  run: RunIdentity,
  tools: Tools,
  clock: Pick<Clock, 'monotonic'>,
): Measuring => {
  const opened = sinks.map((one) => {
    const sink = openSink(one, tools)
    const started = sink.start(run, lasting(clock)).catch(whyOf)
    return { sink, started }
  })
  return {
    end: async (incident) => {
      const told = await Promise.all(
        opened.map(async ({ sink, started }) => {
          const left = lasting(clock)
          const before = await started
          const isLate = before !== null && left() < LEAST_MS
          const why = isLate ? before : await sink.end(incident, left).catch(whyOf)
          return why === null ? [] : [`${sink.name} did not take the measurements of this run: ${why}`]
        }),
      )
      return told.flat()
    },
  }
}
