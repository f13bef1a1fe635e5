import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** A person who commits in a test repository. */
export interface Person {
  readonly name: string
  readonly email: string
}

/** Wrote what works. */
export const ADA: Person = { name: 'Ada', email: 'ada@example.org' }

/** Wrote what breaks. */
export const BOB: Person = { name: 'Bob', email: 'bob@example.org' }

/** A real git repository made of one of the examples, in a directory of its own. */
export interface Repository {
  readonly dir: string
  /** First commit: the example as it is. */
  readonly base: string
  path(...parts: string[]): string
  /** Replaces text in a file; fails when it is not there, so that no test breaks by accident of an example's change. */
  edit(file: string, from: string | RegExp, to: string): void
  write(file: string, text: string): void
  remove(file: string): void
  /** Commits everything and gives the commit. */
  commit(person: Person, subject: string): string
  close(): void
}

/** Makes a repository with the example's files at `at` (default: the root) and Ada's commit of them. */
export const repositoryOf = (example: string, at = '.'): Repository => {
  const dir = mkdtempSync(join(tmpdir(), 'repository-'))
  const git = (...args: string[]) => execFileSync('git', args, { cwd: dir, encoding: 'utf8' }).trim()
  const commit = (person: Person, subject: string): string => {
    git('add', '--all')
    git(
      '-c',
      `user.name=${person.name}`,
      '-c',
      `user.email=${person.email}`,
      'commit',
      '--quiet',
      '--message',
      subject,
    )
    return git('rev-parse', 'HEAD')
  }
  git('init', '--quiet', '--initial-branch=main')
  git('config', 'commit.gpgsign', 'false')
  git('remote', 'add', 'origin', 'https://github.com/octocat/hello.git')
  cpSync(resolve('examples', example), join(dir, at), { recursive: true })
  const base = commit(ADA, `Add ${example}`)
  return {
    dir,
    base,
    path: (...parts) => join(dir, ...parts),
    edit: (file, from, to) => {
      const before = readFileSync(join(dir, file), 'utf8')
      const after = before.replace(from, to)
      if (after === before) throw new Error(`${file} has no ${String(from)}`)
      writeFileSync(join(dir, file), after)
    },
    write: (file, text) => {
      mkdirSync(dirname(join(dir, file)), { recursive: true })
      writeFileSync(join(dir, file), text)
    },
    remove: (file) => rmSync(join(dir, file), { recursive: true }),
    commit,
    close: () => rmSync(dir, { recursive: true, force: true }),
  }
}
