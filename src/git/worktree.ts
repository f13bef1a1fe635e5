import type { Git } from './git.ts'

/** Checking files out of a large repository may take long. */
const CHECKOUT_MS = 120_000

/** No hook, filter, submodule or background job of the repository runs. */
const QUIET = ['core.hooksPath=/dev/null', 'submodule.recurse=false', 'gc.auto=0', 'maintenance.auto=false']

const args = (...words: readonly string[]): readonly string[] => [
  ...QUIET.flatMap((setting) => ['-c', setting]),
  ...words,
]

/** Puts the files of a commit into a new directory, without touching the work tree or a branch; works for bare repositories. False when git refuses. */
export const addWorktree = async (git: Git, dir: string, commit: string): Promise<boolean> => {
  const done = await git(args('worktree', 'add', '--detach', '--force', '--quiet', dir, commit), {
    timeoutMs: CHECKOUT_MS,
  })
  return done.code === 0
}

/** Takes such a directory away again, its files included. */
export const removeWorktree = async (git: Git, dir: string): Promise<void> => {
  await git(args('worktree', 'remove', '--force', '--force', dir), { timeoutMs: CHECKOUT_MS })
}
