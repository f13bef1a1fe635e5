import type { Dockerfile, Instruction, Stage } from '../model/dockerfile.ts'
import type { Step } from '../model/log.ts'

/** An instruction with the stage it stands in. */
export interface Placed {
  readonly stage: Stage
  readonly instruction: Instruction
}

/** Instructions that are steps of their own: BuildKit counts them in `[stage 2/5]`. */
export const STEPS: ReadonlySet<string> = new Set(['ADD', 'COPY', 'RUN', 'WORKDIR'])

/** The instruction a step of the log is: by its words, else by its place; null for steps of BuildKit's own and for FROM. */
export function placeOf(file: Dockerfile, step: Step): Placed | null {
  const stage = step.stage === undefined ? lonelyStage(file, step) : stageNamed(file, step.stage)
  if (stage === undefined) return null
  const words = spaced(step.instruction ?? '')
  const keyword = words.split(' ')[0]?.toUpperCase()
  const counted = stage.instructions.filter((one) => STEPS.has(one.keyword))
  const same = counted.filter((one) => wordsOf(one) === words)
  if (same.length === 1 && same[0]) return { stage, instruction: same[0] }
  // A base that is built, or stands for another one by a named context, is not counted.
  const isPulled = stage.parent === null && stage.from.toLowerCase() !== 'scratch'
  const position = Number(/^\[[^\]]*?(\d+)\/\d+\]/.exec(step.name)?.[1])
  const placed = [position - (isPulled ? 2 : 1), position - 1].map((at) => counted[at])
  const likely = same.length > 0 ? same : counted.filter((one) => one.keyword === keyword)
  const instruction = placed.find((one) => one !== undefined && likely.includes(one))
  return instruction ? { stage, instruction } : null
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim()

const wordsOf = ({ keyword, flags, text }: Instruction): string =>
  spaced(
    [
      keyword,
      ...flags.map(({ name, value }) => (value === null ? `--${name}` : `--${name}=${value}`)),
      text,
    ].join(' '),
  )

/** A file of one stage without a name has none in its steps: `[2/3] RUN true`. */
const lonelyStage = ({ stages }: Dockerfile, { name }: Step): Stage | undefined =>
  stages.length === 1 && /^\[[^\]]*\d+\/\d+\]/.test(name) ? stages[0] : undefined

function stageNamed({ stages }: Dockerfile, name: string): Stage | undefined {
  const number = /^stage-(\d+)$/.exec(name)?.[1]
  const named = stages.findLast((stage) => stage.name === name.toLowerCase())
  return named ?? (number === undefined ? undefined : stages[Number(number)])
}
