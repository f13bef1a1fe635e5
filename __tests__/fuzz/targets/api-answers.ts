import { recentChecks } from '../../../src/adapters/github/recent-checks.ts'
import { githubTracker } from '../../../src/adapters/github/tracker.ts'
import { githubApi } from '../../../src/adapters/github.ts'
import type { CheckRun } from '../../../src/ports/ports.ts'
import { hold, type Target } from '../driver.ts'
import { answerOf, CUT, RawServer } from '../raw-server.ts'

/** Between the answers of one case. */
const NEXT = '\n%NEXT%\n'

const annotation = {
  path: 'main.go',
  startLine: 1,
  endLine: 1,
  level: 'failure',
  title: 't',
  message: 'm',
} as const

const CHECK: CheckRun = {
  ...{ name: 'go build', headSha: 'b'.repeat(40), conclusion: 'failure', externalId: '77/1/build/abc' },
  ...{ title: 'undefined: x', summary: 'It failed.', annotations: [annotation] },
}

const PATIENCE = { requestMs: 60, totalMs: 200, pausesMs: [0, 0] }

let opened: Promise<RawServer> | undefined

const RUN = {
  ...{ id: 1, name: 'go build', head_sha: 'b'.repeat(40), html_url: 'https://github.com/o/r/runs/1' },
  ...{ conclusion: 'failure', external_id: '77/1/build/abc', status: 'completed' },
  output: { title: 'undefined: x', summary: 'It failed.', text: 'text', annotations_count: 1 },
}

const MARK = {
  path: 'main.go',
  start_line: 1,
  end_line: 1,
  annotation_level: 'failure',
  title: 't',
  message: 'm',
}

const json = (value: unknown, status = '200 OK'): string => answerOf(status, JSON.stringify(value))

const isText = (value: unknown): boolean => typeof value === 'string'

const holdChecks = async (env: Readonly<Record<string, string>>, isRerun: boolean): Promise<void> => {
  const sent = await githubApi('t0ken', env, PATIENCE)?.createCheckRun({ ...CHECK, isRerun })
  if (sent?.ok === true) hold(isText(sent.url), `the check run is at ${JSON.stringify(sent.url)}`)
  else hold(typeof sent?.status === 'number' && isText(sent.message), 'a refusal has no status or no reason')
}

const holdReading = async (env: Readonly<Record<string, string>>): Promise<void> => {
  const green = await githubApi('t0ken', env, PATIENCE)?.lastGreen('main')
  hold(
    green === null || (isText(green) && /^[0-9a-f]{40,64}$/.test(green as string)),
    `green is ${JSON.stringify(green)}`,
  )
  const name = await githubApi('t0ken', env, PATIENCE)?.jobName('7')
  hold(name === null || isText(name), `the job is called ${JSON.stringify(name)}`)
  const wanted = { branches: ['main'], commits: ['c'.repeat(40)], everywhere: true, name: 'go build' }
  const found = await recentChecks('t0ken', env, PATIENCE)?.(wanted)
  if (found?.ok === false) return hold(isText(found.why), 'a refusal has no reason')
  for (const { id, name, sha, text } of found?.checks ?? [])
    hold(
      typeof id === 'number' && isText(name) && isText(sha) && isText(text),
      `a check is ${JSON.stringify([id, name, sha, text])}`,
    )
}

const holdTracker = async (env: Readonly<Record<string, string>>): Promise<void> => {
  const tracker = githubTracker('t0ken', env, PATIENCE.requestMs)
  for (const tracked of [await tracker?.openIssue('t', 'b', 'mark'), await tracker?.label(1, 'infra')])
    hold(
      tracked !== undefined && isText(tracked.ok ? tracked.url : tracked.why),
      `tracked is ${JSON.stringify(tracked)}`,
    )
}

const PARTS: readonly ((env: Readonly<Record<string, string>>) => Promise<void>)[] = [
  (env) => holdChecks(env, false),
  (env) => holdChecks(env, true),
  holdReading,
  holdTracker,
]

/** Answers of GitHub's API, or of what stands before it: any bytes, any JSON, hang-ups: a value of the right types, never a throw into the job. */
export const apiAnswers: Target = {
  name: 'api-answers',
  seeds: [
    json(RUN, '201 Created'),
    json({ total_count: 1, check_runs: [RUN] }) + NEXT + json([MARK]) + NEXT + json(RUN),
    json({
      total_count: 1,
      workflow_runs: [{ id: 5, head_sha: 'c'.repeat(40), head_repository: { full_name: 'octo/app' } }],
    }) +
      NEXT +
      json({ total_count: 1, check_runs: [RUN] }),
    json([{ number: 1, body: 'mark', html_url: 'https://github.com/o/r/issues/1' }]),
    json({ message: 'Resource not accessible by integration' }, '403 Forbidden'),
    json({ message: 'Validation Failed', errors: [{ field: 'annotations' }] }, '422 Unprocessable') +
      NEXT +
      json(RUN, '201 Created'),
    answerOf('429 Too Many', '{"message":"slow"}', 'application/json', 'retry-after: 0\r\n') +
      NEXT +
      json(RUN),
    answerOf('502 Bad Gateway', '<html>bad gateway</html>', 'text/html') + NEXT + json({ check_runs: [RUN] }),
    answerOf('200 OK', '<html>log in</html>', 'text/html'),
    'HTTP/1.1 204 No Content\r\n\r\n',
    `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 900\r\n\r\n{"id":${CUT}`,
    '',
  ],
  words: [
    ...[
      '"id":',
      '"output":',
      '"text":',
      '"html_url":',
      '"check_runs":',
      '"workflow_runs":',
      '"head_sha":',
      '"head_repository":',
    ],
    ...[
      'null',
      '[]',
      '{}',
      '5',
      '"--output=x"',
      '\r\n',
      '\r\n\r\n',
      'HTTP/1.1 200 OK\r\n',
      'HTTP/1.1 301 Moved\r\nlocation: /x\r\n',
      'x-ratelimit-remaining: 0\r\n',
    ],
    ...[
      'retry-after: -1\r\n',
      'content-type: text/html\r\n',
      'content-encoding: gzip\r\n',
      'link: <http://127.0.0.1:1/>; rel="next"\r\n',
      CUT,
      NEXT,
    ],
  ],
  async check(input, at) {
    opened ??= RawServer.open()
    const server = await opened
    server.play(input.split(NEXT))
    const part = PARTS[at % PARTS.length] as (typeof PARTS)[number]
    await part({
      GITHUB_REPOSITORY: 'octo/app',
      GITHUB_API_URL: server.url,
      GITHUB_WORKFLOW_REF: 'octo/app/.github/workflows/ci.yml@refs/heads/main',
    })
  },
  async close() {
    await (await opened)?.close()
    opened = undefined
  },
}
