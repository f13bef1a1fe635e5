import type { HistoryRecord } from '../../model/history.ts'
import type { Incident } from '../../model/incident.ts'
import { branchOf } from '../../text/ref.ts'

/** First words of the block, which say what it is to other tools. */
const TITLE = 'Record of this run, for tools:'
const SCHEMA = 'go-docker-build/record/1'

/** Earlier attempts of the same run a block keeps, whose check run this one may take the place of. */
const ATTEMPTS_KEPT = 5

/** Stands last in the text, so that nothing quoted before it can pass for it; a record has at most 4 kB. */
const BLOCK = /(?:^|\n)```json\n(\{[^\n]{1,24000}\})\n```\s*$/

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

/** The record as a fenced block of JSON, to stand at the very end of the check run's text; of `records` it keeps the earlier attempts of the same run and subject. */
export const recordBlock = (record: HistoryRecord, records: readonly HistoryRecord[] = []): string => {
  const { runId, attempt, subject } = record
  const before = records
    .filter((one) => one.runId === runId && one.subject === subject && one.attempt < attempt)
    .slice(-ATTEMPTS_KEPT)
  const block = { schema: SCHEMA, ...record, ...(before.length === 0 ? {} : { before }) }
  return `${TITLE}\n\n\`\`\`json\n${JSON.stringify(block)}\n\`\`\``
}

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

/** The records at the end of a check run's text, its own first; empty when there is none. */
export const readBlocks = (text: string): readonly HistoryRecord[] => {
  const [, json] = BLOCK.exec(text.replaceAll('\r\n', '\n').slice(-25_000)) ?? []
  if (json === undefined) return []
  const value = parsed(json) as { schema?: unknown; before?: unknown } | null
  if (value?.schema !== SCHEMA) return []
  const own = asRecord(value)
  const before = Array.isArray(value.before) ? value.before.slice(0, ATTEMPTS_KEPT) : []
  return own === null ? [] : [own, ...before.flatMap((one) => asRecord(one) ?? [])]
}

/** The record of a check run itself, at the end of its text; null when there is none. */
export const readBlock = (text: string): HistoryRecord | null => readBlocks(text)[0] ?? null

/** Records of a file with one a line; what is none is left out. */
export const fromLines = (text: string): readonly HistoryRecord[] =>
  text.split('\n').flatMap((line) => asRecord(parsed(line)) ?? [])

/** Records as a file with one a line. */
export const toLines = (records: readonly HistoryRecord[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('')
