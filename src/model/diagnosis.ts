import type { Blame, Facts } from './rule.ts'

/** A place in the repository, POSIX path relative to its root; lines and columns count from 1. */
export interface Location {
  readonly path: string
  readonly line: number | null
  readonly column: number | null
}

/** The line of the log a claim rests on, byte for byte as cleaned by the reader. */
export interface Evidence {
  readonly line: number
  readonly text: string
}

/** A failure of the same build that does not follow from the one diagnosed. */
export interface OtherFailure {
  /** A rule's id or `unknown`. */
  readonly id: string
  readonly title: string
  readonly evidence: Evidence
}

/** What failed, why, and what to do; `id` is a rule's id or `unknown`. */
export interface Diagnosis {
  readonly id: string
  readonly title: string
  readonly blame: Blame
  readonly retryable: boolean
  readonly evidence: Evidence
  /** Further lines worth quoting: the other errors of the same failure, in log order; the first is the evidence. At most 50. */
  readonly quotes: readonly Evidence[]
  readonly facts: Facts
  readonly cause: string
  readonly do: readonly string[]
  /** 0 to 1. */
  readonly confidence: number
  /** 12 hex digits, the same for the same failure in another run: label and evidence with numbers, hashes and paths masked. */
  readonly fingerprint: string
  /** Index of the step in which it happened. */
  readonly step?: number
  /** File position as the log words it, container path included, e.g. `internal/api/x.go` 12 5. */
  readonly mentioned: readonly Location[]
  /** Further failures that this one does not explain, in log order, at most 10; absent when there are none. */
  readonly others?: readonly OtherFailure[]
  /** Present when a rule of the repository itself recognised it: no page of ours tells of it. */
  readonly isOwn?: true
}
