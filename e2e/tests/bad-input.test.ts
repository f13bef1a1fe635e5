import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { current, type Engine } from '../engine/engine.ts'
import { type Job, type PhaseResult, startJob } from '../support/action.ts'
import { type Machine, machineOf } from '../support/machine.ts'
import { type Repository, repositoryOf } from '../support/repository.ts'

/** A refusal comes before anything is built; generous, as the machine may be busy. */
const SECONDS = 5

let engine: Engine
let machine: Machine
let repository: Repository
const jobs: Job[] = []

beforeAll(async () => {
  const up = await current()
  if (up === null) throw new Error('no engine is up: run `npx node e2e/engine/cli.ts up`')
  engine = up
  machine = machineOf(engine.env['PATH'] ?? process.env['PATH'] ?? '')
  repository = repositoryOf('hello')
})

afterAll(() => {
  for (const job of jobs) job.close()
  repository.close()
  machine.close()
})

/** Runs main with these inputs and, added to the engine's, these variables. */
const runStep = (
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): Promise<PhaseResult> => {
  const job = startJob(repository.dir, { ...engine.env, ...env })
  jobs.push(job)
  return job.run(inputs)
}

/** Errors of the run, as the runner shows them. */
const errorsOf = ({ log }: PhaseResult): string[] =>
  [...log.matchAll(/^::error(?: [^:]*)?::(.*)$/gm)].map((match) => match[1] as string)

const expectRefused = (result: PhaseResult, errors: readonly (string | RegExp)[]): void => {
  expect(errorsOf(result)).toHaveLength(errors.length)
  for (const [index, error] of errors.entries()) expect(errorsOf(result)[index]).toMatch(error)
  expect(result.code).toBe(1)
  expect(result.seconds).toBeLessThan(SECONDS)
  expect(result.log).not.toContain('Fetch modules')
  expect(result.log).not.toMatch(/^\s+at .*\.js:\d+/m)
}

describe('a value that is not allowed', () => {
  test.each([
    ['go-cache', 'sometimes', 'use one of auto, read, off'],
    ['rewrite', 'yes', 'use one of auto, off'],
    ['call', 'chekc', 'use one of build, check, lint, outline, targets, subrequests.describe'],
    ['load', 'ja', 'use true or false'],
    ['push', '1', 'use true or false'],
    ['pull', 'on', 'use true or false'],
    ['no-cache', 'tRUE', 'use true or false'],
  ])('of %s is refused with what is allowed', async (input, value, remedy) => {
    expectRefused(await runStep({ [input]: value }), [`${input}: ${value}. ${remedy}`])
  })

  test('is told together with every other', async () => {
    const result = await runStep({
      'go-cache': 'x',
      load: 'y',
      call: 'z',
      ulimit: 'open=1',
      secrets: 's3cr3t',
    })
    expect(errorsOf(result).map((error) => error.split(':')[0])).toEqual(
      expect.arrayContaining(['go-cache', 'load', 'call', 'ulimit', 'secrets']),
    )
    expect(errorsOf(result)).toHaveLength(5)
    expect(result.log).not.toContain('s3cr3t')
    expect(result.code).toBe(1)
  })
})

describe('a path that cannot be used', () => {
  beforeAll(() => {
    const outside = join(machine.dir, 'outside')
    mkdirSync(outside)
    writeFileSync(join(outside, 'Dockerfile'), 'FROM scratch\n')
    symlinkSync(outside, repository.path('link'))
    symlinkSync(outside, `${repository.dir}-outside`)
  })
  afterAll(() => unlinkSync(`${repository.dir}-outside`))

  const beside = () => `../${repository.dir.split('/').pop()}-outside`
  const LEAVES =
    /it leads to \/.*\/outside.*, outside the workspace; use a path inside \/.* or an absolute path/

  test.each([
    ['context, with ..', () => ({ context: beside() })],
    ['context, through a link', () => ({ context: 'link' })],
    ['file, with ..', () => ({ context: '.', file: `${beside()}/Dockerfile` })],
    ['file, through a link', () => ({ context: '.', file: 'link/Dockerfile' })],
  ])('because it leaves the workspace: %s', async (name, inputsOf) => {
    const inputs: Record<string, string> = inputsOf()
    const input = name.split(',')[0] as string
    const result = await runStep(inputs)
    expectRefused(result, [LEAVES])
    expect(errorsOf(result)[0]).toContain(`${input}: ${inputs[input]}. `)
  })

  test('because it is not there: context', async () => {
    const where = repository.path('no', 'such')
    expectRefused(await runStep({ context: 'no/such' }), [
      `context: no/such. ${where} is not a directory; check the path, and that actions/checkout ran`,
    ])
  })

  test('because it is not there: file', async () => {
    const where = repository.path('build.Dockerfile')
    expectRefused(await runStep({ context: '.', file: 'build.Dockerfile' }), [
      `file: build.Dockerfile. there is no ${where}; paths start at the workspace, not at the context`,
    ])
  })

  test('because it is not there: the Dockerfile of the context', async () => {
    const where = repository.path('cmd', 'Dockerfile')
    expectRefused(await runStep({ context: 'cmd' }), [
      `file: there is no ${where}; give the path of the Dockerfile in file`,
    ])
  })
})

describe('a machine that cannot build', () => {
  test('because it has no docker', async () => {
    const result = await runStep({ context: '.' }, { PATH: machine.pathWith('node', 'git', 'go') })
    expectRefused(result, ['docker: not found on PATH. install Docker on this machine'])
  })

  test('because docker has no buildx', async () => {
    const config = join(machine.dir, 'no-plugins')
    mkdirSync(config)
    const env = { ...process.env, ...engine.env, DOCKER_CONFIG: config }
    const asked = (() => {
      try {
        return execFileSync('docker', ['buildx', 'version'], { env, stdio: 'pipe' }).toString()
      } catch {
        return null
      }
    })()
    if (asked !== null) return // buildx is installed for the whole machine, nothing hides it
    const result = await runStep({ context: '.' }, { DOCKER_CONFIG: config })
    expectRefused(result, [/^docker buildx: .*buildx.*\. install buildx, .*docker\/setup-buildx-action@v/])
  })

  test('because no daemon listens', async () => {
    const host = `unix://${join(machine.dir, 'nothing.sock')}`
    const result = await runStep({ context: '.' }, { DOCKER_HOST: host })
    expectRefused(result, [/nothing\.sock.*start the Docker daemon, or set DOCKER_HOST/])
  })

  test('because the builder is not known', async () => {
    expectRefused(await runStep({ context: '.', builder: 'nobody' }), [
      'builder: nobody. use a name that `docker buildx ls` shows, or leave builder empty',
    ])
  })

  test('is told together with what is wrong with the paths', async () => {
    const env = { PATH: machine.pathWith('node', 'git', 'go') }
    expectRefused(await runStep({ context: 'no/such' }, env), [/^(docker|context): /, /^(docker|context): /])
  })
})
