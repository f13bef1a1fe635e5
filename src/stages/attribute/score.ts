import type { Location } from '../../model/diagnosis.ts'
import type { Change } from './changes.ts'
import type { Commit } from './commits.ts'
import type { Clue } from './probe.ts'
import { distanceOf, type Reach } from './reach.ts'
import { parentOf } from './scene.ts'
import type { Trail } from './turning-point.ts'

/** What git said about a failure. */
export interface Findings {
  readonly positions: readonly Location[]
  /** Commit that wrote each position, in the same order; null when older than the range. */
  readonly writers: readonly (string | null)[]
  readonly trails: readonly { readonly clue: Clue; readonly trail: Trail }[]
  readonly changes: readonly Change[]
  /** What the failing test reaches; null when no test failed. */
  readonly reach: Reach | null
  /** Directories of packages that the failing one imports; empty when something better is known. */
  readonly imported: readonly string[]
  /** Directories of the packages that failed. */
  readonly directories: readonly string[]
  /** The RUN or COPY line that failed. */
  readonly instruction: { readonly place: Location; readonly writer: string | null } | null
  /** Commits of the range that another one of the range takes back, and those that do. */
  readonly undone: ReadonlySet<string>
}

/** A commit with what speaks against it. */
export interface Scored {
  readonly commit: Commit
  readonly score: number
  readonly reasons: readonly string[]
}

const POINTS = {
  turning: 60,
  mergedSide: 12,
  writer: 20,
  name: 12,
  reached: 40,
  perCall: 6,
  file: 10,
  instruction: 15,
  directory: 3,
  imported: 2,
} as const

/** A score from which on a commit is named: more than a change next to the failure. */
export const STRONG = 10

const at = (place: Location): string => `${place.path}${place.line === null ? '' : `:${place.line}`}`

interface Tally {
  score: number
  readonly reasons: string[]
}

const addTrails = (tally: Tally, commit: Commit, trails: Findings['trails']): void => {
  trails.forEach(({ clue, trail }, index) => {
    const share = index === 0 ? 1 : 0.5
    if (trail.turning.has(commit.id)) {
      tally.score += POINTS.turning * share
      tally.reasons.push(
        commit.parents.length > 1
          ? `merged two lines of work that disagree about ${clue.name}`
          : `first commit of the range with ${clue.name} as the failure finds it`,
      )
    } else if (trail.touched.has(commit.id) && commit.parents.length < 2) {
      tally.score += POINTS.name * share
      tally.reasons.push(`changed lines that name ${clue.name}`)
    }
  })
}

/** Paths that a commit changed in more than layout and comments. */
const pathsOf = (commit: Commit, changes: readonly Change[]): readonly string[] => {
  const own = new Set(changes.filter((one) => one.commit === commit.id).map(({ path }) => path))
  return commit.paths.filter((path) => commit.parents.length > 1 || !path.endsWith('.go') || own.has(path))
}

const addPlaces = (tally: Tally, commit: Commit, findings: Findings): void => {
  const written = findings.positions.filter((_, index) => findings.writers[index] === commit.id)
  const [first] = written
  if (first) {
    const isFirst = findings.writers[0] === commit.id
    tally.score += POINTS.writer * (isFirst ? 1 : 0.5)
    tally.reasons.push(`wrote the failing line ${at(first)}`)
  }
  const touched = pathsOf(commit, findings.changes)
  const file = findings.positions.map((place) => place.path).find((path) => touched.includes(path))
  const near = findings.directories.find((dir) =>
    touched.some((path) => parentOf(path) === dir && /\.(?:go|mod|sum|s|h|c)$/.test(path)),
  )
  if (file !== undefined) {
    tally.score += POINTS.file
    if (!first) tally.reasons.push(`changed ${file}, where the build fails`)
  } else if (near !== undefined) {
    tally.score += POINTS.directory
    tally.reasons.push(`changed the package in ${near === '' ? 'the root' : near}, which fails`)
  } else addImported(tally, touched, findings)
}

const addImported = (tally: Tally, touched: readonly string[], { imported }: Findings): void => {
  const dir = imported.find((one) => touched.some((path) => path.endsWith('.go') && parentOf(path) === one))
  if (dir === undefined) return
  tally.score += POINTS.imported
  tally.reasons.push(`changed the package in ${dir === '' ? 'the root' : dir}, which the failing one imports`)
}

const addReach = (tally: Tally, commit: Commit, { reach, changes }: Findings): void => {
  if (reach === null) return
  const found = changes
    .filter((change) => change.commit === commit.id)
    .flatMap((change) => distanceOf(change, reach) ?? [])
    .sort((a, b) => a.depth - b.depth)[0]
  if (found === undefined) return
  tally.score += Math.max(POINTS.reached - POINTS.perCall * found.depth, POINTS.perCall)
  tally.reasons.push(
    found.depth === 0
      ? `changed the failing test ${found.name}`
      : `changed ${found.name}, which the failing test reaches`,
  )
}

const addInstruction = (tally: Tally, commit: Commit, { instruction, changes }: Findings): void => {
  if (instruction === null) return
  const { place, writer } = instruction
  if (writer === commit.id) {
    tally.score += POINTS.instruction
    tally.reasons.push(`wrote the failing instruction ${at(place)}`)
  } else if (pathsOf(commit, changes).includes(place.path)) {
    tally.score += POINTS.directory
    tally.reasons.push(`changed ${place.path}, whose instruction fails`)
  }
}

/** The commits something speaks against, most first; commits of equal score newest first. */
export const scoreCommits = (commits: readonly Commit[], findings: Findings): readonly Scored[] => {
  const merges = commits.filter(
    (c) => findings.trails.some(({ trail }) => trail.turning.has(c.id)) && c.parents.length > 1,
  )
  const scored = commits.map((commit) => {
    const tally: Tally = { score: 0, reasons: [] }
    addTrails(tally, commit, findings.trails)
    addPlaces(tally, commit, findings)
    addReach(tally, commit, findings)
    addInstruction(tally, commit, findings)
    const merge = merges.find((other) => other.parents.includes(commit.id))
    if (merge && tally.score > 0) {
      tally.score += POINTS.mergedSide
      tally.reasons.push(`is a side of the merge ${merge.id.slice(0, 12)}`)
    }
    if (findings.undone.has(commit.id) && tally.score < POINTS.turning) {
      tally.score /= 4
      tally.reasons.push('but another commit of the range takes it back')
    }
    return { commit, ...tally }
  })
  return scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score)
}
