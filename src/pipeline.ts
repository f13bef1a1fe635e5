import { relative } from 'node:path/posix'
import { localised } from './catalogue/localised.ts'
import type { Attribution, Incident } from './model/incident.ts'
import type { Inputs } from './model/inputs.ts'
import type { Result } from './model/problem.ts'
import type { ReportLog } from './model/report-log.ts'
import { accountOf } from './pipeline/account.ts'
import { attempt } from './pipeline/attempt.ts'
import { blame, repositoryRoot, reproduction } from './pipeline/blame.ts'
import { degradedLevel } from './pipeline/degradation.ts'
import { find } from './pipeline/find.ts'
import { writeHtmlReport } from './pipeline/html-report.ts'
import { lookAround } from './pipeline/look.ts'
import { compare, recall, tell } from './pipeline/memory.ts'
import { prepare } from './pipeline/modules.ts'
import { loadOwnRules } from './pipeline/own-rules.ts'
import { prewarmRequest } from './pipeline/prewarm-request.ts'
import { redactIncident, runRedactor } from './pipeline/redact-incident.ts'
import { remember } from './pipeline/remember.ts'
import { reportLogOf } from './pipeline/report-log/index.ts'
import { openSeeding } from './pipeline/seed.ts'
import { showPlan } from './pipeline/show-plan.ts'
import { stagesOf } from './pipeline/step.ts'
import type { Catalogue, World } from './pipeline/world.ts'
import type { Ports } from './ports/ports.ts'
import type { Located } from './stages/locate/index.ts'
import { preflight } from './stages/preflight.ts'
import { prewarm } from './stages/prewarm.ts'
import { publish } from './stages/report/publish.ts'
import type { RunState } from './state.ts'

/** What a run gives back: its record, the outputs of the image, and what the post step is to keep. */
export interface RunResult {
  readonly incident: Incident
  readonly incidentPath: string
  /** Path of report.html; null when none was made. */
  readonly reportPath: string | null
  readonly image: { readonly imageid: string; readonly digest: string; readonly metadata: string }
  readonly keep: RunState['keep']
  /** Standard output of the build: the answer of `call`. */
  readonly stdout: string
  /** The log for a report, without secrets; read again when it is asked for. */
  readonly reportLog: () => ReportLog
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
  const stages = stagesOf(ports)
  const place = { variables: world.env, cwd: world.workspace, isAction: world.isAction }
  const checked = await stages.run('preflight', () => preflight(inputs, place, ports))
  if (!checked.ok) return checked
  const ready = checked.value
  const name = inputs.own.checkName || checkName(world)
  const memory = recall(world, name, inputs.build, world.defaultBranch, ports)
  memory.catch(() => undefined)
  const own = await loadOwnRules(inputs.own.rules, world.workspace, ports.files)
  const rules = [...catalogue.rules, ...localised(own.rules, inputs.own.language)]
  const root = await repositoryRoot(world, ports)
  const looking = lookAround(inputs, ready, root, world, ports)
  const seeding = await openSeeding(inputs, ready, world, ports)
  const fetch = async () => {
    const warm = await prewarm(await prewarmRequest(inputs, ready, world, ports), ports)
    const all = await prepare(inputs, ready, warm, world, ports)
    await seeding.ready()
    return { prewarmed: warm, prepared: all }
  }
  const { prewarmed, prepared } = await stages.run('prewarm', fetch, 'Fetch modules')
  showPlan(prepared, ports)
  const tried = await stages.run('build', () => attempt(1, inputs, ready, prepared, { rules }, ports))
  const { outcome, log, diagnosis } = tried
  const brought = await prepared.settle()
  const carried = await seeding.settle(outcome.exitCode, log)
  const modules = await remember(prewarmed, prepared, brought, world, ports)
  const seen = await looking.collect(diagnosis !== null)
  const located = await stages.run('diagnose', async () =>
    diagnosis === null ? NOWHERE : find(diagnosis, log, inputs, ready, root, world.env, ports),
  )
  const attribution = await stages.run('attribute', async () =>
    diagnosis === null ? NOBODY : blame(diagnosis, located, root, world, ports),
  )
  const cache = accountOf(prewarmed, prepared, carried.account)
  const degradations = [
    ...own.problems,
    ...own.slow(log),
    ...prewarmed.degradations,
    ...prepared.degradations,
    ...brought.degradations,
    ...carried.degradations,
  ]
  const found = redactIncident(
    {
      schema: 1,
      tool: { name: 'go-docker-build', version: world.version, pages: world.pages },
      language: inputs.own.language,
      run: world.identity,
      outcome: outcome.exitCode === 0 ? 'success' : 'failure',
      startedAt: started.toISOString(),
      seconds: Math.round(ports.clock.monotonic() - begun) / 1000,
      dockerfile:
        ready.dockerfile === null
          ? null
          : { path: relative(root, ready.dockerfile), target: inputs.build.target || null },
      plan: { changes: prepared.plan?.changes ?? [], skipped: prepared.plan?.skipped ?? [] },
      stages: stages.times,
      attempts: [tried.attempt],
      diagnosis,
      ...located,
      attribution,
      history: null,
      ...seen,
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
  if (world.isAction) for (const one of found.degradations) ports.log.info(`Not as planned: ${one}`)
  const past = await memory
  const compared = compare(found, past)
  const told = { ...found, history: compared.history }
  const { incidentPath } = world
  const published = await publish(told, { checkName: name, incidentPath, record: compared.block }, ports)
  const { notify: targets, notifyOn: on, mentions } = inputs.own
  const settings = { targets, on, mentions }
  const sent = { ...told, deliveries: published }
  const messages = await tell(sent, compared, past, settings, catalogue.notifiers, ports)
  const incident = { ...told, deliveries: [...published, ...messages] }
  if (messages.length > 0) await ports.files.write(incidentPath, `${JSON.stringify(incident, null, 2)}\n`)
  for (const one of incident.deliveries) {
    if (one.status === 'failed') ports.log.warning(`${one.to} was not delivered: ${one.detail}`)
  }
  const reportLog = () => reportLogOf(outcome.log, log, runRedactor(inputs, world.env))
  const { artifact } = inputs.own
  const isShown = world.isAction && (artifact === 'always' || diagnosis !== null)
  const reportPath = await writeHtmlReport(incident, reportLog, isShown, world, ports)
  return {
    ok: true,
    value: {
      incident,
      incidentPath,
      reportPath,
      image: {
        imageid: outcome.imageId ?? '',
        digest: outcome.digest ?? '',
        metadata: outcome.metadata === null ? '' : JSON.stringify(outcome.metadata, null, 2),
      },
      keep: { modules, build: carried.keep },
      stdout: outcome.stdout,
      reportLog,
    },
  }
}

const checkName = ({ identity }: World): string => {
  const job = identity.matrix === null ? identity.job : `${identity.job} (${identity.matrix})`
  return ['go-docker-build', identity.workflow, job].filter((part) => part !== null).join(' / ')
}
