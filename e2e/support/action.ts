import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Incident } from '../../src/model/incident.ts'

/** What one phase of the step left behind, as the runner sees it. */
export interface PhaseResult {
  readonly code: number | null
  readonly log: string
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  readonly summary: string
  readonly seconds: number
}

/** Reads a runner's file: `name<<delimiter`, lines, `delimiter`. https://docs.github.com/actions/reference/workflow-commands-for-github-actions#multiline-strings */
const readRunnerFile = (file: string): Record<string, string> =>
  Object.fromEntries(
    [...readFileSync(file, 'utf8').matchAll(/^([^\n<]+)<<(\S+)\n([\s\S]*?)\n?\2$/gm)].map((match) => [
      match[1],
      match[3],
    ]),
  )

const FILES = {
  GITHUB_OUTPUT: 'output',
  GITHUB_STATE: 'state',
  GITHUB_ENV: 'env',
  GITHUB_PATH: 'path',
  GITHUB_STEP_SUMMARY: 'summary',
} as const

/** A job on a runner of its own: files, temp directory, and the event that started it. */
export interface Job {
  readonly temp: string
  /** Runs main or, with the state of main, post of the bundle. */
  run(
    inputs: Readonly<Record<string, string>>,
    state?: Readonly<Record<string, string>>,
  ): Promise<PhaseResult>
  incident(result: PhaseResult): Incident
  close(): void
}

/** How the programs of a job are started. */
export interface JobOptions {
  /** Program and arguments that start the step in the place of node, which follows them. */
  readonly through?: readonly string[]
  /** Called with each process of the step as it starts. */
  readonly onStart?: (child: ChildProcess) => void
}

/** Sets a job up in a workspace; `env` is added to what a runner sets. */
export const startJob = (
  workspace: string,
  env: Readonly<Record<string, string>>,
  event: object = {},
  options: JobOptions = {},
): Job => {
  const temp = mkdtempSync(join(tmpdir(), 'runner-'))
  const eventPath = join(temp, 'event.json')
  writeFileSync(eventPath, JSON.stringify(event))
  let phases = 0
  const run: Job['run'] = async (inputs, state = {}) => {
    const files = join(temp, `phase-${++phases}`)
    mkdirSync(files)
    const vars: Record<string, string> = {}
    for (const [name, file] of Object.entries(FILES)) {
      vars[name] = join(files, file)
      writeFileSync(join(files, file), '')
    }
    for (const [name, value] of Object.entries(inputs))
      vars[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] = value
    for (const [name, value] of Object.entries(state)) vars[`STATE_${name}`] = value
    const started = performance.now()
    const [program, ...args] = [...(options.through ?? []), process.execPath, resolve('dist/index.js')]
    const child = spawn(program as string, args, {
      cwd: workspace,
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: process.env['HOME'] ?? '/root',
        GITHUB_ACTIONS: 'true',
        GITHUB_REPOSITORY: 'octocat/hello',
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_WORKSPACE: workspace,
        GITHUB_EVENT_NAME: 'push',
        GITHUB_EVENT_PATH: eventPath,
        GITHUB_REF: 'refs/heads/main',
        GITHUB_WORKFLOW: 'ci',
        GITHUB_WORKFLOW_REF: 'octocat/hello/.github/workflows/ci.yml@refs/heads/main',
        GITHUB_JOB: 'build',
        GITHUB_RUN_ID: '4711',
        GITHUB_RUN_ATTEMPT: '1',
        RUNNER_OS: 'Linux',
        RUNNER_ARCH: 'X64',
        RUNNER_TEMP: temp,
        ...vars,
        ...env,
      },
    })
    options.onStart?.(child)
    let log = ''
    child.stdout.on('data', (chunk) => (log += chunk))
    child.stderr.on('data', (chunk) => (log += chunk))
    const code = await new Promise<number | null>((done) => child.on('close', done))
    return {
      code,
      log,
      outputs: readRunnerFile(join(files, 'output')),
      state: readRunnerFile(join(files, 'state')),
      summary: readFileSync(join(files, 'summary'), 'utf8'),
      seconds: (performance.now() - started) / 1000,
    }
  }
  return {
    temp,
    run,
    incident: (result) => JSON.parse(readFileSync(result.outputs['incident'] ?? '', 'utf8')) as Incident,
    close: () => rmSync(temp, { recursive: true, force: true }),
  }
}
