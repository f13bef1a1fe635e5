import { posix } from 'node:path'
import dockerignore from '@balena/dockerignore'
import { environmentAt, resolvePath } from '../../dockerfile/environment.ts'
import type { Diagnosis, Location } from '../../model/diagnosis.ts'
import type { Dockerfile } from '../../model/dockerfile.ts'
import type { BuildLog } from '../../model/log.ts'
import type { Files } from '../../ports/ports.ts'
import { directoriesOf } from './directories.ts'
import { dockerfileLine, isAboutDockerfile } from './dockerfile-line.ts'
import { isAboutGoMod, moduleLine } from './module-line.ts'
import { type Given, originsOf } from './origins.ts'
import { openTree, type Tree } from './repository.ts'
import { findSpot, type Spot } from './step.ts'

/** What the build was made from; paths relative to the repository's root. */
export interface Where {
  readonly dockerfilePath: string
  /** '' for the root; null when the context is remote. */
  readonly contextDir: string | null
  readonly buildContexts: Readonly<Record<string, string>>
  /** Text of the .dockerignore in force; null without one. */
  readonly ignore: string | null
}

/** Places of a failure in the repository. */
export interface Located {
  readonly location: Location | null
  readonly instruction: Location | null
  readonly places: readonly Location[]
}

/** Positions mapped at most, and the files they may be in. */
const MAX_MENTIONED = 1_000
const MAX_FILES = 100

/** Roots of code that is not of the repository. */
const FOREIGN = /^(?:\/usr\/(?:local\/)?(?:go|lib)\/|\/root\/go\/pkg\/|\S*\/pkg\/mod\/|\/root\/\.cache\/)/

interface Scene {
  readonly tree: Tree
  readonly given: Given
  readonly dockerfile: Dockerfile | null
  readonly spot: Spot | null
  /** Directories of the image the failing command may have run in. */
  readonly directories: readonly string[]
}

const toGiven = (where: Where): Given => {
  const rules = where.ignore === null ? null : dockerignore.default().add(where.ignore)
  const isIgnored = (path: string) =>
    rules !== null && path !== '' && path !== '.' && !path.startsWith('..') && rules.ignores(path)
  return { contextDir: where.contextDir, buildContexts: where.buildContexts, isIgnored }
}

const directoriesAt = (dockerfile: Dockerfile, spot: Spot): readonly string[] => {
  const { stage, instruction } = spot
  const { workdir, values } = environmentAt(dockerfile, stage.index, instruction.line)
  const script = [instruction.text, ...instruction.heredocs.map(({ body }) => body)].join('\n')
  return directoriesOf(instruction.execForm ? instruction.args.join(' ') : script, workdir, values)
}

/** Paths of the repository a file of the image can be, before anything is checked. */
const candidatesFor = (
  { given, dockerfile, spot, directories }: Scene,
  printed: string,
): readonly string[] => {
  if (!dockerfile || !spot) {
    const own =
      given.contextDir === null || printed.startsWith('/') ? [] : [posix.join(given.contextDir, printed)]
    return [...own, printed]
  }
  const inImage = printed.startsWith('/') ? [printed] : directories.map((dir) => resolvePath(printed, dir))
  return inImage.flatMap((path) =>
    path === null ? [] : originsOf(dockerfile, given, spot.stage, spot.instruction.line, path),
  )
}

const firstFile = async (tree: Tree, candidates: readonly string[]): Promise<string | null> => {
  for (const candidate of candidates) {
    const path = await tree.file(candidate)
    if (path !== null) return path
  }
  return null
}

/** A go.mod of the failing step: of the directories its commands ran in, each with those above it. */
const goModOf = async (scene: Scene): Promise<string | null> => {
  const ups = ['go.mod', '../go.mod', '../../go.mod', '../../../go.mod']
  const fallback = [posix.join(scene.given.contextDir ?? '', 'go.mod')]
  return firstFile(scene.tree, [...ups.flatMap((path) => candidatesFor(scene, path)), ...fallback])
}

/** The path in the module of a file printed with its import path, e.g. `example.org/app/x.go`. */
const inModule = async (scene: Scene, printed: string): Promise<readonly string[]> => {
  const goMod = /^[\w-]+(?:\.[\w-]+)+\/|^[\w.-]+\//.test(printed) ? await goModOf(scene) : null
  const text = goMod === null ? null : await scene.tree.read(goMod)
  const name = /^\s*module\s+"?([^\s"]+)/m.exec(text ?? '')?.[1]
  if (goMod === null || name === undefined || !printed.startsWith(`${name}/`)) return []
  return [posix.join(posix.dirname(goMod), printed.slice(name.length + 1))]
}

const mapPath = async (scene: Scene, printed: string): Promise<string | null> => {
  if (FOREIGN.test(printed)) return null
  const direct = await firstFile(scene.tree, candidatesFor(scene, printed))
  if (direct !== null) return direct
  const named = await firstFile(scene.tree, await inModule(scene, printed))
  if (named !== null || scene.given.contextDir === null) return named
  const parts = posix
    .normalize(printed)
    .split('/')
    .filter((part) => part !== '' && part !== '..' && part !== '.')
  const least = printed.startsWith('/') ? Math.min(2, parts.length) : parts.length
  for (let length = parts.length; length >= least; length--) {
    const found = await scene.tree.bySuffix(parts.slice(-length).join('/'))
    if (found !== null) return scene.tree.file(found)
  }
  return null
}

const mapAll = async (scene: Scene, mentioned: readonly Location[]): Promise<readonly Location[]> => {
  const found = new Map<string, Location>()
  const paths = new Map<string, string | null>()
  for (const { path: printed, line, column } of mentioned.slice(0, MAX_MENTIONED)) {
    if (!paths.has(printed) && paths.size < MAX_FILES) paths.set(printed, await mapPath(scene, printed))
    const path = paths.get(printed) ?? null
    if (path !== null && !found.has(`${path}:${line}`)) found.set(`${path}:${line}`, { path, line, column })
  }
  return [...found.values()]
}

/** Finds where in the repository a failure is: the line of the code, of go.mod or of the Dockerfile, and the instruction that hit it. */
export const locate = async (
  diagnosis: Diagnosis,
  log: BuildLog,
  dockerfile: Dockerfile | null,
  where: Where,
  files: Files,
  root: string,
): Promise<Located> => {
  const spot = dockerfile ? findSpot(diagnosis, log, dockerfile) : null
  const directories = dockerfile && spot ? directoriesAt(dockerfile, spot) : []
  const scene = { tree: openTree(files, root), given: toGiven(where), dockerfile, spot, directories }
  const file = await scene.tree.file(where.dockerfilePath)
  const inFile = (line: number | null): Location | null =>
    file === null || line === null ? null : { path: file, line, column: null }
  const instruction = inFile(spot?.instruction.line ?? null)
  if (isAboutDockerfile(diagnosis))
    return { location: inFile(dockerfileLine(diagnosis, log, dockerfile, spot)), instruction, places: [] }
  const places = await mapAll(scene, diagnosis.mentioned)
  const goMod = isAboutGoMod(diagnosis) && places.length === 0 ? await goModOf(scene) : null
  const required = goMod === null ? null : await moduleLine(scene.tree, goMod, diagnosis)
  const [first, ...others] = places
  const location = first ?? required ?? (diagnosis.blame === 'yes' ? instruction : null)
  return { location, instruction, places: others }
}
