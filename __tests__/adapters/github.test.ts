import { describe, expect, test } from '@jest/globals'
import { githubApi } from '../../src/adapters/github.ts'
import type { Annotation, CheckRun } from '../../src/ports/ports.ts'
import { toCheckRun } from '../../src/stages/report/check-run.ts'
import { aDiagnosis, anIncident } from '../fakes/incidents.ts'
import type { GitHubEmulator, Handler } from '../support/github.ts'
import { failing, hanging, QUICK, startClient } from '../support/github-client.ts'

const annotation = (line: number): Annotation => ({
  path: 'main.go',
  startLine: line,
  endLine: line,
  startColumn: 2,
  level: 'failure',
  title: `line ${line}`,
  message: 'broken',
})
const lines = (count: number) => Array.from({ length: count }, (_all, at) => annotation(at + 1))

const aCheck = (overrides: Partial<CheckRun> = {}): CheckRun => ({
  name: 'go build',
  headSha: 'b'.repeat(40),
  conclusion: 'failure',
  externalId: '77/1/build/abc',
  title: 'undefined: x',
  summary: 'It failed.',
  annotations: [annotation(1)],
  detailsUrl: 'https://github.com/octo/app/actions/runs/77',
  ...overrides,
})

const marked = (emulator: GitHubEmulator) =>
  emulator.checkRuns().map((run) => run.annotations.map((one) => one['start_line']))
const ids = (emulator: GitHubEmulator) => emulator.requests.map((request) => request.id)

describe('a check run', () => {
  test('is made with all its fields, valid for the API', async () => {
    const { emulator, api } = await startClient()
    const check = aCheck({
      text: 'More.',
      annotations: [annotation(1), { ...annotation(2), endLine: 4, level: 'notice', rawDetails: 'raw' }],
    })
    expect(await api.createCheckRun(check)).toEqual({ ok: true, url: 'https://github.com/checks/1' })
    expect(emulator.violations).toEqual([])
    expect(emulator.requests[0]?.headers.authorization).toBe('token t0ken')
    expect(emulator.requests[0]?.body).toEqual({
      name: 'go build',
      head_sha: 'b'.repeat(40),
      status: 'completed',
      conclusion: 'failure',
      external_id: '77/1/build/abc',
      details_url: 'https://github.com/octo/app/actions/runs/77',
      output: {
        title: 'undefined: x',
        summary: 'It failed.',
        text: 'More.',
        annotations: [
          {
            path: 'main.go',
            start_line: 1,
            end_line: 1,
            start_column: 2,
            end_column: 2,
            annotation_level: 'failure',
            title: 'line 1',
            message: 'broken',
          },
          {
            path: 'main.go',
            start_line: 2,
            end_line: 4,
            annotation_level: 'notice',
            title: 'line 2',
            message: 'broken',
            raw_details: 'raw',
          },
        ],
      },
    })
  })

  test.each([
    [50, ['checks/create']],
    [51, ['checks/create', 'checks/update']],
    [120, ['checks/create', 'checks/update', 'checks/update']],
  ])('with %d annotations takes them in fifties', async (count, expected) => {
    const { emulator, api } = await startClient()
    expect(await api.createCheckRun(aCheck({ annotations: lines(count) }))).toMatchObject({ ok: true })
    expect(ids(emulator)).toEqual(expected)
    expect(marked(emulator)).toEqual([lines(count).map((one) => one.startLine)])
    expect(emulator.violations).toEqual([])
  })

  test.each([1, 7, 50, 51, 70])('of 70 annotations leaves out the one at %d the API refuses', async (bad) => {
    const { emulator, api } = await startClient()
    const annotations = lines(70).map((one) => (one.startLine === bad ? { ...one, message: '' } : one))
    expect(await api.createCheckRun(aCheck({ annotations }))).toMatchObject({ ok: true })
    expect(marked(emulator)[0]).toEqual(
      lines(70)
        .map((one) => one.startLine)
        .filter((line) => line !== bad),
    )
    expect(emulator.checkRuns()).toHaveLength(1)
  })

  test('that is refused as a whole is a value', async () => {
    const { emulator, api } = await startClient()
    const sent = await api.createCheckRun(aCheck({ summary: 'x'.repeat(70_000) }))
    expect(sent).toMatchObject({ ok: false, status: 422 })
    expect(emulator.checkRuns()).toEqual([])
    expect(ids(emulator)).toEqual(['checks/create', 'checks/create'])
  })
})

describe('a fault in passing', () => {
  test.each([
    [1, 'before'],
    [2, 'before'],
    [1, 'after'],
  ] as const)('%d times 502 %s the run was made makes one run', async (times, when) => {
    const { emulator, api } = await startClient({ handlers: { 'checks/create': failing(502, times, when) } })
    const sent = await api.createCheckRun(aCheck({ annotations: lines(60) }))
    expect(sent).toEqual({ ok: true, url: 'https://github.com/checks/1' })
    expect(marked(emulator)).toEqual([lines(60).map((one) => one.startLine)])
    expect(emulator.violations).toEqual([])
  })

  test('a run of the same name and commit by another step is not taken for ours', async () => {
    const once = failing(502, 1)
    const create: Handler = (asked, next) =>
      asked.body['external_id'] === 'other' ? undefined : once(asked, next)
    const { emulator, api } = await startClient({ handlers: { 'checks/create': create } })
    await api.createCheckRun(aCheck({ externalId: 'other' }))
    await api.createCheckRun(aCheck())
    expect(emulator.checkRuns().map((run) => run.fields['external_id'])).toEqual(['other', '77/1/build/abc'])
  })

  test('nothing is made again while it cannot be told whether the run exists', async () => {
    const handlers = {
      'checks/create': failing(502, 1, 'after'),
      'checks/list-for-ref': failing(500, 9),
    }
    const { emulator, api } = await startClient({ handlers })
    expect(await api.createCheckRun(aCheck())).toEqual({ ok: false, status: 502, message: 'played 502' })
    expect(emulator.checkRuns()).toHaveLength(1)
  })

  test.each(['before', 'after'] as const)(
    '502 %s annotations were appended appends them once',
    async (when) => {
      const { emulator, api } = await startClient({ handlers: { 'checks/update': failing(502, 1, when) } })
      await api.createCheckRun(aCheck({ annotations: lines(120) }))
      expect(marked(emulator)).toEqual([lines(120).map((one) => one.startLine)])
    },
  )

  test('a service that stays down is a value', async () => {
    const { emulator, api } = await startClient({ handlers: { 'checks/create': failing(503, 99) } })
    expect(await api.createCheckRun(aCheck())).toEqual({ ok: false, status: 503, message: 'played 503' })
    expect(ids(emulator).filter((id) => id === 'checks/create')).toHaveLength(5)
  })

  test('nobody at the address is a value without a status', async () => {
    const { emulator, api } = await startClient()
    await emulator.close()
    expect(await api.createCheckRun(aCheck())).toMatchObject({ ok: false, status: 0 })
    expect(await api.lastGreen('main')).toBeNull()
  })
})

describe('a refusal', () => {
  test.each([401, 403, 404])('%d is a value, asked once', async (status) => {
    const { emulator, api } = await startClient({ handlers: { 'checks/create': failing(status, 99) } })
    const sent = await api.createCheckRun(aCheck())
    expect(sent).toEqual({ ok: false, status, message: `played ${status}` })
    expect(emulator.requests).toHaveLength(1)
  })
})

describe('a service that hangs', () => {
  test('holds the report up for the time of a request and no longer than all may take', async () => {
    const handlers = { 'checks/create': hanging, 'checks/list-for-ref': hanging }
    const { api } = await startClient({ handlers }, { ...QUICK, requestMs: 100, totalMs: 250 })
    const before = performance.now()
    expect(await api.createCheckRun(aCheck())).toMatchObject({ ok: false, status: 0 })
    expect(performance.now() - before).toBeLessThan(3_000)
  })

  test('does not lose the run that was made', async () => {
    const handlers = { 'checks/update': hanging }
    const { api } = await startClient({ handlers }, { ...QUICK, requestMs: 100, totalMs: 400 })
    expect(await api.createCheckRun(aCheck({ annotations: lines(60) }))).toMatchObject({ ok: true })
  })
})

test.each([
  ['', 'octo/app'],
  ['t', undefined],
  ['t', 'octo'],
])('without a token or a repository there is no API: %j %j', (token, repository) => {
  expect(githubApi(token, { GITHUB_REPOSITORY: repository })).toBeNull()
})

test('the check run of an incident at every limit is valid', async () => {
  const { emulator, api } = await startClient()
  const places = Array.from({ length: 60 }, (_all, at) => ({ path: 'a.go', line: at + 1, column: 1 }))
  const long = { line: 1, text: `a.go:7:1: ${'é'.repeat(65_000)}` }
  const diagnosis = aDiagnosis({
    title: '😀'.repeat(200),
    cause: 'é<'.repeat(50_000),
    evidence: long,
    quotes: [long],
  })
  const check = toCheckRun(anIncident({ diagnosis, places }), 'go build', null)
  expect(check && (await api.createCheckRun(check))).toMatchObject({ ok: true })
  expect(emulator.violations).toEqual([])
  expect(marked(emulator)[0]).toHaveLength(61)
})
