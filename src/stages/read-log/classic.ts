import { addLine, addStep, type Draft, type DraftStep, failStep, newDraft } from './draft.ts'
import { isBareFailure } from './failure.ts'
import type { RawLine } from './unwrap.ts'

/** `Step 4/8 : RUN …`. https://github.com/moby/moby/blob/master/daemon/builder/dockerfile/evaluator.go */
const STEP = /^Step \d+\/\d+ : (.*)$/s
const FROM = /^FROM\s+(?:--\S+\s+)*\S+(?:\s+AS\s+(\S+))?/i
const CHATTER = /^ ---> |^Removing intermediate container |^Sending build context /
const FAILED = /returned a non-zero code: [1-9]/

/** Reads the output of the classic builder: one step at a time, the last one is the failed one. */
export const readClassic = (lines: readonly RawLine[]): Draft => {
  const draft = newDraft()
  let stages = 0
  let stage: string | undefined
  let step: DraftStep | undefined
  let failure: string | undefined
  for (const line of lines) {
    const start = STEP.exec(line.text)
    if (start !== null) {
      if (step !== undefined) step.outcome ??= 'done'
      const instruction = start[1] as string
      const from = FROM.exec(instruction)
      if (from !== null) stage = from[1] ?? `stage-${stages}`
      if (from !== null) stages += 1
      step = addStep(draft, instruction)
      step.instruction = instruction
      if (stage !== undefined) step.stage = stage
      failure = undefined
    } else if (line.text.startsWith('Successfully built ')) {
      if (step !== undefined) step.outcome ??= 'done'
    } else if (CHATTER.test(line.text)) {
      if (line.text.startsWith(' ---> Using cache') && step !== undefined) step.cached = true
    } else {
      addLine(draft, line.number, line.text, step)
      if (FAILED.test(line.text) || (failure === undefined && (line.marked || isBareFailure(line.text))))
        failure = line.text
    }
  }
  if (step !== undefined && step.outcome === undefined && failure !== undefined)
    failStep(draft, step, failure)
  return draft
}
