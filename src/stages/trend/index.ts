import {
  type CacheCost,
  cachesOf,
  type HostCost,
  hostsOf,
  type ModuleCost,
  modulesOf,
  type PhaseTime,
  phasesOf,
} from './costs.ts'
import { type Period, periodsOf, type Span, spanOf } from './days.ts'
import type { Entry } from './entry.ts'
import {
  asFamily,
  asLabel,
  classesOf,
  type FailureClass,
  type RepositoryRate,
  repositoriesOf,
} from './failures.ts'
import { share } from './figures.ts'
import { type Handling, handlingOf, isHandled, type Retrying, retryingOf } from './handling.ts'
import { type Mark, markedOf } from './marks.ts'
import { type RepairTimes, repairsOf, repairTimes } from './repairs.ts'
import { type Draft, type UnknownGroup, unknownsOf } from './unknowns.ts'

/** What people called a false alarm. */
export interface FalseAlarms {
  readonly marked: number
  /** Of all failures, 0 to 1. */
  readonly share: number | null
  /** Marked failures in which somebody was named. */
  readonly named: number
  /** Marks that mean no failure that was read. */
  readonly unmet: readonly string[]
}

/** What incidents tell together; seconds and shares of 0 to 1, null where there is nothing to count. */
export interface Trend {
  readonly schema: 1
  /** Start of the first and of the last run, ISO 8601; null of no runs. */
  readonly from: string | null
  readonly to: string | null
  readonly runs: number
  readonly failures: number
  readonly rate: number | null
  readonly infra: number
  readonly labels: readonly FailureClass[]
  readonly families: readonly FailureClass[]
  readonly repositories: readonly RepositoryRate[]
  readonly span: Span
  readonly periods: readonly Period[]
  readonly repair: RepairTimes
  readonly handling: Handling
  readonly retrying: Retrying
  readonly falseAlarms: FalseAlarms
  readonly hosts: readonly HostCost[]
  readonly modules: readonly ModuleCost[]
  readonly caches: CacheCost
  readonly phases: readonly PhaseTime[]
  readonly unknowns: readonly UnknownGroup[]
}

/** What a trend is made with: marks of people, the length of a period (null: what suits), and how a rule is drafted. */
export interface TrendOptions {
  readonly marks: readonly Mark[]
  readonly span: Span | null
  readonly draft: Draft
}

const timesOf = (entries: readonly Entry[]): { from: string | null; to: string | null } => {
  if (entries.length === 0) return { from: null, to: null }
  const at = (pick: (a: number, b: number) => number): string =>
    new Date(entries.map(({ startedAt }) => startedAt).reduce((a, b) => pick(a, b))).toISOString()
  return { from: at(Math.min), to: at(Math.max) }
}

/** Counts what incidents tell together; each of them once. */
export const trendOf = (entries: readonly Entry[], options: TrendOptions): Trend => {
  const failures = entries.filter(({ isGreen }) => !isGreen)
  const repairs = repairsOf(entries)
  const { marked, unmet } = markedOf(failures, options.marks)
  const facts = { entries, failures, repairs, marked }
  const span = options.span ?? spanOf(entries)
  return {
    schema: 1,
    ...timesOf(entries),
    runs: entries.length,
    failures: failures.length,
    rate: share(failures.length, entries.length),
    infra: failures.filter(({ verdict }) => verdict === 'infra').length,
    labels: classesOf(facts, asLabel),
    families: classesOf(facts, asFamily),
    repositories: repositoriesOf(facts),
    span,
    periods: periodsOf(entries, span, isHandled),
    repair: repairTimes(repairs),
    handling: handlingOf(entries),
    retrying: retryingOf(entries),
    falseAlarms: {
      marked: marked.size,
      share: share(marked.size, failures.length),
      named: [...marked].filter(({ isNamed }) => isNamed).length,
      unmet: unmet.map(({ key }) => key),
    },
    hosts: hostsOf(entries),
    modules: modulesOf(entries),
    caches: cachesOf(entries),
    phases: phasesOf(entries),
    unknowns: unknownsOf(failures, options.draft),
  }
}
