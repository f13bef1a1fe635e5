import type { Incident } from '../../model/incident.ts'
import type { Step } from '../../model/log.ts'
import type { StepTime } from '../../model/report-log.ts'
import { wordsOf } from '../../wording/languages.ts'
import { criticalPath, stateOf, tellingSteps, timesOf } from './html/timing.ts'

/** Bars drawn, and characters of a name. */
const MOST_STEPS = 40
const NAME_CHARACTERS = 60

/** A step follows another when it starts this soon after its end, or later. */
const SLACK_SECONDS = 0.1

/** Letters, digits and marks that mean nothing to Mermaid or HTML; `:`, `#`, `;` and `%` end a name, quotes and brackets are markup. https://mermaid.js.org/syntax/gantt.html */
const inert = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N} ._/=+-]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()

const nameOf = (step: Step): string =>
  inert(step.instruction ?? step.name)
    .slice(0, NAME_CHARACTERS)
    .toWellFormed()

/** Times with the steps each may have waited for, which steps alone do not tell: those of the chain that had ended. */
const linked = (times: readonly StepTime[]): readonly StepTime[] =>
  times.map((time) => ({
    ...time,
    after: times
      .filter((other) => other.step !== time.step && other.end <= time.start + SLACK_SECONDS)
      .filter((other) => other.end < time.end)
      .map(({ step }) => step),
  }))

const milliseconds = (seconds: number): number => Math.max(0, Math.round(seconds * 1000))

/** The steps of the last attempt as a Mermaid diagram in a fence, failed ones and the longest chain marked; nothing where the log does not tell when they began. Names come from the repository: whatever they hold, they are text. */
export const ganttOf = ({ attempts, language }: Incident): string[] => {
  const steps = attempts.at(-1)?.steps ?? []
  const times = linked(timesOf(steps, []))
  const byStep = new Map(times.map((time) => [time.step, time]))
  const path = criticalPath(times)
  const timed = steps.filter(({ index, cached }) => byStep.has(index) && !cached)
  const shown = tellingSteps(timed, times, MOST_STEPS)
  if (shown.length === 0) return []
  const { failed } = wordsOf(language).results
  const byStage = Map.groupBy(shown, ({ stage }) => inert(stage ?? ''))
  const rows = [...byStage].flatMap(([stage, own]) => [
    `  section ${stage === '' ? '-' : stage.slice(0, NAME_CHARACTERS)}`,
    ...own.map((step) => {
      const { start = 0, end = 0 } = byStep.get(step.index) ?? {}
      const isFailed = stateOf(step) === 'failed'
      const mark = path.has(step.index) || isFailed ? 'crit, ' : ''
      const name = `${step.index + 1}. ${isFailed ? `✗ ${failed} ` : ''}${nameOf(step)}`
      const long = Math.max(1, milliseconds(end - start))
      return `  ${name} :${mark}s${step.index}, ${milliseconds(start)}, ${long}ms`
    }),
  ])
  return ['```mermaid', 'gantt', '  dateFormat x', '  axisFormat %s s', '  todayMarker off', ...rows, '```']
}
