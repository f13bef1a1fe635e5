import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type GitHubEmulator, type GitHubOptions, startGitHub } from '../../__tests__/support/github.ts'
import { startResultsService } from '../../__tests__/support/results-service.ts'
import { current, type Engine } from '../engine/engine.ts'
import { type Job, type PhaseResult, startJob } from '../support/action.ts'
import { type Machine, machineOf } from '../support/machine.ts'
import { BOB, type Repository, repositoryOf } from '../support/repository.ts'

/** Nothing listens there. */
const NOWHERE = 'http://127.0.0.1:1'

/** What the build itself may take on a busy machine, on top of what the trouble may. */
const MINUTES = 5 * 60_000

/** Small, so that a busy machine compiles little of the standard library. */
const program = (greeting: string): string =>
  `package main\n\nimport "example.org/hello/internal/greet"\n\nfunc main() {\n\tprintln(greet.${greeting}(""))\n}\n`

let engine: Engine
let machine: Machine
let good: Repository
let broken: Repository
let commit: string
const jobs: Job[] = []
const services: { close(): Promise<void> }[] = []

beforeAll(async () => {
  const up = await current()
  if (up === null) throw new Error('no engine is up: run `npx node e2e/engine/cli.ts up`')
  engine = up
  machine = machineOf(engine.env['PATH'] ?? process.env['PATH'] ?? '')
  good = repositoryOf('hello')
  good.write('cmd/hello/main.go', program('Hello'))
  // A module beside the build's own: what is fetched ahead for it is never needed by the build.
  good.write('tools/go.mod', 'module example.org/tools\n\ngo 1.26\n\nrequire example.org/none v1.0.0\n')
  broken = repositoryOf('hello')
  broken.write('cmd/hello/main.go', program('Hallo'))
  commit = broken.commit(BOB, 'Say hallo')
})

afterAll(async () => {
  for (const job of jobs) job.close()
  for (const service of services) await service.close()
  good.close()
  broken.close()
  machine.close()
})

const startStep = (repository: Repository, env: Readonly<Record<string, string>>): Job => {
  const job = startJob(repository.dir, {
    ...engine.env,
    GITHUB_REPOSITORY: 'octocat/weather', // its cache mounts are not those another test file holds locked
    GITHUB_SHA: commit,
    GITHUB_API_URL: NOWHERE,
    ...env,
  })
  jobs.push(job)
  return job
}

const github = async (options: GitHubOptions = {}): Promise<GitHubEmulator> => {
  const emulator = await startGitHub(options)
  services.push(emulator)
  return emulator
}

/** The verdict is the build's, and its line is marked by a command of the runner. */
const expectMarkedByCommand = (result: PhaseResult): void => {
  expect(result.code).toBe(1)
  expect(result.outputs['failure-id']).toBe('compile.undefined')
  expect(result.log).toMatch(/^::error (?=[^:]*\bfile=cmd\/hello\/main\.go\b)(?=[^:]*\bline=\d+)/m)
  expect(result.summary).toContain('greet.Hallo')
}

describe('without what GitHub gives', () => {
  test(
    'no token: a build that passes says nothing of it',
    async () => {
      const result = await startStep(good, {}).run({ context: '.', 'go-cache': 'off' })
      expect(result.code).toBe(0)
      expect(result.log).not.toMatch(/^::(error|warning)/m)
      expect(result.outputs).toMatchObject({ 'failure-id': '', degraded: '0' })
    },
    MINUTES,
  )

  test(
    'no token: a failure is marked by commands',
    async () => {
      const job = startStep(broken, {})
      const result = await job.run({ context: '.', 'github-token': '' })
      expectMarkedByCommand(result)
      expect(result.log).not.toMatch(/^::warning::/m)
      expect(job.incident(result).deliveries).toContainEqual({
        to: 'check-run',
        status: 'skipped',
        detail: 'no token',
      })
    },
    MINUTES,
  )

  test(
    'a token that only reads: a failure is marked by commands, and the permission is named once',
    async () => {
      const body = {
        message: 'Resource not accessible by integration',
        documentation_url: 'x',
        status: '403',
      }
      const emulator = await github({ handlers: { 'checks/create': () => ({ status: 403, body }) } })
      const job = startStep(broken, { GITHUB_API_URL: emulator.url })
      const result = await job.run({ context: '.', 'github-token': 't0ken' })
      expectMarkedByCommand(result)
      const warnings = [...result.log.matchAll(/^::warning::(.*)$/gm)].map((match) => match[1])
      expect(warnings).toEqual([expect.stringContaining('permissions: checks: write')])
      expect(emulator.requests.filter(({ id }) => id === 'checks/create')).toHaveLength(1)
      expect(emulator.violations).toEqual([])
      expect(JSON.stringify(result)).not.toContain('t0ken')
    },
    MINUTES,
  )

  test(
    'a token that only reads: a build that passes still passes',
    async () => {
      const body = {
        message: 'Resource not accessible by integration',
        documentation_url: 'x',
        status: '403',
      }
      const emulator = await github({ handlers: { 'checks/create': () => ({ status: 403, body }) } })
      const job = startStep(good, { GITHUB_API_URL: emulator.url })
      const result = await job.run({ context: '.', 'github-token': 't0ken', 'go-cache': 'off' })
      expect(result.code).toBe(0)
      expect(result.log).not.toMatch(/^::error/m)
      expect(result.log).toContain('permissions: checks: write')
    },
    MINUTES,
  )

  test(
    'no API: a failure is marked by commands, without a wait',
    async () => {
      const job = startStep(broken, {})
      const result = await job.run({ context: '.', 'github-token': 't0ken' })
      expectMarkedByCommand(result)
      expect(result.log).toMatch(/^::warning::check-run was not delivered: GitHub could not be reached: /m)
      const { seconds } = job.incident(result)
      expect(result.seconds - seconds).toBeLessThan(5)
    },
    MINUTES,
  )
})

describe('without what makes it fast', () => {
  test(
    'no go on the machine: the build passes and the remedy is told',
    async () => {
      const job = startStep(good, { PATH: machine.pathWith('node', 'git', 'docker') })
      const result = await job.run({ context: '.' })
      expect(result.code).toBe(0)
      expect(result.outputs['degraded']).toBe('2')
      for (const text of [result.log, result.summary])
        expect(text).toMatch(/actions\/setup\\?-go before this step/)
      expect(job.incident(result).degradations).toEqual([
        expect.stringContaining('there is no go on this machine to ask'),
      ])
    },
    MINUTES,
  )

  test.each([
    ['answers 500 to everything', { status: 500 }, 'miss'],
    ['is not there', null, 'off'],
  ])(
    'a cache service that %s: the build passes, in time',
    async (_, fault, restored) => {
      const service = fault === null ? null : await startResultsService({ faults: [fault] })
      if (service !== null) services.push(service)
      const gone = {
        ACTIONS_RESULTS_URL: `${NOWHERE}/`,
        ACTIONS_RUNTIME_TOKEN: 't',
        ACTIONS_CACHE_SERVICE_V2: 'true',
      }
      const modules = mkdtempSync(join(tmpdir(), 'modules-'))
      const job = startStep(good, { ...(service?.env ?? gone), GOMODCACHE: modules })
      const result = await job.run({ context: '.', 'go-proxy': 'off' })
      expect(result.code).toBe(0)
      const { cache, degradations } = job.incident(result)
      expect(cache).toMatchObject({ restored })
      expect(cache.prewarmSeconds).toBeLessThan(10)
      expect(degradations).toContainEqual(expect.stringContaining('could not be fetched ahead of the build'))
      const post = await job.run({}, result.state)
      expect(post.code).toBe(0)
      expect(post.log).not.toMatch(/^::error/m)
      rmSync(modules, { recursive: true, force: true })
    },
    MINUTES,
  )
})
