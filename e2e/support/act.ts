import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import type { Engine } from '../engine/engine.ts'
import { modulesDir } from '../engine/paths.ts'
import { run, tryRun } from '../engine/proc.ts'
import { type Repository, repositoryOf } from './repository.ts'

const TIMEOUT_MS = 600_000

/** Where the workflow of a test is. */
export const WORKFLOW_FILE = '.github/workflows/build.yml'

/** A line of act's log. https://nektosact.com/usage/index.html */
export interface Entry {
  readonly msg: string
  readonly stage?: 'Main' | 'Post'
  readonly stepID?: readonly string[]
  readonly stepResult?: string
  readonly jobResult?: string
  readonly command?: string
  readonly content?: string
}

/** What a run of the workflow left behind. */
export interface Seen {
  readonly code: number
  readonly log: string
  /** Directory that the later step wrote to. */
  readonly seen: string
  /** Entries of the action's step. */
  readonly step: readonly Entry[]
  readonly job: string | undefined
  readonly summary: string
  /** What the later step saw. */
  readonly outcome: string
  readonly outputs: Readonly<Record<string, string>>
}

/** One run of the workflow: the environment of its jobs, and what it was started by when that is no push. */
export interface ActRun {
  readonly env: Readonly<Record<string, string>>
  readonly event?: 'push' | 'pull_request'
  /** Webhook payload of the event. */
  readonly payload?: object
}

/** Runs workflows as a hosted runner would, with act. */
export interface Act {
  /** Directory the jobs find in SEEN is made below it. */
  readonly temp: string
  run(repository: Repository, options: ActRun): Promise<Seen>
  close(): void
}

/** A repository that uses the action it holds, as `uses: ./`, to build the example in `app`. */
export const userOf = (example: string, workflow: string): Repository => {
  const made = repositoryOf(example, 'app')
  cpSync('action.yml', made.path('action.yml'))
  cpSync('dist', made.path('dist'), { recursive: true })
  made.write(WORKFLOW_FILE, workflow)
  return made
}

/** The arguments of act for a run. */
const argumentsOf = ({ event = 'push', env }: ActRun, temp: string, payload: string | null): string[] => [
  ...[event, '--json', '--no-cache-server', '-P', 'ubuntu-latest=-self-hosted', '-W', WORKFLOW_FILE],
  ...['--action-cache-path', join(temp, 'cache')],
  ...(payload === null ? [] : ['--eventpath', payload]),
  ...Object.entries(env).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
]

const entriesOf = (stdout: string): Entry[] =>
  stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Entry)

/** Makes act when it is missing. */
export const openAct = async (engine: Engine): Promise<Act> => {
  const temp = mkdtempSync(join(tmpdir(), 'act-'))
  const act = join(engine.bin ?? temp, 'act')
  if (!existsSync(act)) {
    const env = { CGO_ENABLED: '0', GOFLAGS: '' }
    await run('go', ['build', '-o', act, 'github.com/nektos/act'], { cwd: join(modulesDir, 'act'), env })
  }
  const start: Act['run'] = async (repository, options) => {
    const seen = mkdtempSync(join(temp, 'seen-'))
    const payload = options.payload === undefined ? null : join(seen, 'event.json')
    if (payload !== null) writeFileSync(payload, JSON.stringify(options.payload))
    const given = { ...options, env: { ...options.env, SEEN: seen } }
    const { code, stdout, stderr } = await tryRun(act, argumentsOf(given, temp, payload), {
      cwd: repository.dir,
      env: {
        ...engine.env,
        PATH: [dirname(process.execPath), engine.env['PATH']].join(delimiter),
        ACTIONS_RUNTIME_URL: options.env['ACTIONS_RESULTS_URL'] ?? '',
        ACTIONS_RUNTIME_TOKEN: options.env['ACTIONS_RUNTIME_TOKEN'] ?? '',
      },
      timeoutMs: TIMEOUT_MS,
    })
    const entries = entriesOf(stdout)
    const log = [...entries.map(({ msg }) => msg.trimEnd()), stderr].join('\n')
    const read = (name: string) => {
      if (!existsSync(join(seen, name))) throw new Error(`the later step did not run\n${log}`)
      return readFileSync(join(seen, name), 'utf8')
    }
    const step = entries.filter(({ stepID }) => stepID?.[0] === 'build')
    return {
      ...{ code, log, step, seen },
      job: entries.find(({ jobResult }) => jobResult !== undefined)?.jobResult,
      summary: step.find(({ command }) => command === 'summary')?.content ?? '',
      outcome: read('outcome'),
      outputs: JSON.parse(read('outputs')) as Record<string, string>,
    }
  }
  return { temp, run: start, close: () => rmSync(temp, { recursive: true, force: true }) }
}
