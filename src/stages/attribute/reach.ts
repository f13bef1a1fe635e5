import type { Change } from './changes.ts'
import { directoryOf, importsIn, parentOf, type Scene } from './scene.ts'
import { namesIn } from './tokens.ts'

/** Calls followed from a failing test. */
const MAX_DEPTH = 6

/** Packages and files read for it. */
const MAX_PACKAGES = 40
const MAX_FILES = 600

/** What a failing test can reach. */
export interface Reach {
  /** How many calls away a declaration is, 0 for the test itself; keys are `DIR:NAME`. */
  readonly calls: ReadonlyMap<string, number>
  /** Directories of the packages it imports, itself included, near ones first. */
  readonly packages: readonly string[]
}

interface Package {
  readonly imports: readonly string[]
  /** Names used in each declaration, by its own name. */
  readonly uses: ReadonlyMap<string, readonly string[]>
}

/** The name that a line of the top level declares: functions, methods, types, and single variables. */
const declaredOn = (line: string): string | null =>
  /^func (?:\([^)]*\) )?(\w+)/.exec(line)?.[1] ?? /^(?:type|var|const) (\w+)/.exec(line)?.[1] ?? null

const readPackage = (scene: Scene, texts: readonly string[]): Package => {
  const uses = new Map<string, string[]>()
  const imports = new Set<string>()
  for (const text of texts) {
    for (const { path } of importsIn(text)) {
      const dir = directoryOf(scene, path)
      if (dir !== null) imports.add(dir)
    }
    let name: string | null = null
    let body: string[] = []
    const close = () => {
      if (name !== null) uses.set(name, [...(uses.get(name) ?? []), ...namesIn(body.join('\n'))])
    }
    for (const line of text.split('\n')) {
      const next = declaredOn(line)
      if (next !== null || /^(?:var|const|type) \(/.test(line)) {
        close()
        name = next
        body = []
      }
      const grouped = name === null ? /^\t(\w+)(?: |$)/.exec(line)?.[1] : undefined
      if (grouped !== undefined) uses.set(grouped, [...(uses.get(grouped) ?? []), ...namesIn(line)])
      body.push(line)
    }
    close()
  }
  return { imports: [...imports], uses }
}

const filesIn = (scene: Scene, dir: string): readonly string[] =>
  [...scene.paths].filter((path) => path.endsWith('.go') && parentOf(path) === dir)

/** The packages of the repository that a package imports, near ones first, itself included. */
const readPackages = async (scene: Scene, start: string): Promise<ReadonlyMap<string, Package>> => {
  const packages = new Map<string, Package>()
  let files = 0
  for (let next = [start]; next.length > 0 && packages.size < MAX_PACKAGES && files < MAX_FILES; ) {
    const wanted = next.slice(0, MAX_PACKAGES - packages.size).map((dir) => ({
      dir,
      paths: filesIn(scene, dir).filter((path) => dir === start || !path.endsWith('_test.go')),
    }))
    const texts = await scene.texts(wanted.flatMap(({ paths }) => paths))
    let at = 0
    for (const { dir, paths } of wanted) {
      packages.set(dir, readPackage(scene, texts.slice(at, at + paths.length)))
      at += paths.length
      files += paths.length
    }
    next = [...new Set(wanted.flatMap(({ dir }) => packages.get(dir)?.imports ?? []))].filter(
      (dir) => !packages.has(dir),
    )
  }
  return packages
}

/** What a failing test reaches by calls, within its package and the packages of the repository it imports. */
export const reachOf = async (scene: Scene, dir: string, tests: readonly string[]): Promise<Reach> => {
  const packages = await readPackages(scene, dir)
  const own = packages.get(dir)
  const starts =
    tests.length > 0 ? tests : [...(own?.uses.keys() ?? [])].filter((name) => /^Test[A-Z_]/.test(name))
  const reach = new Map<string, number>(starts.map((name) => [`${dir}:${name}`, 0]))
  let edge = starts.map((name) => ({ dir, name }))
  for (let depth = 1; depth <= MAX_DEPTH && edge.length > 0; depth++) {
    const found: { dir: string; name: string }[] = []
    for (const at of edge) {
      const home = packages.get(at.dir)
      for (const name of home?.uses.get(at.name) ?? []) {
        const holds = (target: string) => packages.get(target)?.uses.has(name) === true
        const near = [at.dir, ...(home?.imports ?? [])].filter(holds)
        // A method called through an interface may be of any package that is built in.
        for (const target of near.length > 0 ? near : [...packages.keys()].filter(holds)) {
          const key = `${target}:${name}`
          if (reach.has(key)) continue
          reach.set(key, depth)
          found.push({ dir: target, name })
        }
      }
    }
    edge = found
  }
  return { calls: reach, packages: [...packages.keys()] }
}

/** How near a change is to what the test reaches; null when it is out of reach. */
export const distanceOf = (
  change: Change,
  reach: Reach,
): { readonly depth: number; readonly name: string } | null => {
  const dir = parentOf(change.path)
  const names = change.hunks.flatMap((hunk) => {
    const own = [...hunk.removed, ...hunk.added].flatMap(
      (line) => declaredOn(line) ?? /^\t(\w+) /.exec(line)?.[1] ?? [],
    )
    // What git shows is the declaration before the first line, which may start one of its own.
    const scope = /^[\w})]/.test(hunk.removed[0] ?? hunk.added[0] ?? '') ? null : declaredOn(hunk.scope)
    return scope === null ? own : [scope, ...own]
  })
  const found = names.flatMap((name) => {
    const depth = reach.calls.get(`${dir}:${name}`)
    return depth === undefined ? [] : [{ depth, name }]
  })
  return found.sort((a, b) => a.depth - b.depth)[0] ?? null
}

/** Directories of the repository's packages that a package imports, near ones first, itself included. */
export const importedBy = async (scene: Scene, dir: string): Promise<readonly string[]> => [
  ...(await readPackages(scene, dir)).keys(),
]
