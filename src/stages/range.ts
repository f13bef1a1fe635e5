import { deepenTo } from '../git/deepen.ts'
import { type Git, openGit, textOf } from '../git/git.ts'
import type { RunIdentity } from '../model/incident.ts'
import type { Shell } from '../ports/ports.ts'

/** What is known of where a range can start. */
export interface Starts {
  /** Head commit of the newest run of this workflow and branch that passed. */
  readonly lastGreen: string | null
  /** The same on the branch this one starts from, for a branch nothing passed on yet. */
  readonly baseGreen?: string | null
  /** Where the branch stood before this push; null for other events, zeros for a new branch. */
  readonly before?: string | null
}

/** The commits to look at and what its start is, or why they are not known, one sentence. */
export type KnownRange =
  | { readonly ok: true; readonly base: string; readonly head: string; readonly since: Since }
  | { readonly ok: false; readonly why: string }

/** What the base of a range is: where a pull request left its base, the base of a merge group, the last run that passed, or the push before this one. */
export type Since = 'pull-request' | 'merge-group' | 'last-green' | 'push'

/** A place where the range can start, best first. */
interface Start {
  readonly commit: string
  readonly since: Since
}

const toCommit = (id: string | null | undefined): string | null =>
  id != null && /^[0-9a-f]{7,64}$/i.test(id) && !/^0+$/.test(id) ? id.toLowerCase() : null

/** Where a range can start, best first, by what the run knows alone; a sentence when it can start nowhere. */
export const startsOf = (run: RunIdentity, starts: Starts): readonly Start[] | string => {
  const head = toCommit(run.headSha)
  if (head === null) return 'the run does not know which commit it builds'
  const given = toCommit(run.baseSha)
  if (run.event === 'merge_group' && given !== null) return [{ commit: given, since: 'merge-group' }]
  if (given !== null) return [{ commit: given, since: 'pull-request' }]
  if (run.pullRequest !== null) return 'the event of the pull request does not name its base'
  const green = toCommit(starts.lastGreen)
  const base = toCommit(starts.baseGreen)
  if (green === head || (green === null && base === head))
    return 'the same commit passed before: no change of the repository explains it, something else changed or it is flaky'
  const before = toCommit(starts.before)
  const all: readonly (Start | null)[] = [
    green === null ? null : { commit: green, since: 'last-green' },
    base === null ? null : { commit: base, since: 'last-green' },
    before === null || before === head ? null : { commit: before, since: 'push' },
  ]
  const found = all.filter((start) => start !== null)
  return found.length > 0
    ? found
    : 'no earlier run of this workflow on this branch passed, and the push names no commit before it'
}

/** Of a checkout of a pull request's merge commit: the commit of the base it was merged with. https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request */
const mergedWith = async (git: Git, head: string): Promise<string | null> => {
  const parents = (await textOf(git, ['log', '-1', '--format=%P', 'HEAD'])).trim().split(' ')
  return parents.length === 2 && parents[1] === head ? toCommit(parents[0]) : null
}

/** Finds the commits to look at: what a pull request or merge group adds to its base, else all since the last run that passed, else since the push before. History that a shallow checkout lacks is fetched when `fetch` allows it; never fails. */
export const knownRange = async (
  run: RunIdentity,
  starts: Starts,
  repository: { readonly dir: string },
  shell: Shell,
  /** Allows to fetch from origin when it is `host/owner/name`; times are milliseconds that never jump. */
  fetch: { readonly repository: string; readonly now: () => number } | null = null,
): Promise<KnownRange> => {
  const candidates = startsOf(run, starts)
  if (typeof candidates === 'string') return { ok: false, why: candidates }
  const head = toCommit(run.headSha) ?? ''
  const git = openGit(shell, repository.dir)
  for (const { commit, since } of candidates) {
    const merged = since === 'pull-request' ? await mergedWith(git, head) : null
    const start = merged ?? commit
    if (fetch !== null) await deepenTo(git, { base: start, head }, fetch.repository, fetch.now)
    const base = (await textOf(git, ['merge-base', start, head])).trim()
    if (toCommit(base) !== null && base !== head) return { ok: true, base, head, since }
    // A forced push leaves its commits behind; a pull request keeps what it was told, so that the report can say what to fetch.
    if (since === 'pull-request' && base !== head) return { ok: true, base: start, head, since }
  }
  const [first] = candidates
  const [commit, since] = [first?.commit.slice(0, 12), first?.since]
  const what = since === 'last-green' ? 'where the workflow last passed' : 'where the range starts'
  return {
    ok: false,
    why: `commit ${commit}, ${what}, is not in the history of the checkout; check out with \`fetch-depth: 0\`, or the branch was pushed by force`,
  }
}
