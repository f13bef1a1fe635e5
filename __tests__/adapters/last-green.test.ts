import { describe, expect, test } from '@jest/globals'
import { githubApi } from '../../src/adapters/github.ts'
import type { Handler } from '../support/github.ts'
import { failing, hanging, QUICK, startClient } from '../support/github-client.ts'

/** Answers this, which GitHub would not. */
const odd =
  (body: unknown): Handler =>
  () => ({ status: 200, body, headers: {} })

describe('the last green run', () => {
  const green = { head_sha: 'a'.repeat(40), head_branch: 'main' }

  test('is the newest that passed on the branch', async () => {
    const failed = { head_sha: 'c'.repeat(40), head_branch: 'main', conclusion: 'failure' }
    const other = { head_sha: 'd'.repeat(40), head_branch: 'topic' }
    const { emulator, api } = await startClient({
      workflowRuns: [failed, other, green, { ...green, head_sha: 'e' }],
    })
    expect(await api.lastGreen('main')).toBe(green.head_sha)
    expect(emulator.requests[0]).toMatchObject({
      vars: { workflow_id: 'ci.yml' },
      query: { branch: 'main', status: 'success' },
    })
    expect(emulator.violations).toEqual([])
  })

  test('is none of a fork whose branch has the same name', async () => {
    const fork = {
      head_sha: 'f'.repeat(40),
      head_branch: 'main',
      head_repository: { full_name: 'mallory/app' },
    }
    expect(await (await startClient({ workflowRuns: [fork, green] })).api.lastGreen('main')).toBe(
      green.head_sha,
    )
    expect(await (await startClient({ workflowRuns: [fork] })).api.lastGreen('main')).toBeNull()
  })

  test('is null when there is none, it cannot be asked or the workflow is not known', async () => {
    const { api } = await startClient()
    expect(await api.lastGreen('main')).toBeNull()
    const denied = await startClient({ handlers: { 'actions/list-workflow-runs': failing(403, 9) } })
    expect(await denied.api.lastGreen('main')).toBeNull()
    const bare = githubApi('t', { GITHUB_REPOSITORY: 'octo/app', GITHUB_API_URL: denied.emulator.url })
    expect(await bare?.lastGreen('main')).toBeNull()
  })

  test('is null when nobody answers', async () => {
    const handlers = { 'actions/list-workflow-runs': hanging }
    const { api } = await startClient({ handlers }, { ...QUICK, requestMs: 100, totalMs: 250 })
    expect(await api.lastGreen('main')).toBeNull()
  })

  test.each([
    [''],
    [null],
    [5],
    [{ workflow_runs: {} }],
    [
      {
        workflow_runs: [
          null,
          { head_sha: 5 },
          { head_sha: '-x', head_repository: { full_name: 'octo/app' } },
        ],
      },
    ],
    [{ workflow_runs: [{ head_sha: 'a'.repeat(40), head_repository: { full_name: 5 } }] }],
  ])('is null when the answer is %j', async (body) => {
    const { api } = await startClient({ handlers: { 'actions/list-workflow-runs': odd(body) } })
    expect(await api.lastGreen('main')).toBeNull()
  })
})

test.each([[''], [{}], ['<html>log in</html>'], [{ id: 'x', output: {} }], [[]]])(
  'a check run that was answered with %j is looked up, and is no success where there is none',
  async (body) => {
    const { api } = await startClient({ handlers: { 'checks/create': odd(body) } })
    const sent = await api.createCheckRun({
      ...{ name: 'go build', headSha: 'b'.repeat(40), conclusion: 'failure', externalId: '77/1/build/abc' },
      ...{ title: 't', summary: 's', annotations: [] },
    })
    expect(sent).toEqual({ ok: false, status: 0, message: 'the answer holds no check run' })
  },
)

test.each([[''], [{}], [{ id: 1, output: {}, name: 5 }]])(
  'a job whose check run is %j has no name',
  async (body) => {
    const { api } = await startClient({ handlers: { 'checks/get': odd(body) } })
    expect(await api.jobName('7')).toBeNull()
  },
)
