import type { BuildLog, LogLine, Step } from '../../model/log.ts'
import type { Facts, MatchContext, Pattern, Rule } from '../../model/rule.ts'
import { prefilterOf, type Recogniser } from './prefilter.ts'

/** A rule recognised on a line. */
export interface Match {
  readonly rule: Rule
  readonly line: LogLine
  /** The line to quote: the same one, unless it only tells what came of another. */
  readonly quoted: LogLine
  readonly facts: Facts
  /** Of the wording where it has one of its own, else of the rule. */
  readonly confidence: number
  /** Confidence, less what the place of the line takes away. */
  readonly score: number
  /** Length of the text that had to be in the line: a longer one is more specific. */
  readonly specific: number
}

/** From here on a match names the cause itself, and its first line is the one to show. */
export const NAMES_CAUSE = 0.9

/** Matches kept of one rule: the first ones, and the latest. */
const KEPT = 1_000

/** What the place of a line takes from the confidence; undefined: the line is no evidence. */
const discountOf = (log: BuildLog, step: Step | undefined): number | undefined => {
  if (log.failedStep === undefined) return step?.outcome === 'done' ? undefined : 0
  if (step === undefined) return 0.05
  if (step.index === log.failedStep) return 0
  if (step.cached || step.outcome === 'done') return undefined
  return step.outcome === undefined ? 0.2 : 0.35
}

/** The line of the classic builder that repeats an instruction: what it quotes was not said by a program. */
const INSTRUCTION = /^Step \d+\/\d+ : /

/** The lines of each step, for guards; lines of the client are one group. */
interface Groups {
  readonly lines: ReadonlyMap<number | undefined, readonly LogLine[]>
  /** Position of the line at the same index in its group. */
  readonly at: readonly number[]
}

const groupLines = (log: BuildLog): Groups => {
  const lines = new Map<number | undefined, LogLine[]>()
  const at = log.lines.map((line) => {
    const group = lines.get(line.step)
    if (group === undefined) lines.set(line.step, [line])
    else group.push(line)
    return (group?.length ?? 1) - 1
  })
  return { lines, at }
}

const contextOf = (log: BuildLog, line: LogLine, groups: Groups, index: number): MatchContext => {
  const step = line.step === undefined ? undefined : log.steps[line.step]
  const lines = groups.lines.get(line.step) ?? []
  const at = groups.at[index] ?? 0
  return step === undefined ? { line, lines, at, log } : { line, lines, at, log, step }
}

const namedGroups = ({ groups }: RegExpExecArray): Facts => {
  const facts: Record<string, string> = {}
  for (const name in groups) if (groups[name]) facts[name] = groups[name]
  return facts
}

/** Characters on each side of the literal that a pattern sees on a very long line: this bounds the time of the slowest one. */
const REACH = 4096

const execAround = (match: RegExp, text: string, at: number): RegExpExecArray | null =>
  match.exec(text.slice(Math.max(0, at - REACH), at + REACH))

/** Tries a pattern on a line; on a very long one around the first and the last place of the literal. */
const execBounded = ({ literal, match }: Pattern, text: string): RegExpExecArray | null => {
  if (text.length <= 2 * REACH) return match.exec(text)
  const lower = text.toLowerCase()
  const first = lower.indexOf(literal)
  const last = lower.lastIndexOf(literal)
  return execAround(match, text, first) ?? (last - first > REACH / 2 ? execAround(match, text, last) : null)
}

/** The facts a pattern takes out of a line; undefined when it does not match or its guard refuses. */
export const recognise = ({ pattern }: Recogniser, context: MatchContext): Facts | undefined => {
  const match = execBounded(pattern, context.line.text)
  if (match === null) return undefined
  const facts = namedGroups(match)
  const verdict = pattern.guard?.(facts, context) ?? true
  if (verdict === false) return undefined
  return verdict === true ? facts : { ...facts, ...verdict }
}

const keep = (kept: Match[], match: Match): void => {
  if (kept.length < KEPT) kept.push(match)
  else kept[KEPT - 1] = match
}

/** All rules recognised in a log, each with its matches in the order of the log. */
export const findMatches = (log: BuildLog, rules: readonly Rule[]): ReadonlyMap<string, readonly Match[]> => {
  const prefilter = prefilterOf(rules)
  const discounts = log.steps.map((step) => discountOf(log, step))
  const ofClient = discountOf(log, undefined)
  const found = new Map<string, Match[]>()
  let groups: Groups | undefined
  log.lines.forEach((line, index) => {
    const discount = line.step === undefined ? ofClient : discounts[line.step]
    if (discount === undefined || (log.format === 'classic' && INSTRUCTION.test(line.text))) return
    const recognisers = prefilter(line.text)
    if (recognisers.length === 0) return
    groups ??= groupLines(log)
    const context = contextOf(log, line, groups, index)
    for (const recogniser of recognisers) {
      const facts = recognise(recogniser, context)
      if (facts === undefined) continue
      const { rule, pattern } = recogniser
      const kept = found.get(rule.id) ?? []
      found.set(rule.id, kept)
      const confidence = pattern.confidence ?? rule.confidence
      keep(kept, {
        rule,
        line,
        quoted: pattern.cause?.(context) ?? line,
        facts,
        confidence,
        score: confidence - discount,
        specific: pattern.literal.length,
      })
    }
  })
  return found
}
