import type { Entry } from './entry.ts'
import { groupBy, share, sum } from './figures.ts'

/** What one playbook came to. */
export interface PlaybookUse {
  readonly playbook: string
  readonly runs: number
  readonly green: number
}

/** Trouble that was not the author's, and how much of it nobody had to look at. */
export interface Handling {
  /** Runs with such trouble: those handled, and the red ones of infrastructure or of a failure that passes by itself. */
  readonly troubled: number
  /** Green though an attempt failed or something was left out. */
  readonly handled: number
  readonly share: number | null
  /** Handled by a further attempt; and without one, by leaving out what failed. */
  readonly byRetry: number
  readonly byDegrade: number
  readonly playbooks: readonly PlaybookUse[]
}

/** Runs that were tried more than once. */
export interface Retrying {
  readonly runs: number
  /** Red in spite of it, and the seconds of their further attempts. */
  readonly inVain: number
  readonly share: number | null
  readonly secondsInVain: number
}

/** True for a run that is green though something failed in it. */
export const isHandled = ({ isGreen, attempts, degraded }: Entry): boolean =>
  isGreen && (attempts > 1 || degraded > 0)

const isTransient = ({ isGreen, verdict, isRetryable }: Entry): boolean =>
  !isGreen && (verdict === 'infra' || isRetryable)

const playbooksOf = (entries: readonly Entry[]): readonly PlaybookUse[] =>
  [
    ...groupBy(
      entries.flatMap((entry) => entry.playbooks.map((playbook) => ({ playbook, entry }))),
      ({ playbook }) => playbook,
    ),
  ]
    .map(([playbook, uses]) => ({
      playbook,
      runs: uses.length,
      green: uses.filter(({ entry }) => entry.isGreen).length,
    }))
    .sort((a, b) => b.runs - a.runs || (a.playbook < b.playbook ? -1 : 1))

/** How much trouble was handled without a person. */
export const handlingOf = (entries: readonly Entry[]): Handling => {
  const handled = entries.filter(isHandled)
  const troubled = handled.length + entries.filter(isTransient).length
  const byRetry = handled.filter(({ attempts }) => attempts > 1).length
  return {
    troubled,
    handled: handled.length,
    share: share(handled.length, troubled),
    byRetry,
    byDegrade: handled.length - byRetry,
    playbooks: playbooksOf(entries),
  }
}

/** How much was tried again, and how much of it in vain. */
export const retryingOf = (entries: readonly Entry[]): Retrying => {
  const retried = entries.filter(({ attempts }) => attempts > 1)
  const vain = retried.filter(({ isGreen }) => !isGreen)
  return {
    runs: retried.length,
    inVain: vain.length,
    share: share(vain.length, retried.length),
    secondsInVain: sum(vain, ({ retrySeconds }) => retrySeconds),
  }
}
