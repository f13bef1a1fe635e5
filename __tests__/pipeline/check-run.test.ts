import { describe, expect, jest, test } from '@jest/globals'
import { readArguments } from '../../src/cli/command.ts'
import { publish } from '../../src/cli/publish.ts'
import { readBlock } from '../../src/stages/history/record.ts'
import type { KeptCheckRun } from '../support/check-run-store.ts'
import { failing as answering } from '../support/github-client.ts'
import { shaOf, shown, startRepository } from './check-scene.ts'
import { COMPILE_ERROR, failing, PASSES } from './run-scene.ts'

/** Every answer of the emulator is checked against the description, which takes its time. */
jest.setTimeout(120_000)

const NAME = 'go-docker-build / ci / build'
const RED = { name: NAME, sha: shaOf('a'), conclusion: 'failure', annotations: 2, distinct: 2 }
const GREEN = { ...RED, conclusion: 'success', annotations: 0, distinct: 0 }

const outputOf = (run: KeptCheckRun | undefined) =>
  run?.fields['output'] as { readonly title: string; readonly summary: string; readonly text: string }

/** A build in which so many lines of main.go are wrong. */
const wrongLines = (count: number) =>
  failing(
    '# example.org/app',
    ...Array.from({ length: count }, (_all, at) => `./main.go:${at + 1}:2: undefined: x${at}`),
  )

describe('GitHub is given exactly one check run that is right', () => {
  test('of a green build', async () => {
    const { emulator, play } = await startRepository()
    const { commands, summary } = await play({ end: () => PASSES })
    expect(shown(emulator)).toEqual([GREEN])
    expect(emulator.checkRuns()).toHaveLength(1)
    const [run] = emulator.checkRuns()
    expect(run?.fields).toMatchObject({
      status: 'completed',
      external_id: '7/build/-/__octo_go-docker-build',
    })
    expect(outputOf(run).title).toMatch(/^Built in /)
    expect(readBlock(outputOf(run).text)).toMatchObject({ runId: '7', attempt: 1, outcome: 'success' })
    expect(commands).toEqual([])
    expect(summary).not.toBe('')
    expect(emulator.violations).toEqual([])
  })

  test('of a red build: the failing line first, then the instruction that hit it', async () => {
    const { emulator, play } = await startRepository()
    const { incident, commands } = await play({ end: () => COMPILE_ERROR })
    expect(incident.diagnosis?.id).toBe('compile.undefined')
    expect(shown(emulator)).toEqual([RED])
    expect(emulator.checkRuns()).toHaveLength(1)
    const [run] = emulator.checkRuns()
    const [line, instruction] = run?.annotations ?? []
    expect(line).toMatchObject({
      ...{ path: 'main.go', start_line: 3, end_line: 3, start_column: 2, end_column: 2 },
      annotation_level: 'failure',
    })
    expect(line?.['message']).toContain('./main.go:3:2: undefined: x')
    expect(line?.['raw_details']).toContain('│ ./main.go:3:2: undefined: x')
    expect(instruction).toMatchObject({ path: 'Dockerfile', start_line: 4, annotation_level: 'warning' })
    expect(outputOf(run).title).toBe(incident.diagnosis?.title)
    expect(commands).toEqual([])
    expect(emulator.violations).toEqual([])
  })

  test('of a re-run of a red build: the same one, brought up to date', async () => {
    const { emulator, play } = await startRepository()
    await play({ end: () => COMPILE_ERROR })
    const again = await play({ end: () => COMPILE_ERROR, env: { GITHUB_RUN_ATTEMPT: '2' } })
    expect(again.incident.history?.state).toBe('known')
    expect(shown(emulator)).toEqual([RED])
    expect(emulator.checkRuns()).toHaveLength(1)
    expect(readBlock(outputOf(emulator.checkRuns()[0]).text)).toMatchObject({
      attempt: 2,
      outcome: 'failure',
    })
    const mended = await play({ end: () => PASSES, env: { GITHUB_RUN_ATTEMPT: '3' } })
    expect(mended.incident.history?.bothWays).toBe(true)
    expect(shown(emulator)).toEqual([GREEN])
    expect(emulator.violations).toEqual([])
  })

  test('of a pull request of a fork: its token may only read, the runner gets the lines, the companion workflow makes the check run', async () => {
    let mayWrite = false
    const refused = answering(403, 9)
    const { emulator, play, write } = await startRepository({
      handlers: { 'checks/create': (asked, next) => (mayWrite ? undefined : refused(asked, next)) },
    })
    const head = { sha: shaOf('f'), repo: { full_name: 'mallory/app' } }
    const fork = {
      env: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/3/merge', GITHUB_SHA: shaOf('e') },
      event: { pull_request: { number: 3, head, base: { sha: shaOf('b') } } },
    }
    const { incident, commands, summary } = await play({ end: () => COMPILE_ERROR, ...fork })
    expect(incident.outcome).toBe('failure')
    expect(emulator.checkRuns()).toEqual([])
    expect(commands.map(({ path, startLine, level }) => [path, startLine, level])).toEqual([
      ['main.go', 3, 'failure'],
      ['Dockerfile', 4, 'warning'],
    ])
    expect(summary).toContain('main.go:3:2')
    expect(incident.deliveries[0]).toMatchObject({
      ...{ to: 'check-run', status: 'failed' },
      detail: expect.stringContaining('permissions: checks: write'),
    })
    mayWrite = true
    const workflow_run = {
      ...{ id: 7, name: 'ci', head_sha: shaOf('f'), run_attempt: 1 },
      ...{ html_url: 'https://github.com/octo/app/actions/runs/7', head_repository: head.repo },
    }
    const code = await publish.run(readArguments(publish, [write('incident.json', incident)]), {
      ...{ colour: false, width: 100, cwd: '/', answer: () => undefined, say: () => undefined },
      env: {
        ...{ GITHUB_TOKEN: 't0ken', GITHUB_REPOSITORY: 'octo/app', GITHUB_API_URL: emulator.url },
        ...{ GITHUB_EVENT_NAME: 'workflow_run', GITHUB_EVENT_PATH: write('event.json', { workflow_run }) },
      },
      input: () => process.stdin,
    })
    expect(code).toBe(0)
    expect(shown(emulator)).toEqual([{ ...RED, sha: shaOf('f') }])
    expect(emulator.checkRuns()).toHaveLength(1)
    expect(emulator.violations).toEqual([])
  })

  test('of each job of a matrix of three that run at once, in a re-run too', async () => {
    const { emulator, play } = await startRepository()
    const legs = ['1.24', '1.25', '1.26']
    const all = (attempt: string) =>
      Promise.all(
        legs.map((go, at) =>
          play({
            end: () => (go === '1.25' ? PASSES : COMPILE_ERROR),
            env: { GITHUB_RUN_ATTEMPT: attempt },
            identity: { checkRun: `90${attempt}${at}`, leg: `${at}`, matrix: { go } },
          }),
        ),
      )
    await all('1')
    await all('2')
    const wanted = legs.map((go) => ({ ...(go === '1.25' ? GREEN : RED), name: `${NAME} (${go})` }))
    expect(shown(emulator).sort((a, b) => String(a.name).localeCompare(String(b.name)))).toEqual(wanted)
    expect(emulator.checkRuns()).toHaveLength(3)
    expect(new Set(emulator.checkRuns().map(({ fields }) => fields['external_id'])).size).toBe(3)
    expect(emulator.violations).toEqual([])
  })

  test('of 501 annotations: fifty in a request, the worst first, each with its own words', async () => {
    const { emulator, play } = await startRepository()
    await play({ end: () => wrongLines(500) })
    expect(shown(emulator)).toEqual([{ ...RED, annotations: 501, distinct: 501 }])
    const [run] = emulator.checkRuns()
    const levels = run?.annotations.map((one) => one['annotation_level'])
    expect(levels).toEqual([...Array<string>(500).fill('failure'), 'warning'])
    expect(run?.annotations[0]?.['message']).toContain('./main.go:1:2: undefined: x0')
    for (const [at, one] of run?.annotations.slice(1, 500).entries() ?? [])
      expect(one['message']).toBe(`./main.go:${at + 2}:2: undefined: x${at + 1}`)
    const sent = emulator.requests.filter(({ id }) => id === 'checks/create' || id === 'checks/update')
    expect(sent.map(({ body }) => (body['output'] as { annotations: unknown[] }).annotations.length)).toEqual(
      [...Array<number>(10).fill(50), 1],
    )
    expect(emulator.violations).toEqual([])
  })

  test('when the API goes down in the middle: its answer to the create is lost, then it fails, then it is back', async () => {
    const { emulator, play } = await startRepository({
      handlers: {
        'checks/create': answering(502, 1, 'after'),
        'checks/list-for-ref': answering(503, 1),
        'checks/update': answering(500, 3),
        'checks/get': answering(504, 1),
      },
    })
    const { incident, commands } = await play({ end: () => wrongLines(500) })
    expect(shown(emulator)).toEqual([{ ...RED, annotations: 501, distinct: 501 }])
    expect(emulator.checkRuns()).toHaveLength(1)
    expect(commands).toEqual([])
    expect(incident.deliveries[0]).toMatchObject({ to: 'check-run', status: 'sent' })
    expect(emulator.violations).toEqual([])
  })
})

describe('GitHub is given a check run that is right', () => {
  test('of a merge group, on the commit of the queue, ranged from the base of the group', async () => {
    const { emulator, play } = await startRepository()
    const env = {
      ...{ GITHUB_EVENT_NAME: 'merge_group', GITHUB_SHA: shaOf('c') },
      GITHUB_REF: `refs/heads/gh-readonly-queue/main/pr-7-${shaOf('b')}`,
    }
    const event = { merge_group: { base_sha: shaOf('b'), head_sha: shaOf('c'), base_ref: 'refs/heads/main' } }
    await play({ end: () => COMPILE_ERROR, env, event })
    expect(shown(emulator)).toEqual([{ ...RED, sha: shaOf('c') }])
    expect(emulator.requests.filter(({ query }) => query['status'] === 'success')).toEqual([])
    expect(emulator.violations).toEqual([])
  })

  test('on a GitHub of the company, whose API has a path of its own', async () => {
    const { emulator, play } = await startRepository({ path: '/api/v3' })
    const env = { GITHUB_SERVER_URL: 'https://ghe.example.org' }
    await play({ end: () => COMPILE_ERROR, env })
    await play({ end: () => COMPILE_ERROR, env: { ...env, GITHUB_RUN_ATTEMPT: '2' } })
    expect(shown(emulator)).toEqual([RED])
    expect(emulator.checkRuns()).toHaveLength(1)
    expect(emulator.checkRuns()[0]?.fields['details_url']).toBe(
      'https://ghe.example.org/octo/app/actions/runs/7',
    )
    // Whatever is asked beside the REST API, GraphQL above all, is no operation of the emulator.
    expect(emulator.violations).toEqual([])
  })

  test('of each call of a workflow that one run calls twice: a green one hides no red one', async () => {
    const { emulator, play } = await startRepository({
      jobs: { 901: 'linux / build', 902: 'release / build', 903: 'linux / build', 904: 'release / build' },
    })
    for (const [attempt, first, second] of [
      ['1', '901', '902'],
      ['2', '903', '904'],
    ] as const) {
      const env = { GITHUB_RUN_ATTEMPT: attempt }
      await play({ end: () => COMPILE_ERROR, env, identity: { checkRun: first, leg: '0', matrix: null } })
      await play({ end: () => PASSES, env, identity: { checkRun: second, leg: '0', matrix: null } })
    }
    expect(shown(emulator)).toEqual([
      { ...RED, name: 'go-docker-build / ci / linux / build' },
      { ...GREEN, name: 'go-docker-build / ci / release / build' },
    ])
    expect(emulator.checkRuns()).toHaveLength(2)
    expect(emulator.violations).toEqual([])
  })

  test('with what `doctor` finds as warnings, which turn nothing red', async () => {
    const dockerfile =
      'FROM golang:1.26 AS build\nARG API_TOKEN\nWORKDIR /src\nCOPY . .\nRUN go build -o /app .\n'
    const files = { '/w/Dockerfile': dockerfile }
    for (const [end, conclusion] of [
      [() => PASSES, 'success'],
      [() => COMPILE_ERROR, 'failure'],
    ] as const) {
      const { emulator, play } = await startRepository()
      await play({ end, files })
      expect(shown(emulator)).toMatchObject([{ conclusion }])
      const marks = emulator.checkRuns()[0]?.annotations ?? []
      expect(marks.at(-1)).toMatchObject({
        ...{ path: 'Dockerfile', start_line: 2, annotation_level: 'warning' },
        title: 'Before it fails: secrets.in-arg-or-env',
      })
      const failures = marks.filter((one) => one['annotation_level'] === 'failure')
      expect(failures).toHaveLength(conclusion === 'failure' ? 1 : 0)
      expect(emulator.violations).toEqual([])
    }
  })
})
