import { chainOf } from '../../dockerfile/environment.ts'
import { targetStage } from '../../dockerfile/graph.ts'
import { placeOf, STEPS } from '../../dockerfile/instructions-of-steps.ts'
import type { Rebuilt } from '../../model/build-inputs.ts'
import type { Instruction, Stage } from '../../model/dockerfile.ts'
import type { Step } from '../../model/log.ts'
import { type Cause, sentenceOf } from './cause.ts'
import { type Compared, changedFiles, changedImage, stageChange } from './compare.ts'
import { countedOf } from './record.ts'
import { restlessProgram } from './restless.ts'
import { type Built, sourcesOf } from './sources.ts'

/** What is asked: which lines ran again, and why. */
export interface WhyRequest extends Built, Compared {
  /** Steps of the log of the build that is over. */
  readonly steps: readonly Step[]
  readonly noCache: boolean
  /** Names of stages, as `no-cache-filters` has them. */
  readonly noCacheFilters: readonly string[]
}

interface Ran {
  readonly stage: Stage
  readonly instruction: Instruction
}

/** What is known so far, by instruction; a step that did not run again has no cause. */
interface Work extends WhyRequest {
  readonly ran: ReadonlySet<Instruction>
  /** Nothing at all was there to be used again: a fresh builder. */
  readonly isFresh: boolean
  readonly known: Map<Instruction, Cause | null>
  readonly open: Set<number>
}

/** The first cause among the base image and the instructions of a stage up to one, as far as it counts for that one; null when all is as it was. */
const causeUpTo = (work: Work, stage: Stage, last: Instruction | null): Cause | null => {
  for (const part of chainOf(work.file, stage.index)) {
    if (part.parent === null) {
      const cause = baseCause(work, part)
      if (cause) return cause
    }
    for (const instruction of countedOf(part)) {
      const isLast = instruction === last
      const cause = isLast
        ? ownCause(work, part, instruction)
        : STEPS.has(instruction.keyword)
          ? causeOf(work, part, instruction)
          : settingCause(work, part, instruction, last)
      if (cause) return cause
      if (isLast) return null
    }
  }
  return null
}

/** Memory of `causeUpTo` for one step; only a step that ran can make those after it run. */
const causeOf = (work: Work, stage: Stage, instruction: Instruction): Cause | null => {
  if (!work.ran.has(instruction)) return null
  const known = work.known.get(instruction)
  if (known !== undefined) return known
  work.known.set(instruction, null)
  const cause = causeUpTo(work, stage, instruction)
  work.known.set(instruction, cause)
  return cause
}

const baseCause = (work: Work, stage: Stage): Cause | null => {
  const changed = stageChange(work, stage, null)
  if (changed) return changed
  const named = changedArguments(work, stage.from)[0]
  if (named !== undefined) return { kind: 'argument', line: stage.line, name: named }
  return changedImage(work, stage.base ?? stage.from, stage.line)
}

const changedArguments = ({ now, green }: Compared, text: string): string[] =>
  [...text.matchAll(/\$\{?(\w+)/g)].flatMap(([, name = '']) =>
    now.args[name] === green.args[name] ? [] : [name],
  )

/** ENV, ARG, USER and SHELL count for RUN lines, and for others only when their text names a variable. */
const settingCause = (
  work: Work,
  stage: Stage,
  setting: Instruction,
  last: Instruction | null,
): Cause | null => {
  const isSeen = last === null || last.keyword === 'RUN'
  const isNamed = (name: string) => new RegExp(`\\$\\{?${name}\\b`).test(last?.text ?? '')
  const names = [...setting.text.matchAll(/(?:^|\s)(\w+)(?==|\s|$)/g)].map(([, name = '']) => name)
  if (!isSeen && !names.some(isNamed)) return null
  const changed = stageChange(work, stage, setting)
  if (changed) return changed
  if (setting.keyword !== 'ARG') return null
  const name = names.find((one) => work.now.args[one] !== work.green.args[one] && (isSeen || isNamed(one)))
  return name === undefined ? null : { kind: 'argument', line: setting.line, name }
}

const ownCause = (work: Work, stage: Stage, instruction: Instruction): Cause | null => {
  const changed = stageChange(work, stage, instruction)
  if (changed) return changed
  const { context, from } = sourcesOf(work, stage, instruction)
  const files = context.length === 0 ? null : changedFiles(work, context, instruction.line)
  if (files) return files
  for (const name of from) {
    const giver = stageBefore(work, stage, name)
    const cause = giver === null ? changedImage(work, name, instruction.line) : stageCause(work, giver)
    if (cause) return cause
  }
  return null
}

const stageBefore = ({ file }: Built, stage: Stage, name: string): Stage | null => {
  const before = { ...file, stages: file.stages.slice(0, stage.index) }
  const index = name === '' ? null : targetStage(before, name)
  return index === null ? null : (file.stages[index] ?? null)
}

/** The cause of all that a stage gives to others. */
const stageCause = (work: Work, stage: Stage): Cause | null => {
  if (work.open.has(stage.index)) return null
  work.open.add(stage.index)
  const cause = causeUpTo(work, stage, null)
  work.open.delete(stage.index)
  return cause
}

/** Where no input changed: what may have, outside of what is written down. */
const otherCause = (work: Work, { stage, instruction }: Ran): Cause => {
  const lines = linesBehind(work, stage, instruction, new Set()).filter((one) =>
    work.ran.has(one.instruction),
  )
  if (!work.isFresh) {
    for (const line of lines) {
      const [address] = sourcesOf(work, line.stage, line.instruction).remote
      if (address !== undefined) return { kind: 'remote', line: line.instruction.line, address }
      const program = restlessProgram(line.instruction)
      if (program !== null) return { kind: 'clock', line: line.instruction.line, program }
    }
  }
  const isMoved = chainOf(work.file, stage.index).some((part) => stageChange(work, part, 'order') !== null)
  if (isMoved) return { kind: 'line', line: instruction.line, isRemoved: true }
  const isSame = work.now.platforms.join() === work.green.platforms.join()
  return { kind: isSame ? 'absent' : 'platforms' }
}

/** The steps a step builds on, those of stages it copies from included, and itself. */
const linesBehind = (work: Work, stage: Stage, last: Instruction | null, seen: Set<number>): Ran[] => {
  const lines: Ran[] = []
  for (const part of chainOf(work.file, stage.index)) {
    for (const instruction of part.instructions.filter(({ keyword }) => STEPS.has(keyword))) {
      if (part.index === stage.index && last !== null && instruction.line > last.line) break
      for (const name of sourcesOf(work, part, instruction).from) {
        const giver = stageBefore(work, part, name)
        if (giver === null || seen.has(giver.index)) continue
        seen.add(giver.index)
        lines.push(...linesBehind(work, giver, null, seen))
      }
      lines.push({ stage: part, instruction })
    }
  }
  return lines
}

/** Characters of an instruction that are shown. */
const MOST_SHOWN = 200

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= MOST_SHOWN ? line : `${line.slice(0, MOST_SHOWN - 1)}…`
}

/** Each platform has a step of its own; ADD of an address has one that asks it, which is never CACHED, and then one that copies. */
const hasRun = (built: Built, stage: Stage, instruction: Instruction, steps: readonly Step[]): boolean => {
  const isRemote = sourcesOf(built, stage, instruction).remote.length > 0
  return (isRemote ? steps.slice(-1) : steps).some(({ cached, outcome }) => !cached && outcome !== 'canceled')
}

/** Says of each line that ran in this build which of its inputs was the first to change since the last green build, in the order of the lines. */
export const whyRan = (request: WhyRequest): Rebuilt[] => {
  const placed = request.steps.flatMap((step) => {
    const place = placeOf(request.file, step)
    return place === null ? [] : [{ ...place, step }]
  })
  const ran = new Map(
    [...Map.groupBy(placed, ({ instruction }) => instruction)].flatMap(([instruction, all]) => {
      const [{ stage } = { stage: undefined }] = all
      const isRun =
        stage !== undefined &&
        hasRun(
          request,
          stage,
          instruction,
          all.map(({ step }) => step),
        )
      return isRun ? [[instruction, { stage, instruction }] as const] : []
    }),
  )
  const work: Work = {
    ...request,
    ran: new Set(ran.keys()),
    isFresh: placed.every(({ step }) => !step.cached),
    known: new Map(),
    open: new Set(),
  }
  const filters = request.noCacheFilters.map((name) => name.toLowerCase())
  return [...ran.values()]
    .sort((a, b) => a.instruction.line - b.instruction.line)
    .map((one) => {
      const { stage, instruction } = one
      const isAsked = request.noCache || (stage.name !== null && filters.includes(stage.name))
      const cause: Cause = isAsked
        ? { kind: 'asked' }
        : (causeOf(work, stage, instruction) ?? otherCause(work, one))
      const { line, keyword, text } = instruction
      return { step: shortened(`${keyword} ${text}`), line, why: sentenceOf(cause, line) }
    })
}
