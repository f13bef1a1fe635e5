import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type GitHubEmulator, type GitHubOptions, startGitHub } from '../../__tests__/support/github.ts'
import { type ResultsService, startResultsService } from '../../__tests__/support/results-service.ts'
import { startMirror } from '../../src/mirror/server.ts'
import { type Engine, up } from '../engine/engine.ts'
import { type Job, startJob } from './action.ts'
import type { Repository } from './repository.ts'

/** Everything around a job: the engine, GitHub, its cache service. */
export interface Scene {
  readonly engine: Engine
  readonly github: GitHubEmulator
  readonly results: ResultsService
  /** A job in the repository's work tree, started by a pull request from `base` to `head`. */
  pullRequest(repository: Repository, head: string, env?: Readonly<Record<string, string>>): Job
  /** A job in the repository's work tree, started by a push to main. */
  push(repository: Repository, head: string, env?: Readonly<Record<string, string>>): Job
  close(): Promise<void>
}

/** Sets the scene on the engine that is up, or makes one. */
export const setScene = async (options: GitHubOptions = {}): Promise<Scene> => {
  const engine = await up()
  const github = await startGitHub(options)
  const results = await startResultsService()
  const shared = { ...engine.env, ...results.env, GITHUB_API_URL: github.url }
  return {
    engine,
    github,
    results,
    pullRequest: (repository, head, env = {}) =>
      startJob(
        repository.dir,
        {
          ...shared,
          GITHUB_EVENT_NAME: 'pull_request',
          GITHUB_REF: 'refs/pull/3/merge',
          GITHUB_SHA: head,
          ...env,
        },
        { pull_request: { number: 3, head: { sha: head }, base: { sha: repository.base } } },
      ),
    push: (repository, head, env = {}) => startJob(repository.dir, { ...shared, GITHUB_SHA: head, ...env }),
    close: async () => {
      await github.close()
      await results.close()
    },
  }
}

/** What `go env` says of the machine. */
export const goEnv = (name: string): string => execFileSync('go', ['env', name], { encoding: 'utf8' }).trim()

/** An upstream module proxy that counts what it is asked for; it has the machine's own modules and the machine's own upstream. */
export const startUpstream = () =>
  startMirror({
    store: join(goEnv('GOMODCACHE'), 'cache', 'download'),
    upstream: goEnv('GOPROXY'),
    private: '',
    noSums: '',
    sumdb: '',
    sums: [],
    listen: '127.0.0.1',
  })

/** An empty module cache of its own, as on a fresh runner; `clear` empties it again, as the next runner finds it. */
export const emptyModuleCache = (): { readonly dir: string; clear(): void; close(): void } => {
  const dir = mkdtempSync(join(tmpdir(), 'modules-'))
  const close = () => {
    execFileSync('chmod', ['-R', 'u+w', dir])
    rmSync(dir, { recursive: true, force: true })
  }
  const clear = () => {
    close()
    mkdirSync(dir)
  }
  return { dir, clear, close }
}

/** Runs docker under the engine and gives its output. */
export const docker = (engine: Engine, ...args: readonly string[]): string =>
  execFileSync('docker', [...args], { encoding: 'utf8', env: { ...process.env, ...engine.env } })
