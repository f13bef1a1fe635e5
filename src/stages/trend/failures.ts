import { type Entry, familyOf } from './entry.ts'
import { groupBy, share } from './figures.ts'
import { type Repair, type RepairTimes, repairTimes } from './repairs.ts'

/** Failures of one label or one family. */
export interface FailureClass {
  readonly id: string
  readonly count: number
  /** Of all runs, and of all failures; 0 to 1. */
  readonly ofRuns: number | null
  readonly ofFailures: number | null
  readonly repositories: number
  /** Failures whose cause is infrastructure, and those in which somebody is named. */
  readonly infra: number
  readonly named: number
  /** Failures that people marked as false alarms. */
  readonly falseAlarms: number
  /** ISO 8601, start of the newest. */
  readonly last: string
  readonly repair: RepairTimes
}

/** Runs of one repository. */
export interface RepositoryRate {
  readonly repository: string
  readonly runs: number
  readonly failures: number
  readonly infra: number
  /** Failures of all runs, 0 to 1. */
  readonly rate: number | null
  /** Its most frequent label; null without a failure. */
  readonly top: string | null
  readonly repair: RepairTimes
}

/** What the classes are counted from. */
export interface FailureFacts {
  readonly entries: readonly Entry[]
  readonly failures: readonly Entry[]
  readonly repairs: readonly Repair[]
  readonly marked: ReadonlySet<Entry>
}

/** Failures by what `nameOf` makes of their label, the most frequent first. */
export const classesOf = (facts: FailureFacts, nameOf: (id: string) => string): readonly FailureClass[] => {
  const repairs = groupBy(facts.repairs, ({ id }) => nameOf(id))
  const groups = groupBy(facts.failures, ({ id }) => nameOf(id ?? 'unknown'))
  return [...groups]
    .map(([id, group]) => ({
      id,
      count: group.length,
      ofRuns: share(group.length, facts.entries.length),
      ofFailures: share(group.length, facts.failures.length),
      repositories: new Set(group.map(({ repository }) => repository)).size,
      infra: group.filter(({ verdict }) => verdict === 'infra').length,
      named: group.filter(({ isNamed }) => isNamed).length,
      falseAlarms: group.filter((entry) => facts.marked.has(entry)).length,
      last: new Date(group.reduce((newest, one) => Math.max(newest, one.startedAt), 0)).toISOString(),
      repair: repairTimes(repairs.get(id) ?? []),
    }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
}

/** Labels as they are. */
export const asLabel = (id: string): string => id

/** Families of labels. */
export const asFamily = familyOf

const topOf = (failures: readonly Entry[]): string | null => {
  const groups = [...groupBy(failures, ({ id }) => id ?? 'unknown')]
  return groups.sort((a, b) => b[1].length - a[1].length)[0]?.[0] ?? null
}

/** Runs by repository, the one with most failures first. */
export const repositoriesOf = (facts: FailureFacts): readonly RepositoryRate[] => {
  const repairs = groupBy(facts.repairs, ({ repository }) => repository)
  return [...groupBy(facts.entries, ({ repository }) => repository)]
    .map(([repository, runs]) => {
      const failures = runs.filter(({ isGreen }) => !isGreen)
      return {
        repository,
        runs: runs.length,
        failures: failures.length,
        infra: failures.filter(({ verdict }) => verdict === 'infra').length,
        rate: share(failures.length, runs.length),
        top: topOf(failures),
        repair: repairTimes(repairs.get(repository) ?? []),
      }
    })
    .sort((a, b) => b.failures - a.failures || b.runs - a.runs || (a.repository < b.repository ? -1 : 1))
}
