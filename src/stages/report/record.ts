import type { Incident } from '../../model/incident.ts'
import { cutTitle } from '../../text/escape.ts'

/** First words of the block. */
const TITLE = 'This check, for tools:'
const SCHEMA = 'go-docker-build/check/1'

/** The incident in a few fields, as other tools read it out of a check run; its schema is src/model/check-record.schema.json. */
export const checkRecord = ({ run, diagnosis, location, attribution, ...incident }: Incident) => ({
  schema: SCHEMA,
  incident: [run.runId ?? 'local', run.runAttempt ?? 1, run.spanId].join('/'),
  trace: run.traceId,
  outcome: incident.outcome,
  seconds: incident.seconds,
  degraded: incident.degraded,
  failure:
    diagnosis === null
      ? null
      : {
          id: diagnosis.id.slice(0, 80),
          title: cutTitle(diagnosis.title, 255),
          blame: diagnosis.blame,
          retryable: diagnosis.retryable,
          fingerprint: diagnosis.fingerprint,
          location,
          verdict: attribution.verdict,
        },
  history: incident.history?.state ?? null,
})

/** The record as a block of JSON in one line, which no text in it can end. */
export const recordText = (incident: Incident): string =>
  `${TITLE}\n\n\`\`\`json\n${JSON.stringify(checkRecord(incident))}\n\`\`\``
