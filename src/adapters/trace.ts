import { createHash, randomBytes } from 'node:crypto'

type Environment = Readonly<Record<string, string | undefined>>

/** Where the spans of a run belong: ids in hex, 32 digits for the trace and 16 for spans. */
export interface TraceContext {
  readonly traceId: string
  /** Of the run itself. */
  readonly spanId: string
  readonly parentSpanId: string | null
}

/** https://www.w3.org/TR/trace-context/#traceparent-header; ids of zeros alone are invalid. */
const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}(?:-.*)?$/

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

/** TRACEPARENT decides, then GitHub's run by the formulas of the OpenTelemetry Collector, so that its spans and ours are one trace; else the trace is new. https://github.com/open-telemetry/opentelemetry-collector-contrib/blob/main/receiver/githubreceiver/trace_event_handling.go */
export const traceContext = (env: Environment, checkRunId: string | null): TraceContext => {
  const spanId = randomBytes(8).toString('hex')
  const [, given, parent = null] = TRACEPARENT.exec(env['TRACEPARENT'] ?? '') ?? []
  if (given !== undefined) return { traceId: given, spanId, parentSpanId: parent }
  const [run, attempt] = [env['GITHUB_RUN_ID'], env['GITHUB_RUN_ATTEMPT'] || '1']
  if (!run) return { traceId: randomBytes(16).toString('hex'), spanId, parentSpanId: null }
  const parentOf = checkRunId === null ? `${run}${attempt}s` : `${checkRunId}-j`
  return {
    traceId: digest(`${run}${attempt}t`).slice(0, 32),
    spanId,
    parentSpanId: digest(parentOf).slice(16, 32),
  }
}
