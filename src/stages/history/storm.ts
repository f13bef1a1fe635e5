import type { HistoryRecord } from '../../model/history.ts'

/** How long one outage counts as one, over all branches. */
const OUTAGE_MS = 60 * 60_000

/** A record with the number of the check run it stands in, which GitHub counts upwards. */
export interface Numbered {
  readonly check: number
  readonly record: HistoryRecord
}

const isSame = (a: HistoryRecord, b: HistoryRecord): boolean =>
  a.runId === b.runId && a.attempt === b.attempt && a.leg === b.leg

/** What a message of this run would be about; null when it is about nothing. */
const subjectOf = ({ outcome, fingerprint, ended }: HistoryRecord): string | null =>
  outcome === 'failure' ? fingerprint : ended

const isSameAttempt = (a: HistoryRecord, b: HistoryRecord): boolean =>
  a.runId === b.runId && a.attempt === b.attempt

const alike = (current: HistoryRecord, seen: readonly Numbered[]): readonly Numbered[] =>
  seen.filter(
    ({ record }) =>
      record.outcome === current.outcome &&
      subjectOf(record) !== null &&
      subjectOf(record) === subjectOf(current) &&
      !isSame(record, current),
  )

/** How many other builds of this run failed the same way so far. */
export const elsewhereIn = (current: HistoryRecord, seen: readonly Numbered[]): number =>
  current.outcome === 'success'
    ? 0
    : alike(current, seen).filter(({ record }) => isSameAttempt(record, current)).length

/**
 * Why somebody else tells of this failure or its end, null when this run does: of all check runs that tell the same
 * the oldest does, in one run for every failure, over all branches and within an hour for infrastructure. Each asks
 * after its own check run stands, so of two at once exactly one is the oldest.
 */
export const toldBy = (current: HistoryRecord, seen: readonly Numbered[]): string | null => {
  const own = seen.find(({ record }) => isSame(record, current))?.check ?? Number.POSITIVE_INFINITY
  const age = ({ at }: HistoryRecord) => Math.abs(Date.parse(current.at) - Date.parse(at))
  const [first] = alike(current, seen)
    .filter(({ check }) => check < own)
    .filter(
      ({ record }) =>
        isSameAttempt(record, current) || (current.infra && record.infra && age(record) <= OUTAGE_MS),
    )
    .toSorted((a, b) => a.check - b.check)
  if (first === undefined) return null
  const { record } = first
  return record.runId === current.runId
    ? `the same of this run is told by ${record.name}`
    : `the same of infrastructure is told by run ${record.runId} of ${record.branch}`
}
