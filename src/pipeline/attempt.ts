import type { Diagnosis } from '../model/diagnosis.ts'
import type { Attempt } from '../model/incident.ts'
import type { Inputs } from '../model/inputs.ts'
import type { BuildLog, Step } from '../model/log.ts'
import type { Preflight } from '../model/preflight.ts'
import type { Ports } from '../ports/ports.ts'
import { type BuildOutcome, build } from '../stages/build/build.ts'
import { classify, literalsOf } from '../stages/classify/index.ts'
import { unknownFailure } from '../stages/classify/unknown.ts'
import { readLog } from '../stages/read-log/index.ts'
import { withoutFlags } from '../text/step-name.ts'
import type { Prepared } from './modules.ts'
import { tellFaults } from './tell-faults.ts'
import type { Catalogue } from './world.ts'

/** One build that was tried, with all that is known of it. */
export interface Tried {
  readonly attempt: Attempt
  readonly outcome: BuildOutcome
  readonly log: BuildLog
  /** Null when the build passed. */
  readonly diagnosis: Diagnosis | null
}

/** Builds once, reads the log and says what failed. */
export const attempt = async (
  number: number,
  inputs: Inputs,
  preflight: Preflight,
  prepared: Prepared,
  { rules }: Pick<Catalogue, 'rules'>,
  ports: Ports,
): Promise<Tried> => {
  const inserted = prepared.plan?.changes.map(({ flag }) => flag) ?? []
  const outcome = await build(
    {
      inputs: inputs.build,
      preflight,
      dockerfile: prepared.plan?.dockerfile ?? null,
      inserted,
      secrets: prepared.secrets,
      contexts: prepared.contexts,
    },
    ports,
  )
  const log = readLog(outcome.log, literalsOf(rules))
  const failure = outcome.exitCode === 0 ? null : (classify(log, rules) ?? unknownFailure(log))
  return {
    attempt: attemptOf(number, outcome, log, inserted),
    outcome,
    log,
    diagnosis: failure === null ? null : tellFaults(failure, prepared.mirror),
  }
}

const attemptOf = (
  number: number,
  outcome: BuildOutcome,
  log: BuildLog,
  inserted: readonly string[],
): Attempt => ({
  number,
  startedAt: outcome.startedAt,
  seconds: Math.round(outcome.seconds * 1000) / 1000,
  exitCode: outcome.exitCode,
  steps: log.steps.map((step) => asWritten(step, inserted)),
})

/** A step as its author wrote it, without the flags of the plan. */
const asWritten = (step: Step, inserted: readonly string[]): Step => {
  const { index, name, stage, instruction, cached, startedAt, seconds, error, exitCode } = step
  const plain = (text: string): string => withoutFlags(text, inserted)
  return {
    index,
    name: plain(name),
    cached,
    ...(stage === undefined ? {} : { stage }),
    ...(instruction === undefined ? {} : { instruction: plain(instruction) }),
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(seconds === undefined ? {} : { seconds }),
    ...(error === undefined ? {} : { error: plain(error) }),
    ...(exitCode === undefined ? {} : { exitCode }),
  }
}
