import type { Step } from '../../../model/log.ts'
import type { ReportLine, StepTime } from '../../../model/report-log.ts'
import type { StepState } from '../../../model/report-page.ts'

/** A step as a bar of the timeline; times in seconds from the start of the build. */
export interface Bar {
  readonly step: Step
  readonly state: StepState
  readonly start: number
  readonly end: number
  readonly isCritical: boolean
  /** Where it is drawn, as shares of the width. */
  readonly x: number
  readonly width: number
}

/** The steps of one stage; bars in one row do not overlap. */
export interface Lane {
  /** Empty for the steps of a Dockerfile with one stage without a name, null for what BuildKit does by itself. */
  readonly stage: string | null
  readonly rows: readonly (readonly Bar[])[]
}

/** All bars of a build. */
export interface Timing {
  readonly lanes: readonly Lane[]
  readonly seconds: number
  /** False where the log does not tell when steps began. */
  readonly isMeasured: boolean
  /** Seconds of the critical path; null when it is not known. */
  readonly critical: number | null
}

/** How a step ended. */
export const stateOf = ({ error, cached }: Step): StepState =>
  error === undefined
    ? cached
      ? 'cached'
      : 'done'
    : error.endsWith('context canceled')
      ? 'canceled'
      : 'failed'

/** Steps of the chain that ended last: from its end back through whatever each step waited for longest. */
export const criticalPath = (times: readonly StepTime[]): ReadonlySet<number> => {
  const byStep = new Map(times.map((time) => [time.step, time]))
  const path = new Set<number>()
  const later = (a: StepTime | undefined, b: StepTime): StepTime => (a === undefined || b.end > a.end ? b : a)
  let at = times.reduce<StepTime | undefined>(later, undefined)
  while (at !== undefined && !path.has(at.step)) {
    path.add(at.step)
    at = at.after
      .map((step) => byStep.get(step))
      .filter((time) => time !== undefined)
      .reduce<StepTime | undefined>(later, undefined)
  }
  return path
}

/** Least width of a bar, and how far one may stand behind its time to spare a row. */
const LEAST = 0.006
const SLACK = 0.04

const inRows = (bars: readonly Omit<Bar, 'x' | 'width'>[], total: number): Bar[][] => {
  const rows: Bar[][] = []
  const endOf = (row: readonly Bar[]): number => {
    const last = row.at(-1)
    return last === undefined ? 0 : last.x + last.width
  }
  for (const bar of [...bars].sort((a, b) => a.start - b.start)) {
    const at = Math.min(bar.start / total, 1 - LEAST)
    const width = Math.max(LEAST, (bar.end - bar.start) / total)
    const free = rows.find((row) => {
      const x = Math.max(endOf(row), at)
      return x - at <= SLACK && x + LEAST <= 1
    })
    const x = Math.max(free === undefined ? 0 : endOf(free), at)
    const placed = { ...bar, x, width: Math.min(width, 1 - x) }
    if (free === undefined) rows.push([placed])
    else free.push(placed)
  }
  return rows
}

const NOBODY: ReadonlySet<number> = new Set()

/** The times of the log, else those of the steps themselves, which do not tell what a step waited for. */
export const timesOf = (steps: readonly Step[], times: readonly StepTime[]): readonly StepTime[] => {
  if (times.length > 0) return times
  const dated = steps
    .map((step) => ({ step, start: Date.parse(step.startedAt ?? '') / 1000 }))
    .filter(({ start }) => Number.isFinite(start))
  const first = dated.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY)
  return dated.map(({ step, start }) => ({
    step: step.index,
    start: start - first,
    end: start - first + (step.seconds ?? 0),
    after: [],
  }))
}

/** The steps, where a plain log does not tell how long one took with the time of its last line: BuildKit ends a failed step without one. */
export const withLineTimes = (steps: readonly Step[], lines: readonly ReportLine[]): readonly Step[] => {
  const last = new Map<number, number>()
  for (const { step, seconds = 0 } of lines)
    if (step !== null && seconds > (last.get(step) ?? 0)) last.set(step, seconds)
  return steps.map((step) => {
    const seconds = step.seconds ?? (step.cached ? undefined : last.get(step.index))
    return seconds === undefined ? step : { ...step, seconds }
  })
}

/** BuildKit calls the one stage of a Dockerfile `stage-0` in some steps of a log and not at all in others. */
const FIRST = 'stage-0'

/** Puts steps into lanes by their stage, the stages in the order they began in, what BuildKit does by itself last. */
export const timingOf = (steps: readonly Step[], times: readonly StepTime[]): Timing => {
  const byStep = new Map(times.map((time) => [time.step, time]))
  const isMeasured = times.length > 0
  const isLinked = times.some(({ after }) => after.length > 0)
  const path = isLinked ? criticalPath(times) : NOBODY
  const byStage = new Map<string | null, Omit<Bar, 'x' | 'width'>[]>()
  const isBare = steps.some((step) => step.stage === undefined && step.instruction !== undefined)
  for (const step of steps) {
    const given = isBare && step.stage === FIRST ? '' : step.stage
    const stage = given ?? (step.instruction === undefined ? null : '')
    const lane = byStage.get(stage) ?? []
    byStage.set(stage, lane)
    const time = byStep.get(step.index)
    const start = time?.start ?? lane.at(-1)?.end ?? 0
    const end = time?.end ?? start + (isMeasured ? 0 : (step.seconds ?? 0))
    lane.push({ step, state: stateOf(step), start, end, isCritical: path.has(step.index) })
  }
  const seconds = [...byStage.values()].flat().reduce((most, { end }) => Math.max(most, end), 0)
  const lanes = [...byStage]
    .sort(([a], [b]) => Number(a === null) - Number(b === null))
    .map(([stage, bars]) => ({ stage, rows: inRows(bars, seconds || 1) }))
  const critical = times
    .filter(({ step }) => path.has(step))
    .reduce((sum, { start, end }) => sum + end - start, 0)
  return {
    lanes,
    seconds,
    isMeasured,
    critical: isLinked ? critical : null,
  }
}

/** At most so many steps, in their order: those that failed and those on the critical path first, then the longest. */
export const tellingSteps = (
  steps: readonly Step[],
  times: readonly StepTime[],
  most: number,
): readonly Step[] => {
  if (steps.length <= most) return steps
  const path = criticalPath(times)
  const weight = (step: Step): number =>
    (stateOf(step) === 'failed' ? 2e9 : 0) + (path.has(step.index) ? 1e9 : 0) + (step.seconds ?? 0)
  const chosen = new Set([...steps].sort((a, b) => weight(b) - weight(a)).slice(0, most))
  return steps.filter((step) => chosen.has(step))
}
