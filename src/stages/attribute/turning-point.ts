import type { Clue, Probe } from './clues.ts'
import type { Commit } from './commits.ts'
import { type Git, textOf } from './git.ts'

/** Commits at which lines that a clue asks for changed, and those from which on they are as at the head. */
export interface Trail {
  readonly touched: ReadonlySet<string>
  readonly turning: ReadonlySet<string>
}

const touching = async (git: Git, probe: Probe, base: string, head: string): Promise<readonly string[]> => {
  const quiet = ['--no-ext-diff', '--no-textconv', '--no-renames', '--diff-merges=separate']
  const options = ['--format=%H', '--no-patch', `-G${probe.pattern}`]
  const range = ['--end-of-options', `${base}..${head}`, '--', ...probe.paths]
  const text = await textOf(git, ['log', '--full-history', ...quiet, ...options, ...range])
  return text.split('\n').filter(Boolean)
}

/** The lines a probe matches in each of some commits, as one comparable text per commit. */
const statesOf = async (
  git: Git,
  probe: Probe,
  ids: readonly string[],
): Promise<Map<string, string> | null> => {
  const options = ['grep', '-E', '-I', '-z', '--no-textconv', '--full-name', '--no-color']
  const done = await git([...options, '-e', probe.pattern, '--end-of-options', ...ids, '--', ...probe.paths])
  if (done.code > 1) return null
  const lines = new Map<string, string[]>(ids.map((id) => [id, []]))
  for (const line of done.stdout.split('\n')) {
    const colon = line.indexOf(':')
    lines.get(line.slice(0, colon))?.push(
      line
        .slice(colon + 1)
        .replace('\0', ': ')
        .trim(),
    )
  }
  return new Map(
    [...lines].map(([id, found]) => [
      id,
      probe.compare === 'any' ? String(found.length > 0) : found.sort().join('\n'),
    ]),
  )
}

/** Follows a clue through the range: where its lines changed, and at which commit they first were as they are at the head. */
export const followClue = async (
  git: Git,
  clue: Clue,
  commits: readonly Commit[],
  range: { readonly base: string; readonly head: string },
): Promise<Trail> => {
  const lists = await Promise.all(clue.probes.map((probe) => touching(git, probe, range.base, range.head)))
  const touched = new Set(lists.flat())
  const known = commits.filter((commit) => touched.has(commit.id))
  const ids = [...new Set([range.head, ...known.flatMap((commit) => [commit.id, ...commit.parents])])]
  const states = await Promise.all(clue.probes.map((probe) => statesOf(git, probe, ids)))
  if (known.length === 0 || states.some((state) => state === null)) return { touched, turning: new Set() }
  const isAsAtHead = (id: string): boolean =>
    states.every((state) => state?.get(id) === state?.get(range.head))
  const turning = known.filter((commit) => isAsAtHead(commit.id) && !commit.parents.some(isAsAtHead))
  return { touched, turning: new Set(turning.map((commit) => commit.id)) }
}
