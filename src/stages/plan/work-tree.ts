import { join } from 'node:path/posix'
import { openGit, textOf } from '../../git/git.ts'
import type { Files, Shell } from '../../ports/ports.ts'
import { remoteDockerfile } from './remote.ts'

/** Where the Dockerfile of a Git context lies in the work tree, absolute, with its text; or why it is not taken from there. */
export type WorkTreeSource =
  | { readonly ok: true; readonly path: string; readonly text: string }
  | { readonly ok: false; readonly why: string }

/** What is asked for: a Git context, the Dockerfile in it (empty for the usual one), a directory of the work tree, and the address of its repository, null for that of its remote `origin`. */
export interface WorkTreeRequest {
  readonly argument: string
  readonly file: string
  readonly dir: string
  readonly own: string | null
}

/** Finds the Dockerfile of a Git context in the work tree: only where the work tree has what the commit has, so that each line is at the same place in both. */
export const workTreeDockerfile = async (
  { argument, file, dir, own }: WorkTreeRequest,
  { shell, files }: { readonly shell: Shell; readonly files: Files },
): Promise<WorkTreeSource> => {
  const git = openGit(shell, dir)
  const address = own ?? (await textOf(git, ['config', '--get', 'remote.origin.url'])).trim()
  const found = await remoteDockerfile(argument, file, address, git)
  if (!found.ok) return found
  const root = (await textOf(git, ['rev-parse', '--show-toplevel'])).trim()
  const path = join(root, found.path)
  const isSame = root !== '' && (await files.read(path)) === found.text
  if (isSame) return { ok: true, path, text: found.text }
  const why = `${found.path} of the work tree is not as the commit of the context has it`
  return { ok: false, why }
}
