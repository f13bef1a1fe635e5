import type { History, HistoryRecord, HistoryState, PastRun } from '../../model/history.ts'
import { inOrder, isSameAttempt, merged } from './order.ts'

const past = (record: HistoryRecord | undefined): PastRun | null =>
  record === undefined ? null : { runId: record.runId, sha: record.sha, at: record.at, branch: record.branch }

const attemptsOf = (records: readonly HistoryRecord[]): number =>
  new Set(records.map(({ runId, attempt }) => `${runId}/${attempt}`)).size

/** One entry for each attempt of a run, oldest first: it failed when any leg of it failed. */
const byAttempt = (records: readonly HistoryRecord[]): readonly (readonly HistoryRecord[])[] => {
  const groups: HistoryRecord[][] = []
  for (const record of records) {
    const last = groups.at(-1)
    if (last?.[0] !== undefined && isSameAttempt(last[0], record)) last.push(record)
    else groups.push([record])
  }
  return groups
}

/** Failures since the last attempt that passed, oldest first. */
const streakOf = (records: readonly HistoryRecord[]): readonly HistoryRecord[] => {
  const groups = byAttempt(records)
  const green = groups.findLastIndex((group) => group.every(({ outcome }) => outcome === 'success'))
  return groups
    .slice(green + 1)
    .flat()
    .filter(({ outcome }) => outcome === 'failure')
}

/** Commit of the newest run before this one in which the build passed on the branch, every leg of it; null when none is known. */
export const lastPassed = (
  records: readonly HistoryRecord[],
  subject: string,
  branch: string,
  run: Pick<HistoryRecord, 'runId' | 'attempt' | 'at'>,
): string | null => {
  const alike = merged(records).filter((one) => one.subject === subject && one.branch === branch)
  const passed = byAttempt(alike.filter((one) => inOrder(one, run) < 0)).findLast((group) =>
    group.every(({ outcome }) => outcome === 'success'),
  )
  return passed?.[0]?.sha ?? null
}

/** Compares a run with those before it on its branch and on the base branch; runs that began later count only for whether its commit went both ways. */
export const stateOf = (
  current: HistoryRecord,
  records: readonly HistoryRecord[],
  baseBranch: string | null,
  source: History['source'],
): History => {
  const others = merged(records).filter((one) => !(isSameAttempt(one, current) && one.leg === current.leg))
  const alike = others.filter(({ subject }) => subject === current.subject)
  const earlier = alike.filter((one) => !isSameAttempt(one, current) && inOrder(one, current) < 0)
  const streak = streakOf(earlier.filter(({ branch }) => branch === current.branch))
  const sameFailure = (one: HistoryRecord) => one.fingerprint === current.fingerprint
  const bothWays = alike.some(
    (one) => !isSameAttempt(one, current) && one.sha === current.sha && one.outcome !== current.outcome,
  )
  const elsewhere = others.filter(
    (one) => isSameAttempt(one, current) && one.outcome === 'failure' && sameFailure(one),
  ).length
  const made = (state: HistoryState, since: HistoryRecord | undefined, seen: number): History => ({
    ...{ state, since: past(since), seen, ended: null, endedFingerprint: null, endedInfra: false },
    ...{ bothWays, elsewhere: current.outcome === 'failure' ? elsewhere : 0, source },
  })
  if (current.outcome === 'success') {
    const last = streak.at(-1)
    if (last === undefined) return made('passing', undefined, 0)
    const recovered = made('recovered', streak[0], attemptsOf(streak))
    return { ...recovered, ended: last.id, endedFingerprint: last.fingerprint, endedInfra: last.infra }
  }
  const seen = streak.filter(sameFailure)
  if (bothWays) return made('flaky', seen[0], attemptsOf(seen))
  const onBase =
    baseBranch === null || baseBranch === current.branch
      ? []
      : streakOf(earlier.filter(({ branch }) => branch === baseBranch)).filter(sameFailure)
  if (onBase.length > 0) return made('broken-on-base', onBase[0], attemptsOf(seen))
  return made(seen.length > 0 ? 'known' : 'new', seen[0], attemptsOf(seen))
}
