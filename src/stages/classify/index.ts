import type { Diagnosis } from '../../model/diagnosis.ts'
import type { BuildLog } from '../../model/log.ts'
import type { Rule } from '../../model/rule.ts'
import { fillKnown } from '../../text/fill.ts'
import { fillTemplate } from '../../wording/general-words.ts'
import { fingerprint } from './fingerprint.ts'
import { findMatches, type Match } from './matches.ts'
import { othersOf } from './others.ts'
import { locationsOf, quotable, toEvidence, toQuotes } from './quotes.ts'
import { bestOf } from './rank.ts'
import { unknownFailure } from './unknown.ts'

/** What a match must score to be believed when the log was cut before it says how the build ended. */
const BELIEVED_IN_EXCERPT = 0.5

export { literalsOf } from './prefilter.ts'

const toDiagnosis = (best: Match, all: readonly Match[]): Diagnosis => {
  const { rule, facts, line } = best
  const { quoted, naming } = quotable(best, all)
  return {
    id: rule.id,
    title: fillTemplate(rule.title, facts),
    blame: rule.blame,
    retryable: rule.retryable,
    evidence: toEvidence(best.quoted),
    quotes: toQuotes(best, quoted),
    facts,
    cause: fillTemplate(rule.cause, facts),
    do: fillKnown(rule.remedies, facts),
    confidence: best.confidence,
    fingerprint: fingerprint(rule.id, line.text),
    ...(line.step === undefined ? {} : { step: line.step }),
    mentioned: locationsOf(naming.map((match) => match.facts)),
    ...(rule.own === undefined ? {} : { isOwn: true }),
  }
}

const withOthers = (
  log: BuildLog,
  root: Diagnosis,
  isPassing: boolean,
  matches: readonly Match[],
): Diagnosis => {
  const others = othersOf(log, root, isPassing, matches)
  return others.length === 0 ? root : { ...root, others }
}

/** What buildx says of its builder, numbered like a step, and never ended. https://github.com/moby/buildkit/blob/master/util/progress/progressui/display.go */
const BUILDER = /^building with "/

/** Whether the log shows every step to its end and no failure. */
const isPassed = (log: BuildLog): boolean =>
  !log.failed && log.steps.length > 0 && log.steps.every((step) => step.outcome !== undefined)

/** Whether every step of a build of buildx ended and none failed it: what else went wrong did so after the build. */
const isThrough = ({ failed, steps }: BuildLog): boolean =>
  !failed &&
  steps.some((step) => step.outcome !== undefined) &&
  steps.every((step) => step.outcome !== undefined || BUILDER.test(step.name))

/** Finds the failure a log shows: the best match of the catalogue, `unknown` when no rule recognises it, null when there is none. Templates `known` from green builds are no news. */
export const classify = (
  log: BuildLog,
  rules: readonly Rule[],
  known?: ReadonlySet<string>,
): Diagnosis | null => {
  if (isPassed(log)) return null
  const found = findMatches(log, rules)
  const isLater = isThrough(log)
  const matches = [...found.values()].flat().filter(({ line }) => !isLater || line.step === undefined)
  const best = bestOf(matches)
  const least = log.failed ? 0 : BELIEVED_IN_EXCERPT
  if (best !== undefined && best.score > 0 && best.score >= least) {
    const isPassing = best.rule.blame === 'no' && best.rule.retryable
    return withOthers(log, toDiagnosis(best, found.get(best.rule.id) ?? [best]), isPassing, matches)
  }
  const unknown = log.failed ? unknownFailure(log, known) : null
  return unknown === null ? null : withOthers(log, unknown, false, matches)
}
