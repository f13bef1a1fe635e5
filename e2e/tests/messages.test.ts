import { afterAll, expect, jest, test } from '@jest/globals'
import { type GitHubEmulator, startGitHub } from '../../__tests__/support/github.ts'
import { vendors } from '../../__tests__/support/vendors/index.ts'
import { type RunningVendor, startVendor } from '../../__tests__/support/vendors/vendor.ts'
import { up } from '../engine/engine.ts'
import { startJob } from '../support/action.ts'
import { ADA, BOB, repositoryOf } from '../support/repository.ts'

jest.setTimeout(300_000)

const open: (GitHubEmulator | RunningVendor)[] = []
const repository = repositoryOf('hello')
afterAll(async () => {
  for (const one of open) await one.close()
  repository.close()
})

test('real builds tell every service of a new failure once, and of its end once, and leak no webhook', async () => {
  const engine = await up()
  const workflowRuns: { head_sha: string; head_branch: string }[] = []
  const github = await startGitHub({ workflowRuns })
  const secret = 's1gn1ng-s3cret'
  const channel = { now: new Date(), rate: 100, secret, keyword: 'go-docker-build' }
  const channels = await Promise.all(vendors.map((vendor) => startVendor(vendor, channel)))
  open.push(github, ...channels)
  const hidden = [secret, ...channels.map(({ url }) => new URL(url).pathname + new URL(url).search)]

  const play = async (sha: string, run: number, attempt: number) => {
    if (attempt === 1) workflowRuns.unshift({ head_sha: sha, head_branch: 'main' })
    const job = startJob(repository.dir, {
      ...engine.env,
      ...{ GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/main', GITHUB_SHA: sha },
      ...{ GITHUB_RUN_ID: String(run), GITHUB_RUN_ATTEMPT: String(attempt), GITHUB_REPOSITORY: 'octo/app' },
      ...{ GITHUB_API_URL: github.url, GITHUB_WORKFLOW: 'ci', GITHUB_JOB: 'build' },
      GITHUB_WORKFLOW_REF: 'octo/app/.github/workflows/ci.yml@refs/heads/main',
      GO_DOCKER_BUILD_ALLOW_LOOPBACK: '1',
    })
    try {
      const notify = channels.map(({ url }, at) => `${vendors[at]?.kind} ${url} ${secret}`).join('\n')
      const result = await job.run({ context: '.', 'github-token': 't0ken', notify })
      const incident = job.incident(result)
      // The runner takes the lines that register masks out of the log.
      const seen = [result.log.replaceAll(/^::add-mask::.*$/gm, ''), result.summary, JSON.stringify(incident)]
      for (const text of hidden) expect(seen.join('\n')).not.toContain(text)
      return [incident.history?.state, channels.map(({ shown }) => shown.length)]
    } finally {
      job.close()
    }
  }

  repository.edit('internal/greet/greet.go', /Hello/g, 'Greet')
  repository.edit('internal/greet/greet_test.go', 'got := Hello', 'got := Greet')
  const broken = repository.commit(BOB, 'Name the function after what it does @all')
  expect(await play(broken, 101, 1)).toEqual(['new', [1, 1, 1, 1, 1]])
  expect(await play(broken, 101, 2)).toEqual(['known', [1, 1, 1, 1, 1]])
  repository.edit('cmd/hello/main.go', /greet\.Hello/g, 'greet.Greet')
  const fixed = repository.commit(ADA, 'Call it by its name')
  expect(await play(fixed, 102, 1)).toEqual(['recovered', [2, 2, 2, 2, 2]])
  expect(await play(fixed, 102, 2)).toEqual(['passing', [2, 2, 2, 2, 2]])
  expect(github.violations).toEqual([])
  for (const { shown } of channels) expect(shown.map(({ everybody }) => everybody)).toEqual([false, false])
})
