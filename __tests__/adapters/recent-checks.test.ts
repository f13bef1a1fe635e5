import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { recentChecks } from '../../src/adapters/github/recent-checks.ts'
import { githubApi } from '../../src/adapters/github.ts'
import type { RecentChecks, RecentWanted } from '../../src/ports/recent-checks.ts'
import { readBlock, recordBlock } from '../../src/stages/history/record.ts'
import { aRecord } from '../fakes/records.ts'
import { type GitHubEmulator, type GitHubOptions, startGitHub } from '../support/github.ts'
import { failing, hanging } from '../support/github-client.ts'

const open: GitHubEmulator[] = []
afterEach(async () => {
  for (const emulator of open.splice(0)) await emulator.close()
})

/** Every answer of the emulator is checked against the description, which takes its time. */
jest.setTimeout(60_000)

const NAME = 'go-docker-build / ci / build'
const sha = (digit: string): string => digit.repeat(40)
const run = (digit: string, branch: string, more = {}) => ({
  head_sha: sha(digit),
  head_branch: branch,
  ...more,
})

const start = async (options: GitHubOptions = {}, patience = { requestMs: 5_000, totalMs: 8_000 }) => {
  const emulator = await startGitHub(options)
  open.push(emulator)
  const env = {
    GITHUB_REPOSITORY: 'octo/app',
    GITHUB_API_URL: emulator.url,
    GITHUB_WORKFLOW_REF: 'octo/app/.github/workflows/ci.yml@refs/heads/main',
  }
  const api = githubApi('t0ken', env) as NonNullable<ReturnType<typeof githubApi>>
  const publish = async (digit: string, name = NAME, text: string | null = `text of ${digit}`) => {
    const check = {
      ...{ name, headSha: sha(digit), conclusion: 'failure' as const },
      title: 't',
      summary: 's',
    }
    const made = await api.createCheckRun({
      ...check,
      externalId: `${digit}/${name}/${emulator.checkRuns().length}`,
      annotations: [],
      ...(text === null ? {} : { text }),
    })
    expect(made.ok).toBe(true)
  }
  return { emulator, publish, read: recentChecks('t0ken', env, patience) as RecentChecks, env }
}

const wanted = (overrides: Partial<RecentWanted> = {}): RecentWanted => ({
  ...{ branches: ['main'], commits: [], everywhere: false, name: NAME },
  ...overrides,
})
const shas = async (read: RecentChecks, given: RecentWanted) => {
  const found = await read(given)
  return found.ok ? found.checks.map((check) => check.sha[0]) : found.why
}

describe('earlier check runs', () => {
  test('are those of the branches’ runs, every attempt of them, with their text', async () => {
    const workflowRuns = [run('a', 'main'), run('b', 'topic'), run('c', 'other'), run('a', 'main')]
    const { emulator, publish, read } = await start({ workflowRuns })
    const text = `Words.\n\n${recordBlock(aRecord())}`
    await publish('a', NAME, text)
    await publish('a', NAME, 'second attempt')
    await publish('b')
    await publish('c')
    await publish('a', 'another check')
    const found = await read(wanted({ branches: ['main', 'topic'] }))
    expect(found).toEqual({
      ok: true,
      checks: [
        { id: 1, name: NAME, sha: sha('a'), text },
        { id: 2, name: NAME, sha: sha('a'), text: 'second attempt' },
        { id: 3, name: NAME, sha: sha('b'), text: 'text of b' },
      ],
    })
    expect(found.ok && readBlock(found.checks[0]?.text ?? '')).toEqual(aRecord())
    expect(emulator.violations).toEqual([])
  })

  test('are none of a fork whose branch has the same name', async () => {
    const fork = run('f', 'main', { head_repository: { full_name: 'mallory/app' } })
    const { publish, read } = await start({ workflowRuns: [fork, run('a', 'main')] })
    await publish('f')
    await publish('a')
    expect(await shas(read, wanted())).toEqual(['a'])
  })

  test('of a commit are those of every name', async () => {
    const { publish, read } = await start({ workflowRuns: [run('a', 'main')] })
    await publish('a', 'leg 1')
    await publish('a', 'leg 2')
    await publish('b')
    expect(await shas(read, wanted({ branches: [], commits: [sha('a')] }))).toEqual(['a', 'a'])
  })

  test('of everywhere are those of the newest runs of every branch', async () => {
    const { publish, read } = await start({ workflowRuns: [run('a', 'main'), run('b', 'topic')] })
    await publish('a')
    await publish('b')
    expect(await shas(read, wanted({ branches: [], everywhere: true }))).toEqual(['a', 'b'])
  })

  test('are found by the commits of the branch where runs may not be listed', async () => {
    const commits = { 'actions/list-workflow-runs': failing(403, 9) }
    const { emulator, publish, read } = await start({
      handlers: {
        ...commits,
        'repos/list-commits': async (asked, next) => {
          const example = ((await next()).body as readonly Record<string, unknown>[])[0]
          const listed = asked.query['sha'] === 'main' ? ['a', 'b'] : []
          return { status: 200, body: listed.map((digit) => ({ ...example, sha: sha(digit) })) }
        },
      },
    })
    await publish('b')
    expect(await shas(read, wanted())).toEqual(['b'])
    expect(emulator.requests.find(({ id }) => id === 'repos/list-commits')?.query).toEqual({
      sha: 'main',
      per_page: '10',
    })
  })

  test('without text are left out', async () => {
    const { publish, read } = await start({ workflowRuns: [run('a', 'main')] })
    await publish('a', NAME, null)
    await publish('a', NAME)
    expect(await shas(read, wanted())).toEqual(['a'])
  })

  test('of a commit that is gone are none, and the others are read', async () => {
    const { publish, read } = await start({
      workflowRuns: [run('a', 'main'), run('b', 'main')],
      handlers: {
        'checks/list-for-ref': ({ vars }) =>
          vars['ref'] === sha('a')
            ? { status: 422, body: { message: 'No commit found for SHA' } }
            : undefined,
      },
    })
    await publish('b')
    expect(await shas(read, wanted())).toEqual(['b'])
  })

  test('that may not be read are told why', async () => {
    const handlers = { 'checks/list-for-ref': failing(403, 9) }
    const { read } = await start({ workflowRuns: [run('a', 'main')], handlers })
    expect(await read(wanted())).toEqual({ ok: false, why: expect.stringContaining('403') })
  })

  test('hold nobody up when GitHub does not answer', async () => {
    const handlers = { 'checks/list-for-ref': hanging, 'actions/list-workflow-runs': hanging }
    const { read } = await start({ handlers }, { requestMs: 50, totalMs: 100 })
    expect((await read(wanted({ commits: [sha('a')] }))).ok).toBe(false)
  })

  test('cannot be asked for without a token or repository', async () => {
    const { env } = await start()
    expect(recentChecks('', env)).toBeNull()
    expect(recentChecks('t', { ...env, GITHUB_REPOSITORY: undefined })).toBeNull()
  })

  test('cost at most one request a branch and one a commit', async () => {
    const workflowRuns = Array.from({ length: 30 }, (_all, at) => run((at % 10).toString(16), 'main'))
    const { emulator, read } = await start({ workflowRuns })
    await read(wanted())
    expect(emulator.requests).toHaveLength(11)
  })
})
