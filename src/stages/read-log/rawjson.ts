import { cleanLine } from '../../text/clean.ts'
import { addLine, addStep, type Draft, type DraftStep, failStep, newDraft } from './draft.ts'
import { readPlain } from './plain.ts'
import type { RawLine } from './unwrap.ts'
import type { VertexState } from './vertices.ts'

/** A rawjson log in the form a person reads, and what was read from it. */
export interface Rendered {
  readonly rows: readonly string[]
  readonly draft: Draft
}

/** Digits after the point, as BuildKit prints times. https://github.com/moby/buildkit/blob/master/util/progress/progressui/display.go */
const timeOf = (seconds: number): string => seconds.toFixed(seconds < 10 ? 3 : seconds < 100 ? 2 : 1)

const endOf = (state: VertexState): string | undefined => {
  if (state.error.endsWith('context canceled')) return 'CANCELED'
  if (state.error !== '') return `ERROR: ${state.error}`
  if (state.cached) return 'CACHED'
  return state.completed === undefined ? undefined : `DONE ${state.seconds.toFixed(1)}s`
}

/** Writes text as rows with a prefix; the number of a row is its position. */
type Write = (prefix: string, text: string, step: DraftStep, isEvidence: boolean) => void

const renderStep = (write: Write, step: DraftStep, state: VertexState): void => {
  const prefix = `#${step.index + 1} `
  write(prefix, state.name, step, false)
  for (const line of state.lines) {
    write(line.seconds === undefined ? prefix : `${prefix}${timeOf(line.seconds)} `, line.text, step, true)
  }
  const end = endOf(state)
  if (end !== undefined) write(prefix, end, step, state.error !== '' && end !== 'CANCELED')
}

const settle = (draft: Draft, step: DraftStep, state: VertexState): void => {
  step.cached = state.cached
  if (state.started !== undefined) step.startedAt = state.started
  if (state.completed !== undefined) step.seconds = state.seconds
  if (state.error !== '') failStep(draft, step, state.error)
  else if (state.completed !== undefined || state.cached) step.outcome = 'done'
}

const rankErrors = (steps: readonly DraftStep[], states: readonly VertexState[]): void => {
  const at = (step: DraftStep): string => states[step.index]?.endedAt ?? '9'
  steps
    .filter((step) => step.failedAt !== undefined)
    .sort((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : a.index - b.index))
    .forEach((step, rank) => {
      step.failedAt = rank
    })
}

const renderSteps = (rows: string[], draft: Draft, states: readonly VertexState[]): void => {
  const write: Write = (prefix, text, step, isEvidence) => {
    for (const part of text.split('\n')) {
      const clean = cleanLine(part)
      rows.push(prefix + clean)
      if (isEvidence) addLine(draft, rows.length, clean, step)
    }
  }
  for (const state of states) {
    const step = addStep(draft, state.name)
    settle(draft, step, state)
    if (rows.length > 0) rows.push('')
    renderStep(write, step, state)
  }
  rankErrors(draft.steps, states)
}

/** Renders a log of `--progress=rawjson`: what stood before the records, the steps one after the other, then what the client printed. */
export const renderRawjson = (
  before: readonly RawLine[],
  states: readonly VertexState[],
  after: readonly RawLine[],
): Rendered => {
  const rows = before.map(({ text }) => text)
  const draft = newDraft()
  before.forEach(({ text }, index) => {
    addLine(draft, index + 1, text)
  })
  renderSteps(rows, draft, states)
  if (after.length > 0) rows.push('')
  const tail = after.map((line, index) => ({ ...line, number: rows.length + index + 1 }))
  rows.push(...after.map((line) => line.text))
  return { rows, draft: readPlain(tail, draft) }
}
