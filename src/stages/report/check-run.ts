import type { Incident } from '../../model/incident.ts'
import type { CheckRun } from '../../ports/ports.ts'
import { cutBytes, cutTitle } from '../../text/escape.ts'
import { headline } from '../../wording/wording.ts'
import { annotationsOf } from './annotations.ts'
import { toMarkdown } from './markdown.ts'

/** A check run's summary holds 65,535 characters. https://docs.github.com/rest/checks/runs#create-a-check-run */
const SUMMARY_BYTES = 65_000

/** The check run of an incident, told from those of other steps and matrix legs by its span; a run without a commit has none. */
export const toCheckRun = (incident: Incident, name: string, record: string | null): CheckRun | null => {
  const { headSha, runId, runAttempt, job, url, traceId, spanId } = incident.run
  if (headSha === null) return null
  return {
    name,
    headSha,
    conclusion: incident.outcome,
    externalId: [runId ?? 'local', runAttempt ?? 1, job ?? name, spanId].join('/'),
    title: cutTitle(headline(incident), 255),
    summary: cutBytes(toMarkdown(incident) || headline(incident), SUMMARY_BYTES),
    text: [`Trace: \`${traceId}\``, record].filter((part) => part).join('\n\n'),
    annotations: annotationsOf(incident),
    ...(url === null ? {} : { detailsUrl: url }),
  }
}
