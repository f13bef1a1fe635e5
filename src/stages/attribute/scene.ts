import { posix } from 'node:path'
import { readBlobs } from '../../git/blobs.ts'
import { type Git, textOf } from '../../git/git.ts'
import type { Location } from '../../model/diagnosis.ts'
import { type Change, changesOf } from './changes.ts'
import { type Commit, MAX_COMMITS } from './commits.ts'

/** Go modules of the repository that are told apart. */
const MAX_MODULES = 60

/** What is known of the repository at the head and of the range before anything is concluded. */
export interface Scene {
  readonly git: Git
  readonly base: string
  readonly head: string
  readonly commits: readonly Commit[]
  readonly changes: readonly Change[]
  /** Files at the head. */
  readonly paths: ReadonlySet<string>
  /** Every path that some commit of the range touched, and those at the head of moved files. */
  readonly touched: ReadonlySet<string>
  /** Go modules of the repository, the deepest first; `dir` is '' for the root. */
  readonly modules: readonly { readonly dir: string; readonly name: string }[]
  /** Directory of the module that was built, '' for the root. */
  readonly moduleDir: string
  /** Texts of files at the head; what is not there is an empty text. */
  texts(paths: readonly string[]): Promise<readonly string[]>
}

const modulesOf = async (git: Git, head: string, paths: ReadonlySet<string>) => {
  const files = [...paths].filter((path) => /(?:^|\/)go\.mod$/.test(path) && !/(?:^|\/)vendor\//.test(path))
  const asked = files.slice(0, MAX_MODULES).map((path) => ({ commit: head, path }))
  const held = await readBlobs(git, asked)
  return [...held]
    .flatMap(([key, { text }]) => {
      const name = /^module[ \t]+"?([^\s"]+)/m.exec(text)?.[1]
      const dir = posix.dirname(key.slice(key.indexOf(':') + 1))
      return name === undefined ? [] : [{ dir: dir === '.' ? '' : dir, name }]
    })
    .sort((a, b) => b.name.length - a.name.length)
}

/** Reads the tree of the head and what the range changed. */
export const openScene = async (
  git: Git,
  range: { readonly base: string; readonly head: string },
  commits: readonly Commit[],
  moduleDir: string,
): Promise<Scene> => {
  const { base, head } = range
  const [tree, changes] = await Promise.all([
    textOf(git, ['ls-tree', '-r', '-z', '--name-only', '--full-tree', head]),
    changesOf(git, base, head, MAX_COMMITS),
  ])
  const paths = new Set(tree.split('\0').filter(Boolean))
  const dir = posix.normalize(moduleDir || '.')
  return {
    git,
    base,
    head,
    commits,
    changes,
    paths,
    touched: new Set([...commits.flatMap((commit) => commit.paths), ...changes.map(({ path }) => path)]),
    modules: await modulesOf(git, head, paths),
    moduleDir: dir === '.' ? '' : dir,
    texts: async (wanted) => {
      const held = await readBlobs(
        git,
        wanted.map((path) => ({ commit: head, path })),
      )
      return wanted.map((path) => held.get(`${head}:${path}`)?.text ?? '')
    },
  }
}

/** The text of one line at the head; empty when it is not there. */
export const lineAt = async (scene: Scene, place: Location): Promise<string> => {
  if (place.line === null) return ''
  const [text = ''] = await scene.texts([place.path])
  return text.split('\n')[place.line - 1]?.replace(/\r$/, '') ?? ''
}

/** Directory of a package of the repository, '' for the root; null when it is of another module. */
export const directoryOf = (scene: Scene, importPath: string): string | null => {
  const own = scene.modules.find(({ name }) => importPath === name || importPath.startsWith(`${name}/`))
  if (own === undefined) return null
  return [own.dir, importPath.slice(own.name.length + 1)].filter(Boolean).join('/')
}

/** Directory of a file, '' for the root. */
export const parentOf = (path: string): string => {
  const dir = posix.dirname(path)
  return dir === '.' ? '' : dir
}

/** Imports of a Go file: the name each is used by (its last part where none is given) and its path. */
export const importsIn = (text: string): readonly { readonly name: string; readonly path: string }[] => {
  const head = text.slice(0, 20_000)
  const block = [...head.matchAll(/^import\s*\(([^)]*)\)/gm)].map((match) => match[1] ?? '').join('\n')
  const single = [...head.matchAll(/^import\s+([^\n(]+)$/gm)].map((match) => match[1] ?? '').join('\n')
  return [...`${block}\n${single}`.matchAll(/^[ \t]*(?:([\w.]+)[ \t]+)?["`]([^"`\s]+)["`]/gm)].map(
    (match) => {
      const path = match[2] ?? ''
      const parts = path.split('/').filter((part) => !/^v\d+$/.test(part))
      return { name: match[1] ?? (parts.at(-1) ?? '').replace(/^go-|\.v\d+$/g, ''), path }
    },
  )
}
