import type { Evidence, Location } from '../../model/diagnosis.ts'
import type { Incident } from '../../model/incident.ts'

/** One error of a failure: where it is, the line of the log that tells it, and where else the same error is. */
export interface Root {
  readonly place: Location
  readonly quote: Evidence | null
  readonly also: readonly Location[]
}

/** The line of the log that names the place; containers know its directories by other names. */
const quoteOf = (place: Location, quotes: readonly Evidence[]): Evidence | null => {
  const file = place.path.split('/').at(-1)
  const naming = quotes.filter((quote) => quote.text.includes(`${file}:${place.line}:`))
  return naming.find((quote) => quote.text.includes(`${place.path}:${place.line}:`)) ?? naming[0] ?? null
}

/** What a quote says after its position; null when it says nothing or has none. */
const errorIn = (quote: Evidence | null): string | null => {
  const [, error = ''] = /:\d+(?::\d+)?:\s*(.+)$/.exec(quote?.text ?? '') ?? []
  return error.trim() || null
}

const lineOf = (place: Location): string => `${place.path}:${place.line ?? 1}`

/** The errors of a failure, each once: the failing line first, then the others by their order in the log; the same error on further lines is part of the first. */
export const rootsOf = (incident: Incident): readonly Root[] => {
  const { diagnosis, location, places } = incident
  const quotes = diagnosis?.quotes ?? []
  const lines = new Set<string>()
  const byError = new Map<string, { also: Location[] }>()
  const roots: Root[] = []
  for (const place of location === null ? places : [location, ...places]) {
    if (lines.has(lineOf(place))) continue
    lines.add(lineOf(place))
    const quote = place === location ? (diagnosis?.evidence ?? null) : quoteOf(place, quotes)
    const error = errorIn(quote)
    const known = error === null ? undefined : byError.get(error)
    if (known !== undefined) {
      known.also.push(place)
      continue
    }
    const root = { place, quote, also: [] }
    if (error !== null) byError.set(error, root)
    roots.push(root)
  }
  return roots
}
