import type { Incident } from '../../model/incident.ts'
import { codeSpan, cutBytes, cutTitle, escapeMarkdown } from '../../text/escape.ts'
import { wordsOf } from '../../wording/languages.ts'
import { headline, inWords } from '../../wording/wording.ts'
import { ganttOf } from './gantt.ts'
import { toMarkdown } from './markdown.ts'
import { cacheLines, historyLine, plannedLines } from './sections.ts'

/** A summary holds 1 MiB. https://docs.github.com/actions/reference/workflow-commands-for-github-actions#step-isolation-and-limits */
const SUMMARY_BYTES = 1_000_000

const stepsLine = ({ attempts, language }: Incident): string => {
  const words = wordsOf(language)
  const steps = (attempts.at(-1)?.steps ?? []).filter(({ stage }) => stage !== undefined)
  const [longest] = steps.toSorted((a, b) => (b.seconds ?? 0) - (a.seconds ?? 0))
  const count = words.stepCount(steps.length, steps.filter(({ cached }) => cached).length)
  const seconds = longest?.seconds ?? 0
  if (longest === undefined || seconds === 0) return `${words.headings.steps}: ${count}`
  const name = escapeMarkdown(cutTitle(longest.instruction ?? longest.name, 80))
  return `${words.headings.steps}: ${count}${words.list}${words.longest(name, inWords(seconds, language))}`
}

/** Three lines: the verdict, the caches, the steps; more only where something did not go as planned. */
const ofSuccess = (incident: Incident): string => {
  const history = historyLine(incident)
  const verdict = `✅ **${escapeMarkdown(headline(incident))}**${history === null ? '' : ` · ${history}`}`
  return [
    [verdict, cacheLines(incident).join(' · '), stepsLine(incident)].join('  \n'),
    ...plannedLines(incident),
  ].join('\n')
}

const ofFailure = (incident: Incident): string => {
  const id = incident.diagnosis === null ? '' : `\n\n${codeSpan(incident.diagnosis.id)}`
  return `## ❌ ${escapeMarkdown(headline(incident))}${id}\n\n${toMarkdown(incident, ganttOf(incident))}`
}

/** The report for the job summary, the verdict first; three lines of a success. */
export const toSummary = (incident: Incident): string => {
  const text = incident.outcome === 'success' ? ofSuccess(incident) : ofFailure(incident)
  return cutBytes(`${text}\n`, SUMMARY_BYTES)
}
