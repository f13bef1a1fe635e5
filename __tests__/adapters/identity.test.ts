import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { readRunFacts } from '../../src/adapters/identity.ts'

const dir = mkdtempSync(join(tmpdir(), 'event-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const factsOf = (env: Readonly<Record<string, string | undefined>>) =>
  readRunFacts(env, { checkRunId: null, leg: null, matrix: null })

let events = 0
const eventFile = (text: string): string => {
  const path = join(dir, `${++events}.json`)
  writeFileSync(path, text)
  return path
}

const push = {
  GITHUB_ACTIONS: 'true',
  GITHUB_REPOSITORY: 'octo/app',
  GITHUB_WORKFLOW: 'ci',
  GITHUB_JOB: 'build',
  GITHUB_RUN_ID: '77',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_REF: 'refs/heads/feature/x',
  GITHUB_SHA: 'b'.repeat(40),
  GITHUB_ACTOR: 'octocat',
  GITHUB_SERVER_URL: 'https://ghe.example.org',
}

const pull = {
  number: 3,
  pull_request: {
    number: 3,
    head: { sha: 'c'.repeat(40), repo: { full_name: 'mallory/app' } },
    base: { sha: 'a'.repeat(40) },
  },
  repository: { private: true },
}

describe('the identity of a run', () => {
  test('of a push', () => {
    const facts = factsOf({ ...push, GITHUB_EVENT_PATH: eventFile('{"repository":{"private":false}}') })
    expect(facts).toEqual({
      identity: {
        repository: 'octo/app',
        workflow: 'ci',
        job: 'build',
        runId: '77',
        runAttempt: 2,
        event: 'push',
        ref: 'refs/heads/feature/x',
        headSha: 'b'.repeat(40),
        baseSha: null,
        pullRequest: null,
        actor: 'octocat',
        url: 'https://ghe.example.org/octo/app/actions/runs/77',
        matrix: null,
        leg: null,
        traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
        spanId: expect.stringMatching(/^[0-9a-f]{16}$/),
        parentSpanId: expect.stringMatching(/^[0-9a-f]{16}$/),
      },
      isUntrusted: false,
      isFork: false,
      pages: null,
      branch: 'feature/x',
      before: null,
      defaultBranch: null,
    })
  })

  test('of a pull request is of its head, not of the merge', () => {
    const facts = factsOf({
      ...push,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_REF: 'refs/pull/3/merge',
      GITHUB_EVENT_PATH: eventFile(JSON.stringify(pull)),
    })
    expect(facts.identity).toMatchObject({
      headSha: 'c'.repeat(40),
      baseSha: 'a'.repeat(40),
      pullRequest: 3,
      ref: 'refs/pull/3/merge',
    })
    expect(facts).toMatchObject({ isUntrusted: true, branch: null })
  })

  test('of a merge queue is measured from the base of its group', () => {
    const event = { merge_group: { base_sha: 'd'.repeat(40), head_sha: 'b'.repeat(40) } }
    const facts = factsOf({
      ...push,
      GITHUB_EVENT_NAME: 'merge_group',
      GITHUB_EVENT_PATH: eventFile(JSON.stringify(event)),
    })
    expect(facts.identity).toMatchObject({ baseSha: 'd'.repeat(40), headSha: 'b'.repeat(40) })
    expect(facts.isUntrusted).toBe(true)
  })

  test('of a fork is told from one of the repository itself', () => {
    const isFork = (name: string, event: object, ref = 'refs/heads/main') =>
      factsOf({
        ...push,
        GITHUB_EVENT_NAME: name,
        GITHUB_REF: ref,
        GITHUB_EVENT_PATH: eventFile(JSON.stringify(event)),
      }).isFork
    const from = (full_name: string) => ({ pull_request: { head: { repo: { full_name } } } })
    const ranFor = (full_name: string) => ({ workflow_run: { head_repository: { full_name } } })
    expect(isFork('pull_request', from('octo/App'))).toBe(false)
    expect(isFork('pull_request', from('mallory/app'))).toBe(true)
    expect(isFork('pull_request_target', { pull_request: { head: { repo: null } } })).toBe(true)
    expect(isFork('workflow_run', ranFor('octo/app'))).toBe(false)
    expect(isFork('workflow_run', ranFor('mallory/app'))).toBe(true)
    expect(isFork('issue_comment', {})).toBe(true)
    expect(isFork('push', {}, 'refs/pull/3/merge')).toBe(true)
    expect(isFork('merge_group', { merge_group: {} })).toBe(false)
  })

  test('of a laptop is a trace and nothing else', () => {
    const { identity, ...facts } = factsOf({})
    expect(facts).toEqual({
      ...{ isUntrusted: false, isFork: false, pages: null },
      ...{ branch: null, before: null, defaultBranch: null },
    })
    expect(Object.entries(identity).filter(([, value]) => value !== null)).toEqual([
      ['traceId', identity.traceId],
      ['spanId', identity.spanId],
    ])
  })

  test('tells where the pages of the running release are', () => {
    const action = { GITHUB_ACTION_REPOSITORY: 'owner/go-docker-build', GITHUB_ACTION_REF: 'v1' }
    expect(factsOf({ ...push, ...action }).pages).toBe(
      'https://ghe.example.org/owner/go-docker-build/blob/v1/docs/failures',
    )
    expect(factsOf({ ...push, ...action, GITHUB_ACTION_REF: 'v1)](x' }).pages).toBeNull()
  })

  test('of a tag has no branch', () => {
    expect(factsOf({ ...push, GITHUB_REF: 'refs/tags/v1' }).branch).toBeNull()
  })

  test('every run has its own trace', () => {
    expect(factsOf({}).identity.traceId).not.toBe(factsOf({}).identity.traceId)
  })

  test('empty variables are as good as none', () => {
    const empty = Object.fromEntries([...Object.keys(push), 'GITHUB_EVENT_PATH'].map((name) => [name, '']))
    const { traceId, spanId, ...identity } = factsOf(empty).identity
    expect(new Set(Object.values(identity))).toEqual(new Set([null]))
    expect(factsOf({ ...push, GITHUB_SERVER_URL: '' }).identity.url).toMatch(/^https:\/\/github\.com\//)
  })
})

describe('trust', () => {
  test.each([
    'pull_request',
    'pull_request_target',
    'pull_request_review',
    'pull_request_review_comment',
    'issue_comment',
    'workflow_run',
    'merge_group',
  ])('%s may carry the code of strangers', (event) => {
    expect(factsOf({ ...push, GITHUB_EVENT_NAME: event }).isUntrusted).toBe(true)
  })

  test.each(['push', 'schedule', 'workflow_dispatch', 'release'])('%s runs what was merged', (event) => {
    expect(factsOf({ ...push, GITHUB_EVENT_NAME: event }).isUntrusted).toBe(false)
  })

  test('a ref of a pull request is not trusted whatever the event is called', () => {
    expect(factsOf({ ...push, GITHUB_REF: 'refs/pull/3/merge' }).isUntrusted).toBe(true)
  })
})

describe('an event file', () => {
  test.each(['', 'null', '[]', '"x"', '{', '{"pull_request":null,"repository":null}'])(
    'of %j says nothing',
    (text) => {
      const facts = factsOf({ ...push, GITHUB_EVENT_PATH: eventFile(text) })
      expect(facts.identity).toMatchObject({ headSha: 'b'.repeat(40), baseSha: null, pullRequest: null })
    },
  )

  test('that is not there says nothing', () => {
    const facts = factsOf({ ...push, GITHUB_EVENT_PATH: join(dir, 'none.json') })
    expect(facts.identity.headSha).toBe('b'.repeat(40))
  })

  test('of a fork that was deleted is read', () => {
    const event = { pull_request: { number: 4, head: { sha: 'e'.repeat(40), repo: null } } }
    const facts = factsOf({ ...push, GITHUB_EVENT_PATH: eventFile(JSON.stringify(event)) })
    expect(facts.identity).toMatchObject({ headSha: 'e'.repeat(40), baseSha: null, pullRequest: 4 })
  })
})
