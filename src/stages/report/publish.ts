import type { Delivered, Incident } from '../../model/incident.ts'
import type { Ports } from '../../ports/ports.ts'
import { annotationsOf } from './annotations.ts'
import { toCheckRun } from './check-run.ts'
import { toSummary } from './markdown.ts'

/** Where the reports of this run go. */
export interface Targets {
  readonly checkName: string
  /** Absolute path incident.json is written to. */
  readonly incidentPath: string
  /** Record for later runs, which stands last in the check run's text; null without one. */
  readonly record: string | null
}

type Sinks = Pick<Ports, 'github' | 'annotate' | 'summary' | 'files'>

const REMEDIES: Readonly<Record<number, string>> = {
  401: 'the token is not valid: leave the input github-token at its default',
  403: 'the token may not write checks: give the job `permissions: checks: write` (pull requests of forks never get it)',
  404: 'the token does not see the repository: give the job `permissions: checks: write`',
}

/** GitHub refuses with 403 also for being asked too often, which no permission helps. */
const remedyOf = (status: number, message: string): string => {
  const remedy = /rate limit|abuse/i.test(message) ? undefined : REMEDIES[status]
  if (status === 0) return `GitHub could not be reached: ${message}`
  return remedy ?? `GitHub answered ${status}: ${message}`
}

const sendCheckRun = async (
  incident: Incident,
  { checkName, record }: Targets,
  sinks: Sinks,
): Promise<Delivered> => {
  const check = toCheckRun(incident, checkName, record)
  if (sinks.github === null) return { to: 'check-run', status: 'skipped', detail: 'no token' }
  if (check === null) return { to: 'check-run', status: 'skipped', detail: 'the commit is not known' }
  const sent = await sinks.github.createCheckRun(check)
  if (sent.ok) return { to: 'check-run', status: 'sent', detail: sent.url }
  return {
    to: 'check-run',
    status: 'failed',
    detail: remedyOf(sent.status, sent.message),
  }
}

/** Annotations of the run itself stand in for those of a check run that could not be made. */
const annotateRun = (incident: Incident, hasCheckRun: boolean, sinks: Sinks): Delivered => {
  const annotations = annotationsOf(incident)
  if (hasCheckRun || annotations.length === 0) {
    return {
      to: 'annotations',
      status: 'skipped',
      detail: hasCheckRun ? 'the check run has them' : 'nothing to mark',
    }
  }
  for (const annotation of annotations) sinks.annotate(annotation)
  return { to: 'annotations', status: 'sent', detail: `${annotations.length}` }
}

const attemptDelivery = async (
  to: Delivered['to'],
  send: () => Promise<Delivered> | Delivered,
): Promise<Delivered> => {
  try {
    return await send()
  } catch (error) {
    return { to, status: 'failed', detail: error instanceof Error ? error.message : String(error) }
  }
}

/** Delivers the incident everywhere it belongs; a sink that fails is a value and keeps none of the others from theirs. */
export const publish = async (
  incident: Incident,
  targets: Targets,
  sinks: Sinks,
): Promise<readonly Delivered[]> => {
  const check = await attemptDelivery('check-run', () => sendCheckRun(incident, targets, sinks))
  const marks = await attemptDelivery('annotations', () =>
    annotateRun(incident, check.status === 'sent', sinks),
  )
  const summary = await attemptDelivery('summary', async () =>
    (await sinks.summary(toSummary(incident)))
      ? { to: 'summary', status: 'sent', detail: '' }
      : { to: 'summary', status: 'skipped', detail: 'no job summary here' },
  )
  const delivered = [check, marks, summary]
  const file = await attemptDelivery('incident-file', async () => {
    const own: Delivered = { to: 'incident-file', status: 'sent', detail: targets.incidentPath }
    await sinks.files.write(
      targets.incidentPath,
      `${JSON.stringify({ ...incident, deliveries: [...delivered, own] }, null, 2)}\n`,
    )
    return own
  })
  return [...delivered, file]
}
