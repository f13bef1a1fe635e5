import type { Incident } from '../../model/incident.ts'
import { stripControls } from '../../text/controls.ts'
import { cutBytes, cutTitle } from '../../text/escape.ts'
import { disarm } from '../../text/neutralise.ts'
import { wordsOf } from '../../wording/languages.ts'
import { historySentence } from '../../wording/message.ts'
import { translate } from '../../wording/translate.ts'
import { cacheLine, headline, inWords, position, whose } from '../../wording/wording.ts'
import { notAsPlanned } from './not-as-planned.ts'

/** How the terminal shows text. */
export interface TerminalStyle {
  readonly colour: boolean
  /** Columns; sentences are wrapped at words, what can be pasted and lines of the log are not. */
  readonly width: number
}

/** Of one line of the log, so that a long one leaves what it means on the screen. */
const QUOTE_BYTES = 1_000

const CODES = { bold: '1', red: '31', green: '32', yellow: '33', cyan: '36', grey: '90' } as const

const wrap = (text: string, width: number, indent: string): string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line)
      line = ''
    }
    line = line === '' ? word : `${line} ${word}`
  }
  return line === '' ? lines : [...lines, indent + line]
}

/** The report for a terminal, inert where the runner reads it: the failure in one line, where, the quoted lines, why, what to do, whose, the steps. */
export const toTerminal = (incident: Incident, style: TerminalStyle): string => {
  const paint = (code: keyof typeof CODES, text: string) =>
    style.colour && text !== '' ? `\u001b[${CODES[code]}m${text}\u001b[0m` : text
  const heading = (text: string) => ['', paint('bold', text)]
  const body = (text: string, indent = '  ') => wrap(stripControls(text), style.width, indent)
  const { diagnosis, language } = incident
  const words = wordsOf(language)
  const { headings } = words
  const lines: string[] = ['']
  const [first = '', ...more] = body(headline(incident)).map((line) => line.trim())
  const isFailure = incident.outcome === 'failure'
  lines.push(paint(isFailure ? 'red' : 'green', `${isFailure ? '✗' : '✓'} ${first}`))
  lines.push(...more.map((line) => paint(isFailure ? 'red' : 'green', `  ${line}`)))
  const isOver = diagnosis === null && incident.history?.state === 'recovered'
  if (incident.history && isOver)
    lines.push(...heading(headings.history), ...body(historySentence(incident.history, language)))
  if (diagnosis !== null) {
    const where = incident.location ?? incident.instruction
    const place = where === null ? '' : `${paint('cyan', stripControls(position(where)))}  `
    lines.push(`  ${place}${paint('grey', diagnosis.id)}`)
    lines.push('')
    const quotes = diagnosis.quotes.length === 0 ? [diagnosis.evidence] : diagnosis.quotes
    for (const quote of quotes.slice(0, 10))
      lines.push(
        `  ${paint('grey', `${String(quote.line).padStart(5)} │`)} ${stripControls(cutBytes(quote.text, QUOTE_BYTES))}`,
      )
    if (quotes.length > 10) lines.push(`  ${paint('grey', `      │ ${words.more(quotes.length - 10)}`)}`)
    lines.push(...heading(headings.why), ...body(diagnosis.cause))
    if (diagnosis.do.length > 0) lines.push(...heading(headings.whatToDo))
    for (const remedy of diagnosis.do) lines.push(`  • ${body(remedy, '    ').join('\n').trimStart()}`)
    lines.push(...heading(headings.whose), ...body(whose(incident.attribution, language)))
    const { history } = incident
    if (history !== null && history !== undefined)
      lines.push(...heading(headings.history), ...body(historySentence(history, language)))
    const files = incident.attribution.files.slice(0, 8)
    if (files.length > 0)
      lines.push(
        ...heading(headings.changedFiles),
        ...files.map(
          (file) =>
            `  ${stripControls(file.path)}  ${paint('grey', stripControls(translate(file.why, language)))}`,
        ),
      )
    if (incident.reproduce !== null)
      lines.push(...heading(headings.reproduce), `  ${stripControls(incident.reproduce)}`)
  }
  const steps = stepsOf(incident, paint, style.width)
  if (steps.length > 0) lines.push(...heading(headings.steps), ...steps)
  lines.push(...heading(headings.modules), ...body(cacheLine(incident.cache, language)))
  if (notAsPlanned(incident).length > 0) {
    lines.push(
      ...heading(headings.notAsPlanned),
      ...notAsPlanned(incident).flatMap((line) =>
        body(translate(line, language)).map((text) => paint('yellow', text)),
      ),
    )
  }
  return `${disarm(lines.join('\n'))}\n`
}

/** Columns of a step before its name: mark, bar, time. */
const STEP_PREFIX = 37

const stepsOf = (
  incident: Incident,
  paint: (code: keyof typeof CODES, text: string) => string,
  width: number,
): string[] => {
  const steps = (incident.attempts.at(-1)?.steps ?? []).filter(
    (step) => step.stage !== undefined || step.error !== undefined,
  )
  const room = Math.max(20, width - STEP_PREFIX)
  const { cached } = wordsOf(incident.language).results
  const longest = Math.max(0.1, ...steps.map((step) => step.seconds ?? 0))
  return steps.map((step) => {
    const seconds = step.seconds ?? 0
    const bar = '█'.repeat(Math.round((seconds / longest) * 20)).padEnd(20, '·')
    const mark =
      step.error !== undefined ? paint('red', '✗') : step.cached ? paint('grey', '=') : paint('green', '✓')
    return `  ${mark} ${paint('grey', bar)} ${(step.cached ? cached : inWords(seconds, incident.language)).padStart(10)}  ${cutTitle(step.name, room)}`
  })
}
