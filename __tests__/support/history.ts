import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A real git repository in a temporary directory, written commit by commit. */
export interface History {
  readonly dir: string
  git(...args: string[]): string
  /** Writes files (null removes one) and commits them; answers the commit's id. */
  commit(author: string, files: Readonly<Record<string, string | null>>, subject?: string): string
  remove(): void
}

/** Makes an empty repository on branch `main` that no configuration of the machine reaches. */
export const newHistory = (): History => {
  const dir = mkdtempSync(join(tmpdir(), 'history-'))
  let seconds = 1_700_000_000
  const run = (args: readonly string[], author = 'Somebody'): string => {
    const date = `${++seconds} +0000`
    const email = `${author.toLowerCase().replaceAll(/[^a-z[\]]/g, '')}@example.org`
    const env = {
      PATH: process.env['PATH'],
      HOME: dir,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: author,
      GIT_AUTHOR_EMAIL: email,
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_NAME: author,
      GIT_COMMITTER_EMAIL: email,
      GIT_COMMITTER_DATE: date,
    }
    return execFileSync('git', ['-C', dir, ...args], {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim()
  }
  run(['init', '-q', '-b', 'main'])
  return {
    dir,
    git: (...args) => run(args),
    commit: (author, files, subject = 'change') => {
      for (const [path, text] of Object.entries(files)) {
        const file = join(dir, path)
        mkdirSync(dirname(file), { recursive: true })
        if (text === null) rmSync(file)
        else writeFileSync(file, text)
      }
      run(['add', '-A'])
      run(['commit', '-q', '--allow-empty', '-m', subject], author)
      return run(['rev-parse', 'HEAD'])
    },
    remove: () => rmSync(dir, { recursive: true, force: true }),
  }
}
