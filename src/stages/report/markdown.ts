import type { Incident } from '../../model/incident.ts'
import { wordsOf } from '../../wording/languages.ts'
import {
  cacheLines,
  failureLines,
  fileLines,
  folded,
  historyLine,
  otherLines,
  planLines,
  plannedLines,
  reproduceLines,
  section,
  stepTable,
  whoseLines,
} from './sections.ts'

/** The report as Markdown without its heading: what failed, why, what to do, new or known, whose, the caches, what changed, how to reproduce it, the steps. `timeline` stands between the failure and the caches. */
export const toMarkdown = (incident: Incident, timeline: readonly string[] = []): string => {
  const { headings } = wordsOf(incident.language)
  const history = historyLine(incident)
  return [
    ...failureLines(incident),
    ...(history === null ? [] : section(headings.history, [history])),
    ...otherLines(incident),
    ...(incident.outcome === 'failure' ? whoseLines(incident) : []),
    ...section(headings.timeline, timeline),
    ...section(
      headings.caches,
      cacheLines(incident).map((line) => `- ${line}`),
    ),
    ...(incident.outcome === 'failure' ? [...fileLines(incident), ...reproduceLines(incident)] : []),
    ...plannedLines(incident),
    ...folded(headings.steps, stepTable(incident.attempts.at(-1), incident.language)),
    ...folded(headings.plan, planLines(incident)),
  ]
    .join('\n')
    .trim()
}
