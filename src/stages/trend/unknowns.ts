import type { Entry, UnknownFailure } from './entry.ts'
import { groupBy } from './figures.ts'

/** One failure that no rule recognises, with a rule that would. */
export interface UnknownGroup {
  readonly fingerprint: string
  readonly count: number
  readonly repositories: readonly string[]
  /** Newest run with it. */
  readonly runId: string | null
  /** ISO 8601. */
  readonly first: string
  readonly last: string
  readonly title: string
  readonly evidence: string
  /** YAML; empty where the line has too little text to know it by. */
  readonly draft: string
}

/** Makes a rule for a failure with this fingerprint. */
export type Draft = (failure: UnknownFailure, fingerprint: string) => string

/** Rules drafted; what is rarer is listed without. */
const MOST_DRAFTS = 50

/** Repositories named in a group. */
const MOST_REPOSITORIES = 10

/** Unknown failures by fingerprint, the most frequent first. */
export const unknownsOf = (failures: readonly Entry[], draft: Draft): readonly UnknownGroup[] => {
  const groups = groupBy(
    failures.filter(({ unknown, fingerprint }) => unknown !== null && fingerprint !== null),
    ({ fingerprint }) => fingerprint as string,
  )
  const iso = (time: number) => new Date(time).toISOString()
  return [...groups]
    .sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
    .map(([fingerprint, group], at) => {
      const inTime = group.toSorted((a, b) => a.startedAt - b.startedAt)
      const [oldest, newest] = [inTime[0] as Entry, inTime.at(-1) as Entry]
      const failure = newest.unknown as UnknownFailure
      return {
        fingerprint,
        count: group.length,
        repositories: [...new Set(group.map(({ repository }) => repository))].slice(0, MOST_REPOSITORIES),
        runId: newest.runId,
        first: iso(oldest.startedAt),
        last: iso(newest.startedAt),
        title: failure.title,
        evidence: failure.text,
        draft: at < MOST_DRAFTS ? draft(failure, fingerprint) : '',
      }
    })
}
