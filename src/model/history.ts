/** What is kept of one run of one build; a run, its attempt, subject and leg together are one record. */
export interface HistoryRecord {
  readonly v: 1
  readonly runId: string
  readonly attempt: number
  readonly sha: string
  /** Branch name, or `pull/N`. */
  readonly branch: string
  /** ISO 8601. */
  readonly at: string
  readonly outcome: 'success' | 'failure'
  /** Of the diagnosis; null for a success. */
  readonly fingerprint: string | null
  readonly id: string | null
  /** Fingerprint of the failure this success ended; null of a failure, and where none was before. */
  readonly ended: string | null
  /** Whether the cause of the failure, or of the one that ended, was infrastructure. */
  readonly infra: boolean
  /** Name of the check run. */
  readonly name: string
  /** 12 hex digits of what was built: check name, leg of the matrix, Dockerfile, context, target, platforms; what it is told apart by in later runs. */
  readonly subject: string
  /** 8 hex digits that only this step of this run has. */
  readonly leg: string
}

/** A run that history points to. */
export interface PastRun {
  readonly runId: string
  readonly sha: string
  /** ISO 8601. */
  readonly at: string
  readonly branch: string
}

/** How this run stands to those before it. */
export type HistoryState =
  | 'new' // this failure was not seen since the last success
  | 'known' // the same failure in an earlier run of this branch
  | 'broken-on-base' // the newest run of the base branch fails the same way
  | 'flaky' // the same commit passed in another attempt or run
  | 'recovered' // passes, and the run before failed
  | 'passing' // passes, as before

/** The verdict of the memory of failures. */
export interface History {
  readonly state: HistoryState
  /** First run with this failure, or first of the failed runs that ended; null when there is none. */
  readonly since: PastRun | null
  /** Earlier runs with this failure since the last success; for `recovered` failed runs before this one. */
  readonly seen: number
  /** Label and fingerprint of the failure that is over; null unless recovered. */
  readonly ended: string | null
  readonly endedFingerprint: string | null
  /** Whether that one was infrastructure's. */
  readonly endedInfra: boolean
  /** Whether the same commit went both ways. */
  readonly bothWays: boolean
  /** Other builds of this run (jobs, legs of a matrix) with the same failure. */
  readonly elsewhere: number
  /** Where the records came from. */
  readonly source: 'checks' | 'cache' | 'none'
}
