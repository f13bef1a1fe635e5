import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { recentChecks } from '../../src/adapters/github/recent-checks.ts'
import { githubApi } from '../../src/adapters/github.ts'
import { sha256 } from '../../src/adapters/hash.ts'
import { hmacSha256 } from '../../src/adapters/hmac.ts'
import { httpClient } from '../../src/adapters/http.ts'
import { notifiers } from '../../src/catalogue/notifiers/index.ts'
import type { Incident } from '../../src/model/incident.ts'
import type { NotifyOn } from '../../src/model/notifier.ts'
import { compare, recall, tell } from '../../src/pipeline/memory.ts'
import type { World } from '../../src/pipeline/world.ts'
import { toCheckRun } from '../../src/stages/report/check-run.ts'
import { aDiagnosis, anIncident, aSuccess } from '../fakes/incidents.ts'
import { fakeCache, fakeClock, fakeFiles } from '../fakes/ports.ts'
import { startGitHub } from '../support/github.ts'
import { vendorOf } from '../support/vendors/index.ts'
import { startVendor } from '../support/vendors/vendor.ts'

/** Every answer of the emulator is checked against the description, which takes its time. */
jest.setTimeout(60_000)

const NAME = 'go-docker-build / ci / build'
const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

interface Run {
  readonly id: number
  readonly sha: string
  readonly branch?: string
  readonly attempt?: number
  readonly matrix?: string
  readonly failure?: Incident['diagnosis']
  readonly infra?: boolean
}

/** A repository on GitHub with a chat channel; `run` plays one run of the action there, from its memory to its message. */
const repository = async (on: readonly NotifyOn[] = ['new', 'recovered']) => {
  const workflowRuns: { head_sha: string; head_branch: string }[] = []
  const github = await startGitHub({ workflowRuns })
  const channel = await startVendor(vendorOf('wecom'), { now: new Date(), rate: 1_000 })
  open.push(github, channel)
  const base = {
    GITHUB_REPOSITORY: 'octo/app',
    GITHUB_API_URL: github.url,
    GITHUB_WORKFLOW_REF: 'octo/app/.github/workflows/ci.yml@refs/heads/main',
  }
  let steps = 0
  const begin = async (run: Run) => {
    const { id, branch = 'main', attempt = 1, matrix = null, failure, infra = false } = run
    const sha = run.sha.repeat(40)
    if (!workflowRuns.some(({ head_sha }) => head_sha === sha))
      workflowRuns.unshift({ head_sha: sha, head_branch: branch })
    const identity = {
      ...anIncident().run,
      ...{ runId: String(id), runAttempt: attempt, ref: `refs/heads/${branch}`, headSha: sha, matrix },
      spanId: String(++steps).padStart(8, '0').padEnd(16, '7'),
    }
    const world = { identity, branch, env: base, hash: sha256 } as unknown as World
    const ports = {
      ...{ cache: fakeCache(), files: fakeFiles(), recentChecks: recentChecks('t0ken', base) },
      ...{ http: httpClient({ loopback: true }), hmac: hmacSha256, clock: fakeClock() },
      pause: async () => undefined,
    }
    const parts = { file: 'Dockerfile', context: '.', target: '', platforms: [] }
    const memory = await recall(world, NAME, parts, 'main', ports)
    const verdict = infra ? ('infra' as const) : ('author' as const)
    const made =
      failure === undefined
        ? aSuccess({ run: identity })
        : anIncident({
            run: identity,
            diagnosis: failure,
            attribution: { ...anIncident().attribution, verdict },
          })
    const past = compare(made, memory)
    const publish = async () => {
      const check = toCheckRun(made, NAME, null)
      if (check === null) throw new Error('no check run')
      const api = githubApi('t0ken', base)
      return api?.createCheckRun({ ...check, text: `Words.\n\n${past.block}` })
    }
    const finish = async () => {
      const sent = { to: 'check-run', status: 'sent', detail: '' } as const
      const settings = {
        targets: [{ kind: 'wecom', url: channel.url, secret: null, audience: 'all' } as const],
        ...{ on, mentions: [] },
      }
      return tell({ ...made, deliveries: [sent] }, past, memory, settings, notifiers, ports)
    }
    return { past, publish, finish }
  }
  const run = async (given: Run) => {
    const one = await begin(given)
    await one.publish()
    return { state: one.past.history?.state, told: await one.finish() }
  }
  return { begin, run, channel, github }
}

const OTHER = aDiagnosis({ fingerprint: 'fedcba987654' })

describe('a repository with a channel', () => {
  test('hears of a failure once, and when it is over', async () => {
    const { run, channel, github } = await repository()
    const story: readonly (readonly [Run, string, number])[] = [
      [{ id: 1, sha: '1' }, 'passing', 0],
      [{ id: 2, sha: '2', failure: aDiagnosis() }, 'new', 1],
      [{ id: 2, sha: '2', attempt: 2, failure: aDiagnosis() }, 'known', 1],
      [{ id: 3, sha: '3', failure: aDiagnosis() }, 'known', 1],
      [{ id: 4, sha: '4', branch: 'topic', failure: aDiagnosis() }, 'broken-on-base', 1],
      [{ id: 5, sha: '5', branch: 'topic', failure: OTHER }, 'new', 2],
      [{ id: 6, sha: '6' }, 'recovered', 3],
      [{ id: 7, sha: '7' }, 'passing', 3],
      [{ id: 7, sha: '7', attempt: 2, failure: aDiagnosis() }, 'flaky', 4],
    ]
    for (const [given, state, messages] of story) {
      expect([given, (await run(given)).state]).toEqual([given, state])
      expect([given, channel.shown.length]).toEqual([given, messages])
    }
    expect(github.violations).toEqual([])
    expect(channel.shown[2]?.text).toContain('compile.undefined is over')
    expect(channel.shown[2]?.text).toContain('after 3 failed runs since run 2')
  })

  test('hears of a matrix that fails in every leg once, though the legs end together', async () => {
    const { begin, channel } = await repository()
    const legs = ['1.24', '1.25', '1.26', '1.27']
    const begun = await Promise.all(
      legs.map((matrix) => begin({ id: 9, sha: '9', matrix, failure: aDiagnosis() })),
    )
    for (const leg of begun) await leg.publish()
    const told = await Promise.all(begun.map((leg) => leg.finish()))
    expect(
      told
        .flat()
        .map(({ status }) => status)
        .sort(),
    ).toEqual(['sent', 'skipped', 'skipped', 'skipped'])
    expect(channel.shown).toHaveLength(1)
    expect(channel.shown[0]?.text).toContain('the same failure in 3 other builds of this run')
    const mended = await Promise.all(legs.map((matrix) => begin({ id: 10, sha: 'a', matrix })))
    for (const leg of mended) await leg.publish()
    const over = await Promise.all(mended.map((leg) => leg.finish()))
    expect(over.flat().filter(({ status }) => status === 'sent')).toHaveLength(1)
    expect(channel.shown).toHaveLength(2)
  })

  test('hears of an outage over many branches once', async () => {
    const { run, channel } = await repository()
    for (let at = 1; at <= 3; at++) {
      const failure = aDiagnosis({ id: 'proxy.timeout', blame: 'no' })
      const { state } = await run({ id: at, sha: String(at), branch: `topic-${at}`, failure, infra: true })
      expect(state).toBe('new')
    }
    expect(channel.shown).toHaveLength(1)
    for (let at = 1; at <= 3; at++) {
      const { state } = await run({ id: 10 + at, sha: 'abc'[at - 1] as string, branch: `topic-${at}` })
      expect(state).toBe('recovered')
    }
    expect(channel.shown).toHaveLength(2)
  })
})

test('a laptop remembers nothing and tells nobody', async () => {
  const world = {
    identity: { ...anIncident().run, runId: null, ref: null },
    branch: null,
    env: {},
    hash: sha256,
  }
  const ports = { cache: fakeCache(), files: fakeFiles(), recentChecks: null }
  const parts = { file: '', context: '', target: '', platforms: [] }
  const memory = await recall(world as unknown as World, NAME, parts, null, ports)
  const past = compare(anIncident({ run: world.identity }), memory)
  expect(past).toEqual({ history: null, record: null, block: '' })
  expect(ports.cache.restored).toEqual([])
})
