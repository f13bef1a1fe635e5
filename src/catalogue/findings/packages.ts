import { posix } from 'node:path'
import { shellWord } from '../../dockerfile/targets.ts'
import type { ModuleCall } from './modules.ts'
import type { Scene } from './scene.ts'

/** A file of a package with what it imports. */
export interface GoSource {
  /** Path in the context. */
  readonly path: string
  readonly text: string
  readonly imports: readonly string[]
}

const OTHER_SYSTEM =
  /_(?:windows|darwin|freebsd|netbsd|openbsd|dragonfly|solaris|illumos|aix|plan9|js|wasip1|android|ios|wasm)(?:_\w+)?\.go$/

/** Sources a build for Linux reads; generated ignores, tests and other systems are left out. https://pkg.go.dev/cmd/go#hdr-Build_constraints */
const isBuilt = (path: string, text: string): boolean =>
  !path.endsWith('_test.go') &&
  !OTHER_SYSTEM.test(path) &&
  !/^\/\/(?:go:build|\s*\+build)\s/m.test(head(text))

const head = (text: string): string => text.slice(0, Math.max(text.search(/^package\s/m), 0))

const importsOf = (text: string): readonly string[] => {
  const plain = text.slice(0, 20_000).replace(/\/\*[\s\S]*?\*\//g, '')
  const blocks = [...plain.matchAll(/^import\s*\(([^)]*)\)/gm)].map((found) => found[1] ?? '')
  const lines = [...plain.matchAll(/^import\s+([^(\n].*)$/gm)].map((found) => found[1] ?? '')
  return [...blocks, ...lines].flatMap((part) =>
    part.split('\n').flatMap((line) => /^\s*(?:[\w.]+\s+)?"([^"]+)"/.exec(line)?.[1] ?? []),
  )
}

/** Sources of the context by directory, hidden ones too. */
export const packagesOf = (scene: Scene): ReadonlyMap<string, readonly GoSource[]> => {
  const known = CACHE.get(scene)
  if (known !== undefined) return known
  const found = new Map<string, GoSource[]>()
  for (const [path, text] of scene.context?.texts ?? []) {
    if (!path.endsWith('.go') || !isBuilt(path, text)) continue
    const dir = path.includes('/') ? posix.dirname(path) : ''
    found.set(dir, [...(found.get(dir) ?? []), { path, text, imports: importsOf(text) }])
  }
  CACHE.set(scene, found)
  return found
}

const CACHE = new WeakMap<Scene, ReadonlyMap<string, readonly GoSource[]>>()

const VALUED =
  /^--?(?:o|ldflags|tags|mod|modfile|p|gcflags|asmflags|installsuffix|buildmode|pkgdir|overlay|run|timeout|count|bench|coverprofile|covermode|coverpkg|exec|toolexec|cpu|parallel|C|compiler|gccgoflags|pgo|f|skip)$/

/** Package arguments of a call with variables replaced; null when one is unknown. */
const argumentsOf = ({ call, run }: ModuleCall): readonly string[] | null => {
  const words: string[] = []
  for (let at = 0; at < call.args.length; at += 1) {
    const word = call.args[at] ?? ''
    if (VALUED.test(word)) at += 1
    else if (/^\d*[<>]/.test(word)) break
    else if (!word.startsWith('-')) words.push(word)
  }
  const read = words.map((word) => shellWord(word, run.environment.values))
  return read.some((word) => word === null || word === '') ? null : (read as string[])
}

/** Directories of the context that a call names as packages; null when nobody can tell. */
export const namedPackages = (scene: Scene, found: ModuleCall): readonly string[] | null => {
  const { call, mod, dir, work } = found
  const words = /^(?:build|install|test|vet|run)$/.test(call.name) ? argumentsOf(found) : null
  if (words === null || call.cwd === null) return null
  const own = call.name === 'run' ? words.slice(0, 1) : words
  const all = [...packagesOf(scene).keys()]
  const dirs: string[] = []
  for (const word of own.length === 0 ? ['.'] : own) {
    const local = /^\.{0,2}(?:\/|$)|^\.{1,2}$/.test(word) || word.endsWith('.go')
    const inside = word === mod.module || word.startsWith(`${mod.module}/`)
    if (!local && !inside) return null
    const path = local
      ? posix.resolve(call.cwd, word)
      : posix.join(dir, word.slice((mod.module ?? '').length))
    const relative = posix.relative(dir, path)
    if (relative.startsWith('..')) return null
    // In a workspace a path below this module may be one of another module.
    if (work !== null && scene.mod(posix.join(mod.dir, relative, 'go.mod')) !== null && relative !== '')
      return null
    const base = posix.join(mod.dir, relative).replace(/^\.$/, '')
    if (base.endsWith('.go')) dirs.push(posix.dirname(base).replace(/^\.$/, ''))
    else if (base.endsWith('...'))
      dirs.push(...all.filter((one) => isBelow(one, base.replace(/\/?\.\.\.$/, ''))))
    else dirs.push(base)
  }
  return dirs
}

const isBelow = (dir: string, top: string): boolean =>
  (top === '' || dir === top || dir.startsWith(`${top}/`)) &&
  !/(?:^|\/)(?:vendor|testdata|_[^/]*|\.[^/]*)(?:\/|$)/.test(dir)

/** The named packages and all packages of the same module they import, as directories of the context. */
export const closure = (scene: Scene, found: ModuleCall): ReadonlySet<string> | null => {
  const start = namedPackages(scene, found)
  if (start === null || found.mod.module === null) return null
  const packages = packagesOf(scene)
  const seen = new Set<string>()
  const open = [...start]
  for (let dir = open.pop(); dir !== undefined; dir = open.pop()) {
    if (seen.has(dir)) continue
    seen.add(dir)
    for (const { imports } of packages.get(dir) ?? [])
      for (const path of imports)
        if (path.startsWith(`${found.mod.module}/`))
          open.push(posix.join(found.mod.dir, path.slice(found.mod.module.length + 1)))
  }
  return seen
}

/** Sources of all packages of the module that a call compiles; null when nobody can tell. */
export const compiledSources = (scene: Scene, found: ModuleCall): readonly GoSource[] | null => {
  const dirs = closure(scene, found)
  if (dirs === null) return null
  const packages = packagesOf(scene)
  const sources = [...dirs].flatMap((dir) => packages.get(dir) ?? [])
  return sources.length === 0 ? null : sources
}
