import type { Telling } from '../../text/keeper.ts'
import { type LiteralSearch, searchFor } from '../../text/literals.ts'

/** A search that also says how much a line tells. */
export interface LineSearch extends LiteralSearch {
  /** Nothing without a literal; little with short ones alone, which ordinary lines hold too; else much. */
  readonly telling: (text: string) => Telling
}

/** Marks of runners, which build the frame of a log, as literals. */
const MARKS = ['##[', 'cleaning up orphan processes', 'section_start:', 'section_end:', 'failed to solve']

/** Bytes of a literal that tells much: `eof` or ` 50` stand in every thousandth line of a long log by accident. */
const LONG = 5

/** Makes the search for the marks of runners and these literals. */
export const lineSearchFor = (literals: readonly string[]): LineSearch => {
  const search = searchFor([...MARKS, ...literals])
  const isStrong = [...MARKS.map(() => true), ...literals.map((text) => text.length >= LONG)]
  return {
    ...search,
    telling: (text) => {
      const found = search.inText(text)
      if (found.length === 0) return 0
      return found.some((number) => isStrong[number] === true) ? 2 : 1
    },
  }
}
