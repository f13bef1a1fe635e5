import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { recentChecks } from '../../src/adapters/github/recent-checks.ts'
import { githubApi } from '../../src/adapters/github.ts'
import { sha256 } from '../../src/adapters/hash.ts'
import { shell } from '../../src/adapters/shell.ts'
import { blame } from '../../src/pipeline/blame.ts'
import { type Memory, recall } from '../../src/pipeline/memory.ts'
import type { World } from '../../src/pipeline/world.ts'
import { recordBlock } from '../../src/stages/history/index.ts'
import { aDiagnosis, anIncident } from '../fakes/incidents.ts'
import { fakeCache, fakeClock, fakeFiles, fakePorts } from '../fakes/ports.ts'
import { aRecord } from '../fakes/records.ts'
import type { GivenRun } from '../support/check-run-store.ts'
import { type GitHubEmulator, type Handler, startGitHub } from '../support/github.ts'
import { failing, QUICK } from '../support/github-client.ts'
import { type History, newHistory } from '../support/history.ts'

jest.setTimeout(60_000)

const NAME = 'go-docker-build / ci / build'
const PARTS = { file: 'Dockerfile', context: '.', target: '', platforms: [] }

let history: History
let emulator: GitHubEmulator | undefined
beforeEach(() => {
  history = newHistory()
})
afterEach(async () => {
  history.remove()
  await emulator?.close()
})

interface Past {
  /** Runs of the workflow as GitHub lists them. */
  readonly runs?: readonly GivenRun[]
  /** Records that check runs of ours hold: run, commit, branch and outcome. */
  readonly records?: readonly (readonly [
    run: number,
    sha: string,
    branch: string,
    outcome: 'success' | 'failure',
  ])[]
  /** Whether the token lacks `actions: read`. */
  readonly readsNoRuns?: boolean
}

/** The range a failed push of this commit to a branch is blamed in, with main as the default branch. */
const rangeOf = async (
  head: string,
  branch: string,
  before: string,
  { runs = [], records = [], readsNoRuns = false }: Past,
) => {
  const commits: Handler = (asked) => ({
    status: 200,
    body: records.filter((one) => one[2] === asked.query['sha']).map((one) => ({ sha: one[1] })),
  })
  const refused = failing(403, 99)
  emulator = await startGitHub({
    workflowRuns: runs,
    handlers: readsNoRuns ? { 'actions/list-workflow-runs': refused, 'repos/list-commits': commits } : {},
  })
  const env = {
    ...{ GITHUB_REPOSITORY: 'octo/app', GITHUB_API_URL: emulator.url },
    GITHUB_WORKFLOW_REF: 'octo/app/.github/workflows/ci.yml@refs/heads/main',
  }
  const identity = {
    ...anIncident().run,
    ...{ event: 'push', ref: `refs/heads/${branch}`, headSha: head, baseSha: null, pullRequest: null },
    runId: '50',
  }
  const world = { identity, branch, before, defaultBranch: 'main', env, hash: sha256 } as unknown as World
  const ports = fakePorts({
    ...{ shell, files: fakeFiles(), cache: fakeCache(), clock: fakeClock() },
    ...{ github: githubApi('t0ken', env, QUICK), recentChecks: recentChecks('t0ken', env) },
  })
  const ask = () => recall(world, NAME, PARTS, 'main', ports)
  const { subject } = (await ask()).asking
  for (const [run, sha, on, outcome] of records) {
    const record = aRecord({ runId: String(run), sha, branch: on, outcome, subject, name: NAME })
    const text = `Words.\n\n${recordBlock(outcome === 'success' ? { ...record, fingerprint: null, id: null } : record)}`
    await ports.github?.createCheckRun({
      ...{ name: NAME, headSha: sha, conclusion: outcome, externalId: String(run), annotations: [] },
      ...{ title: 't', summary: 's', text },
    })
  }
  const located = { location: null, instruction: null, places: [] }
  const found = async (memory: Promise<Memory> | null) =>
    (await blame(aDiagnosis(), located, history.dir, world, ports, { memory })).range
  const range = await found(ask())
  return { range, without: await found(null), requests: emulator.requests }
}

describe('the commits a failed push is blamed in', () => {
  test('begin where this build last passed, though the workflow failed for other reasons since', async () => {
    const [old, passed, broken, head] = ['1', '2', '3', '4'].map((a) => history.commit('Ann', { a })) as [
      string,
      string,
      string,
      string,
    ]
    const { range, without } = await rangeOf(head, 'main', broken, {
      runs: [
        { head_sha: broken, head_branch: 'main', conclusion: 'failure' },
        { head_sha: passed, head_branch: 'main', conclusion: 'failure' },
        { head_sha: old, head_branch: 'main' },
      ],
      records: [
        [41, passed, 'main', 'success'],
        [42, broken, 'main', 'failure'],
      ],
    })
    expect(range).toEqual({ base: passed, head })
    expect(without).toEqual({ base: old, head })
  })

  test('begin there too when the token may not list runs of workflows', async () => {
    const [passed, broken, head] = ['1', '2', '3'].map((a) => history.commit('Ann', { a })) as [
      string,
      string,
      string,
    ]
    const { range, without } = await rangeOf(head, 'main', broken, {
      records: [
        [41, passed, 'main', 'success'],
        [42, broken, 'main', 'failure'],
      ],
      readsNoRuns: true,
    })
    expect(range).toEqual({ base: passed, head })
    expect(without).toEqual({ base: broken, head })
  })

  test('begin where the workflow last passed when no record tells of this build', async () => {
    const [passed, broken, head] = ['1', '2', '3'].map((a) => history.commit('Ann', { a })) as [
      string,
      string,
      string,
    ]
    const runs = [
      { head_sha: broken, head_branch: 'main', conclusion: 'failure' },
      { head_sha: passed, head_branch: 'main' },
    ]
    expect((await rangeOf(head, 'main', broken, { runs })).range).toEqual({ base: passed, head })
  })

  test('of a new branch begin where it left the branch that passed', async () => {
    const fork = history.commit('Ann', { a: '1' })
    history.git('checkout', '-q', '-b', 'topic')
    history.commit('Bob', { b: '1' })
    const head = history.commit('Bob', { b: '2' })
    history.git('checkout', '-q', 'main')
    const tip = history.commit('Ann', { a: '2' })
    const zeros = '0'.repeat(40)
    const recorded = await rangeOf(head, 'topic', zeros, {
      runs: [{ head_sha: tip, head_branch: 'main', conclusion: 'failure' }],
      records: [[41, tip, 'main', 'success']],
    })
    expect(recorded.range).toEqual({ base: fork, head })
    await emulator?.close()
    const listed = await rangeOf(head, 'topic', zeros, { runs: [{ head_sha: tip, head_branch: 'main' }] })
    expect(listed.range).toEqual({ base: fork, head })
  })

  test('are not counted from a run that began later, as when an old one is run again', async () => {
    const [old, head, later] = ['1', '2', '3'].map((a) => history.commit('Ann', { a })) as [
      string,
      string,
      string,
    ]
    const { range } = await rangeOf(head, 'main', old, {
      runs: [
        { head_sha: later, head_branch: 'main', conclusion: 'failure' },
        { head_sha: old, head_branch: 'main', conclusion: 'failure' },
      ],
      records: [
        [41, old, 'main', 'success'],
        [60, later, 'main', 'success'],
      ],
    })
    expect(range).toEqual({ base: old, head })
  })
})
