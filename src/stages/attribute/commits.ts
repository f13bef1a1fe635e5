import { type Git, textOf } from '../../git/git.ts'

/** One commit of the range, author after .mailmap. */
export interface Commit {
  readonly id: string
  readonly parents: readonly string[]
  readonly name: string
  readonly email: string
  readonly subject: string
  /** Paths it changed; for a merge those that differ from every parent. */
  readonly paths: readonly string[]
}

/** Commits looked at, newest first. */
export const MAX_COMMITS = 200

const FORMAT = '%x1e%H%x1f%P%x1f%aN%x1f%aE%x1f%s%x1f'

const readCommit = (record: string): Commit => {
  const [id = '', parents = '', name = '', email = '', subject = '', paths = ''] = record.split('\x1f')
  return {
    id: id.trim(),
    parents: parents.split(' ').filter(Boolean),
    name,
    email,
    subject,
    paths: paths
      .split('\0')
      .map((path) => path.trim())
      .filter(Boolean),
  }
}

/** The commits of a range in topological order, newest first, with the paths each changed. */
export const commitsOf = async (git: Git, base: string, head: string): Promise<readonly Commit[]> => {
  const options = ['--topo-order', `--max-count=${MAX_COMMITS}`, `--format=${FORMAT}`, '-z', '--name-only']
  const quiet = ['--no-ext-diff', '--no-textconv', '--no-renames', '--diff-merges=combined']
  const text = await textOf(git, ['log', ...options, ...quiet, '--end-of-options', `${base}..${head}`, '--'])
  return text.split('\x1e').slice(1).map(readCommit)
}

/** Whether a commit is by a program: those are suspected only when nobody else is there. */
export const isBot = (commit: Commit): boolean =>
  /\[bot\]|^(?:dependabot|renovate|github-actions|greenkeeper|mergify|web-flow)\b/i.test(commit.name) ||
  /\[bot\]@|^(?:bot|renovate|dependabot)@/i.test(commit.email)

/** Whether a commit changed only blanks and empty lines. */
export const isOnlyFormat = async (git: Git, commit: Commit): Promise<boolean> => {
  const [parent] = commit.parents
  if (parent === undefined || commit.parents.length > 1 || commit.paths.length === 0) return false
  const done = await git([
    'diff',
    '--no-ext-diff',
    '--no-textconv',
    '-w',
    '--ignore-blank-lines',
    '--shortstat',
    '--end-of-options',
    parent,
    commit.id,
    '--',
  ])
  return done.code === 0 && done.stdout.trim() === ''
}
