import { dirname, relative } from 'node:path/posix'
import type { Diagnosis } from './model/diagnosis.ts'
import type { Attribution, Incident } from './model/incident.ts'
import type { Inputs } from './model/inputs.ts'
import type { BuildLog } from './model/log.ts'
import type { Preflight } from './model/preflight.ts'
import type { Result } from './model/problem.ts'
import { accountOf } from './pipeline/account.ts'
import { degradedLevel } from './pipeline/degradation.ts'
import { find } from './pipeline/find.ts'
import { type Prepared, prepare } from './pipeline/modules.ts'
import { prewarmRequest } from './pipeline/prewarm-request.ts'
import { redactIncident } from './pipeline/redact-incident.ts'
import { remember } from './pipeline/remember.ts'
import { reproduceCommand } from './pipeline/reproduce.ts'
import { step } from './pipeline/step.ts'
import { tellFaults } from './pipeline/tell-faults.ts'
import type { Catalogue, World } from './pipeline/world.ts'
import type { Ports } from './ports/ports.ts'
import { attribute } from './stages/attribute/index.ts'
import { type BuildOutcome, build } from './stages/build/build.ts'
import { classify, literalsOf } from './stages/classify/index.ts'
import { unknownFailure } from './stages/classify/unknown.ts'
import type { Located } from './stages/locate/index.ts'
import { preflight } from './stages/preflight.ts'
import { prewarm } from './stages/prewarm.ts'
import { findRange } from './stages/range.ts'
import { readLog } from './stages/read-log/index.ts'
import { publish } from './stages/report/publish.ts'
import type { RunState } from './state.ts'
import { withoutFlags } from './text/step-name.ts'

/** What a run gives back: its record, the outputs of the image, and what the post step is to keep. */
export interface RunResult {
  readonly incident: Incident
  readonly incidentPath: string
  readonly image: { readonly imageid: string; readonly digest: string; readonly metadata: string }
  readonly keep: RunState['keep']
  /** Standard output of the build: the answer of `call`. */
  readonly stdout: string
}

const NOWHERE: Located = { location: null, instruction: null, places: [] }
const NOBODY: Attribution = {
  verdict: 'unknown',
  suspects: [],
  files: [],
  why: 'nothing failed',
  range: null,
}

/** The whole run, top to bottom; each line makes one value out of the values above it. Problems are of what the user gave, before anything was built. */
export const run = async (
  inputs: Inputs,
  catalogue: Catalogue,
  world: World,
  ports: Ports,
): Promise<Result<RunResult>> => {
  const started = ports.clock.now()
  const begun = ports.clock.monotonic()
  const checked = await preflight(
    inputs,
    { variables: world.env, cwd: world.workspace, isAction: world.isAction },
    ports,
  )
  if (!checked.ok) return checked
  const ready = checked.value
  const [prewarmed, prepared] = await step('Fetch modules', ports.log, async () => {
    const warm = await prewarm(await prewarmRequest(inputs, ready, world, ports), ports)
    return [warm, await prepare(inputs, ready, warm, world, ports)] as const
  })
  showPlan(prepared, ports)
  const outcome = await build(
    {
      inputs: inputs.build,
      preflight: ready,
      dockerfile: prepared.plan?.dockerfile ?? null,
      inserted: prepared.plan?.changes.map(({ flag }) => flag) ?? [],
      ...prepared,
    },
    ports,
  )
  const brought = await prepared.settle()
  const keep = await remember(prewarmed, prepared, brought, world, ports)
  const log = readLog(outcome.log, literalsOf(catalogue.rules))
  const failure = outcome.exitCode === 0 ? null : (classify(log, catalogue.rules) ?? unknownFailure(log))
  const diagnosis = failure === null ? null : tellFaults(failure, prepared.mirror)
  const root = await repositoryRoot(world, ports)
  const located =
    diagnosis === null ? NOWHERE : await find(diagnosis, log, inputs, ready, root, world.env, ports)
  const attribution = diagnosis === null ? NOBODY : await blame(diagnosis, located, root, world, ports)
  const cache = accountOf(prewarmed, prepared)
  const degradations = [...prewarmed.degradations, ...prepared.degradations, ...brought.degradations]
  const incident = redactIncident(
    {
      schema: 1,
      tool: { name: 'go-docker-build', version: world.version, pages: world.pages },
      language: inputs.own.language,
      run: world.identity,
      outcome: outcome.exitCode === 0 ? 'success' : 'failure',
      startedAt: started.toISOString(),
      seconds: seconds(ports.clock.monotonic() - begun),
      dockerfile:
        ready.dockerfile === null
          ? null
          : { path: relative(root, ready.dockerfile), target: inputs.build.target || null },
      plan: { changes: prepared.plan?.changes ?? [], skipped: prepared.plan?.skipped ?? [] },
      attempts: [attemptOf(outcome, log, prepared)],
      diagnosis,
      ...located,
      attribution,
      cache,
      degradations,
      degraded: degradedLevel(degradations, cache.delivery, inputs.own.goCache !== 'off'),
      deliveries: [],
      reproduce: diagnosis === null ? null : reproduction(inputs, ready, root),
      image: outcome.exitCode === 0 ? { id: outcome.imageId, digest: outcome.digest } : null,
    },
    inputs,
    world.env,
  )
  if (world.isAction) for (const one of incident.degradations) ports.log.info(`Not as planned: ${one}`)
  const deliveries = await publish(
    incident,
    { checkName: inputs.own.checkName || checkName(world), incidentPath: world.incidentPath },
    ports,
  )
  for (const one of deliveries) {
    if (one.status === 'failed') ports.log.warning(`${one.to} was not delivered: ${one.detail}`)
  }
  return {
    ok: true,
    value: {
      incident: { ...incident, deliveries },
      incidentPath: world.incidentPath,
      image: {
        imageid: outcome.imageId ?? '',
        digest: outcome.digest ?? '',
        metadata: outcome.metadata === null ? '' : JSON.stringify(outcome.metadata, null, 2),
      },
      keep,
      stdout: outcome.stdout,
    },
  }
}

const seconds = (milliseconds: number): number => Math.round(milliseconds) / 1000

const checkName = ({ identity }: World): string =>
  ['go-docker-build', identity.workflow, identity.job].filter((part) => part !== null).join(' / ')

const showPlan = ({ plan, delivery }: Prepared, { log }: Ports): void => {
  if (plan === null) return
  log.group('Dockerfile as it is built')
  for (const change of plan.changes) log.info(`line ${change.line}: RUN ${change.flag}  (${change.why})`)
  for (const skip of plan.skipped) log.info(`line ${skip.line} stays as it is: ${skip.why}`)
  if (delivery.kind !== 'off')
    for (const { line, why } of plan.withoutHost)
      log.info(`line ${line} takes no modules from the host: ${why}`)
  if (delivery.kind === 'off') log.info(`Modules come from the network of the build: ${delivery.why}`)
  log.endGroup()
}

const repositoryRoot = async (world: World, { shell }: Ports): Promise<string> => {
  const found = await shell.run(
    'git',
    ['-C', world.workspace, '-c', 'safe.directory=*', 'rev-parse', '--show-toplevel'],
    { timeoutMs: 10_000 },
  )
  return found.code === 0 ? found.stdout.trim() : world.workspace
}

const blame = async (
  diagnosis: Diagnosis,
  located: Located,
  root: string,
  world: World,
  ports: Ports,
): Promise<Attribution> => {
  const isPush = world.identity.pullRequest === null && world.branch !== null
  const green = isPush && ports.github !== null ? await ports.github.lastGreen(world.branch as string) : null
  const range = await findRange(world.identity, green, { dir: root }, ports.shell)
  const goMod = located.location?.path.endsWith('go.mod') ? dirname(located.location.path) : null
  const repository = { dir: root, ...(goMod === null || goMod === '.' ? {} : { moduleDir: goMod }) }
  return attribute(diagnosis, located.location, located.places, range, repository, ports.shell)
}

/** A step's text as its author wrote it, without the flags of the plan. */
const asWritten = (text: string, { plan }: Prepared): string =>
  withoutFlags(
    text,
    (plan?.changes ?? []).map(({ flag }) => flag),
  )

const attemptOf = (
  outcome: BuildOutcome,
  log: BuildLog,
  prepared: Prepared,
): Incident['attempts'][number] => ({
  number: 1,
  startedAt: outcome.startedAt,
  seconds: seconds(outcome.seconds * 1000),
  exitCode: outcome.exitCode,
  steps: log.steps.map(
    ({ index, name, stage, instruction, cached, startedAt, seconds: took, error, exitCode }) => ({
      index,
      name: asWritten(name, prepared),
      cached,
      ...(stage === undefined ? {} : { stage }),
      ...(instruction === undefined ? {} : { instruction: asWritten(instruction, prepared) }),
      ...(startedAt === undefined ? {} : { startedAt }),
      ...(took === undefined ? {} : { seconds: took }),
      ...(error === undefined ? {} : { error: asWritten(error, prepared) }),
      ...(exitCode === undefined ? {} : { exitCode }),
    }),
  ),
})

const reproduction = (inputs: Inputs, ready: Preflight, root: string): string | null =>
  ready.dockerfile === null || ready.context.kind !== 'local'
    ? null
    : reproduceCommand(
        inputs.build,
        relative(root, ready.dockerfile),
        relative(root, ready.context.dir) || '.',
      )
