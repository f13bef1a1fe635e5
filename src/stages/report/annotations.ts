import type { Evidence, Location } from '../../model/diagnosis.ts'
import type { Incident } from '../../model/incident.ts'
import type { Annotation } from '../../ports/ports.ts'
import { stripControls } from '../../text/controls.ts'
import { cutBytes, cutTitle } from '../../text/escape.ts'
import { wordsOf } from '../../wording/languages.ts'
import { historySentence } from '../../wording/message.ts'
import { translate } from '../../wording/translate.ts'
import { headline, pageOf, position, whose } from '../../wording/wording.ts'
import { findingsToAnnotations } from './findings.ts'
import { type Root, rootsOf } from './places.ts'
import { type ShownLog, windowOf } from './window.ts'

/** Limits of the Checks API: 64 KB of message, 255 characters of title. https://docs.github.com/rest/checks/runs#create-a-check-run */
const MESSAGE_BYTES = 64_000
const TITLE_CHARACTERS = 255

/** A line of the log quoted in front of its explanation, which must keep its place. */
const QUOTE_BYTES = 2_000

/** Annotations of one failure at most, which is twenty requests. */
const MOST = 1_000

/** Further places of the same error that are named. */
const PLACES_NAMED = 20

const ORDER: Readonly<Record<Annotation['level'], number>> = { failure: 0, warning: 1, notice: 2 }

const listed = (title: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : ['', `${title}:`, ...items.map((item) => `- ${item}`)]

const quoted = (evidence: Evidence): string => cutBytes(stripControls(evidence.text).trim(), QUOTE_BYTES)

const alsoAt = (also: readonly Location[], incident: Incident): string[] => {
  if (also.length === 0) return []
  const words = wordsOf(incident.language)
  const named = also.slice(0, PLACES_NAMED).map(position)
  const more = also.length - named.length
  return [words.alsoAt(more > 0 ? [...named, words.more(more)] : named)]
}

/** The text of the main annotation: the quoted line, why, what to do, whose, new or known, what changed, how to reproduce. */
export const annotationMessage = (incident: Incident, also: readonly Location[] = []): string => {
  const { diagnosis, attribution, language } = incident
  if (diagnosis === null) return headline(incident)
  const files = attribution.files
    .slice(0, 10)
    .map((file) => `${file.path} (${translate(file.why, language)})`)
  const more = attribution.files.length - files.length
  const page = pageOf(incident)
  const words = wordsOf(language)
  const { headings } = words
  const { history } = incident
  const lines = [
    `> ${quoted(diagnosis.evidence)}`,
    ...alsoAt(also, incident),
    '',
    `${headings.why}: ${diagnosis.cause}`,
    ...listed(headings.whatToDo, diagnosis.do),
    '',
    whose(attribution, language),
    ...(!history ? [] : ['', `${headings.history}: ${historySentence(history, language)}`]),
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
    ...(place.column === null || place.line === null ? {} : { startColumn: place.column }),
  }
}

const title = (text: string): string => cutTitle(text, TITLE_CHARACTERS)

const same = (a: Location, b: Location): boolean => a.path === b.path && (a.line ?? 1) === (b.line ?? 1)

const details = (quote: Evidence | null, log: ShownLog | null): Pick<Annotation, 'rawDetails'> => {
  const window = quote === null || log === null ? null : windowOf(log, quote.line)
  return window === null ? {} : { rawDetails: window }
}

const ofRoot = (root: Root, incident: Incident, log: ShownLog | null): Annotation => {
  const isMain = root.place === incident.location
  const label = wordsOf(incident.language).sameFailure(incident.diagnosis?.id ?? 'unknown')
  const told = root.quote === null ? label : quoted(root.quote)
  const message = isMain
    ? annotationMessage(incident, root.also)
    : [told, ...alsoAt(root.also, incident)].join('\n')
  return {
    ...at(root.place),
    level: 'failure',
    title: title(isMain ? headline(incident) : label),
    message: cutBytes(message, MESSAGE_BYTES),
    ...details(root.quote, log),
  }
}

/** The RUN line that hit the failure; it tells everything where the failure has no place of its own. */
const ofInstruction = (
  instruction: Location,
  incident: Incident,
  quote: Evidence,
  log: ShownLog | null,
): Annotation => {
  const words = wordsOf(incident.language)
  const isMain = incident.location === null
  const message = isMain ? annotationMessage(incident) : words.instructionFailed(headline(incident))
  return {
    ...at(instruction),
    level: isMain ? 'failure' : 'warning',
    title: title(words.failedHere(headline(incident))),
    message: cutBytes(stripControls(message), MESSAGE_BYTES),
    ...(isMain ? details(quote, log) : {}),
  }
}

/** Findings that can fail a build, of other lines than those that failed and of other failures; what is only slow is not worth a mark in every run. */
const beside = ({ diagnosis, location, instruction, findings }: Incident): Incident['findings'] =>
  findings.filter(({ severity, path, line, prevents }) => {
    const isSaid = [location, instruction].some(
      (place) => place?.path === path && (place.line ?? 1) === (line ?? 1),
    )
    return severity !== 'notice' && !isSaid && (prevents === null || prevents !== diagnosis?.id)
  })

const ofFailure = (incident: Incident, log: ShownLog | null): readonly Annotation[] => {
  const { diagnosis, location, instruction } = incident
  if (diagnosis === null) return []
  const isApart = instruction !== null && !(location !== null && same(instruction, location))
  const hit = isApart ? [ofInstruction(instruction, incident, diagnosis.evidence, log)] : []
  const roots = rootsOf(incident, log).map((root) => ofRoot(root, incident, log))
  const [main, rest] = location === null ? [hit, roots] : [roots, hit]
  return [...main, ...rest].toSorted((a, b) => ORDER[a.level] - ORDER[b.level]).slice(0, MOST)
}

/** Every annotation of a run, the worst first and one for each error: its line, further errors of the same failure, the RUN line that hit it; then what was found beside it, which fails nothing. */
export const annotationsOf = (incident: Incident, log: ShownLog | null = null): readonly Annotation[] => [
  ...ofFailure(incident, log),
  ...findingsToAnnotations(beside(incident), incident.language),
]
