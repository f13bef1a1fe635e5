import { posix } from 'node:path'
import type { Location } from '../../model/diagnosis.ts'
import type { Clue } from './clues.ts'
import type { Commit } from './commits.ts'
import type { Trail } from './turning-point.ts'

/** What git said about a failure. */
export interface Findings {
  readonly positions: readonly Location[]
  /** Commit that wrote each position, in the same order; null when older than the range. */
  readonly writers: readonly (string | null)[]
  readonly trails: readonly { readonly clue: Clue; readonly trail: Trail }[]
}

/** A commit with what speaks against it. */
export interface Scored {
  readonly commit: Commit
  readonly score: number
  readonly reasons: readonly string[]
}

const POINTS = { turning: 60, mergedSide: 12, writer: 20, name: 12, file: 10, directory: 3 } as const

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

const addPlaces = (tally: Tally, commit: Commit, findings: Findings): void => {
  const written = findings.positions.filter((_, index) => findings.writers[index] === commit.id)
  const [first] = written
  if (first) {
    const isFirst = findings.writers[0] === commit.id
    tally.score += POINTS.writer * (isFirst ? 1 : 0.5)
    tally.reasons.push(`wrote the failing line ${at(first)}`)
  }
  const paths = findings.positions.map((place) => place.path)
  const file = paths.find((path) => commit.paths.includes(path))
  const near = paths.find((path) =>
    commit.paths.some(
      (other) => posix.dirname(other) === posix.dirname(path) && /\.(?:go|mod|sum)$/.test(other),
    ),
  )
  if (file !== undefined) {
    tally.score += POINTS.file
    if (!first) tally.reasons.push(`changed ${file}, where the build fails`)
  } else if (near !== undefined) {
    tally.score += POINTS.directory
    tally.reasons.push(`changed the package of ${near}`)
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
    const merge = merges.find((other) => other.parents.includes(commit.id))
    if (merge && tally.score > 0) {
      tally.score += POINTS.mergedSide
      tally.reasons.push(`is a side of the merge ${merge.id.slice(0, 12)}`)
    }
    return { commit, ...tally }
  })
  return scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score)
}
