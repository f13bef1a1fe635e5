import { type Git, textOf } from '../../git/git.ts'

/** Somebody as a commit names them, after .mailmap. */
export interface Person {
  readonly name: string
  readonly email: string
}

/** One commit of the range. */
export interface Commit {
  readonly id: string
  readonly parents: readonly string[]
  readonly author: Person
  readonly committer: Person
  readonly subject: string
  /** The message below the subject. */
  readonly body: string
  /** Paths it changed; for a merge those that differ from every parent. */
  readonly paths: readonly string[]
}

/** Commits looked at, newest first. */
export const MAX_COMMITS = 200

const FORMAT = '%x1e%H%x1f%P%x1f%aN%x1f%aE%x1f%cN%x1f%cE%x1f%s%x1f%b%x1f'

const readCommit = (record: string): Commit => {
  const [
    id = '',
    parents = '',
    name = '',
    email = '',
    byName = '',
    byEmail = '',
    subject = '',
    body = '',
    paths = '',
  ] = record.split('\x1f')
  return {
    id: id.trim(),
    parents: parents.split(' ').filter(Boolean),
    author: { name, email },
    committer: { name: byName, email: byEmail },
    subject,
    body,
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
