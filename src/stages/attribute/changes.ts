import { type Git, textOf } from '../../git/git.ts'
import { plainText } from './tokens.ts'

/** One stretch of lines that a commit replaced. */
export interface Hunk {
  /** The declaration it lies in, as git shows it; empty at the top of a file. */
  readonly scope: string
  readonly removed: readonly string[]
  readonly added: readonly string[]
}

/** What one commit changed in one file, layout and comments left out. */
export interface Change {
  readonly commit: string
  readonly path: string
  /** Where the file was before when it was moved, else null. */
  readonly from: string | null
  readonly hunks: readonly Hunk[]
}

/** Files whose lines are read; of others only the path counts. */
const READ = [
  '*.go',
  '*go.mod',
  '*go.sum',
  '*go.work',
  '*Dockerfile*',
  '*.dockerignore',
  '*Makefile',
  '*.sh',
  '*.yml',
]

/** Code that nobody of the repository wrote. */
const FOREIGN = [':(exclude,glob)**/vendor/**', ':(exclude,glob)**/node_modules/**']

const isLayout = (path: string, hunk: Hunk): boolean =>
  plainText(path, hunk.removed.join('\n')) === plainText(path, hunk.added.join('\n'))

const readHunk = (text: string): Hunk => {
  const [head = '', ...lines] = text.split('\n')
  const of = (sign: string) => lines.filter((line) => line.startsWith(sign)).map((line) => line.slice(1))
  return { scope: head.replace(/^[^@]*@@ ?/, ''), removed: of('-'), added: of('+') }
}

const pathIn = (header: string, name: string): string | null => {
  const found = new RegExp(`^${name} (.*)$`, 'm').exec(header)?.[1]?.replace(/\t$/, '')
  return found === undefined || found === '/dev/null' ? null : found
}

const readChange = (commit: string, text: string): Change | null => {
  const [header = '', ...rest] = text.split('\n@@ ')
  const moved = pathIn(header, 'rename from')
  const path = pathIn(header, 'rename to') ?? pathIn(header, '\\+\\+\\+') ?? pathIn(header, '---')
  if (path === null) return null
  const hunks = rest.map((hunk) => readHunk(hunk)).filter((hunk) => !isLayout(path, hunk))
  return hunks.length === 0 && moved === null ? null : { commit, path, from: moved, hunks }
}

/** Every change of Go code, module files and build files that commits of the range made, newest first; merges have none of their own. */
export const changesOf = async (
  git: Git,
  base: string,
  head: string,
  max: number,
): Promise<readonly Change[]> => {
  const options = ['-p', '-U0', '-M', '--no-merges', '--topo-order', `--max-count=${max}`, '--format=%x1e%H']
  const plain = ['--no-ext-diff', '--no-textconv', '--no-color', '--src-prefix=', '--dst-prefix=']
  const ends = ['--end-of-options', `${base}..${head}`, '--', ...READ, ...FOREIGN]
  const text = await textOf(git, ['log', ...options, ...plain, ...ends])
  return text.split('\x1e').flatMap((record) => {
    const [id = '', ...parts] = record.split('\ndiff --git ')
    return parts.flatMap((part) => readChange(id.trim(), part) ?? [])
  })
}

/** The paths a file had in the range, the newest first. */
export const pathsOf = (path: string, changes: readonly Change[]): readonly string[] => {
  const paths = [path]
  for (const change of changes)
    if (change.from !== null && change.path === paths.at(-1) && !paths.includes(change.from))
      paths.push(change.from)
  return paths
}
