import type { Incident } from '../../model/incident.ts'
import type { CheckRun } from '../../ports/ports.ts'
import { cutBytes, cutTitle } from '../../text/escape.ts'
import { headline } from '../../wording/wording.ts'
import { annotationsOf } from './annotations.ts'
import { toMarkdown } from './markdown.ts'
import { recordText } from './record.ts'
import type { ShownLog } from './window.ts'

/** A check run's summary holds 65,535 characters. https://docs.github.com/rest/checks/runs#create-a-check-run */
const SUMMARY_BYTES = 65_000

/** What a check run is made with besides the incident. */
export interface CheckRunOptions {
  /** What tells this step from others of its job, `GITHUB_ACTION`; null where it is not known. */
  readonly step?: string | null
  /** Log for the lines around the evidence; null when it may not be shown. */
  readonly log?: ShownLog | null
  /** What stands before the report, as Markdown. */
  readonly note?: string
  /** Whether an earlier run of this step may have left a check run; by default whether this is a re-run. */
  readonly isRerun?: boolean
}

/** What finds the check run again in another attempt: run, job, leg of the matrix and step, without the attempt. */
const identityOf = ({ run }: Incident, step: string | null): string =>
  [run.runId ?? 'local', run.job, run.leg ?? run.matrix, step]
    .map((part) => encodeURIComponent((part ?? '-').toWellFormed()).slice(0, 60))
    .join('/')

/** The check run of an incident, told from those of other steps and matrix legs by its external id; its text ends in the record for later runs. A run without a commit has none. */
export const toCheckRun = (
  incident: Incident,
  name: string,
  record: string | null,
  options: CheckRunOptions = {},
): CheckRun | null => {
  const { headSha, url, runAttempt } = incident.run
  if (headSha === null) return null
  const { step = null, log = null, note = '', isRerun = (runAttempt ?? 1) > 1 } = options
  const report = toMarkdown(incident) || headline(incident)
  return {
    name,
    headSha,
    conclusion: incident.outcome,
    externalId: identityOf(incident, step),
    title: cutTitle(headline(incident), 255),
    summary: cutBytes([note, report].filter((text) => text !== '').join('\n\n'), SUMMARY_BYTES),
    text: [recordText(incident), record].filter((text) => text).join('\n\n'),
    annotations: annotationsOf(incident, log),
    ...(url === null ? {} : { detailsUrl: url }),
    isRerun,
  }
}
