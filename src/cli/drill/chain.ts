import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { archives } from '../../adapters/archives.ts'
import { clock } from '../../adapters/clock.ts'
import { diskFiles } from '../../adapters/files.ts'
import { recentChecks } from '../../adapters/github/recent-checks.ts'
import { githubApi } from '../../adapters/github.ts'
import { sha256 } from '../../adapters/hash.ts'
import { hmacSha256 } from '../../adapters/hmac.ts'
import { httpClient, pause } from '../../adapters/http.ts'
import { readRunFacts } from '../../adapters/identity.ts'
import { listing } from '../../adapters/listing.ts'
import { machine } from '../../adapters/machine.ts'
import { openProbe } from '../../adapters/probe.ts'
import { endChildren, shellWith } from '../../adapters/shell.ts'
import { notifiers } from '../../catalogue/notifiers/index.ts'
import { playbooks } from '../../catalogue/playbooks/index.ts'
import { rules } from '../../catalogue/rules/index.ts'
import { parseInputs } from '../../inputs.ts'
import { mirrorWith } from '../../mirror/index.ts'
import type { Incident } from '../../model/incident.ts'
import { sentenceOf } from '../../model/problem.ts'
import { VERSION } from '../../model/version.ts'
import { run } from '../../pipeline.ts'
import type { Annotation, CacheStore, Log, Shell } from '../../ports/ports.ts'
import { CannotDrill, Overdue } from './drill.ts'
import type { Scratch } from './scratch.ts'

/** What a run of the whole chain left behind. */
export interface Ran {
  readonly incident: Incident
  readonly annotations: readonly Annotation[]
  /** What the run said, a line each. */
  readonly log: readonly string[]
  /** By the clock of `performance.now`, in milliseconds. */
  readonly startedAt: number
  readonly endedAt: number
}

/** Where a run is told to report, and after how many seconds it is ended as a cancelled job is. */
export interface Targets {
  readonly api: string
  readonly webhook: string
  readonly endSeconds: number
}

type Environment = Readonly<Record<string, string | undefined>>

const NO_SERVICE: CacheStore = { available: false, restore: async () => null, save: async () => false }

/** Each program that runs hears the signals of this process, and a run has many at once. https://nodejs.org/api/events.html#emittersetmaxlistenersn */
const MOST_LISTENERS = 100

/** Variables of a job that this process may itself run in; a drill is a run of its own. */
const OF_JOB = /^(?:GITHUB|ACTIONS|RUNNER|INPUT|STATE)_/

const jobOf = (env: Environment, { head, temp }: Scratch, api: string): Environment => ({
  ...Object.fromEntries(Object.entries(env).filter(([name]) => !OF_JOB.test(name))),
  GITHUB_REPOSITORY: 'drill/service',
  GITHUB_WORKFLOW: 'drill',
  GITHUB_JOB: 'build',
  GITHUB_RUN_ID: '1',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_SHA: head,
  GITHUB_API_URL: api,
  RUNNER_TEMP: temp,
})

/** The machine's programs, with a module cache that nothing was ever put into. */
const shellOf = ({ temp }: Scratch): Shell =>
  shellWith({ GOMODCACHE: join(temp, 'modules'), GOFLAGS: '-modcacherw', GOPRIVATE: '', GONOPROXY: '' })

const logInto = (lines: string[]): Log => {
  const add = (text: string) => void lines.push(text)
  return { info: add, warning: add, status: () => undefined, group: add, endGroup: () => undefined }
}

/** Runs the pipeline as a job of a workflow would, in the scratch repository and with reports to loopback. Throws CannotDrill where it refuses to begin, and Overdue where it had to be ended. */
export const runChain = async (
  scratch: Scratch,
  given: Readonly<Record<string, string>>,
  targets: Targets,
  machineEnv: Environment,
): Promise<Ran> => {
  const asked: Readonly<Record<string, string>> = {
    context: '.',
    'github-token': 'drill',
    notify: `webhook ${targets.webhook}`,
    'notify-on': 'always',
    'on-transient': 'retry',
    ...given,
  }
  const inputs = parseInputs((name) => asked[name] ?? '')
  const refuse = (problems: Parameters<typeof sentenceOf>[0][]) =>
    new CannotDrill(problems.map(sentenceOf).join('; '))
  if (!inputs.ok) throw refuse([...inputs.problems])
  const env = jobOf(machineEnv, scratch, targets.api)
  const facts = readRunFacts(env, inputs.value.own.jobIdentity)
  const files = diskFiles(scratch.temp)
  const log: string[] = []
  const annotations: Annotation[] = []
  process.setMaxListeners(MOST_LISTENERS)
  let ending: 'SIGTERM' | null = null
  const timer = setTimeout(() => {
    ending = 'SIGTERM'
    void endChildren('SIGTERM')
  }, targets.endSeconds * 1_000)
  const startedAt = performance.now()
  try {
    const result = await run(
      inputs.value,
      { rules, notifiers, playbooks },
      {
        ...facts,
        identity: { ...facts.identity, baseSha: scratch.base },
        version: VERSION,
        workspace: scratch.dir,
        env,
        os: process.platform,
        arch: process.arch,
        isAction: true,
        stop: { asked: () => ending },
        incidentPath: join(scratch.temp, 'incident.json'),
        hash: sha256,
        compress: (text) => gzipSync(text),
      },
      {
        shell: shellOf(scratch),
        files,
        cache: NO_SERVICE,
        github: githubApi('drill', env),
        recentChecks: recentChecks('drill', env),
        http: httpClient({ loopback: true, env: {} }),
        hmac: hmacSha256,
        listing,
        probe: openProbe(env),
        machine: machine(),
        pause,
        log: logInto(log),
        clock,
        annotate: (annotation) => void annotations.push(annotation),
        summary: async () => true,
        openMirror: mirrorWith(env),
        archives,
      },
    )
    if (ending !== null) throw new Overdue(`it was not over after ${targets.endSeconds} s and was ended`)
    if (!result.ok) throw refuse([...result.problems])
    return { incident: result.value.incident, annotations, log, startedAt, endedAt: performance.now() }
  } finally {
    clearTimeout(timer)
    await files.close()
  }
}
