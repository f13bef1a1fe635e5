import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { Incident } from '../../src/model/incident.ts'
import { type PhaseResult, startJob } from '../support/action.ts'
import { watched } from '../support/resilience.ts'
import { apiMeddle, type Fault, type Met } from './faults.ts'
import { startGate } from './gate.ts'
import { eventOf, identityOf, inputsOf, shownOf } from './job.ts'
import { type Dealings, resultsMeddle } from './ledger.ts'
import type { Runner } from './runner.ts'
import type { Secrets } from './secrets.ts'
import type { Pushed } from './team.ts'
import type { World } from './world.ts'

/** A run that takes longer is ended, and counts as one that hung. */
const LIMIT_MS = 10 * 60_000

/** The step of the build at which builders are killed and runs cancelled. */
const MIDDLE = 'CGO_ENABLED=0 go vet'

/** One run of the week as it is planned. */
export interface Planned extends Pushed {
  readonly number: number
  readonly fault: Fault | null
}

/** One run of the week as it went. */
export interface Played extends Planned {
  readonly outcome: 'green' | 'red' | 'cancelled' | 'hung'
  readonly incident: Incident | null
  readonly seconds: number
  /** What the runner shows of both phases: log without the commands that hide secrets, summary, outputs. */
  readonly shown: string
  readonly dealings: Dealings
  /** Whether the run ran into its fault; null without one. */
  readonly isMet: boolean | null
}

const modulesOf = (fault: Fault | null, { upstreams: [first, second], faulty }: World): string => {
  if (fault === 'first module upstream dead') return `${faulty.dead.url}|${second.url}`
  if (fault === 'first module upstream alters a zip') return `${faulty.alters.url}|${second.url}`
  return `${first.url}|${second.url}`
}

const incidentIn = (result: PhaseResult, read: (result: PhaseResult) => Incident): Incident | null =>
  existsSync(result.outputs['incident'] ?? '') ? read(result) : null

const outcomeOf = (code: number | null, isCancelled: boolean, isLate: boolean): Played['outcome'] => {
  if (isLate) return 'hung'
  if (code === 0) return 'green'
  return isCancelled ? 'cancelled' : 'red'
}

/** Whether the run ran into its fault. */
const isMetBy = (
  { fault }: Planned,
  incident: Incident | null,
  { count }: Met,
  { dead, alters }: World['faulty'],
): boolean | null => {
  const hosts = incident?.cache.modules?.hosts ?? []
  switch (fault) {
    case null:
      return null
    case 'first module upstream dead':
      return hosts.some(({ host, state }) => host === dead.host && state === 'dead')
    case 'first module upstream alters a zip':
      return hosts.some(({ host, requests }) => host === alters.host && requests > 0)
    case 'webhook dead':
    case 'telemetry sink dead':
      return true
    default:
      return count > 0
  }
}

/** Plays one run: main and post of the bundle on a runner, as a workflow does. */
export const play = async (
  run: Planned,
  at: {
    readonly world: World
    readonly runner: Runner
    readonly repository: string
    readonly secrets: Secrets
  },
): Promise<Played> => {
  const { world, runner, secrets } = at
  const met: Met = { count: 0 }
  const builder = world.builder()
  const services = resultsMeddle(world.results, world.ledger, run, met)
  const results = await startGate(world.results.env['ACTIONS_RESULTS_URL'] ?? '', services.meddle)
  const api = await startGate(world.github.url, apiMeddle(run.fault, run.isFork, met))
  runner.prepare(at.repository, run.head)
  const watch = watched()
  let isCancelled = false
  let isLate = false
  if (run.fault === 'builder killed in mid build')
    watch.when(MIDDLE, () => {
      met.count++
      execFileSync('docker', ['kill', `buildx_buildkit_${builder.name}0`], {
        env: { ...process.env, ...world.engine.env },
        stdio: 'ignore',
      })
    })
  if (run.fault === 'cancelled')
    watch.when(MIDDLE, (step) => {
      met.count++
      isCancelled = step.kill('SIGINT')
    })
  const job = startJob(
    runner.workspace,
    {
      ...builder.env,
      ...world.results.env,
      ...identityOf(run),
      ACTIONS_RESULTS_URL: `${results.url}/`,
      GITHUB_API_URL: api.url,
      RUNNER_TEMP: runner.temp,
      GOMODCACHE: runner.modules,
      GOPROXY: modulesOf(run.fault, world),
      GOSUMDB: 'off',
      GO_DOCKER_BUILD_ALLOW_LOOPBACK: '1',
      ...(run.isFork ? {} : { WEEK_DEPLOY_TOKEN: secrets.variable }),
    },
    eventOf(run),
    {
      ...watch.options,
      onStart: (step) => {
        watch.options.onStart?.(step)
        const timer = setTimeout(() => {
          isLate = step.kill('SIGKILL')
        }, LIMIT_MS)
        step.on('close', () => clearTimeout(timer))
      },
    },
  )
  try {
    const main = await job.run(inputsOf(run, secrets, world.sink.url))
    const outcome = outcomeOf(main.code, isCancelled, isLate)
    const incident = incidentIn(main, job.incident)
    const phases = outcome === 'cancelled' ? [main] : [main, await job.run({}, main.state)]
    world.ended({
      ...{ head_sha: run.head, head_branch: run.branch, event: run.event },
      conclusion: { green: 'success', red: 'failure', cancelled: 'cancelled', hung: 'timed_out' }[outcome],
      ...(run.isFork ? { head_repository: { full_name: 'stranger/week' } } : {}),
    })
    return {
      ...run,
      ...{ outcome, incident, dealings: services.dealings, shown: shownOf(phases) },
      seconds: phases.reduce((sum, { seconds }) => sum + seconds, 0),
      isMet: isMetBy(run, incident, met, world.faulty),
    }
  } finally {
    job.close()
    await results.close()
    await api.close()
  }
}
