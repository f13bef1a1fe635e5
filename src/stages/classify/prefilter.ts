import type { Pattern, Rule } from '../../model/rule.ts'
import { searchOf } from '../../text/teller.ts'

/** A pattern with the rule it belongs to. */
export interface Recogniser {
  readonly rule: Rule
  readonly pattern: Pattern
}

/** Finds the patterns worth trying on a line, by one search for all their literals. */
export type Prefilter = (text: string) => readonly Recogniser[]

const NONE: readonly Recogniser[] = []

/** The literals of a catalogue: each once, sorted. */
const literalsIn = (rules: readonly Rule[]): readonly string[] =>
  [...new Set(rules.flatMap(({ patterns }) => patterns.map(({ literal }) => literal)))].sort()

const build = (
  rules: readonly Rule[],
): { readonly literals: readonly string[]; readonly prefilter: Prefilter } => {
  const literals = literalsIn(rules)
  const numbers = new Map(literals.map((literal, number) => [literal, number]))
  const byNumber: Recogniser[][] = literals.map(() => [])
  for (const rule of rules)
    for (const pattern of rule.patterns) byNumber[numbers.get(pattern.literal) ?? 0]?.push({ rule, pattern })
  const search = searchOf(literals)
  const prefilter: Prefilter = (text) => {
    const found = search.inText(text)
    return found.length === 0 ? NONE : found.flatMap((number) => byNumber[number] ?? NONE)
  }
  return { literals, prefilter }
}

const built = new WeakMap<readonly Rule[], ReturnType<typeof build>>()

const of = (rules: readonly Rule[]): ReturnType<typeof build> => {
  const known = built.get(rules)
  if (known !== undefined) return known
  const made = build(rules)
  built.set(rules, made)
  return made
}

/** The prefilter of a catalogue, built once per catalogue. */
export const prefilterOf = (rules: readonly Rule[]): Prefilter => of(rules).prefilter

/** Every literal of a catalogue, once per catalogue: the lines they stand in are the ones a reader must keep. */
export const literalsOf = (rules: readonly Rule[]): readonly string[] => of(rules).literals
