import type { Attempt, Incident } from '../../model/incident.ts'
import type { Language } from '../../model/language.ts'
import { codeSpan, cutBytes, escapeMarkdown, fence } from '../../text/escape.ts'
import { cacheLine, headline, inWords, pageOf, position, whose } from '../../wording/wording.ts'
import { wordsOf } from '../../wording/languages.ts'

/** Of one line of the log, so that a long one leaves room for what it means. */
const QUOTE_BYTES = 2_000

/** Changed files and steps shown before the rest is only counted. */
const FILES_SHOWN = 20
const STEPS_SHOWN = 40

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', `### ${title}`, '', ...lines]

const failure = (incident: Incident): string[] => {
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

/** Escapes a remedy but leaves its code spans, which are commands to paste. */
const keepCode = (line: string): string =>
  line
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? codeSpan(part.slice(1, -1)) : escapeMarkdown(part)))
    .join('')

const changedFiles = (incident: Incident): string[] => {
  const { files } = incident.attribution
  const shown = files
    .slice(0, FILES_SHOWN)
    .map((file) => `- ${codeSpan(file.path)} ${file.change}: ${escapeMarkdown(file.why)}`)
  return files.length > shown.length
    ? [...shown, `- ${wordsOf(incident.language).more(files.length - shown.length)}`]
    : shown
}

const stepTable = (attempt: Attempt | undefined, language: Language): string[] => {
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

const plan = (incident: Incident): string[] => {
  const words = wordsOf(incident.language)
  const changes = incident.plan.changes.map(
    (change) => `- ${words.line(change.line)}: ${codeSpan(change.flag)} (${escapeMarkdown(change.why)})`,
  )
  const skipped = incident.plan.skipped.map(
    (skip) => `- ${words.leftAsItIs(skip.line)}: ${escapeMarkdown(skip.why)}`,
  )
  return [...changes, ...skipped]
}

const folded = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', `<details><summary>${title}</summary>`, '', ...lines, '', '</details>']

/** The report as Markdown without its heading: what failed, why, what to do, whose, what changed, the steps, the caches. */
export const toMarkdown = (incident: Incident): string => {
  const isFailure = incident.outcome === 'failure'
  const { language } = incident
  const { headings } = wordsOf(language)
  return [
    ...failure(incident),
    ...(isFailure ? section(headings.whose, [escapeMarkdown(whose(incident.attribution, language))]) : []),
    ...(isFailure ? section(headings.changedFiles, changedFiles(incident)) : []),
    ...(isFailure && incident.reproduce !== null
      ? section(headings.reproduce, [fence(incident.reproduce, 'sh')])
      : []),
    ...section(headings.modules, [escapeMarkdown(cacheLine(incident.cache, language))]),
    ...section(
      headings.notAsPlanned,
      incident.degradations.map((line) => `- ${escapeMarkdown(line)}`),
    ),
    ...folded(headings.steps, stepTable(incident.attempts.at(-1), language)),
    ...folded(headings.plan, plan(incident)),
  ]
    .join('\n')
    .trim()
}

/** The report for the job summary, with its heading. A summary holds 1 MiB. https://docs.github.com/actions/reference/workflow-commands-for-github-actions#step-isolation-and-limits */
export const toSummary = (incident: Incident): string => {
  const mark = incident.outcome === 'success' ? '✅' : '❌'
  const id = incident.diagnosis === null ? '' : `\n\n${codeSpan(incident.diagnosis.id)}`
  return cutBytes(
    `## ${mark} ${escapeMarkdown(headline(incident))}${id}\n\n${toMarkdown(incident)}\n`,
    1_000_000,
  )
}
