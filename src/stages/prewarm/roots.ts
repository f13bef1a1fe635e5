import { posix } from 'node:path'
import type { Files } from '../../ports/ports.ts'
import { type Seen, walk } from './walk.ts'

/** A module or workspace of the context that needs modules from elsewhere. */
export interface Root {
  readonly dir: string
  /** Value of GOWORK there: the workspace file, or `off`. */
  readonly gowork: string
  /** Texts of its go.sum files, go.work.sum among them; empty when it has none. */
  readonly sums: readonly string[]
  /** Texts of its go.mod files, and of go.work for what it replaces. */
  readonly mods: readonly string[]
}

/** Modules and workspaces of the context, and the text that decides what they need. */
export interface Roots {
  readonly roots: readonly Root[]
  /** Sums and Go versions of all of them: what a key of the cache is made of. */
  readonly text: string
  readonly degradations: readonly string[]
}

/** Where the modules of a build are looked for. */
export interface Context {
  /** Absolute; anything that is no directory has no modules. */
  readonly dir: string
  /** Text of the Dockerfile, for its `-modfile=`; null when it is not on this machine. */
  readonly dockerfile: string | null
  /** Text of the .dockerignore in force; null without one. */
  readonly ignore: string | null
}

const MOST_ROOTS = 64

/** Directories a workspace file uses. https://go.dev/ref/mod#go-work-file-use */
const usedBy = (work: string, dir: string): readonly string[] => {
  const text = work.replace(/\/\/.*$/gm, '')
  const blocks = [...text.matchAll(/^\s*use\s*\(([^)]*)\)/gm)].flatMap((block) =>
    (block[1] as string).split('\n'),
  )
  const lines = [...text.matchAll(/^\s*use\s+([^\s(].*)$/gm)].map((line) => line[1] as string)
  return [...blocks, ...lines]
    .map((line) => line.trim().replace(/^["`](.*)["`]$/, '$1'))
    .filter((path) => path !== '')
    .map((path) => posix.resolve(dir, path))
}

const hasRequirements = (text: string): boolean => /^\s*require\b/m.test(text)

/** The `go` and `toolchain` lines, which decide how much of the module graph is read. https://go.dev/ref/mod#go-mod-file-go */
const versionLines = (text: string): string =>
  (text.match(/^\s*(?:go|toolchain)\s+\S+/gm) ?? []).map((line) => line.trim()).join('\n')

/** Files that RUN lines give to `-modfile`, the sums of which lie beside them. https://go.dev/ref/mod#build-commands */
const modfiles = (dockerfile: string): readonly string[] =>
  [...dockerfile.matchAll(/-modfile[= ]["']?([\w./-]+\.mod)\b/g)].map((found) =>
    posix.normalize(found[1] as string).replace(/^(?:\.?\.?\/)+/, ''),
  )

class Finder {
  private readonly seen: readonly Seen[]
  private readonly files: Files

  constructor(seen: readonly Seen[], files: Files) {
    this.seen = seen
    this.files = files
  }

  private async read(dir: string, name: string): Promise<string> {
    const isThere = this.seen.some((one) => one.dir === dir && one.names.includes(name))
    return isThere ? ((await this.files.read(`${dir}/${name}`)) ?? '') : ''
  }

  private async texts(pairs: readonly (readonly [string, string])[]): Promise<readonly string[]> {
    const texts = await Promise.all(pairs.map(([dir, name]) => this.read(dir, name)))
    return texts.filter((text) => text !== '')
  }

  private isVendored(dir: string): Promise<boolean> {
    return this.files.exists(`${dir}/vendor/modules.txt`)
  }

  private having(name: string): readonly string[] {
    return this.seen.filter(({ names }) => names.includes(name)).map(({ dir }) => dir)
  }

  async workspaces(): Promise<{ readonly roots: readonly Root[]; readonly covered: ReadonlySet<string> }> {
    const roots: Root[] = []
    const covered = new Set<string>()
    for (const dir of this.having('go.work')) {
      const used = usedBy(await this.read(dir, 'go.work'), dir)
      for (const path of used) covered.add(path)
      const needs = await this.texts(used.map((path) => [path, 'go.mod']))
      if (!needs.some(hasRequirements) || (await this.isVendored(dir))) continue
      const sums = await this.texts([[dir, 'go.work.sum'], ...used.map((path) => [path, 'go.sum'] as const)])
      roots.push({ dir, gowork: `${dir}/go.work`, sums, mods: [...needs, await this.read(dir, 'go.work')] })
    }
    return { roots, covered }
  }

  async modules(covered: ReadonlySet<string>): Promise<readonly Root[]> {
    const roots: Root[] = []
    for (const dir of this.having('go.mod')) {
      const mod = await this.read(dir, 'go.mod')
      if (covered.has(dir) || !hasRequirements(mod) || (await this.isVendored(dir))) continue
      roots.push({ dir, gowork: 'off', sums: await this.texts([[dir, 'go.sum']]), mods: [mod] })
    }
    return roots
  }

  /** Where the Dockerfile is when it names such a file is not known, so every file of that name counts. */
  async others(dockerfile: string): Promise<readonly Root[]> {
    const roots: Root[] = []
    for (const path of new Set(modfiles(dockerfile))) {
      const name = posix.basename(path)
      for (const { dir, names } of this.seen) {
        if (name === 'go.mod' || !names.includes(name) || !`${dir}/${name}`.endsWith(`/${path}`)) continue
        const sums = await this.texts([[dir, name.replace(/\.mod$/, '.sum')]])
        if (sums.length > 0) roots.push({ dir, gowork: 'off', sums, mods: await this.texts([[dir, name]]) })
      }
    }
    return roots
  }

  async versions(): Promise<string> {
    const pairs = this.seen.flatMap(({ dir, names }) =>
      ['go.mod', 'go.work'].filter((name) => names.includes(name)).map((name) => [dir, name] as const),
    )
    return (await this.texts(pairs)).map(versionLines).sort().join('\n')
  }
}

/** Finds every module and workspace of the context that needs modules from elsewhere; vendored ones and those of .dockerignore need none. */
export const findRoots = async (context: Context, files: Files): Promise<Roots> => {
  if (context.dir === '') return { roots: [], text: '', degradations: [] }
  const { seen, isCut } = await walk(context.dir, context.ignore, files)
  const finder = new Finder(seen, files)
  const { roots: workspaces, covered } = await finder.workspaces()
  const roots = [
    ...workspaces,
    ...(await finder.modules(covered)),
    ...(await finder.others(context.dockerfile ?? '')),
  ]
  const isLimited = isCut || roots.length > MOST_ROOTS
  const used = roots.slice(0, MOST_ROOTS)
  const sums = used.map(({ dir, sums, mods }) =>
    [posix.relative(context.dir, dir), ...(sums.length > 0 ? sums : mods)].join('\n'),
  )
  return {
    roots: used,
    text: [...sums.sort(), await finder.versions()].join('\n'),
    degradations: isLimited ? ['The context is large: not all of its Go modules were looked at.'] : [],
  }
}
