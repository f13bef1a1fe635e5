import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ResultsService } from '../../__tests__/support/results-service.ts'
import { startJob } from '../../e2e/support/action.ts'
import type { Contender } from './contender.ts'
import { program } from './docker.ts'

let runs = 0

/** Removes a directory; Go makes what it unpacks read-only. */
const empty = (dir: string): void => {
  execFileSync('chmod', ['-R', 'u+w', dir])
  rmSync(dir, { recursive: true, force: true })
}

/** The action as a workflow runs it: main, then post, on a runner without modules, with the cache service. */
export const oursWith = (results: ResultsService): Contender => ({
  name: 'go-docker-build',
  async build({ builder, repository, isCut, keep, proxy }) {
    // The cache service finds an entry by the paths it was saved from, which are the same on all hosted runners.
    const [modules, temp] = ['modules', 'temp'].map((name) => join(keep, name)) as [string, string]
    for (const dir of [modules, temp]) mkdirSync(dir, { recursive: true })
    const head = (
      await program('git', ['rev-parse', 'HEAD'], { cwd: repository.dir, env: process.env })
    ).trim()
    const before = results.uploads.bytes + results.downloads.bytes
    const job = startJob(repository.dir, {
      ...builder.env,
      ...(isCut ? { ...results.env, ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/' } : results.env),
      GITHUB_REPOSITORY: `bench/${keep.split('/').at(-1)}`,
      GITHUB_SHA: head,
      GITHUB_REF: 'refs/heads/main',
      GITHUB_RUN_ID: String(1000 + ++runs),
      GOMODCACHE: modules,
      RUNNER_TEMP: temp,
      GOPROXY: proxy,
    })
    try {
      const main = await job.run({ context: '.', 'github-token': '' })
      if (main.code !== 0) throw new Error(main.log.slice(-4000))
      const post = await job.run({ context: '.' }, main.state)
      const bytes = results.uploads.bytes + results.downloads.bytes - before
      return { seconds: main.seconds, after: post.seconds, bytes }
    } finally {
      job.close()
      for (const dir of [modules, temp]) empty(dir)
    }
  },
})
