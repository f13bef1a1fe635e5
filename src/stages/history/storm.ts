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

/**
 * Why somebody else tells of this failure, null when this run does: of all check runs with the same failure the
 * oldest tells, in one run for every failure, over all branches and within an hour for infrastructure. Each asks
 * after its own check run stands, so of two at once exactly one is the oldest.
 */
export const toldBy = (current: HistoryRecord, seen: readonly Numbered[]): string | null => {
  if (current.outcome !== 'failure' || current.fingerprint === null) return null
  const own = seen.find(({ record }) => isSame(record, current))?.check ?? Number.POSITIVE_INFINITY
  const age = ({ at }: HistoryRecord) => Math.abs(Date.parse(current.at) - Date.parse(at))
  const [first] = seen
    .filter(({ record }) => record.outcome === 'failure' && record.fingerprint === current.fingerprint)
    .filter(({ check }) => check < own)
    .filter(
      ({ record }) =>
        (record.runId === current.runId && record.attempt === current.attempt) ||
        (current.infra && record.infra && age(record) <= OUTAGE_MS),
    )
    .sort((a, b) => a.check - b.check)
  if (first === undefined) return null
  const { record } = first
  return record.runId === current.runId
    ? `the same failure of this run is told by ${record.name}`
    : `the same infrastructure failure is told by run ${record.runId} of ${record.branch}`
}
