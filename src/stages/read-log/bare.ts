import { addLine, addStep, type Draft, newDraft } from './draft.ts'
import { isBareFailure } from './failure.ts'
import { goEventText } from './go-event.ts'
import type { RawLog } from './unwrap.ts'

/** The last line of a test run that passed, and what stands in one that did not. https://pkg.go.dev/cmd/go#hdr-Test_packages */
const PASSED = /^(?:PASS|ok {2}\t?\S+\s+(?:\d|\(cached\)).*)$/
const NOT_PASSED = /^(?:FAIL\b|\s*--- FAIL|panic: |exit status [1-9])/

/** Reads a log without build steps, such as the output of go itself, as one step. */
export const readBare = (raw: RawLog): Draft => {
  const draft = newDraft()
  const step = addStep(draft, 'log')
  let isFailed = false
  let isOver = false
  for (const line of raw.lines) {
    addLine(draft, line.number, line.text, step)
    const text = goEventText(line.text)
    if (isFailed && !isOver && PASSED.test(text)) isFailed = false
    isOver ||= line.marked || NOT_PASSED.test(text)
    isFailed ||= line.marked || isBareFailure(text)
  }
  if (raw.passed) step.outcome = 'done'
  else if (isFailed) {
    step.outcome = 'failed'
    step.failedAt = 0
  }
  return draft
}
