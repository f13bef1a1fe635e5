import { addLine, addStep, type Draft, newDraft } from './draft.ts'
import { isBareFailure } from './failure.ts'
import type { RawLog } from './unwrap.ts'

/** Reads a log without build steps, such as the output of go itself, as one step. */
export const readBare = (raw: RawLog): Draft => {
  const draft = newDraft()
  const step = addStep(draft, 'log')
  let isFailed = false
  for (const line of raw.lines) {
    addLine(draft, line.number, line.text, step)
    isFailed ||= line.marked || isBareFailure(line.text)
  }
  if (raw.passed) step.outcome = 'done'
  else if (isFailed) {
    step.outcome = 'failed'
    step.failedAt = 0
  }
  return draft
}
