import type { Telling } from './keeper.ts'
import { type LiteralSearch, searchFor } from './literals.ts'

/** Marks of runners, which build the frame of a log, as literals. */
const MARKS = ['##[', 'cleaning up orphan processes', 'section_start:', 'section_end:', 'failed to solve']

/** Bytes of a literal that tells much: `eof` or ` 50` stand in every thousandth line of a long log by accident. */
const LONG = 5

/** From so many places on a literal is chatter of this log, and tells little. */
const CHATTER = 100

const searches = new WeakMap<readonly string[], LiteralSearch>()

/** The search for these literals, by their numbers, and for the marks of runners, whose numbers follow; made once for each list. */
export const searchOf = (literals: readonly string[]): LiteralSearch => {
  const known = searches.get(literals)
  if (known !== undefined) return known
  const search = searchFor([...literals, ...MARKS])
  searches.set(literals, search)
  return search
}

/** Says how much the lines of one log tell: nothing without a literal; little with short ones alone, which ordinary lines hold too, or with those the log is full of; else much. */
export class Teller {
  readonly search: LiteralSearch
  private readonly literals: readonly string[]
  private readonly places: Uint32Array

  constructor(literals: readonly string[]) {
    this.search = searchOf(literals)
    this.literals = literals
    this.places = new Uint32Array(literals.length)
  }

  /** What literals tell that were found at one place, or in one line, of the log. */
  weigh(found: readonly number[]): Telling {
    let telling: Telling = 0
    for (const number of found) {
      const literal = this.literals[number]
      if (literal === undefined) return 2
      const places = (this.places[number] as number) + 1
      this.places[number] = places
      if (telling < 2) telling = places > CHATTER || literal.length < LONG ? 1 : 2
    }
    return telling
  }

  /** What a line tells. */
  telling(text: string): Telling {
    return this.weigh(this.search.inText(text))
  }
}
