import type { Diagnosis, Location } from '../../model/diagnosis.ts'
import type { BuildLog } from '../../model/log.ts'
import { pathsOf } from './changes.ts'
import { fileClue } from './clue-files.ts'
import { lineClue } from './clue-lines.ts'
import { isAboutModules, moduleClue } from './clue-modules.ts'
import { lineNamesClue, nameClue } from './clue-names.ts'
import type { Commit } from './commits.ts'
import { undoneIn } from './people.ts'
import { findPath, positionsOf, writerOf } from './positions.ts'
import type { Clue } from './probe.ts'
import { importedBy } from './reach.ts'
import { lineAt, type Scene } from './scene.ts'
import type { Findings } from './score.ts'
import { failedTests, testReach } from './tests.ts'
import { followClues } from './turning-point.ts'

/** Failing positions whose writer is asked, and clues followed. */
const MAX_BLAMED = 6
const MAX_CLUES = 3

/** Lines of the log read around the evidence. */
const BEFORE = 40
const AFTER = 60

/** What was found, and the paths of commits that touched what the failure names. */
export interface Investigation {
  readonly findings: Findings
  readonly suspected: ReadonlySet<string>
}

/** Lines of the log around the evidence, of the same step; the quotes where there is no log. */
const windowOf = (diagnosis: Diagnosis, log: BuildLog | undefined): readonly string[] => {
  const at = log?.lines.findIndex((line) => line.number === diagnosis.evidence.line) ?? -1
  const quotes = [diagnosis.evidence, ...diagnosis.quotes].map(({ text }) => text)
  if (log === undefined || at < 0) return quotes
  const { step } = log.lines[at] ?? {}
  return log.lines
    .slice(Math.max(0, at - BEFORE), at + AFTER)
    .filter((line) => line.step === step)
    .map((line) => line.text)
}

/** Positions that the window tells where the diagnosis has none: of module files, and of headers. */
const positionsInWindow = (scene: Scene, window: readonly string[]): readonly Location[] =>
  window.flatMap((text) => {
    const found = /([\w./-]*(?:go\.(?:mod|work)|\.go)):(\d+)(?::(\d+))?/.exec(text)
    const path = found ? findPath(found[1] ?? '', scene.paths, scene.moduleDir) : null
    return path === null ? [] : [{ path, line: Number(found?.[2]), column: null }]
  })

/** Frames of a panic in files of the repository, the innermost first. https://pkg.go.dev/runtime/debug#Stack */
const framesOf = (scene: Scene, window: readonly string[]): readonly Location[] => {
  const start = window.findIndex((text) => /^panic: |^fatal error: /.test(text))
  return (start < 0 ? [] : window.slice(start)).flatMap((text) => {
    const found = /^\s+(\S+\.go):(\d+)(?: \+0x[0-9a-f]+)?$/.exec(text)
    const isForeign = /\/(?:pkg\/mod|usr\/local\/go|go\/src)\//.test(text)
    const path = found && !isForeign ? findPath(found[1] ?? '', scene.paths, scene.moduleDir) : null
    return path === null ? [] : [{ path, line: Number(found?.[2]), column: null }]
  })
}

const sameFile = (path: string, printed: string): boolean =>
  path === printed || path.split('/').at(-1) === printed.split('/').at(-1)

const codeClues = async (
  scene: Scene,
  diagnosis: Diagnosis,
  positions: readonly Location[],
): Promise<readonly Clue[]> => {
  const clues: Clue[] = []
  const texts = diagnosis.quotes.length > 0 ? diagnosis.quotes : [diagnosis.evidence]
  for (const { text } of texts.slice(0, 12)) {
    const spot = /([^\s:]+\.go):(\d+)/.exec(text)
    const place = spot
      ? positions.find((one) => one.line === Number(spot[2]) && sameFile(one.path, spot[1] ?? ''))
      : positions[0]
    if (!place || clues.length >= MAX_CLUES) continue
    const [file = ''] = await scene.texts([place.path])
    const line = await lineAt(scene, place)
    const clue =
      (await nameClue(scene, text, place, line)) ??
      lineClue(scene, text, place, line, file) ??
      (clues.length === 0 ? lineNamesClue(scene, text, place, line) : null)
    if (clue && !clues.some((other) => other.name === clue.name)) clues.push(clue)
  }
  return clues
}

const cluesOf = async (
  scene: Scene,
  diagnosis: Diagnosis,
  window: readonly string[],
  positions: readonly Location[],
): Promise<readonly Clue[]> => {
  const first = positions[0] ?? null
  const line = first ? await lineAt(scene, first) : ''
  const file = fileClue(scene, diagnosis, window, first, line)
  if (file !== null) return [file]
  if (isAboutModules(diagnosis)) {
    const clue = moduleClue(scene, diagnosis, window, first, line)
    return clue ? [clue] : []
  }
  // Only compilers and vet tell a column; what a test prints says nothing of the line it stands on.
  const isTold = !diagnosis.id.startsWith('test.') || /\.go:\d+:\d+: /.test(diagnosis.evidence.text)
  return isTold ? codeClues(scene, diagnosis, positions) : []
}

/** Commits that changed only layout and comments of a file, under any name it had. */
const formattersOf = (scene: Scene, path: string): readonly string[] => {
  const names = pathsOf(path, scene.changes)
  const isChange = (commit: Commit) =>
    scene.changes.some((change) => change.commit === commit.id && names.includes(change.path))
  return scene.commits
    .filter((commit) => commit.parents.length === 1 && commit.paths.some((one) => names.includes(one)))
    .filter((commit) => !isChange(commit))
    .map((commit) => commit.id)
}

/** Asks git what the range has to do with a failure. */
export const investigate = async (
  scene: Scene,
  diagnosis: Diagnosis,
  known: readonly Location[],
  hints: { readonly log?: BuildLog; readonly instruction?: Location | null },
): Promise<Investigation> => {
  const { git, commits, changes } = scene
  const window = windowOf(diagnosis, hints.log)
  const told = positionsOf(scene.paths, diagnosis, known, scene.moduleDir)
  const frames = framesOf(scene, window)
  const seen = frames.length > 0 ? frames : told
  const positions = seen.length > 0 ? seen : positionsInWindow(scene, window).slice(0, MAX_BLAMED)
  const range = { base: scene.base, head: scene.head }
  const blame = (place: Location) =>
    writerOf(git, range, place, place.path.endsWith('.go') ? formattersOf(scene, place.path) : [])
  const clues = await cluesOf(scene, diagnosis, window, positions)
  const failed = failedTests(scene, window, positions)
  const isTest = failed.names.length > 0 || diagnosis.id.startsWith('test.')
  const place = hints.instruction ?? null
  const [writers, trails, reach, instruction] = await Promise.all([
    Promise.all(positions.slice(0, MAX_BLAMED).map(blame)),
    followClues(scene, clues),
    isTest ? testReach(scene, failed) : null,
    place === null ? null : blame(place).then((writer) => ({ place, writer })),
  ])
  const followed = trails.flatMap((trail, at) => {
    const clue = clues[at]
    return clue === undefined ? [] : [{ clue, trail }]
  })
  const touching = new Set(followed.flatMap(({ trail }) => [...trail.touched]))
  const suspected = new Set(
    commits.filter((c) => touching.has(c.id) && c.parents.length < 2).flatMap((c) => c.paths),
  )
  const { directories } = failed
  const isTurned = trails.some(({ turning }) => turning.size > 0)
  const [dir] = directories
  const imported = reach?.packages ?? (isTurned || dir === undefined ? [] : await importedBy(scene, dir))
  const findings = {
    positions,
    writers,
    trails: followed,
    changes,
    reach,
    directories,
    imported,
    instruction,
    undone: undoneIn(commits),
  }
  return { findings, suspected }
}
