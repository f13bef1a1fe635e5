import type { HistoryRecord } from '../../model/history.ts'

const NUMBER = /^\d{1,15}$/

/** What tells which run began earlier. */
type Started = Pick<HistoryRecord, 'runId' | 'attempt' | 'at'>

/** Which of two runs began earlier: by run and attempt, which GitHub counts; by the clock of the machine only where a run has no number. */
export const inOrder = (a: Started, b: Started): number => {
  if (NUMBER.test(a.runId) && NUMBER.test(b.runId))
    return Number(a.runId) - Number(b.runId) || a.attempt - b.attempt
  if (a.runId === b.runId) return a.attempt - b.attempt
  return Date.parse(a.at) - Date.parse(b.at)
}

const keyOf = ({ runId, attempt, subject, leg }: HistoryRecord): string =>
  [runId, attempt, subject, leg].join('/')

/** Records of several places as one list, each once, oldest first; of two with the same name the later one counts. */
export const merged = (...lists: readonly (readonly HistoryRecord[])[]): readonly HistoryRecord[] => {
  const byKey = new Map<string, HistoryRecord>()
  for (const record of lists.flat()) {
    const before = byKey.get(keyOf(record))
    if (before === undefined || Date.parse(before.at) <= Date.parse(record.at))
      byKey.set(keyOf(record), record)
  }
  return [...byKey.values()].sort(inOrder)
}

/** Whether both are of the same attempt of the same run. */
export const isSameAttempt = (a: HistoryRecord, b: HistoryRecord): boolean =>
  a.runId === b.runId && a.attempt === b.attempt
