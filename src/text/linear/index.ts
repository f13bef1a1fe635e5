import { requiredTexts } from './literals.ts'
import { type Found, type Meter, searchOf } from './machine.ts'
import type { Fault } from './nodes.ts'
import { parse } from './parse.ts'
import { assemble, MOST_STEPS, sizeOf } from './program.ts'

export type { Found, Meter } from './machine.ts'
export type { Fault } from './nodes.ts'

/** An expression that is matched in linear time by construction. */
export interface Expression {
  readonly source: string
  /** Names of its groups, in order. */
  readonly facts: readonly string[]
  /** Texts in small ASCII letters one of which stands in every line it matches; empty: there are none. */
  readonly required: readonly string[]
  /** The facts of the first match in the line between two offsets; null: no match, or the meter ran out. */
  search(line: string, meter: Meter, from?: number, to?: number): Found
}

/** Makes an expression of a text in the syntax of RE2, or says why it cannot be used. */
export const compile = (source: string): Expression | Fault => {
  const node = parse(source)
  if ('message' in node) return node
  const size = sizeOf(node)
  if (size > MOST_STEPS)
    return {
      at: 0,
      message: `its repetitions make it ${size} steps long, and ${MOST_STEPS} are allowed; count to less`,
    }
  const program = assemble(node)
  const search = searchOf(program)
  return {
    source,
    facts: program.facts,
    required: requiredTexts(node),
    search: (line, meter, from = 0, to = line.length) => search(line, from, to, meter),
  }
}
