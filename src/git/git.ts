import type { Finished, RunOptions, Shell } from '../ports/ports.ts'

/** Runs one git command in a repository; code 124 when it took too long. */
export type Git = (
  args: readonly string[],
  options?: Pick<RunOptions, 'input' | 'onStdout' | 'timeoutMs'>,
) => Promise<Finished>

/** Keeps the programs out that a repository's configuration names, and every transport: missing objects are not fetched. https://git-scm.com/docs/git-config */
const SETTINGS = [
  'safe.directory=*',
  'core.quotepath=off',
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'log.showSignature=false',
  'blame.ignoreRevsFile=',
  'diff.submodule=short',
  'protocol.allow=never',
]

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

/** Whether a file of the work tree differs from what is committed, asked without the filters that the configuration names; false in a bare repository. */
export const isChangedHere = async (git: Git, path: string): Promise<boolean> => {
  const named = await textOf(git, ['config', '--name-only', '-z', '--get-regexp', '^filter\\.'])
  const names = [
    ...new Set(named.split('\0').flatMap((key) => /^filter\.(.*)\.[^.]*$/s.exec(key)?.[1] ?? [])),
  ]
  // `-c` cannot take a name with an equals sign.
  if (names.some((name) => /[=\n]/.test(name))) return false
  const off = names.flatMap((name) =>
    ['clean=', 'process=', 'smudge=', 'required=false'].flatMap((end) => ['-c', `filter.${name}.${end}`]),
  )
  const options = ['--porcelain', '--untracked-files=no', '--ignore-submodules=all']
  return (await textOf(git, [...off, 'status', ...options, '--', `:(top,literal)${path}`])) !== ''
}
