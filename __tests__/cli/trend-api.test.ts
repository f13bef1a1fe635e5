import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readArguments } from '../../src/cli/command.ts'
import { trend } from '../../src/cli/trend.ts'
import { anIncident } from '../fakes/incidents.ts'
import type { Asked, Handler } from '../support/exchange.ts'
import { type GitHubEmulator, startGitHub } from '../support/github.ts'
import { craftZip } from '../support/zip.ts'

const TOKEN = 'ghs_0123456789abcdef'
const NOW = new Date().toISOString()
const LAST_WEEK = new Date(Date.now() - 8 * 86_400_000).toISOString()

let dir = ''
const open: { close(): unknown }[] = []
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'trend-api-'))
})
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
  rmSync(dir, { recursive: true, force: true })
})

const listen = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push({
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

interface Artifact {
  readonly name?: string
  readonly expired?: boolean
  readonly zip: Buffer
}

const zipOf = (runId: number, over: object = {}, pullRequest: number | null = null): Buffer => {
  const incident = anIncident(over)
  const run = { ...incident.run, runId: String(runId), pullRequest }
  return craftZip([{ name: 'incident.json', data: JSON.stringify({ ...incident, run }) }])
}

const limited = {
  status: 403,
  body: { message: 'API rate limit exceeded', documentation_url: 'x', status: '403' },
  headers: {
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + 600),
  },
}

/** The cut of GitHub's description has lost the fields named description from its examples. */
const described = (example: object): object => ({
  ...example,
  ...Object.fromEntries(
    Object.entries(example)
      .filter(([name]) => name.endsWith('repository'))
      .map(([name, value]) => [name, { description: null, ...value }]),
  ),
})

/** GitHub with these runs, those below 100 of last week; downloads are redirected to another host, as GitHub does. */
const github = async (
  runs: Readonly<Record<number, readonly Artifact[]>>,
  handlers: Readonly<Record<string, Handler>> = {},
): Promise<{ readonly url: string; readonly emulator: GitHubEmulator; readonly tokens: unknown[] }> => {
  const ids = Object.keys(runs).map(Number)
  const all = ids.flatMap((run) => (runs[run] ?? []).map((one, at) => ({ ...one, id: run * 10 + at, run })))
  const page = <T>(items: readonly T[], { query }: Asked): readonly T[] =>
    items.slice((Number(query['page']) - 1) * 100).slice(0, 100)
  const change =
    (name: string, items: (asked: Asked, example: object) => readonly object[]): Handler =>
    async (asked, next) => {
      const answer = await next()
      const body = answer.body as Record<string, readonly object[]>
      const found = items(asked, body[name]?.[0] ?? {})
      return { ...answer, body: { total_count: found.length, [name]: page(found, asked) } }
    }
  const emulator = await startGitHub({
    handlers: {
      'actions/list-workflow-runs-for-repo': change('workflow_runs', (_asked, example) =>
        ids.toReversed().map((id) => ({
          ...described(example),
          ...{ id, created_at: id < 100 ? LAST_WEEK : NOW },
        })),
      ),
      'actions/list-workflow-run-artifacts': change('artifacts', ({ vars }, example) =>
        all
          .filter(({ run }) => String(run) === vars['run_id'])
          .map(({ id, name = `go-docker-build-build-${id}`, expired = false, zip }) => ({
            ...{ ...example, id, name, expired, size_in_bytes: zip.length },
          })),
      ),
      ...handlers,
    },
  })
  open.push(emulator)
  const tokens: unknown[] = []
  const storage = await listen((request, response) => {
    tokens.push(request.headers.authorization)
    const found = all.find(({ id }) => request.url === `/${id}`)
    response.writeHead(200, { 'content-type': 'application/zip' }).end(found?.zip)
  })
  const url = await listen(async (request, response) => {
    const [, id] = /\/actions\/artifacts\/(\d+)\/zip$/.exec(request.url ?? '') ?? []
    if (id !== undefined) return void response.writeHead(302, { location: `${storage}/${id}` }).end()
    const { authorization = '' } = request.headers
    const answer = await fetch(`${emulator.url}${request.url}`, { headers: { authorization } })
    const headers = Object.fromEntries(
      [...answer.headers].filter(([name]) => /^(?:content-type|x-ratelimit)/.test(name)),
    )
    response.writeHead(answer.status, headers).end(await answer.text())
  })
  return { url, emulator, tokens }
}

const run = async (argv: readonly string[], env: Readonly<Record<string, string>>) => {
  const answers: Record<string, unknown>[] = []
  const said: string[] = []
  const code = await trend.run(readArguments(trend, argv), {
    answer: (value) => void answers.push(value as Record<string, unknown>),
    say: (text) => void said.push(text),
    input: () => Readable.from([]),
    ...{ colour: false, width: 100, cwd: dir, env },
  })
  return { code, answers, said: said.join('\n') }
}

const envOf = (url: string) => ({
  GITHUB_TOKEN: TOKEN,
  GITHUB_REPOSITORY: 'octo/app',
  GITHUB_API_URL: url,
})

describe('trend --api', () => {
  test('reads the snapshots of all pages, and gives the token to GitHub alone', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 103 }, (_, at) => [100 + at, at < 3 ? [{ zip: zipOf(100 + at) }] : []]),
    )
    const more = [
      { name: 'coverage', zip: zipOf(1) },
      { expired: true, zip: zipOf(2) },
      { zip: zipOf(500, { outcome: 'success', diagnosis: null }) },
    ]
    const { url, emulator, tokens } = await github({ 99: [{ zip: zipOf(99) }], ...many, 500: more })
    const { code, answers, said } = await run(['--api', '--days', '2', '--json'], envOf(url))
    expect(code).toBe(0)
    expect(answers[0]).toMatchObject({ runs: 4, failures: 3, skipped: 0 })
    expect(said).toContain('octo/app: 104 runs in 2 days, 4 artifacts read, 1 are removed')
    expect(tokens).toEqual([undefined, undefined, undefined, undefined])
    expect(emulator.violations).toEqual([])
    const lists = emulator.requests.filter(({ id }) => id === 'actions/list-workflow-runs-for-repo')
    expect(lists.map(({ query }) => query['page'])).toEqual(['1', '2'])
    const longer = await run(['--api', '--days', '9', '--json'], envOf(url))
    expect(longer.answers[0]).toMatchObject({ runs: 5, failures: 4 })
  })

  test('takes red runs of a pull request with the label for false alarms', async () => {
    const labelled: Handler = async (asked, next) => {
      const answer = await next()
      const body = answer.body as { readonly labels: readonly object[] }
      const labels = asked.vars['pull_number'] === '7' ? [{ ...body.labels[0], name: 'False-Alarm' }] : []
      return { ...answer, body: { ...body, labels } }
    }
    const runs = {
      ...{ 101: [{ zip: zipOf(101, {}, 7) }], 102: [{ zip: zipOf(102, {}, 8) }] },
      103: [{ zip: zipOf(103) }],
    }
    const { url, emulator } = await github(runs, { 'pulls/get': labelled })
    const { answers } = await run(['--api', '--json'], envOf(url))
    expect(answers[0]?.['falseAlarms']).toMatchObject({ marked: 1, unmet: [] })
    expect(emulator.requests.filter(({ id }) => id === 'pulls/get')).toHaveLength(3)
    const other = await run(['--api', '--label', 'flaky', '--json'], envOf(url))
    expect(other.answers[0]?.['falseAlarms']).toMatchObject({ marked: 0 })
  })

  test('tells a limit and until when, counts what came before it, and ends with 3', async () => {
    let left = 2
    const runs = Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [at + 101, [{ zip: zipOf(at + 101) }]]),
    )
    const { url } = await github(runs)
    const counted = await github(runs, {
      'actions/list-workflow-run-artifacts': async (_asked, next) => {
        if (left-- <= 0) return limited
        const answer = await next()
        return { ...answer, body: { total_count: 0, artifacts: [] } }
      },
    })
    expect((await run(['--api', '--json'], envOf(url))).code).toBe(0)
    const { code, answers, said } = await run(['--api', '--json'], envOf(counted.url))
    expect([code, answers]).toEqual([3, []])
    expect(said).toMatch(/not everything was read\. GitHub's limit of requests is reached: wait 10 min/)
  })

  test.each([
    [401, /GITHUB_TOKEN is not valid/],
    [404, /GitHub answered 404: give GITHUB_TOKEN `permissions: actions: read`/],
  ])('tells what helps when GitHub answers %d', async (status, message) => {
    const refusing: Handler = () => ({
      status,
      body: { message: 'no', documentation_url: 'x', status: String(status) },
    })
    const { url } = await github({}, { 'actions/list-workflow-runs-for-repo': refusing })
    const { code, said } = await run(['--api'], envOf(url))
    expect(code).toBe(3)
    expect(said).toMatch(message)
    expect(said).not.toContain(TOKEN)
  })

  test('tells a GitHub that is not there', async () => {
    const { code, said } = await run(['--api'], envOf('http://127.0.0.1:1'))
    expect(code).toBe(3)
    expect(said).toContain('GitHub could not be reached')
  })
})

test.each([
  ['no token', ['--api'], { GITHUB_REPOSITORY: 'octo/app' }, /--api needs GITHUB_TOKEN, which is not set/],
  ['no repository', ['--api'], { GITHUB_TOKEN: TOKEN }, /needs GITHUB_REPOSITORY, which is ""/],
  [
    'days that are none',
    ['--api', '--days', '0'],
    envOf('x'),
    /--days is "0"; give a whole number from 1 to 90/,
  ],
  ['days without --api', ['x', '--days', '3'], {}, /--days goes with --api only/],
])('a wrong use is told: %s', async (_, argv, env, message) => {
  await expect(run(argv, env)).rejects.toThrow(message)
})

test('no incident in the artifacts is told', async () => {
  const { url } = await github({ 101: [] })
  await expect(run(['--api'], envOf(url))).rejects.toThrow(
    /no incident in the artifacts of octo\/app; give more --days/,
  )
})
