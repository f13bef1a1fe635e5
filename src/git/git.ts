import type { Finished, RunOptions, Shell } from '../ports/ports.ts'

/** Runs one git command in a repository; code 124 when it took too long. */
export type Git = (
  args: readonly string[],
  options?: Pick<RunOptions, 'input' | 'onStdout' | 'timeoutMs'>,
) => Promise<Finished>

const SETTINGS = ['safe.directory=*', 'core.quotepath=off', 'core.fsmonitor=false', 'log.showSignature=false']

const ENVIRONMENT = { GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' }

const CALL_MS = 10_000

/** Opens a repository, bare or with a work tree, for reading only; `-c` settings keep its own programs out. */
export const openGit =
  (shell: Shell, dir: string): Git =>
  (args, options = {}) =>
    shell.run('git', ['-C', dir, ...SETTINGS.flatMap((setting) => ['-c', setting]), ...args], {
      timeoutMs: CALL_MS,
      ...options,
      env: ENVIRONMENT,
    })

/** Standard output of a command that succeeded, else an empty text. */
export const textOf = async (git: Git, args: readonly string[]): Promise<string> => {
  const done = await git(args)
  return done.code === 0 ? done.stdout : ''
}

/** The full id of a commit; null when the repository does not hold it. */
export const commitId = async (git: Git, name: string): Promise<string | null> => {
  const found = await textOf(git, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${name}^{commit}`,
  ])
  return /^[0-9a-f]{40,64}$/.test(found.trim()) ? found.trim() : null
}

/** The commit at which the work tree left the branch it follows, else the default branch of origin; null when there is none or it is the head. */
export const forkPoint = async (git: Git): Promise<string | null> => {
  for (const branch of ['@{upstream}', 'origin/HEAD']) {
    const base = (await textOf(git, ['merge-base', 'HEAD', branch])).trim()
    if (base !== '') return base === (await commitId(git, 'HEAD')) ? null : base
  }
  return null
}
