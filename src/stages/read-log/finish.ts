import type { BuildLog, Step } from '../../model/log.ts'
import type { Draft, DraftStep } from './draft.ts'
import { findFailure } from './failure.ts'

/** Exit code of the process, as BuildKit, older BuildKits and the classic builder say it. */
const EXIT_CODE = /(?:exit code:?|returned a non-zero code:) (\d{1,10})/

const toStep = (step: DraftStep): Step => {
  const { failedAt: _rank, ...rest } = step
  const code = step.error === undefined ? null : EXIT_CODE.exec(step.error)
  return code === null ? rest : { ...rest, exitCode: Number(code[1]) }
}

/** The finished log: the step that failed first is found, and whether the build failed at all; nothing failed in a job that passed. */
export const finish = (draft: Draft, format: BuildLog['format'], hasPassed = false): BuildLog => {
  if (hasPassed) for (const step of draft.steps) step.outcome = 'done'
  const { failed, step } = hasPassed ? { failed: false } : findFailure(draft)
  return {
    format,
    steps: draft.steps.map(toStep),
    lines: draft.lines.filter((line) => line.text !== ''),
    failed,
    ...(step === undefined ? {} : { failedStep: step.index }),
    ...(draft.pointer === undefined ? {} : { pointer: draft.pointer }),
  }
}
