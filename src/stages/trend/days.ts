import type { Entry } from './entry.ts'
import { groupBy } from './figures.ts'

/** How runs ended in one day or one week; `from` is its first day, in UTC. */
export interface Period {
  readonly from: string
  readonly runs: number
  readonly failures: number
  /** Failures that were infrastructure's. */
  readonly infra: number
  /** Runs that are green though something failed in them. */
  readonly handled: number
}

/** The length of a period. */
export type Span = 'day' | 'week'

const DAY_MS = 24 * 3_600_000

/** The first of January 1970 was a Thursday; weeks begin on Monday. */
const MONDAY_MS = 4 * DAY_MS

/** Days shown one by one before weeks are clearer. */
const MOST_DAYS = 60

/** Periods without a run are shown too, unless they are more than this. */
const MOST_PERIODS = 600

const startOf = (time: number, span: Span): number =>
  span === 'day'
    ? Math.floor(time / DAY_MS) * DAY_MS
    : Math.floor((time - MONDAY_MS) / (7 * DAY_MS)) * 7 * DAY_MS + MONDAY_MS

/** The span that suits the time between the first and the last run. */
export const spanOf = (entries: readonly Entry[]): Span => {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { startedAt } of entries) {
    first = Math.min(first, startedAt)
    last = Math.max(last, startedAt)
  }
  return last - first > MOST_DAYS * DAY_MS ? 'week' : 'day'
}

const nameOf = (start: number): string => new Date(start).toISOString().slice(0, 10)

/** How runs ended over time, the oldest period first. */
export const periodsOf = (
  entries: readonly Entry[],
  span: Span,
  isHandled: (entry: Entry) => boolean,
): readonly Period[] => {
  const groups = groupBy(entries, ({ startedAt }) => String(startOf(startedAt, span)))
  const starts = [...groups.keys()].map(Number).sort((a, b) => a - b)
  const [first, last] = [starts[0] ?? 0, starts.at(-1) ?? -1]
  const step = span === 'day' ? DAY_MS : 7 * DAY_MS
  const count = (last - first) / step + 1
  const shown =
    count > MOST_PERIODS ? starts : Array.from({ length: Math.max(0, count) }, (_, at) => first + at * step)
  return shown.map((start) => {
    const runs = groups.get(String(start)) ?? []
    const failures = runs.filter(({ isGreen }) => !isGreen)
    return {
      from: nameOf(start),
      runs: runs.length,
      failures: failures.length,
      infra: failures.filter(({ verdict }) => verdict === 'infra').length,
      handled: runs.filter(isHandled).length,
    }
  })
}
