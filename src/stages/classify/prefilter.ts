import type { Pattern, Rule } from '../../model/rule.ts'

/** A pattern with the rule it belongs to. */
export interface Recogniser {
  readonly rule: Rule
  readonly pattern: Pattern
}

/** Finds the patterns worth trying on a line, by one search for all their literals. */
export type Prefilter = (text: string) => readonly Recogniser[]

const escapeLiteral = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

const NONE: readonly Recogniser[] = []

const build = (rules: readonly Rule[]): Prefilter => {
  const byLiteral = new Map<string, Recogniser[]>()
  for (const rule of rules) {
    for (const pattern of rule.patterns) {
      const known = byLiteral.get(pattern.literal)
      if (known === undefined) byLiteral.set(pattern.literal, [{ rule, pattern }])
      else known.push({ rule, pattern })
    }
  }
  if (byLiteral.size === 0) return () => NONE
  const literals = [...byLiteral.keys()].sort()
  const any = new RegExp(literals.map(escapeLiteral).join('|'))
  return (text) => {
    const lower = text.toLowerCase()
    if (!any.test(lower)) return NONE
    return literals
      .filter((literal) => lower.includes(literal))
      .flatMap((literal) => byLiteral.get(literal) ?? NONE)
  }
}

const built = new WeakMap<readonly Rule[], Prefilter>()

/** The prefilter of a catalogue, built once per catalogue. */
export const prefilterOf = (rules: readonly Rule[]): Prefilter => {
  const known = built.get(rules)
  if (known !== undefined) return known
  const prefilter = build(rules)
  built.set(rules, prefilter)
  return prefilter
}
