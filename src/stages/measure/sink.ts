import type { Incident, RunIdentity } from '../../model/incident.ts'
import type { Metric } from '../../model/metric.ts'
import type { Posted } from '../../ports/http.ts'
import type { AskSink, UpdateFile } from '../../ports/telemetry.ts'
import { stripControls } from '../../text/controls.ts'
import { cutBytes } from '../../text/escape.ts'

/** What sinks are made of. */
export interface Tools {
  readonly ask: AskSink
  readonly update: UpdateFile
  readonly now: () => Date
  readonly pause: (milliseconds: number) => Promise<void>
  /** SHA-256 as hex. */
  readonly hash: (text: string) => string
  /** Gzip. */
  readonly compress: (text: string) => Uint8Array
  /** Value of OTEL_EXPORTER_OTLP_HEADERS. */
  readonly otlpHeaders: string
  readonly version: string
  readonly metrics: readonly Metric[]
  /** Metrics by the conventions of OpenTelemetry, which only OTLP takes. */
  readonly conventional: readonly Metric[]
}

/** Milliseconds a sink may still take. */
export type Left = () => number

/** One place measurements go to; what it is called holds no secret, and it says why it failed, or null. */
export interface Sink {
  readonly name: string
  /** Makes the series that are to exist before the run ends. */
  start(run: RunIdentity, left: Left): Promise<string | null>
  end(incident: Incident, left: Left): Promise<string | null>
}

const SAID_BYTES = 300

/** What a server said, on one line. */
export const said = (text: string): string =>
  cutBytes(stripControls(text).replace(/\s+/g, ' ').trim(), SAID_BYTES)

/** Why an answer is no success; null when it is one. */
export const refusalOf = (answer: Posted): string | null => {
  if (!answer.ok) return answer.said
  if (answer.status >= 200 && answer.status < 300) return null
  return `the server answered ${answer.status} ${said(answer.body)}`.trim()
}

/** Faults a second try may get over. https://opentelemetry.io/docs/specs/otlp/#failures-1 */
const PASSING = new Set([429, 502, 503, 504])
const AGAIN_MS = 300

/** Asks, and once more after a fault that passes, if time allows. */
export const twice = async (
  ask: () => Promise<Posted>,
  left: Left,
  pause: Tools['pause'],
): Promise<Posted> => {
  const first = await ask()
  if (!first.ok || !PASSING.has(first.status)) return first
  const wait = first.retryAfterMs ?? AGAIN_MS
  if (wait >= left()) return first
  await pause(wait)
  return ask()
}

/** Address of a sink for people: without user, password and query. */
export const placeOf = (url: string): string => {
  const { protocol, host, pathname } = new URL(url)
  return `${protocol}//${host}${pathname === '/' ? '' : pathname}`
}

/** A URL with more behind its path; user, password and query stay. */
export const below = (url: string, path: string): string => {
  const made = new URL(url)
  made.pathname = `${made.pathname.replace(/\/+$/, '')}${path}`
  return made.href
}
