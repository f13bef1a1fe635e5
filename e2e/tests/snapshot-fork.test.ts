import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Job, startJob } from '../support/action.ts'
import { BOB, type Repository, repositoryOf } from '../support/repository.ts'
import { type Scene, setScene } from '../support/scene.ts'

let scene: Scene
let repository: Repository
let head: string
beforeAll(async () => {
  scene = await setScene()
  repository = repositoryOf('hello')
  repository.edit('internal/greet/greet.go', /$/, '\nvar _ = notDefinedAnywhere\n')
  // The package alone, which needs little of the standard library to be compiled.
  repository.edit('Dockerfile', /go build .*/, 'go build ./internal/greet')
  head = repository.commit(BOB, 'Change things')
}, 900_000)
afterAll(async () => {
  repository?.close()
  await scene?.close()
})

/** A pull request whose commit is in a repository of this name. */
const pullRequestFrom = (owner: string): Job =>
  startJob(
    repository.dir,
    {
      ...scene.engine.env,
      ...scene.results.env,
      ...{ GITHUB_API_URL: scene.github.url, GITHUB_SHA: head },
      ...{ GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/3/merge' },
    },
    {
      pull_request: {
        number: 3,
        head: { sha: head, repo: { full_name: `${owner}/hello` } },
        base: { sha: repository.base, repo: { full_name: 'octocat/hello' } },
      },
    },
  )

describe('a build that fails', () => {
  test.each([
    ['of the repository itself leaves a snapshot', 'octocat', {}, true],
    ['of a fork leaves none', 'mallory', {}, false],
    ['of a fork leaves one when asked', 'mallory', { artifact: 'always' }, true],
  ] as const)(
    '%s',
    async (_name, owner, inputs, isLeft) => {
      const job = pullRequestFrom(owner)
      try {
        const result = await job.run({ context: '.', 'github-token': 't0ken', ...inputs })
        expect([result.outputs['failure-id'], result.log]).toEqual(['compile.undefined', result.log])
        expect(result.log.includes('uploads a snapshot of this build')).toBe(isLeft)
        const run = dirname(result.outputs['incident'] ?? '')
        expect(existsSync(join(run, 'snapshot', 'MANIFEST.txt'))).toBe(isLeft)
        expect(existsSync(join(run, 'report.html'))).toBe(true)
      } finally {
        job.close()
      }
    },
    600_000,
  )
})
