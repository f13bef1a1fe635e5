import type { Diagnosis } from '../../model/diagnosis.ts'
import type { Dockerfile, Instruction, Stage } from '../../model/dockerfile.ts'
import type { BuildLog, Step } from '../../model/log.ts'

/** An instruction with the stage it stands in. */
export interface Spot {
  readonly stage: Stage
  readonly instruction: Instruction
}

/** Instructions BuildKit counts in `[stage 2/5]`. */
const COUNTED = new Set(['ADD', 'COPY', 'RUN', 'WORKDIR'])

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim()

const wordingOf = (instruction: Instruction): string => {
  const flags = instruction.flags.map(({ name, value }) =>
    value === null ? `--${name}` : `--${name}=${value}`,
  )
  return spaced([instruction.keyword, ...flags, instruction.text].join(' '))
}

const atLine = (dockerfile: Dockerfile, line: number): Spot | null => {
  for (const stage of dockerfile.stages)
    for (const instruction of stage.instructions)
      if (instruction.line <= line && line <= instruction.endLine) return { stage, instruction }
  return null
}

const stageNamed = (dockerfile: Dockerfile, name: string): Stage | null => {
  const number = /^stage-(\d+)$/.exec(name)?.[1]
  return (
    dockerfile.stages.findLast((stage) => stage.name === name.toLowerCase()) ??
    (number === undefined ? null : (dockerfile.stages[Number(number)] ?? null))
  )
}

const byPosition = (stage: Stage, step: Step): Instruction | null => {
  const position = /^\[[^\]]*?(\d+)\/\d+\]/.exec(step.name)?.[1]
  if (position === undefined) return null
  const isPulled = stage.parent === null && stage.from.toLowerCase() !== 'scratch'
  const counted = stage.instructions.filter((one) => COUNTED.has(one.keyword))
  return counted[Number(position) - (isPulled ? 2 : 1)] ?? null
}

const byStep = (dockerfile: Dockerfile, step: Step): Spot | null => {
  const named = step.stage === undefined ? null : stageNamed(dockerfile, step.stage)
  const words = spaced(step.instruction ?? step.name)
  for (const stage of named ? [named] : dockerfile.stages) {
    const placed = named ? byPosition(stage, step) : null
    const keyword = words.split(' ')[0]?.toUpperCase()
    const instruction =
      stage.instructions.find((one) => wordingOf(one) === words) ??
      stage.instructions.find((one) => spaced(`${one.keyword} ${one.text}`) === words) ??
      (placed?.keyword === keyword ? placed : null)
    if (instruction) return { stage, instruction }
  }
  return null
}

/** The instruction a diagnosis happened in: the one its step names, else the one the end of the log points at. */
export const findSpot = (diagnosis: Diagnosis, log: BuildLog, dockerfile: Dockerfile): Spot | null => {
  const { pointer, failedStep } = log
  const isPointed = pointer && (diagnosis.step === undefined || diagnosis.step === failedStep)
  const pointed = isPointed ? atLine(dockerfile, pointer.line) : null
  if (pointed) return pointed
  const step = log.steps[diagnosis.step ?? failedStep ?? -1]
  return step ? byStep(dockerfile, step) : null
}
