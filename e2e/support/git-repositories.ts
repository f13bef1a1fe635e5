import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A commit of a repository of modules. */
export interface Step {
  readonly files: Readonly<Record<string, string>>
  readonly tags?: readonly string[]
}

/** Bare repositories in one directory. */
export interface Repositories {
  readonly dir: string
  /** Makes `path.git` of these commits; gives the pseudo-version of each. https://go.dev/ref/mod#pseudo-versions */
  make(path: string, steps: readonly Step[]): readonly string[]
  close(): void
}

/** Every commit has this time, in UTC. */
const TIME = '2024-01-02T03:04:05Z'
const PERSON = { NAME: 'Ada', EMAIL: 'ada@example.org', DATE: TIME }

const identity = Object.fromEntries(
  ['AUTHOR', 'COMMITTER'].flatMap((role) =>
    Object.entries(PERSON).map(([field, value]) => [`GIT_${role}_${field}`, value]),
  ),
)

/** Opens a directory for bare repositories. */
export const gitRepositories = (): Repositories => {
  const dir = mkdtempSync(join(tmpdir(), 'git-'))
  const make: Repositories['make'] = (path, steps) => {
    const bare = join(dir, `${path}.git`)
    const work = mkdtempSync(join(tmpdir(), 'git-work-'))
    const git = (...args: string[]) =>
      execFileSync('git', args, {
        cwd: work,
        encoding: 'utf8',
        env: { ...process.env, ...identity, GIT_CONFIG_GLOBAL: '/dev/null', TZ: 'UTC' },
        stdio: ['ignore', 'pipe', 'pipe'],
      }).trim()
    git('init', '--quiet', '--initial-branch=main')
    const versions = steps.map(({ files, tags = [] }) => {
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(work, name)), { recursive: true })
        writeFileSync(join(work, name), text)
      }
      git('add', '--all')
      git('commit', '--quiet', '--allow-empty', '--message', 'Change')
      for (const tag of tags) git('tag', tag)
      return `v0.0.0-${TIME.replace(/\D/g, '')}-${git('rev-parse', 'HEAD').slice(0, 12)}`
    })
    mkdirSync(dirname(bare), { recursive: true })
    git('clone', '--quiet', '--bare', work, bare)
    rmSync(work, { recursive: true, force: true })
    return versions
  }
  return { dir, make, close: () => rmSync(dir, { recursive: true, force: true }) }
}
