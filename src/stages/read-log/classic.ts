import { addLine, addStep, type Draft, type DraftStep, failStep, newDraft } from './draft.ts'
import { isClientFailure } from './failure.ts'
import type { RawLine } from './unwrap.ts'

/** `Step 4/8 : RUN …`. https://github.com/moby/moby/blob/master/daemon/builder/dockerfile/evaluator.go */
const STEP = /^Step \d+\/\d+ : (.*)$/s
const FROM = /^FROM\s+(?:--\S+\s+)*\S+(?:\s+AS\s+(\S+))?/i
const CHATTER =
  /^ ---> |^Removing (?:intermediate )?container |^Sending build context |^Successfully (?:built|tagged) /

/** What ends a step that went well: the id of its image. */
const ENDED = /^ ---> [0-9a-f]{8,64}$|^Successfully built /
const FAILED = /returned a non-zero code: [1-9]/

interface Reading {
  readonly draft: Draft
  stages: number
  stage?: string
  step?: DraftStep
  /** What the daemon said of the failed step, or the last line so far. */
  last?: string
}

const startStep = (reading: Reading, instruction: string): void => {
  if (reading.step !== undefined) reading.step.outcome = 'done'
  const from = FROM.exec(instruction)
  if (from !== null) reading.stage = from[1] ?? `stage-${reading.stages}`
  if (from !== null) reading.stages += 1
  const step = addStep(reading.draft, instruction)
  step.instruction = instruction
  if (reading.stage !== undefined) step.stage = reading.stage
  reading.step = step
  delete reading.last
}

const readChatter = (reading: Reading, text: string): void => {
  if (reading.step === undefined) return
  if (text.startsWith(' ---> Using cache')) reading.step.cached = true
  if (!ENDED.test(text)) return
  reading.step.outcome = 'done'
  delete reading.step
}

const readOutput = (reading: Reading, line: RawLine): void => {
  const { draft, step, last } = reading
  addLine(draft, line.number, line.text, step)
  if (step === undefined && (line.marked || isClientFailure(line.text))) draft.clientFailed = true
  if (line.text.trim() !== '' && !(last !== undefined && FAILED.test(last))) reading.last = line.text
}

/** Reads the output of the classic builder: one step at a time; a last step that never got its image is the failed one. */
export const readClassic = (lines: readonly RawLine[]): Draft => {
  const reading: Reading = { draft: newDraft(), stages: 0 }
  for (const line of lines) {
    const start = STEP.exec(line.text)
    if (start !== null) {
      startStep(reading, start[1] as string)
      addLine(reading.draft, line.number, line.text, reading.step)
    } else if (CHATTER.test(line.text)) readChatter(reading, line.text)
    else readOutput(reading, line)
  }
  const { draft, step, last } = reading
  if (step !== undefined && step.outcome === undefined && last !== undefined) failStep(draft, step, last)
  return draft
}
