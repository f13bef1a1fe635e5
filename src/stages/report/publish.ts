import { dirname, join } from 'node:path/posix'
import type { Delivered, Incident } from '../../model/incident.ts'
import type { Annotation, Ports } from '../../ports/ports.ts'
import { annotationsOf } from './annotations.ts'
import { toCheckRun } from './check-run.ts'
import { forCommands } from './commands.ts'
import { toJUnit } from './junit.ts'
import { toSarif } from './sarif.ts'
import { toSummary } from './summary.ts'
import type { ShownLog } from './window.ts'

/** Where the reports of this run go. */
export interface Targets {
  readonly checkName: string
  /** Absolute path incident.json is written to; incident.sarif and incident.xml are written beside it. */
  readonly incidentPath: string
  /** The record of this run for later ones, the last block of the check run's text; null where there is none. */
  readonly record: string | null
  /** What tells this step from others of its job, the runner's `GITHUB_ACTION`. */
  readonly step?: string | null
  /** Log for the lines around the evidence; nothing of it is shown without `redact`. */
  readonly log?: ShownLog | null
}

type Sinks = Pick<Ports, 'github' | 'annotate' | 'summary' | 'files'>

/** A delivery of the check run, and the annotations it does not carry. */
interface Checked {
  readonly delivered: Delivered
  readonly left: readonly Annotation[]
}

const REMEDIES: Readonly<Record<number, string>> = {
  401: 'the token is not valid: leave the input github-token at its default',
  403: 'the token may not write checks: give the job `permissions: checks: write` (pull requests of forks never get it)',
  404: 'the token does not see the repository: give the job `permissions: checks: write`',
}

/** Why the check run could not be made, and what helps. GitHub refuses with 403 also for being asked too often, which no permission helps. */
export const remedyOf = (status: number, message: string): string => {
  const remedy = /rate limit|abuse/i.test(message) ? undefined : REMEDIES[status]
  if (status === 0) return `GitHub could not be reached: ${message}`
  return remedy ?? `GitHub answered ${status}: ${message}`
}

const sendCheckRun = async (incident: Incident, targets: Targets, sinks: Sinks): Promise<Checked> => {
  const all = annotationsOf(incident, targets.log ?? null)
  const without = (status: 'skipped' | 'failed', detail: string): Checked => ({
    delivered: { to: 'check-run', status, detail },
    left: all,
  })
  const { checkName: name, record, step = null, log = null } = targets
  const check = toCheckRun(incident, name, record, { step, log })
  if (sinks.github === null) return without('skipped', 'no token')
  if (check === null) return without('skipped', 'the commit is not known')
  const sent = await sinks.github.createCheckRun(check)
  if (!sent.ok) return without('failed', remedyOf(sent.status, sent.message))
  const left = sent.left ?? []
  const lacks = left.length === 0 ? '' : ` without ${left.length} of ${all.length} annotations`
  return { delivered: { to: 'check-run', status: 'sent', detail: `${sent.url}${lacks}` }, left }
}

/** Annotations of the run itself stand in for those the check run does not carry. */
const annotateRun = ({ delivered, left }: Checked, incident: Incident, sinks: Sinks): Delivered => {
  if (left.length === 0) {
    const isMarked = delivered.status === 'sent' && annotationsOf(incident).length > 0
    return {
      to: 'annotations',
      status: 'skipped',
      detail: isMarked ? 'the check run has them' : 'nothing to mark',
    }
  }
  const commands = forCommands(left, incident.language)
  for (const annotation of commands) sinks.annotate(annotation)
  const detail = commands.length === left.length ? `${left.length}` : `${commands.length} of ${left.length}`
  return { to: 'annotations', status: 'sent', detail }
}

const wrong = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const attemptDelivery = async (
  to: Delivered['to'],
  send: () => Promise<Delivered> | Delivered,
): Promise<Delivered> => {
  try {
    return await send()
  } catch (error) {
    return { to, status: 'failed', detail: wrong(error) }
  }
}

const attemptCheckRun = async (incident: Incident, targets: Targets, sinks: Sinks): Promise<Checked> => {
  try {
    return await sendCheckRun(incident, targets, sinks)
  } catch (error) {
    const left = annotationsOf(incident, targets.log ?? null)
    return { delivered: { to: 'check-run', status: 'failed', detail: wrong(error) }, left }
  }
}

/** Writes the incident with its deliveries, and the same as SARIF and JUnit for other tools. */
const writeFiles = async (
  incident: Incident,
  delivered: readonly Delivered[],
  path: string,
  files: Ports['files'],
): Promise<Delivered> => {
  const own: Delivered = { to: 'incident-file', status: 'sent', detail: path }
  const whole = { ...incident, deliveries: [...delivered, own] }
  await files.write(path, `${JSON.stringify(whole, null, 2)}\n`)
  await files.write(join(dirname(path), 'incident.sarif'), toSarif(incident))
  await files.write(join(dirname(path), 'incident.xml'), toJUnit(incident))
  return own
}

/** Delivers the incident everywhere it belongs; a sink that fails is a value and keeps none of the others from theirs. */
export const publish = async (
  incident: Incident,
  targets: Targets,
  sinks: Sinks,
): Promise<readonly Delivered[]> => {
  const checked = await attemptCheckRun(incident, targets, sinks)
  const marks = await attemptDelivery('annotations', () => annotateRun(checked, incident, sinks))
  const summary = await attemptDelivery('summary', async () =>
    (await sinks.summary(toSummary(incident)))
      ? { to: 'summary', status: 'sent', detail: '' }
      : { to: 'summary', status: 'skipped', detail: 'no job summary here' },
  )
  const delivered = [checked.delivered, marks, summary]
  const file = await attemptDelivery('incident-file', () =>
    writeFiles(incident, delivered, targets.incidentPath, sinks.files),
  )
  return [...delivered, file]
}
