import { commitId, type Git, isChangedHere, openGit, textOf } from '../../git/git.ts'
import type { Diagnosis, Location } from '../../model/diagnosis.ts'
import type { Attribution, Suspect, WorldChange } from '../../model/incident.ts'
import type { BuildLog } from '../../model/log.ts'
import type { Shell } from '../../ports/ports.ts'
import { changedFiles } from './changed-files.ts'
import { type Commit, commitsOf, MAX_COMMITS } from './commits.ts'
import { type Investigation, investigate } from './investigate.ts'
import { ownersOf } from './owners.ts'
import { isBot, resolvePeople } from './people.ts'
import { openScene, type Scene } from './scene.ts'
import { type Scored, STRONG, scoreCommits } from './score.ts'

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

/** What helps to tell whose a failure is, as far as the run knows it. */
export interface Hints {
  /** The log the diagnosis was read from. */
  readonly log?: BuildLog
  /** The line of the Dockerfile that failed. */
  readonly instruction?: Location | null
  /** What changed outside of the repository since the last green build. */
  readonly world?: readonly WorldChange[]
  /** Why no range is known, one sentence. */
  readonly noRange?: string
}

/** Suspects named at most. */
const MAX_SUSPECTS = 5

const FETCH = 'check out with `fetch-depth: 0` so that the history is there'

const NO_RANGE =
  'it is not known since which commit the build fails: no base to compare with and no earlier green run'

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

/** The range with full ids and its commits, or the sentence that says why they are not there. */
const readRange = async (
  git: Git,
  range: Range,
): Promise<{ range: Range; commits: readonly Commit[] } | string> => {
  const [head, base] = await Promise.all([commitId(git, range.head), commitId(git, range.base)])
  if (head === null) return `commit ${range.head.slice(0, 12)} is not in the checkout; ${FETCH}`
  if (base === null)
    return `commit ${range.base.slice(0, 12)}, where the range starts, is not in the checkout; ${FETCH}`
  const [commits, shallow] = await Promise.all([
    commitsOf(git, base, head),
    textOf(git, ['rev-parse', '--is-shallow-repository']),
  ])
  if (shallow.trim() === 'true' && commits.some((commit) => commit.parents.length === 0))
    return `the checkout is shallow and ends inside the range; ${FETCH}`
  return { range: { base, head }, commits }
}

/** The best of those that something speaks against: beside a commit that stands out none that is only near, and a program's change only when it stands out itself. */
const nameable = (scored: readonly Scored[]): readonly Scored[] => {
  const least = (scored[0]?.score ?? 0) >= STRONG * 6 ? STRONG : 0
  const told = scored.filter(
    ({ commit, score }) => score >= least && (score >= STRONG * 3 || !isBot(commit.author)),
  )
  return (told.length > 0 ? told : scored).slice(0, MAX_SUSPECTS)
}

const toSuspects = async (
  git: Git,
  scored: readonly Scored[],
  commits: readonly Commit[],
): Promise<readonly Suspect[]> => {
  const people = await resolvePeople(
    git,
    scored.map(({ commit }) => commit),
    commits,
  )
  return scored.map(({ commit, score, reasons }, index) => ({
    commit: commit.id,
    ...(people[index] ?? { author: commit.author }),
    subject: commit.subject,
    score: Math.round(score),
    reasons,
  }))
}

/** Names nobody, but says whom to ask: the owners of what fails. */
const unowned = async (
  scene: Scene,
  why: string,
  positions: readonly Location[],
  more: Partial<Attribution>,
): Promise<Attribution> => {
  const owners = await ownersOf(scene, [...new Set(positions.map(({ path }) => path))])
  return answer('unknown', why, { ...more, ...(owners.length === 0 ? {} : { owners }) })
}

const conclude = async (
  scene: Scene,
  diagnosis: Diagnosis,
  { findings, suspected }: Investigation,
  hints: Hints,
): Promise<Attribution> => {
  const { git, commits } = scene
  const range = { base: scene.base, head: scene.head }
  const scored = scoreCommits(commits, findings)
  const failing = findings.positions.map((place) => place.path)
  const files = await changedFiles(git, range, failing, suspected)
  const world = hints.world ?? []
  const more = { files, range, ...(world.length === 0 ? {} : { world }) }
  const best = scored[0]?.score ?? 0
  const ghost = world.find(({ isNamed }) => isNamed) ?? (best < STRONG ? world[0] : undefined)
  if (ghost !== undefined && best < STRONG * 5)
    return answer('infra', `no commit explains it; ${ghost.text}`, more)
  const [only] = commits
  if (only === undefined) return unowned(scene, 'no commit lies in the range', findings.positions, more)
  if (diagnosis.blame === 'evidence' && best < STRONG)
    return unowned(
      scene,
      'the message can have causes outside the repository and no change in the range points at it',
      findings.positions,
      more,
    )
  if (commits.length === 1) {
    const found = scored[0] ?? { commit: only, score: 0, reasons: [] }
    const single = { commit: only, score: 100, reasons: ['only commit in range', ...found.reasons] }
    return answer('author', 'one commit lies in the range', {
      ...more,
      suspects: await toSuspects(git, [single], commits),
    })
  }
  if (scored.length === 0)
    return unowned(scene, 'no commit in the range touches what the failure names', findings.positions, more)
  const why = `${commits.length}${commits.length === MAX_COMMITS ? ' newest' : ''} commits of the range were compared with what the failure names`
  return answer('author', why, { ...more, suspects: await toSuspects(git, nameable(scored), commits) })
}

/** Says whose a failure is: nobody's when it is infrastructure or the world changed, else the commits of the range that git's history points at, with reasons. */
export const attribute = async (
  diagnosis: Diagnosis,
  location: Location | null,
  places: readonly Location[],
  range: Range | null,
  repository: Repository,
  shell: Shell,
  hints: Hints = {},
): Promise<Attribution> => {
  const world = hints.world?.length ? { world: hints.world } : {}
  if (diagnosis.blame === 'no') return answer('infra', 'the cause is infrastructure, not a change', world)
  const git = openGit(shell, repository.dir)
  if (location !== null && (await isChangedHere(git, location.path)))
    return answer(
      'unknown',
      `${location.path} has changes that are not committed, and the failure is in it`,
      world,
    )
  if (range === null) return answer('unknown', hints.noRange ?? NO_RANGE, world)
  const found = await readRange(git, range)
  if (typeof found === 'string') return answer('unknown', found, world)
  const scene = await openScene(git, found.range, found.commits, repository.moduleDir ?? '')
  const known = location ? [location, ...places] : places
  return conclude(scene, diagnosis, await investigate(scene, diagnosis, known, hints), hints)
}
