import type { Evidence, Location } from '../../model/diagnosis.ts'
import type { Incident } from '../../model/incident.ts'
import type { Annotation } from '../../ports/ports.ts'
import { stripControls } from '../../text/controls.ts'
import { cutBytes, cutTitle } from '../../text/escape.ts'
import { headline, pageOf, whose } from '../../wording/wording.ts'
import { wordsOf } from '../../wording/languages.ts'

/** Limits of the Checks API: 64 KB of message, 255 characters of title. https://docs.github.com/rest/checks/runs#create-a-check-run */
const MESSAGE_BYTES = 64_000
const TITLE_CHARACTERS = 255

/** A line of the log quoted in front of its explanation, which must keep its place. */
const QUOTE_BYTES = 2_000

/** Annotations made for one failure at most; the API takes 50 in a request. */
const MOST = 50

const listed = (title: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : ['', `${title}:`, ...items.map((item) => `- ${item}`)]

const quoted = (evidence: Evidence): string => cutBytes(stripControls(evidence.text).trim(), QUOTE_BYTES)

/** The line of the log that names the place; containers know its directories by other names. */
const quoteOf = (place: Location, quotes: readonly Evidence[]): Evidence | undefined => {
  const file = place.path.split('/').at(-1)
  const naming = quotes.filter((quote) => quote.text.includes(`${file}:${place.line}:`))
  return naming.find((quote) => quote.text.includes(`${place.path}:${place.line}:`)) ?? naming[0]
}

/** The text of the main annotation: the quoted line, why, what to do, whose, what changed, how to reproduce. */
export const annotationMessage = (incident: Incident): string => {
  const { diagnosis, attribution } = incident
  if (diagnosis === null) return headline(incident)
  const files = attribution.files.slice(0, 10).map((file) => `${file.path} (${file.why})`)
  const more = attribution.files.length - files.length
  const page = pageOf(incident)
  const words = wordsOf(incident.language)
  const { headings } = words
  const lines = [
    `> ${quoted(diagnosis.evidence)}`,
    '',
    `${headings.why}: ${diagnosis.cause}`,
    ...listed(headings.whatToDo, diagnosis.do),
    '',
    whose(attribution, incident.language),
    ...listed(headings.changedFiles, more > 0 ? [...files, words.more(more)] : files),
    ...(incident.reproduce === null ? [] : ['', `${headings.reproduce}: ${incident.reproduce}`]),
    ...(page === null ? [] : ['', `${headings.page}: ${page}`]),
  ]
  return cutBytes(stripControls(lines.join('\n')), MESSAGE_BYTES)
}

const at = (place: Location): Pick<Annotation, 'path' | 'startLine' | 'endLine' | 'startColumn'> => {
  const line = place.line ?? 1
  return {
    path: place.path,
    startLine: line,
    endLine: line,
    ...(place.column === null ? {} : { startColumn: place.column }),
  }
}

const title = (text: string): string => cutTitle(text, TITLE_CHARACTERS)

const same = (a: Location, b: Location | null): boolean =>
  b !== null && a.path === b.path && a.line === b.line

/** Every annotation of a failure, the root first: its line, the RUN line that hit it, then the other lines of the same failure. */
export const annotationsOf = (incident: Incident): readonly Annotation[] => {
  const { diagnosis, location, instruction } = incident
  if (diagnosis === null) return []
  const words = wordsOf(incident.language)
  const made: Annotation[] = []
  if (location !== null) {
    made.push({
      ...at(location),
      level: 'failure',
      title: title(headline(incident)),
      message: annotationMessage(incident),
    })
  }
  if (instruction !== null && !(location !== null && same(instruction, location))) {
    const where =
      location === null ? annotationMessage(incident) : words.instructionFailed(headline(incident))
    made.push({
      ...at(instruction),
      level: location === null ? 'failure' : 'warning',
      title: title(words.failedHere(headline(incident))),
      message: cutBytes(stripControls(where), MESSAGE_BYTES),
    })
  }
  for (const place of incident.places) {
    if (made.length >= MOST || same(place, location)) continue
    const quote = quoteOf(place, diagnosis.quotes)
    made.push({
      ...at(place),
      level: 'failure',
      title: title(words.sameFailure(diagnosis.id)),
      message: quote === undefined ? headline(incident) : quoted(quote),
    })
  }
  return made
}
