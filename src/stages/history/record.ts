import type { HistoryRecord } from '../../model/history.ts'
import type { Incident } from '../../model/incident.ts'
import { branchOf } from '../../text/ref.ts'

/** First words of the block, which say what it is to other tools. */
const TITLE = 'Record of this run, for tools:'
const SCHEMA = 'go-docker-build/record/1'

/** Stands last in the text, so that nothing quoted before it can pass for it. */
const BLOCK = /(?:^|\n)```json\n(\{[^\n]{1,4000}\})\n```\s*$/

/** What tells builds of one workflow apart in later runs: 12 hex digits of the check name, leg of the matrix, Dockerfile, context, target and platforms. */
export const subjectOf = (parts: readonly (string | null)[], hash: (text: string) => string): string =>
  hash(JSON.stringify(parts)).slice(0, 12)

/** The record of an incident; null where the run, its commit or its branch is not known, as on a laptop. */
export const recordOf = (incident: Incident, name: string, subject: string): HistoryRecord | null => {
  const { run, diagnosis, attribution, outcome } = incident
  const branch = branchOf(run.ref)
  if (run.runId === null || run.headSha === null || branch === null) return null
  const isFailure = outcome === 'failure'
  return {
    v: 1,
    runId: run.runId,
    attempt: run.runAttempt ?? 1,
    sha: run.headSha,
    branch,
    at: incident.startedAt,
    outcome,
    fingerprint: isFailure ? (diagnosis?.fingerprint ?? null) : null,
    id: isFailure ? (diagnosis?.id ?? null) : null,
    ended: null,
    infra: isFailure && (attribution.verdict === 'infra' || diagnosis?.blame === 'no'),
    name,
    subject,
    leg: run.spanId.slice(0, 8),
  }
}

/** The record as a fenced block of JSON, to stand at the very end of the check run's text. */
export const recordBlock = (record: HistoryRecord): string =>
  `${TITLE}\n\n\`\`\`json\n${JSON.stringify({ schema: SCHEMA, ...record })}\n\`\`\``

const FORMS: Readonly<Record<Exclude<keyof HistoryRecord, 'v' | 'infra'>, (value: unknown) => boolean>> = {
  runId: (value) => matches(value, /^[\w-]{1,40}$/),
  attempt: (value) => Number.isSafeInteger(value) && (value as number) > 0,
  sha: (value) => matches(value, /^[0-9a-f]{7,64}$/),
  branch: (value) => matches(value, /^[^\r\n]{1,255}$/),
  at: (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
  outcome: (value) => value === 'success' || value === 'failure',
  fingerprint: (value) => value === null || matches(value, /^[0-9a-f]{12}$/),
  id: (value) => value === null || matches(value, /^[\w.-]{1,80}$/),
  ended: (value) => value === null || matches(value, /^[0-9a-f]{12}$/),
  name: (value) => matches(value, /^[^\r\n]{1,500}$/),
  subject: (value) => matches(value, /^[0-9a-f]{12}$/),
  leg: (value) => matches(value, /^[0-9a-f]{8}$/),
}

const matches = (value: unknown, form: RegExp): boolean => typeof value === 'string' && form.test(value)

const KEYS = Object.keys(FORMS) as (keyof typeof FORMS)[]

/** A value that was read as a record, without anything else; null when it is none of version 1. */
export const asRecord = (value: unknown): HistoryRecord | null => {
  if (typeof value !== 'object' || value === null) return null
  const given = value as Readonly<Record<string, unknown>>
  if (given['v'] !== 1 || typeof given['infra'] !== 'boolean') return null
  if (!KEYS.every((key) => FORMS[key](given[key]))) return null
  const kept = Object.fromEntries(KEYS.map((key) => [key, given[key]]))
  return { v: 1, infra: given['infra'], ...kept } as HistoryRecord
}

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

/** The record at the end of a check run's text; null when there is none. */
export const readBlock = (text: string): HistoryRecord | null => {
  const [, json] = BLOCK.exec(text.replaceAll('\r\n', '\n').slice(-5_000)) ?? []
  if (json === undefined) return null
  const value = parsed(json)
  return (value as { schema?: unknown } | null)?.schema === SCHEMA ? asRecord(value) : null
}

/** Records of a file with one a line; what is none is left out. */
export const fromLines = (text: string): readonly HistoryRecord[] =>
  text.split('\n').flatMap((line) => asRecord(parsed(line)) ?? [])

/** Records as a file with one a line. */
export const toLines = (records: readonly HistoryRecord[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('')
