import { chainOf } from '../../dockerfile/environment.ts'
import type { Instruction } from '../../model/dockerfile.ts'
import type { Run, Scene } from './scene.ts'

/** Whether an instruction copies the whole build context. */
export const isWholeCopy = ({ keyword, flags, args }: Instruction): boolean =>
  (keyword === 'COPY' || keyword === 'ADD') &&
  !flags.some(({ name }) => name === 'from') &&
  args.slice(0, -1).some((source) => /^\.?\/?\.?\*?$/.test(source) && source !== '')

/** The first COPY of the whole context before a RUN in its own stage; null when there is none, or a stage below has one. */
export const wholeCopy = (scene: Scene, { stage, run }: Run): Instruction | null => {
  const below = chainOf(scene.repository.dockerfile, stage.index).slice(0, -1)
  if (below.some(({ instructions }) => instructions.some(isWholeCopy))) return null
  return stage.instructions.find((one) => one.line < run.line && isWholeCopy(one)) ?? null
}
