import type { Diagnosis } from '../model/diagnosis.ts'
import type { Attempt } from '../model/incident.ts'
import type { Inputs } from '../model/inputs.ts'
import type { BuildLog, Step } from '../model/log.ts'
import type { Preflight } from '../model/preflight.ts'
import type { Ports } from '../ports/ports.ts'
import { type BuildOutcome, build } from '../stages/build/build.ts'
import { inLanguage } from '../stages/classify/in-language.ts'
import { classify, literalsOf } from '../stages/classify/index.ts'
import { tellFaults } from '../stages/classify/tell-faults.ts'
import { unknownFailure } from '../stages/classify/unknown.ts'
import type { Heartbeat } from '../stages/failover/heartbeat.ts'
import { readLog } from '../stages/read-log/index.ts'
import { withoutFlags } from '../text/step-name.ts'
import type { Prepared } from './modules.ts'
import type { Catalogue } from './world.ts'

/** One build that was tried, with all that is known of it. */
export interface Tried {
  readonly attempt: Attempt
  readonly outcome: BuildOutcome
  readonly log: BuildLog
  /** Null when the build passed. */
  readonly diagnosis: Diagnosis | null
}

const EMPTY: BuildLog = { format: 'plain', steps: [], lines: [], failed: true }

/** What is said of a failed build whose log could not be read for a fault of ours. */
const unread = ({ message, exitCode }: BuildOutcome): Diagnosis => {
  const text = message ?? `exit code ${exitCode}`
  const evidence = { line: 1, text }
  return {
    id: 'unknown',
    title: `Unrecognised failure: ${text.slice(0, 200)}`,
    blame: 'evidence',
    retryable: false,
    evidence,
    quotes: [evidence],
    facts: {},
    cause: 'The build failed, and its log could not be read for a fault of go-docker-build.',
    do: ['Read the log of the build above.'],
    confidence: 0,
    fingerprint: '000000000000',
    mentioned: [],
  }
}

/** Reads and classifies; a fault of ours in it leaves the verdict as it is. */
const diagnose = (
  outcome: BuildOutcome,
  rules: Catalogue['rules'],
): { readonly log: BuildLog; readonly failure: Diagnosis | null } => {
  let log = EMPTY
  try {
    log = readLog(outcome.log, literalsOf(rules))
    if (outcome.exitCode === 0) return { log, failure: null }
    return { log, failure: classify(log, rules) ?? unknownFailure(log) ?? unread(outcome) }
  } catch {
    return { log, failure: outcome.exitCode === 0 ? null : unread(outcome) }
  }
}

/** Builds once, reads the log and says what failed. `watch` ends a build whose builder is lost, and says so; `env` is added to the environment of docker. */
export const attempt = async (
  number: number,
  inputs: Inputs,
  preflight: Preflight,
  prepared: Prepared,
  { rules }: Pick<Catalogue, 'rules'>,
  ports: Ports,
  watch: Heartbeat | null = null,
  env: Readonly<Record<string, string>> = {},
): Promise<Tried> => {
  const inserted = prepared.plan?.changes.map(({ flag }) => flag) ?? []
  const built = await build(
    {
      inputs: inputs.build,
      preflight,
      dockerfile: prepared.plan?.dockerfile ?? null,
      inserted,
      secrets: prepared.secrets,
      contexts: prepared.contexts,
      env,
      ...(watch === null ? {} : { signal: watch.lost, onSaid: watch.heard }),
    },
    ports,
  )
  const outcome = withLoss(built, preflight.builder, watch?.end() ?? null)
  const { log, failure } = diagnose(outcome, rules)
  const { language } = inputs.own
  return {
    attempt: attemptOf(number, outcome, log, inserted),
    outcome,
    log,
    diagnosis: failure === null ? null : tellFaults(inLanguage(failure, language), prepared.mirror, language),
  }
}

/** A builder that was given up is told in the log, in the words by which buildx tells of one that is gone. */
const withLoss = (outcome: BuildOutcome, builder: string, why: string | null): BuildOutcome => {
  if (why === null || outcome.exitCode === 0) return outcome
  const line = `ERROR: failed to receive status: rpc error: code = Unavailable desc = the builder ${builder} is lost: ${why}`
  return { ...outcome, log: `${outcome.log.replace(/\n?$/, '\n')}${line}\n` }
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
