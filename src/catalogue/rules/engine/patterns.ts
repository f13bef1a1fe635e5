import type { BuildLog, Step } from '../../../model/log.ts'
import type { Facts, MatchContext, Pattern } from '../../../model/rule.ts'

/** A guard of a pattern. */
type Guard = NonNullable<Pattern['guard']>

const EXPORTED = /^(?:\[\S{1,200}\] )?exporting to (?:image|docker|oci|client|local|tar)/
const BUILT =
  /^Successfully (?:built|tagged) |pushing manifest for \S{1,300} .{0,20}done|^(?:writing image|exporting manifest list) sha256:\S{64} .{0,20}done/

/** True when the failed line is printed by a step whose name matches. */
export const inStep =
  (name: RegExp): Guard =>
  (_facts: Facts, { step }: MatchContext) =>
    step !== undefined && name.test(step.name)

/** True when the step runs a program of the image: the line is the program's, not the builder's. */
export const isRun = (step: Step | undefined): boolean => /^RUN\b/i.test(step?.instruction ?? '')

/** True when no step of the build failed, so that the end came from outside. */
export const noStepFailed = (log: BuildLog): boolean => log.format === 'bare' || log.failedStep === undefined

/** True when the log shows an image that was built to its end, and no step that failed. */
export const isBuilt = (log: BuildLog): boolean => {
  if (log.format === 'bare' || log.failedStep !== undefined) return false
  if (log.steps.some((step) => step.outcome === 'canceled')) return false
  if (log.format === 'classic') return log.steps.length > 0
  const exported = log.steps.some((step) => EXPORTED.test(step.name) && step.outcome === 'done')
  return exported || log.lines.some((line) => BUILT.test(line.text))
}

/** Words of the solver in front of its own error, as every client prints them. */
export const SOLVE = String.raw`failed to solve(?: with frontend [\w.]{1,40})?: (?:failed to solve with frontend [\w.]{1,40}: )?(?:rpc error: code = \w{1,20} desc = )?(?:failed to build LLB: |failed to create LLB definition: )?`
