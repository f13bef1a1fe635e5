import { dirname, join, normalize } from 'node:path/posix'
import { commitId, type Git, textOf } from '../../git/git.ts'

/** A Dockerfile of a context that the builder fetches by itself, or why it cannot be read here. */
export type RemoteSource =
  | {
      readonly ok: true
      /** Path in the repository, links followed. */
      readonly path: string
      readonly text: string
    }
  | { readonly ok: false; readonly why: string }

/** A Git context taken apart. */
export interface GitContext {
  /** Host and path, e.g. `github.com/octocat/app`. */
  readonly repository: string
  readonly ref: string
  readonly subdir: string
}

const FULL = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

/** A Dockerfile is not larger. */
const MOST_BYTES = 1_000_000
const MOST_LINKS = 5

/** Reads a Git context as buildx does: a URL with `#REF:SUBDIR`, or with a query; null for an archive or anything else. https://docs.docker.com/build/concepts/context/#git-repositories */
export const parseGitContext = (argument: string): GitContext | null => {
  const [address = '', fragment = ''] = argument.split(/#(.*)/s)
  const [url = '', query = ''] = address.split(/\?(.*)/s)
  const asked = new URLSearchParams(query)
  const bare = url.replace(/^(?:\w+:\/\/(?:[^/@]*@)?|git@)/, '').replace(/^([^/:]+):(?=\D)/, '$1/')
  const isGit = /\.git$/.test(bare) || /^git(?:@|:)|^ssh:/.test(url) || bare.startsWith('github.com/')
  if (!isGit || /\.(?:tar(?:\.\w+)?|tgz|zip)$/.test(bare)) return null
  const [ref = '', subdir = ''] = fragment.split(/:(.*)/s)
  return {
    repository: bare.replace(/\.git$/, '').toLowerCase(),
    ref:
      ref ||
      asked.get('commit') ||
      asked.get('checksum') ||
      asked.get('ref') ||
      asked.get('tag') ||
      asked.get('branch') ||
      '',
    subdir: subdir || asked.get('subdir') || '',
  }
}

const no = (why: string): RemoteSource => ({ ok: false, why })

/** Reads the Dockerfile of a Git context from the repository on this machine: only where the context is that repository at a full commit that is there, because a branch may stand for another commit by the time the builder fetches it. BuildKit takes a copy of it with `--file` and an absolute path; no `.dockerignore` counts for such contexts. `own` is the repository's address, e.g. `https://github.com/octocat/app`. */
export const remoteDockerfile = async (
  argument: string,
  file: string,
  own: string,
  git: Git,
): Promise<RemoteSource> => {
  const context = parseGitContext(argument)
  if (context === null) return no('the context is an archive that the builder fetches by itself')
  if (context.repository !== parseGitContext(`${own.replace(/\.git$/, '')}.git`)?.repository)
    return no('the context is another repository, which the builder fetches by itself')
  if (!FULL.test(context.ref))
    return no(
      `the context is at ${context.ref === '' ? 'the default branch' : JSON.stringify(context.ref)}, which may be another commit by now; a full commit id tells`,
    )
  if ((await commitId(git, context.ref)) === null)
    return no('the commit of the context is not on this machine; actions/checkout brings it')
  if (file === '-' || /^(?:\/|\w+:\/\/)/.test(file)) return no('the Dockerfile is none of the context')
  for (const name of file === '' ? ['Dockerfile', 'dockerfile'] : [file]) {
    const path = await followLinks(git, context, name)
    const text = path === null ? null : await readAt(git, context.ref, path)
    if (path !== null && text !== null) return { ok: true, path, text }
  }
  return no(`the commit has no ${join(context.subdir, file || 'Dockerfile')}`)
}

/** The path of the file that a name in the context leads to; null when there is none, or it leads out of the context. */
const followLinks = async (git: Git, { ref, subdir }: GitContext, name: string): Promise<string | null> => {
  const root = normalize(`./${subdir}/`)
  let path = normalize(join(root, name))
  for (let links = 0; links <= MOST_LINKS; links += 1) {
    if (root === './' ? /^(?:\.\.)?\//.test(path) : !path.startsWith(root)) return null
    const row = await textOf(git, ['ls-tree', '-z', '--full-tree', ref, '--', path])
    const mode = /^(\d+) blob /.exec(row)?.[1]
    if (mode !== '120000') return mode === undefined ? null : path
    path = normalize(join(dirname(path), await textOf(git, ['cat-file', 'blob', `${ref}:${path}`])))
  }
  return null
}

const readAt = async (git: Git, commit: string, path: string): Promise<string | null> => {
  const object = `${commit}:${path}`
  const size = Number(await textOf(git, ['cat-file', '-s', object]))
  if (!(size > 0 && size <= MOST_BYTES)) return null
  const done = await git(['cat-file', 'blob', object])
  return done.code === 0 ? done.stdout : null
}
