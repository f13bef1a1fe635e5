import type { Attempt, Incident, Suspect } from '../../model/incident.ts'
import type { Language } from '../../model/language.ts'
import { codeSpan, cutBytes, escapeMarkdown, fence } from '../../text/escape.ts'
import { inMegabytes } from '../../text/size.ts'
import { wordsOf } from '../../wording/languages.ts'
import { historySentence } from '../../wording/message.ts'
import { translate } from '../../wording/translate.ts'
import { cacheLine, inWords, pageOf, position, short, whose } from '../../wording/wording.ts'
import { labelsOf } from './html/languages.ts'
import { notAsPlanned } from './not-as-planned.ts'

/** Of one line of the log, so that a long one leaves room for what it means. */
const QUOTE_BYTES = 2_000

/** Changed files, steps and other things shown before the rest is only counted. */
const FILES_SHOWN = 20
const STEPS_SHOWN = 40
const OTHERS_SHOWN = 10
const SUSPECTS_SHOWN = 3

/** Lines below a heading; nothing without lines. */
export const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', `### ${title}`, '', ...lines]

/** Lines that are seen when somebody opens them; nothing without lines. */
export const folded = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', `<details><summary>${title}</summary>`, '', ...lines, '', '</details>']

/** Escapes a remedy but leaves its code spans, which are commands to paste. */
const keepCode = (line: string): string =>
  line
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? codeSpan(part.slice(1, -1)) : escapeMarkdown(part)))
    .join('')

/** What failed: where, the quoted lines, why, what to do, and the page of the failure. */
export const failureLines = (incident: Incident): string[] => {
  const { diagnosis } = incident
  if (diagnosis === null) return []
  const quotes = (diagnosis.quotes.length === 0 ? [diagnosis.evidence] : diagnosis.quotes).slice(0, 10)
  const where = incident.location ?? incident.instruction
  const page = pageOf(incident)
  const words = wordsOf(incident.language)
  return [
    ...(where === null ? [] : [`${words.at} ${codeSpan(position(where))}`, '']),
    fence(quotes.map((quote) => cutBytes(quote.text, QUOTE_BYTES)).join('\n')),
    '',
    keepCode(diagnosis.cause),
    ...section(
      words.headings.whatToDo,
      diagnosis.do.map((line) => `- ${keepCode(line)}`),
    ),
    ...(page === null ? [] : ['', `[${words.headings.page}](${page})`]),
  ]
}

/** Further failures of the build that this one does not explain. */
export const otherLines = ({ diagnosis, language }: Incident): string[] => {
  const others = diagnosis?.others ?? []
  const shown = others
    .slice(0, OTHERS_SHOWN)
    .map(({ title, evidence }) => `- ${escapeMarkdown(title)}: ${codeSpan(cutBytes(evidence.text, 500))}`)
  return section(wordsOf(language).headings.others, shown)
}

/** New, known, flaky or over; nothing where the past is not known, or nothing happened. */
export const historyLine = ({ history, outcome, language }: Incident): string | null =>
  !history || (outcome === 'success' && history.state !== 'recovered')
    ? null
    : escapeMarkdown(historySentence(history, language))

const suspectLines = (suspect: Suspect, language: Language): string[] => {
  const { roles, reviewedBy } = wordsOf(language)
  const { author, commit, subject, reasons, role, reviewer, verified } = suspect
  const notes = [
    ...(role === undefined ? [] : [roles[role]]),
    ...(reviewer === undefined ? [] : [reviewedBy(reviewer.name)]),
    ...(verified === true ? [roles.verified] : []),
  ]
  const name = author.login === undefined ? author.name : `${author.name} (${author.login})`
  const who = notes.length === 0 ? name : `${name} [${notes.join(', ')}]`
  return [
    `- ${escapeMarkdown(who)}, ${codeSpan(short(commit))} ${escapeMarkdown(cutBytes(subject, 200))}`,
    ...reasons.map((reason) => `  - ${escapeMarkdown(translate(reason, language))}`),
  ]
}

/** Whose the failure is: the likely committers with their reasons, else why nobody is named, what changed in the world, and who can be asked. */
export const whoseLines = ({ attribution, language }: Incident): string[] => {
  const { headings } = wordsOf(language)
  const { suspects, world = [], owners = [], verdict } = attribution
  const told =
    verdict === 'author' && suspects.length > 0
      ? section(
          headings.suspects,
          suspects.slice(0, SUSPECTS_SHOWN).flatMap((suspect) => suspectLines(suspect, language)),
        )
      : section(headings.whose, [escapeMarkdown(whose(attribution, language))])
  return [
    ...told,
    ...section(
      headings.world,
      world.slice(0, OTHERS_SHOWN).map(({ text }) => `- ${escapeMarkdown(translate(text, language))}`),
    ),
    ...section(
      headings.owners,
      owners
        .slice(0, OTHERS_SHOWN)
        .map(({ path, owners: who }) => `- ${codeSpan(path)}: ${escapeMarkdown(who.join(' '))}`),
    ),
  ]
}

/** The files that changed, those of the failure first. */
export const fileLines = ({ attribution: { files }, language }: Incident): string[] => {
  const { changes, colon } = labelsOf(language)
  const shown = files
    .slice(0, FILES_SHOWN)
    .map(
      (file) =>
        `- ${codeSpan(file.path)} ${changes[file.change]}${colon}${escapeMarkdown(translate(file.why, language))}`,
    )
  const rest = files.length > shown.length ? [`- ${wordsOf(language).more(files.length - shown.length)}`] : []
  return section(wordsOf(language).headings.changedFiles, [...shown, ...rest])
}

/** The command that reproduces a failure. */
export const reproduceLines = ({ reproduce, language }: Incident): string[] =>
  reproduce === null ? [] : section(wordsOf(language).headings.reproduce, [fence(reproduce, 'sh')])

/** What the build cache did, in one line. */
const compiledLine = ({ cache: { build }, language }: Incident): string => {
  const words = wordsOf(language)
  if (build.transport === 'off')
    return build.why === null ? words.compiledEmpty : words.notGiven(translate(build.why, language))
  const { savedSeconds } = build
  const saved =
    savedSeconds === null
      ? null
      : { isGain: savedSeconds >= 0, time: inWords(Math.abs(savedSeconds), language) }
  return words.compiled(
    build.entries,
    inMegabytes(build.bytes),
    inWords(build.waitedSeconds, language),
    saved,
  )
}

/** What the layer cache did: nothing is said of one that is off. */
const layersLines = ({ cache: { layers }, language }: Incident): string[] => {
  if (layers === undefined || layers.restored === 'off') return []
  const words = wordsOf(language)
  const empty = layers.why === null ? words.compiledEmpty : words.notGiven(translate(layers.why, language))
  return [layers.restored === 'exact' ? words.layersGiven(inMegabytes(layers.bytes)) : empty]
}

/** What the caches did, a line each. */
export const cacheLines = (incident: Incident): string[] => {
  const { headings } = wordsOf(incident.language)
  return [
    `${headings.modules}: ${escapeMarkdown(cacheLine(incident.cache, incident.language))}`,
    `${headings.compiled}: ${escapeMarkdown(compiledLine(incident))}`,
    ...layersLines(incident).map((line) => `${headings.layers}: ${escapeMarkdown(line)}`),
  ]
}

/** What did not go as planned. */
export const plannedLines = (incident: Incident): string[] =>
  section(
    wordsOf(incident.language).headings.notAsPlanned,
    notAsPlanned(incident).map((line) => `- ${escapeMarkdown(translate(line, incident.language))}`),
  )

/** The steps of the last attempt as a table. */
export const stepTable = (attempt: Attempt | undefined, language: Language): string[] => {
  const words = wordsOf(language)
  const steps = (attempt?.steps ?? []).filter((step) => step.stage !== undefined || step.error !== undefined)
  if (steps.length === 0) return []
  const rows = steps.slice(0, STEPS_SHOWN).map((step) => {
    const result =
      step.error !== undefined
        ? `**${words.results.failed}**`
        : words.results[step.cached ? 'cached' : 'done']
    return `| ${escapeMarkdown(cutBytes(step.name, 160))} | ${step.seconds === undefined ? '' : inWords(step.seconds, language)} | ${result} |`
  })
  return [`| ${words.table.join(' | ')} |`, '|---|---|---|', ...rows]
}

/** What was put into the Dockerfile, and what was left as it is. */
export const planLines = ({ plan, language }: Incident): string[] => {
  const words = wordsOf(language)
  return [
    ...plan.changes.map(
      ({ line, flag, why }) =>
        `- ${words.line(line)}: ${codeSpan(flag)} (${escapeMarkdown(translate(why, language))})`,
    ),
    ...plan.skipped.map(
      ({ line, why }) => `- ${words.leftAsItIs(line)}: ${escapeMarkdown(translate(why, language))}`,
    ),
  ]
}
