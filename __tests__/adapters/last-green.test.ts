import { describe, expect, test } from '@jest/globals'
import { githubApi } from '../../src/adapters/github.ts'
import { failing, hanging, QUICK, startClient } from '../support/github-client.ts'

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
})
