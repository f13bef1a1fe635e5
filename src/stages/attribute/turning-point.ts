import { readBlobs } from '../../git/blobs.ts'
import type { Commit } from './commits.ts'
import type { Clue, Probe } from './probe.ts'
import type { Scene } from './scene.ts'

/** Commits that changed what a clue asks for, and those from which on it is as at the head. */
export interface Trail {
  readonly touched: ReadonlySet<string>
  readonly turning: ReadonlySet<string>
}

/** Commits whose states are compared. */
const MAX_COMPARED = 120

/** Commits at which a state can change: those that touched a path of the probes, and merges. */
const candidatesOf = (scene: Scene, paths: ReadonlySet<string>): readonly Commit[] => {
  const touching = new Set(
    scene.changes
      .filter(({ path, from }) => hits(paths, path) || (from !== null && hits(paths, from)))
      .map((c) => c.commit),
  )
  const own = scene.commits.filter((c) => touching.has(c.id) || c.paths.some((path) => hits(paths, path)))
  const merges = scene.commits.filter((c) => c.parents.length > 1 && !own.includes(c))
  return [...own, ...merges].slice(0, MAX_COMPARED)
}

const hits = (paths: ReadonlySet<string>, path: string): boolean => {
  if (paths.has(path)) return true
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
    if (paths.has(path.slice(0, end))) return true
  return false
}

/** Follows clues through the range, all with one reading of the files: where what they ask for changed, and at which commit it first was as it is at the head. */
export const followClues = async (scene: Scene, clues: readonly Clue[]): Promise<readonly Trail[]> => {
  const plans = clues.map((clue) => {
    const paths = new Set(clue.probes.flatMap((probe) => probe.paths))
    const known = candidatesOf(scene, paths)
    return { clue, paths, known, ids: [scene.head, ...known.flatMap(({ id, parents }) => [id, ...parents])] }
  })
  const asked = plans.flatMap(({ paths, ids }) =>
    [...new Set(ids)].flatMap((commit) => [...paths].map((path) => ({ commit, path }))),
  )
  const held = await readBlobs(scene.git, asked)
  return plans.map(({ clue, known }) => {
    const memo = new Map<string, string>()
    const stateAt = (commit: string): string => {
      const before = memo.get(commit)
      if (before !== undefined) return before
      const read = (path: string) => held.get(`${commit}:${path}`)?.text ?? null
      const state = clue.probes.map((probe: Probe) => probe.state(read)).join('\0')
      memo.set(commit, state)
      return state
    }
    const goal = stateAt(scene.head)
    const turning = known.filter(
      ({ id, parents }) => stateAt(id) === goal && !parents.some((p) => stateAt(p) === goal),
    )
    const touched = scene.changes.filter((change) => clue.probes.some((probe) => probe.touches(change)))
    return {
      touched: new Set(touched.map((change) => change.commit)),
      turning: new Set(turning.map(({ id }) => id)),
    }
  })
}
