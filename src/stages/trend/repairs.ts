import type { Entry } from './entry.ts'
import { groupBy, mean, percentile } from './figures.ts'

/** One failure of one branch, from the end of the first run that had it to the end of the next green run. */
export interface Repair {
  readonly repository: string
  readonly id: string
  readonly verdict: Entry['verdict']
  /** Null while it is not repaired. */
  readonly seconds: number | null
}

/** How long repairs took, in seconds; null of none. */
export interface RepairTimes {
  readonly repaired: number
  readonly open: number
  readonly mean: number | null
  readonly p50: number | null
  readonly p95: number | null
}

/** Every failure by its fingerprint, for each job of each branch by itself; a failure that comes back after a green run is another one. */
export const repairsOf = (entries: readonly Entry[]): readonly Repair[] => {
  const branches = groupBy(entries, ({ repository, job, branch }) => [repository, job, branch].join('\n'))
  return [...branches.values()].flatMap((runs) => {
    const done: Repair[] = []
    let open = new Map<string, Entry>()
    const close = (endedAt: number | null) => {
      for (const { repository, id, verdict, endedAt: since } of open.values()) {
        const seconds = endedAt === null ? null : Math.max(0, endedAt - since) / 1_000
        done.push({ repository, id: id ?? 'unknown', verdict, seconds })
      }
      open = new Map()
    }
    for (const run of runs.toSorted((a, b) => a.startedAt - b.startedAt)) {
      const print = run.fingerprint ?? run.id ?? 'unknown'
      if (run.isGreen) close(run.endedAt)
      else if (!open.has(print)) open.set(print, run)
    }
    close(null)
    return done
  })
}

/** Mean, median and 95th percentile of repairs. */
export const repairTimes = (repairs: readonly Repair[]): RepairTimes => {
  const times = repairs.flatMap(({ seconds }) => (seconds === null ? [] : [seconds]))
  return {
    repaired: times.length,
    open: repairs.length - times.length,
    mean: mean(times),
    p50: percentile(times, 50),
    p95: percentile(times, 95),
  }
}
