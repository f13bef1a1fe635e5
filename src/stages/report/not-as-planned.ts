import type { Incident } from '../../model/incident.ts'
import type { Remedy } from '../../model/playbook.ts'

const toLine = ({ attempt, playbook, step, detail }: Remedy, incident: Incident): string => {
  const label = incident.attempts.find(({ number }) => number === attempt)?.label
  const after = attempt === 0 ? 'Before the build' : `After attempt ${attempt}${label ? ` (${label})` : ''}`
  return `${after}: ${playbook}, ${step}: ${detail}`
}

/** What was done about attempts that failed, then what did not go as planned: one line each. */
export const notAsPlanned = (incident: Incident): readonly string[] => [
  ...(incident.remedies ?? []).map((remedy) => toLine(remedy, incident)),
  ...incident.degradations,
]
