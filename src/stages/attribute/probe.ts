import type { Change } from './changes.ts'
import { pathsOf } from './changes.ts'
import { conditionsOf, declarationState, declares } from './declarations.ts'
import { parentOf, type Scene } from './scene.ts'
import { plainText } from './tokens.ts'

/** Gives the text of a file at one commit; null when it is not there; a directory has an empty text. */
export type Reader = (path: string) => string | null

/** A property of the tree that the failure depends on: two commits with the same state are alike for it. */
export interface Probe {
  /** Files and directories it reads. */
  readonly paths: readonly string[]
  readonly state: (read: Reader) => string
  /** Whether a change of lines bears on it. */
  readonly touches: (change: Change) => boolean
}

/** What one error message points at besides its position. */
export interface Clue {
  /** Name, module or path in the message, for reasons. */
  readonly name: string
  readonly probes: readonly Probe[]
}

const linesOf = (change: Change): readonly string[] =>
  change.hunks.flatMap((hunk) => [...hunk.removed, ...hunk.added])

/** Lines that match, in files of the range that `isWanted`: which they are, or with `any` only whether there are some. */
export const lineProbe = (
  scene: Scene,
  pattern: RegExp,
  isWanted: (path: string) => boolean,
  compare: 'lines' | 'any',
): Probe => {
  const paths = [...scene.touched].filter(isWanted)
  const matching = (path: string, text: string): string[] =>
    text.split('\n').flatMap((line) => (pattern.test(line) ? [plainText(path, line)] : []))
  return {
    paths,
    state: (read) => {
      const found = paths.flatMap((path) => matching(path, read(path) ?? '')).filter(Boolean)
      return compare === 'any' ? String(found.length > 0) : found.sort().join('\n')
    },
    touches: (change) => paths.includes(change.path) && linesOf(change).some((line) => pattern.test(line)),
  }
}

/** The line of a failure as it stands at the head, wherever its file was: is it there. */
export const presentProbe = (scene: Scene, path: string, line: string): Probe => {
  const paths = pathsOf(path, scene.changes)
  const wanted = plainText(path, line)
  /** A line that was only broken or joined is still there. */
  const isIn = (text: string): boolean =>
    text.split('\n').some((other) => isSame(path, other, line, wanted)) ||
    (wanted.length > 2 && plainText(path, text).includes(wanted))
  return {
    paths,
    state: (read) => String(paths.some((one) => isIn(read(one) ?? ''))),
    touches: (change) =>
      paths.includes(change.path) && linesOf(change).some((other) => isSame(path, other, line, wanted)),
  }
}

const isSame = (path: string, other: string, line: string, wanted: string): boolean =>
  other.trim() === line.trim() || (other.length < 1000 && plainText(path, other) === wanted && wanted !== '')

/** The declarations of a name in the Go files of the range that `isWanted`. */
export const declarationProbe = (scene: Scene, name: string, isWanted: (path: string) => boolean): Probe => {
  const pattern = declares(name)
  const named = scene.changes.filter(
    (change) => isWanted(change.path) || (change.from !== null && isWanted(change.from)),
  )
  const paths = [
    ...new Set([
      ...named.flatMap(({ path, from }) => (from === null ? [path] : [path, from])),
      ...[...scene.touched].filter((path) => isWanted(path)),
    ]),
  ].filter((path) => path.endsWith('.go') && !/(?:^|\/)vendor\//.test(path))
  return {
    paths,
    state: (read) =>
      paths
        .map((path) => declarationState(path, read(path), name))
        .filter(Boolean)
        .sort()
        .join('\n'),
    touches: (change) => paths.includes(change.path) && linesOf(change).some((line) => pattern.test(line)),
  }
}

/** Whether a file or directory is there. */
export const presenceProbe = (path: string): Probe => ({
  paths: [path],
  state: (read) => String(read(path) !== null),
  touches: (change) => change.path === path || change.from === path || change.path.startsWith(`${path}/`),
})

/** A property of the text of one file, wherever it was in the range. */
export const textProbe = (scene: Scene, path: string, state: (text: string | null) => string): Probe => {
  const paths = pathsOf(path, scene.changes)
  return {
    paths,
    state: (read) => state(paths.map((one) => read(one)).find((text) => text !== null) ?? null),
    touches: (change) => paths.includes(change.path),
  }
}

/** What is built in a directory: each file that is not a test, with what decides whether it is. */
export const packageProbe = (scene: Scene, dir: string): Probe => {
  const paths = [...scene.touched].filter((path) => parentOf(path) === dir && /(?<!_test)\.go$/.test(path))
  return {
    paths,
    state: (read) =>
      paths
        .flatMap((path) => (read(path) === null ? [] : [conditionsOf(path, read(path) ?? '')]))
        .sort()
        .join('\n'),
    touches: (change) => paths.includes(change.path),
  }
}
