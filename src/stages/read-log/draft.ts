import type { DockerfilePointer, LogLine } from '../../model/log.ts'
import { visibleLine } from '../../text/clean.ts'
import { goEventText } from './go-event.ts'

/** A step while its log is being read. */
export interface DraftStep {
  readonly index: number
  name: string
  stage?: string
  instruction?: string
  cached: boolean
  startedAt?: string
  seconds?: number
  error?: string
  outcome?: 'done' | 'failed' | 'canceled'
  /** Rank of the error in time among the errors of the log. */
  failedAt?: number
}

/** A log while it is being read. */
export interface Draft {
  readonly steps: DraftStep[]
  readonly lines: LogLine[]
  pointer?: DockerfilePointer
  /** True when a line of the client says that the build failed. */
  clientFailed: boolean
}

/** An empty draft. */
export const newDraft = (): Draft => ({ steps: [], lines: [], clientFailed: false })

/** `[linux/amd64 build 4/6] RUN …`. https://github.com/moby/buildkit/blob/master/frontend/dockerfile/dockerfile2llb/convert.go (prefixCommand) */
const NAME = /^\[((?:[^\]\s]+ +){0,5}) *\d+\/\d+\] (.*)$/s

/** Platform before the stage, e.g. `linux/amd64->arm64`. */
const isPlatform = (word: string): boolean => word.includes('/')

/** Gives a step its name, and with it stage and instruction. */
export const nameStep = (step: DraftStep, name: string): void => {
  step.name = name
  const match = NAME.exec(name)
  if (match === null) return
  const stage = (match[1] ?? '').trim().split(/ +/).at(-1)
  if (stage !== undefined && stage !== '' && !isPlatform(stage)) step.stage = stage
  step.instruction = match[2] as string
}

/** Adds a step to the draft. */
export const addStep = (draft: Draft, name: string): DraftStep => {
  const step: DraftStep = { index: draft.steps.length, name: '', cached: false }
  nameStep(step, name)
  draft.steps.push(step)
  return step
}

/** Adds a line as a person sees it; blank ones are left out. */
export const addLine = (draft: Draft, number: number, text: string, step?: DraftStep): void => {
  const visible = goEventText(visibleLine(text))
  if (visible.trim() === '') return
  draft.lines.push(
    step === undefined ? { number, text: visible } : { number, text: visible, step: step.index },
  )
}

/** Marks a step as failed, or as canceled because another one failed. https://github.com/moby/buildkit/blob/master/util/progress/progressui/printer.go */
export const failStep = (draft: Draft, step: DraftStep, error: string): void => {
  step.outcome = error.endsWith('context canceled') ? 'canceled' : 'failed'
  step.error = error
  step.failedAt ??= draft.steps.filter((other) => other.failedAt !== undefined).length
}
