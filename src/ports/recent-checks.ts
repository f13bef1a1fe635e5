/** A check run as it was published earlier; `text` is what its maker wrote. */
export interface RecentCheck {
  readonly id: number
  readonly name: string
  readonly sha: string
  readonly text: string
}

/** Which earlier check runs are wanted. */
export interface RecentWanted {
  /** Branches whose newest runs count, without those of forks. */
  readonly branches: readonly string[]
  /** Commits whose check runs of every name count. */
  readonly commits: readonly string[]
  /** Whether the newest runs of every branch count too. */
  readonly everywhere: boolean
  /** Name of the check runs of branches. */
  readonly name: string
}

/** Reads check runs of earlier runs; a refusal is a value. */
export type RecentChecks = (
  wanted: RecentWanted,
) => Promise<
  | { readonly ok: true; readonly checks: readonly RecentCheck[] }
  | { readonly ok: false; readonly why: string }
>
