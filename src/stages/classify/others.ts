import type { Diagnosis, OtherFailure } from '../../model/diagnosis.ts'
import type { BuildLog, Step } from '../../model/log.ts'
import { fillTemplate } from '../../wording/general-words.ts'
import { fingerprint, maskLine } from './fingerprint.ts'
import { type Match, NAMES_CAUSE } from './matches.ts'
import { isVerdict, packagesOf } from './packages.ts'
import { toEvidence } from './quotes.ts'
import { bestOf } from './rank.ts'
import { unknownFailure } from './unknown.ts'

const LIMIT = 10

/** A match below this is a symptom that does not tell a failure of its own. */
const TELLS = 0.5

/** What a step says that was stopped because another one failed. */
const STOPPED = /context canceled\b|^build\.canceled$/

interface Candidate extends OtherFailure {
  readonly fingerprint: string
  /** A fault that nobody's change makes: where the label is the same the cause is. */
  readonly isOutside: boolean
  /** One that comes and goes: two of these at a time have one cause. */
  readonly isPassing: boolean
}

const toCandidate = ({ rule, facts, line, quoted }: Match): Candidate => ({
  id: rule.id,
  title: fillTemplate(rule.title, facts),
  evidence: toEvidence(quoted),
  fingerprint: fingerprint(rule.id, line.text),
  isOutside: rule.blame === 'no',
  isPassing: rule.blame === 'no' && rule.retryable,
})

/** What an instruction that failed beside the root one says for itself: BuildKit never starts a step that needs a failed one. */
const ofStep = (log: BuildLog, step: Step, matches: readonly Match[]): Candidate | undefined => {
  const best = bestOf(matches.filter(({ line }) => line.step === step.index))
  if (best !== undefined && best.confidence >= TELLS) return toCandidate(best)
  const lines = log.lines.filter((line) => line.step === step.index)
  const unknown = unknownFailure({ ...log, lines, failedStep: step.index })
  return unknown === null ? undefined : { ...unknown, isOutside: false, isPassing: false }
}

const ofSteps = (log: BuildLog, root: Diagnosis, matches: readonly Match[]): readonly Candidate[] =>
  log.steps
    .filter(({ index, outcome, instruction, error = '' }) => {
      const isOther = index !== (root.step ?? log.failedStep)
      return isOther && outcome === 'failed' && instruction !== undefined && !STOPPED.test(error)
    })
    .flatMap((step) => ofStep(log, step, matches) ?? [])

/** The failures of other packages in the same step, where go names the packages; a label counts once. */
const ofPackages = (log: BuildLog, root: Diagnosis, matches: readonly Match[]): readonly Candidate[] => {
  const ofRoot = matches.filter(({ line }) => line.step === root.step && !isVerdict(line.text))
  if (ofRoot.every(({ rule }) => rule.id === root.id)) return []
  const packages = packagesOf(log.lines.filter((line) => line.step === root.step))
  const own = packages.get(root.evidence.line)
  if (own === undefined) return []
  const byPackage = Map.groupBy(ofRoot, ({ line }) => packages.get(line.number))
  return [...byPackage].flatMap(([name, inPackage]) => {
    const best = name === undefined || name === own ? undefined : bestOf(inPackage)
    const isOther = best !== undefined && best.confidence >= NAMES_CAUSE && best.rule.id !== root.id
    return isOther ? [toCandidate(best)] : []
  })
}

/** The failures of the build that do not follow from the root one, in log order, at most 10: of other instructions that failed, and of other packages under another label. */
export const othersOf = (
  log: BuildLog,
  root: Diagnosis,
  isPassing: boolean,
  matches: readonly Match[],
): readonly OtherFailure[] => {
  const said = new Set([root.fingerprint, maskLine(root.evidence.text)])
  const labels = new Set<string>()
  const isKnown = (one: Candidate): boolean =>
    said.has(one.fingerprint) ||
    said.has(maskLine(one.evidence.text)) ||
    (one.id !== 'unknown' && labels.has(one.id)) ||
    (one.id === root.id && one.isOutside) ||
    (isPassing && one.isPassing)
  const kept: OtherFailure[] = []
  const candidates = [...ofSteps(log, root, matches), ...ofPackages(log, root, matches)]
  for (const one of candidates.sort((a, b) => a.evidence.line - b.evidence.line)) {
    const { id, title, evidence } = one
    if (isKnown(one) || STOPPED.test(id) || STOPPED.test(evidence.text)) continue
    said.add(one.fingerprint)
    labels.add(id)
    kept.push({ id, title, evidence })
  }
  return kept.slice(0, LIMIT)
}
