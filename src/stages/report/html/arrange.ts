import type { ReportLine } from '../../../model/report-log.ts'
import type { PageData } from '../../../model/report-page.ts'
import { inWords } from '../../../wording/wording.ts'
import { stepName } from './parts.ts'
import type { Scene } from './scene.ts'
import { stateOf } from './timing.ts'

/** A step, or the client, with the lines it printed. */
export interface Group extends Omit<PageData['groups'][number], 'lines'> {
  readonly lines: readonly ReportLine[]
}

/** Step of the lines that no step printed. */
const CLIENT = -1

/** The lines of the log step by step, in the order of the steps, those of the client last; steps without lines are there too. */
export const groupsOf = (scene: Scene): readonly Group[] => {
  const steps = scene.incident.attempts.at(-1)?.steps ?? []
  const byStep = new Map<number, ReportLine[]>(steps.map(({ index }) => [index, []]))
  const client: ReportLine[] = []
  for (const line of scene.log.lines) (byStep.get(line.step ?? CLIENT) ?? client).push(line)
  const groups = steps.map((step) => ({
    step: step.index,
    name: stepName(scene, step),
    state: stateOf(step),
    time: step.seconds === undefined ? '' : inWords(step.seconds, scene.language),
    lines: byStep.get(step.index) ?? [],
  }))
  if (client.length === 0) return groups
  const state = scene.incident.outcome === 'failure' ? ('failed' as const) : ('done' as const)
  return [...groups, { step: CLIENT, name: scene.labels.client, state, time: '', lines: client }]
}

/** Numbers of the lines the diagnosis quotes, the decisive one first, each once. */
export const quotedNumbers = ({ incident: { diagnosis } }: Scene): readonly number[] =>
  diagnosis === null
    ? []
    : [...new Set([diagnosis.evidence.line, ...diagnosis.quotes.map(({ line }) => line)])]
