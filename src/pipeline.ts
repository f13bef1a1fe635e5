import { relative } from 'node:path/posix'
import { localised } from './catalogue/localised.ts'
import { readOwnRules } from './catalogue/own/index.ts'
import type { Inputs } from './model/inputs.ts'
import type { Result } from './model/problem.ts'
import { accountOf } from './pipeline/account.ts'
import { type Attempted, attempts } from './pipeline/attempts.ts'
import { blame, repositoryRoot, reproduction } from './pipeline/blame.ts'
import { beginWith } from './pipeline/builders.ts'
import { checkNameOf } from './pipeline/check-name.ts'
import { degradedLevel } from './pipeline/degradation.ts'
import { NOBODY, NOWHERE, UNKNOWN } from './pipeline/empty.ts'
import { fetchAll } from './pipeline/fetch.ts'
import { find } from './pipeline/find.ts'
import { openGreen } from './pipeline/green.ts'
import { FAULT, guardOf } from './pipeline/guard.ts'
import { lookAround } from './pipeline/look.ts'
import { madeBy } from './pipeline/made-by.ts'
import { type Measured, type MeasurePorts, measure, NOT_MEASURED } from './pipeline/measure.ts'
import { compare, recall, tell } from './pipeline/memory.ts'
import { forUntrusted, loadOwnPlaybooks } from './pipeline/own-playbooks.ts'
import { loadOwnRules } from './pipeline/own-rules.ts'
import { NOT_COMPARED, ranAgain } from './pipeline/rebuilt.ts'
import { redactIncident, runRedactor } from './pipeline/redact-incident.ts'
import { remember } from './pipeline/remember.ts'
import { reportLogOf } from './pipeline/report-log/index.ts'
import type { RunResult } from './pipeline/result.ts'
import { salvage } from './pipeline/salvage.ts'
import { notSeeded, openSeeding } from './pipeline/seed.ts'
import { showPlan } from './pipeline/show-plan.ts'
import { gatherSnapshot, NOTHING_WRITTEN } from './pipeline/snapshot.ts'
import { steadyPorts } from './pipeline/steady.ts'
import { stagesOf } from './pipeline/step.ts'
import { isStopped, STOPPED } from './pipeline/stop.ts'
import type { Catalogue, World } from './pipeline/world.ts'
import type { Ports } from './ports/ports.ts'
import { publish } from './stages/report/publish.ts'

/** What the run is known to have made by the time something of ours throws. */
interface Made {
  attempted: Attempted | null
  measured: Measured
}

/** The whole run, top to bottom; each line makes one value out of the values above it, and a stage that throws leaves an empty one. */
const whole = async (
  asked: Inputs,
  catalogue: Catalogue,
  world: World,
  made: Made,
  ports: Ports,
): Promise<Result<RunResult>> => {
  const started = ports.clock.now()
  const begun = ports.clock.monotonic()
  const stages = stagesOf(ports)
  const guard = guardOf()
  const checked = await stages.run('preflight', () => beginWith(asked, world, guard, ports))
  if (!checked.ok) return checked
  const { inputs, preflight: ready } = checked.value
  const measured = await guard.run('measure', NOT_MEASURED, () => measure(inputs, world, ports))
  made.measured = measured
  const { checkRunId } = inputs.own.jobIdentity
  const jobName = async () => (checkRunId === null ? null : (ports.github?.jobName(checkRunId) ?? null))
  const naming = checkNameOf(inputs.own.checkName, world, ports.files, jobName)
  const memory = naming.then((name) => recall(world, name, inputs.build, world.defaultBranch, ports))
  memory.catch(() => undefined)
  const green = openGreen(memory, world, ports)
  const own = await guard.run('own rules', readOwnRules([]), () =>
    loadOwnRules(inputs.own.rules, world.workspace, ports.files),
  )
  const booksRead = await guard.run('own playbooks', { playbooks: [], problems: [] }, () =>
    loadOwnPlaybooks(inputs.own.playbooks, world.workspace, ports.files),
  )
  const ownBooks = world.isUntrusted ? forUntrusted(booksRead) : booksRead
  const rules = [...catalogue.rules, ...localised(own.rules, inputs.own.language)]
  const playbooks = [...ownBooks.playbooks, ...catalogue.playbooks]
  const root = await guard.run('git', world.workspace, () => repositoryRoot(world, ports))
  const looking = lookAround(inputs, ready, root, world, ports)
  const seeding = await guard.run('seed', notSeeded(FAULT), () => openSeeding(inputs, ready, world, ports))
  const fetching = () => fetchAll(inputs, ready, { seeding, green, guard }, world, ports)
  const first = await stages.run('prewarm', fetching, 'Fetch modules')
  await guard.run('plan', undefined, () => showPlan(first.prepared, ports))
  const attempted = await stages.run('build', () => attempts(first, { rules, playbooks }, world, ports))
  if (isStopped(world)) return STOPPED
  made.attempted = attempted
  const snapshot = gatherSnapshot(attempted, world, ports)
  const { tried, brought } = attempted
  const machine = await guard.run('measure', null, () => measured.machine(attempted.attempts, started))
  const { prewarmed, prepared } = attempted.rig
  const { outcome, log } = tried
  const diagnosis = await guard.run('templates', tried.diagnosis, () => green.sharpen(tried))
  const unseeded = await notSeeded(FAULT).settle(0, log)
  const carried = await guard.run('seed', unseeded, () => seeding.settle(outcome.exitCode, log))
  const modules = await guard.run('what is kept', null, () =>
    remember(prewarmed, prepared, brought, world, ports),
  )
  const again = await guard.run('what ran again', NOT_COMPARED, () =>
    ranAgain(attempted, green, world, ports),
  )
  const seen = await guard.run('findings', { findings: [], health: [] }, () =>
    looking.collect(diagnosis !== null),
  )
  const located = await stages.run('diagnose', () =>
    guard.run('locate', NOWHERE, () =>
      diagnosis === null ? NOWHERE : find(diagnosis, log, inputs, ready, root, world.env, ports),
    ),
  )
  const attribution = await stages.run('attribute', () =>
    guard.run('attribute', UNKNOWN, async () =>
      diagnosis === null
        ? NOBODY
        : blame(diagnosis, located, root, world, ports, { log, world: await green.changes(tried), memory }),
    ),
  )
  const cache = accountOf(prewarmed, prepared, carried)
  const remedies = [...checked.value.remedies, ...attempted.remedies]
  const degradations = [
    ...own.problems,
    ...ownBooks.problems,
    ...own.slow(log),
    ...attempted.degradations,
    ...prewarmed.degradations,
    ...prepared.degradations,
    ...brought.degradations,
    ...carried.degradations,
    ...guard.faults,
  ]
  const isWanted = asked.own.goCache !== 'off'
  const degraded = degradedLevel(degradations, cache.delivery, isWanted, attempted.level)
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
      attempts: attempted.attempts,
      ...(remedies.length === 0 ? {} : { remedies }),
      diagnosis,
      ...located,
      attribution,
      history: null,
      ...seen,
      cache,
      ...(machine === null ? {} : { machine }),
      ...(again.rebuilt === null ? {} : { rebuilt: again.rebuilt }),
      degradations,
      degraded,
      deliveries: [],
      reproduce: diagnosis === null ? null : reproduction(inputs, ready, root),
      image: outcome.exitCode === 0 ? { id: outcome.imageId, digest: outcome.digest } : null,
    },
    inputs,
    world.env,
    world.hidden,
  )
  if (world.isAction) for (const one of found.degradations) ports.log.info(`Not as planned: ${one}`)
  if (isStopped(world)) return STOPPED
  const caught = guard.faults.length
  const past = await guard.run('history', null, () => memory)
  const compared = past === null ? { history: null, record: null, block: '' } : compare(found, past)
  const told = { ...found, history: compared.history }
  const { incidentPath } = world
  const checkName = await naming
  const published = await guard.run('publish', [], () =>
    publish(
      told,
      {
        ...{ checkName, incidentPath, record: compared.block },
        step: world.env['GITHUB_ACTION'] ?? null,
        log: { lines: log.lines, redact: runRedactor(inputs, world.env, world.hidden) },
      },
      ports,
    ),
  )
  const { notify: targets, notifyOn, mentions } = inputs.own
  const on = attempted.mustNotify ? (['always'] as const) : notifyOn
  const sent = { ...told, deliveries: published }
  const messages = await guard.run('notify', [], async () =>
    past === null ? [] : tell(sent, compared, past, { targets, on, mentions }, catalogue.notifiers, ports),
  )
  const incident = { ...told, deliveries: [...published, ...messages] }
  if (messages.length > 0)
    await guard.run('report', undefined, () =>
      ports.files.write(incidentPath, `${JSON.stringify(incident, null, 2)}\n`),
    )
  for (const one of incident.deliveries) {
    if (one.status === 'failed') ports.log.warning(`${one.to} was not delivered: ${one.detail}`)
  }
  const reportLog = () => reportLogOf(outcome.log, log, runRedactor(inputs, world.env, world.hidden))
  const written = await guard.run('report', NOTHING_WRITTEN, () => snapshot.finish(incident, reportLog))
  await guard.run('measure', undefined, () => measured.send(incident))
  const left = await guard.run('green record', null, () =>
    diagnosis === null ? green.leave(tried, again.inputs) : null,
  )
  for (const fault of guard.faults.slice(caught)) ports.log.warning(fault)
  const isMoved = attempted.rig.preflight.builder !== ready.builder
  const keep = { modules, build: isMoved ? null : carried.keep, layers: isMoved ? null : carried.layers.keep }
  return {
    ok: true,
    value: { green: left, incident, incidentPath, ...written, ...madeBy(tried), keep, reportLog },
  }
}

/** The run. Problems are of what the user gave, before anything was built; a stopped run has none. The verdict is the build's, whatever of ours throws. */
export const run = async (
  inputs: Inputs,
  catalogue: Catalogue,
  world: World,
  given: MeasurePorts,
): Promise<Result<RunResult>> => {
  const ports = steadyPorts(given)
  const made: Made = { attempted: null, measured: NOT_MEASURED }
  try {
    return await whole(inputs, catalogue, world, made, ports)
  } catch (error) {
    if (isStopped(world)) return STOPPED
    const { incident, tried } = await salvage(error, made.attempted, inputs, catalogue, world, ports)
    await made.measured.send(incident).catch(() => undefined)
    const reportLog = () =>
      reportLogOf(tried.outcome.log, tried.log, runRedactor(inputs, world.env, world.hidden))
    const { incidentPath } = world
    const keep = { modules: null, build: null, layers: null }
    return {
      ok: true,
      value: { green: null, incident, incidentPath, ...NOTHING_WRITTEN, ...madeBy(tried), keep, reportLog },
    }
  }
}
