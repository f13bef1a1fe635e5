import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A machine that jobs run on, one at a time; each job finds it as the first did. */
export interface Runner {
  readonly workspace: string
  readonly temp: string
  readonly modules: string
  /** Empties it and checks the commit out, with all of the history. */
  prepare(repository: string, head: string): void
  close(): void
}

/** Sets a runner up. */
export const openRunner = (): Runner => {
  const dir = mkdtempSync(join(tmpdir(), 'week-runner-'))
  const [workspace, temp, modules] = ['work', 'temp', 'modules'].map((name) => join(dir, name)) as [
    string,
    string,
    string,
  ]
  const clear = (): void => {
    execFileSync('chmod', ['-R', 'u+w', dir])
    for (const one of [workspace, temp, modules]) rmSync(one, { recursive: true, force: true })
  }
  return {
    ...{ workspace, temp, modules },
    prepare: (repository, head) => {
      clear()
      for (const one of [temp, modules]) mkdirSync(one)
      const git = (...args: readonly string[]) => execFileSync('git', args, { stdio: 'ignore' })
      git('clone', '--quiet', '--no-checkout', repository, workspace)
      git('-C', workspace, 'checkout', '--quiet', '--detach', head)
      git('-C', workspace, 'remote', 'set-url', 'origin', 'https://github.com/octocat/week.git')
    },
    close: () => {
      clear()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
