import { commitId, type Git, openGit, textOf } from '../../git/git.ts'
import type { Diagnosis, Location } from '../../model/diagnosis.ts'
import type { Attribution, Suspect } from '../../model/incident.ts'
import type { Shell } from '../../ports/ports.ts'
import { changedFiles } from './changed-files.ts'
import { cluesOf } from './clues.ts'
import { type Commit, commitsOf, isBot, isOnlyFormat, MAX_COMMITS } from './commits.ts'
import { lineText, positionsOf, writerOf } from './positions.ts'
import { type Findings, type Scored, scoreCommits } from './score.ts'
import { followClue } from './turning-point.ts'

/** Commits from the last state known to build to the one that failed, as git names them. */
export interface Range {
  readonly base: string
  readonly head: string
}

/** Where the history is. */
export interface Repository {
  /** A work tree, or a git directory (bare is enough). */
  readonly dir: string
  /** Directory of the Go module relative to the repository's root; the root when not given. */
  readonly moduleDir?: string
}

/** Suspects named at most. */
const MAX_SUSPECTS = 5

/** Failing positions whose writer is asked. */
const MAX_BLAMED = 6

const FETCH = 'check out with `fetch-depth: 0` so that the history is there'

const answer = (
  verdict: Attribution['verdict'],
  why: string,
  more: Partial<Attribution> = {},
): Attribution => ({
  verdict,
  suspects: [],
  files: [],
  why,
  range: null,
  ...more,
})

const toSuspect = ({ commit, score, reasons }: Scored): Suspect => ({
  commit: commit.id,
  author: { name: commit.name, email: commit.email },
  subject: commit.subject,
  score,
  reasons,
})

/** The range with full ids and its commits, or the sentence that says why they are not there. */
const readRange = async (
  git: Git,
  range: Range,
): Promise<{ range: Range; commits: readonly Commit[] } | string> => {
  const head = await commitId(git, range.head)
  const base = await commitId(git, range.base)
  if (head === null) return `commit ${range.head.slice(0, 12)} is not in the checkout; ${FETCH}`
  if (base === null)
    return `commit ${range.base.slice(0, 12)}, where the range starts, is not in the checkout; ${FETCH}`
  const commits = await commitsOf(git, base, head)
  const shallow = (await textOf(git, ['rev-parse', '--is-shallow-repository'])).trim() === 'true'
  if (shallow && commits.some((commit) => commit.parents.length === 0))
    return `the checkout is shallow and ends inside the range; ${FETCH}`
  return { range: { base, head }, commits }
}

/** Does the file differ from what is committed; false in a bare repository. */
const isChangedHere = async (git: Git, path: string): Promise<boolean> =>
  (await textOf(git, ['status', '--porcelain', '--untracked-files=no', '--', `:(top,literal)${path}`])) !== ''

const investigate = async (
  git: Git,
  diagnosis: Diagnosis,
  known: readonly Location[],
  found: { readonly range: Range; readonly commits: readonly Commit[] },
  moduleDir: string,
): Promise<Findings> => {
  const { range, commits } = found
  const positions = await positionsOf(git, range.head, diagnosis, known, moduleDir)
  const lineAt = (place: Location) => lineText(git, range.head, place)
  const clues = await cluesOf(diagnosis, positions, moduleDir, lineAt)
  const writers = await Promise.all(
    positions.slice(0, MAX_BLAMED).map((place) => writerOf(git, range, place)),
  )
  const trails = []
  for (const clue of clues) trails.push({ clue, trail: await followClue(git, clue, commits, range) })
  return { positions, writers, trails }
}

/** Leaves out programs and commits that only format, unless there is nobody else. */
const blamable = async (git: Git, scored: readonly Scored[]): Promise<readonly Scored[]> => {
  const people = scored.filter(({ commit }) => !isBot(commit))
  const top = (people.length > 0 ? people : scored).slice(0, MAX_SUSPECTS * 2)
  const format = await Promise.all(top.map(({ commit }) => isOnlyFormat(git, commit)))
  const kept = top.filter((_, index) => format[index] === false)
  return (kept.length > 0 ? kept : top).slice(0, MAX_SUSPECTS)
}

const onlyCommit = (commit: Commit, scored: readonly Scored[]): Suspect => {
  const reasons = scored.find((one) => one.commit === commit)?.reasons ?? []
  return toSuspect({ commit, score: 100, reasons: ['only commit in range', ...reasons] })
}

/** Says whose a failure is: nobody's when it is infrastructure, else the commits of the range that git's history points at, with reasons. */
export const attribute = async (
  diagnosis: Diagnosis,
  location: Location | null,
  places: readonly Location[],
  range: Range | null,
  repository: Repository,
  shell: Shell,
): Promise<Attribution> => {
  if (diagnosis.blame === 'no') return answer('infra', 'the cause is infrastructure, not a change')
  const git = openGit(shell, repository.dir)
  if (location !== null && (await isChangedHere(git, location.path)))
    return answer('unknown', `${location.path} has changes that are not committed, and the failure is in it`)
  if (range === null)
    return answer(
      'unknown',
      'it is not known since which commit the build fails: no base to compare with and no earlier green run',
    )
  const found = await readRange(git, range)
  if (typeof found === 'string') return answer('unknown', found)
  const { commits } = found
  const known = location ? [location, ...places] : places
  const findings = await investigate(git, diagnosis, known, found, repository.moduleDir ?? '')
  const scored = await blamable(git, scoreCommits(commits, findings))
  const failing = findings.positions.map((place) => place.path)
  const suspected = new Set(
    findings.trails.flatMap(({ trail }) =>
      commits.filter((c) => trail.touched.has(c.id) && c.parents.length < 2).flatMap((c) => c.paths),
    ),
  )
  const files = await changedFiles(git, found.range, failing, suspected)
  const more = { files, range: found.range }
  const [only] = commits
  if (commits.length === 0 || !only) return answer('unknown', 'no commit lies in the range', more)
  if (diagnosis.blame === 'evidence' && !scored.some(isStrong))
    return answer(
      'unknown',
      'the message can have causes outside the repository and no change in the range points at it',
      more,
    )
  if (commits.length === 1)
    return answer('author', 'one commit lies in the range', { ...more, suspects: [onlyCommit(only, scored)] })
  if (scored.length === 0)
    return answer('unknown', 'no commit in the range touches what the failure names', more)
  const why = `${commits.length}${commits.length === MAX_COMMITS ? ' newest' : ''} commits of the range were compared with what the failure names`
  return answer('author', why, { ...more, suspects: scored.map(toSuspect) })
}

/** More than a change next to the failure. */
const isStrong = ({ score }: Scored): boolean => score >= 10
