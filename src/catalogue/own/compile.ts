import type { BuildLog } from '../../model/log.ts'
import type { Facts, MatchContext, Pattern, Rule } from '../../model/rule.ts'
import type { Meter } from '../../text/linear/index.ts'
import type { OwnPattern, OwnRule } from './decode.ts'

/** Steps of all own rules together on one log: some seconds. */
const STEPS = 60_000_000

/** Steps of one rule on one log, so that a slow rule leaves time for the others. */
const STEPS_OF_RULE = 15_000_000

/** Characters of a very long line that are looked at, and how many of them before the literal. */
const REACH = 65_536
const BEFORE = 4_096

const LONGEST_FACT = 500

/** What is left for each log; the same log always has the same answer, for steps are counted and not seconds. */
export class Budgets {
  private readonly logs = new WeakMap<BuildLog, { left: number; readonly rules: Map<string, Meter> }>()

  private of(log: BuildLog) {
    const known = this.logs.get(log)
    if (known !== undefined) return known
    const made = { left: STEPS, rules: new Map<string, Meter>() }
    this.logs.set(log, made)
    return made
  }

  /** Runs a part of a rule's work, or refuses when the steps are used up. */
  spend(log: BuildLog, id: string, work: (meter: Meter) => Facts | null): Facts | null {
    const all = this.of(log)
    const meter = all.rules.get(id) ?? { left: STEPS_OF_RULE }
    all.rules.set(id, meter)
    if (meter.left < 0 || all.left < 0) {
      meter.left = -1
      return null
    }
    const before = meter.left
    const found = work(meter)
    all.left -= before - meter.left
    return meter.left < 0 ? null : found
  }

  /** Ids of the rules that were stopped on the log. */
  stopped(log: BuildLog): readonly string[] {
    return [...(this.logs.get(log)?.rules ?? [])].filter(([, meter]) => meter.left < 0).map(([id]) => id)
  }
}

const clipped = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, value.slice(0, LONGEST_FACT)]))

const factsIn = (
  pattern: OwnPattern,
  literal: string,
  { line, step }: MatchContext,
  meter: Meter,
): Facts | null => {
  const { text } = line
  if (pattern.step !== null && (step === undefined || pattern.step.search(step.name, meter) === null))
    return null
  const at = text.length <= REACH ? 0 : Math.max(0, text.toLowerCase().indexOf(literal) - BEFORE)
  const to = Math.min(text.length, at + REACH)
  const facts = pattern.match.search(text, meter, at, to)
  if (facts === null || pattern.not.some((not) => not.search(text, meter, at, to) !== null)) return null
  return clipped(facts)
}

/** The expression decides in the guard, where it knows how much of the log's budget is left. */
const ANY_LINE = /^/

const toPatterns = (id: string, pattern: OwnPattern, budgets: Budgets): readonly Pattern[] =>
  pattern.literals.map((literal) => ({
    literal,
    match: ANY_LINE,
    guard: (_, context) =>
      budgets.spend(context.log, id, (meter) => factsIn(pattern, literal, context, meter)) ?? false,
  }))

/** A checked rule as the catalogue has them; its expressions run within the budgets. */
export const toRule = ({ line, patterns, ...rest }: OwnRule, path: string, budgets: Budgets): Rule => ({
  ...rest,
  patterns: patterns.flatMap((pattern) => toPatterns(rest.id, pattern, budgets)),
  source: `${path}:${line}`,
  own: { path, line, patterns: patterns.map(({ match }) => match.source) },
})
