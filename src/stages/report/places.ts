import type { Evidence, Location } from '../../model/diagnosis.ts'
import type { Incident } from '../../model/incident.ts'
import type { ShownLog } from './window.ts'

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

/** Lines of the log looked through for errors that are not quoted. */
const LOOKED_AT = 2_000

/** Lines of the failing step that name positions, where a diagnosis has no room to quote them all. */
const unquoted = ({ diagnosis, places }: Incident, log: ShownLog | null): readonly Evidence[] => {
  if (diagnosis === null || log === null || diagnosis.quotes.length > places.length) return []
  const decisive = log.lines.find(({ number }) => number === diagnosis.evidence.line)
  return log.lines
    .filter(({ step, text }) => step === decisive?.step && /:\d+:/.test(text))
    .slice(0, LOOKED_AT)
    .map(({ number, text }) => ({ line: number, text: log.redact(text) }))
}

/** The errors of a failure, each once: the failing line first, then the others by their order in the log; the same error on further lines is part of the first. What the diagnosis does not quote is looked up in the log. */
export const rootsOf = (incident: Incident, log: ShownLog | null = null): readonly Root[] => {
  const { diagnosis, location, places } = incident
  const quotes = [...(diagnosis?.quotes ?? []), ...unquoted(incident, log)]
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
