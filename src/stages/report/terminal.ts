import type { Incident } from '../../model/incident.ts'
import { stripControls } from '../../text/controls.ts'
import { cacheLine, headline, inWords, position, whose } from './wording.ts'

/** How the terminal shows text. */
export interface TerminalStyle {
  readonly colour: boolean
  /** Columns; long lines are wrapped at words. */
  readonly width: number
}

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

/** The report for a terminal: the failure in one line, where, the quoted lines, why, what to do, whose, the slowest steps. */
export const toTerminal = (incident: Incident, style: TerminalStyle): string => {
  const paint = (code: keyof typeof CODES, text: string) =>
    style.colour && text !== '' ? `\u001b[${CODES[code]}m${text}\u001b[0m` : text
  const heading = (text: string) => ['', paint('bold', text)]
  const body = (text: string, indent = '  ') => wrap(stripControls(text), style.width, indent)
  const { diagnosis } = incident
  const lines: string[] = ['']
  if (diagnosis === null) lines.push(paint('green', `✓ ${headline(incident)}`))
  else {
    const where = incident.location ?? incident.instruction
    lines.push(`${paint('red', `✗ ${stripControls(headline(incident))}`)}  ${paint('grey', diagnosis.id)}`)
    if (where !== null) lines.push(`  ${paint('cyan', position(where))}`)
    lines.push('')
    const quotes = diagnosis.quotes.length === 0 ? [diagnosis.evidence] : diagnosis.quotes
    for (const quote of quotes.slice(0, 10))
      lines.push(`  ${paint('grey', `${String(quote.line).padStart(5)} │`)} ${stripControls(quote.text)}`)
    if (quotes.length > 10) lines.push(`  ${paint('grey', `      │ and ${quotes.length - 10} more`)}`)
    lines.push(...heading('Why'), ...body(diagnosis.cause))
    lines.push(
      ...heading('What to do'),
      ...diagnosis.do.flatMap((remedy) => [`  • ${body(remedy, '    ').join('\n').trimStart()}`]),
    )
    lines.push(...heading('Whose'), ...body(whose(incident.attribution)))
    const files = incident.attribution.files.slice(0, 8)
    if (files.length > 0)
      lines.push(
        ...heading('Changed files'),
        ...files.map((file) => `  ${file.path}  ${paint('grey', file.why)}`),
      )
    if (incident.reproduce !== null) lines.push(...heading('Reproduce'), `  ${incident.reproduce}`)
  }
  lines.push(...heading('Steps'), ...slowest(incident, paint))
  lines.push(...heading('Modules'), ...body(cacheLine(incident.cache)))
  if (incident.degradations.length > 0) {
    lines.push(
      ...heading('Not as planned'),
      ...incident.degradations.flatMap((line) => body(line).map((text) => paint('yellow', text))),
    )
  }
  return `${lines.join('\n')}\n`
}

const slowest = (incident: Incident, paint: (code: keyof typeof CODES, text: string) => string): string[] => {
  const steps = (incident.attempts.at(-1)?.steps ?? []).filter(
    (step) => step.stage !== undefined || step.error !== undefined,
  )
  const longest = Math.max(0.1, ...steps.map((step) => step.seconds ?? 0))
  return steps.map((step) => {
    const seconds = step.seconds ?? 0
    const bar = '█'.repeat(Math.round((seconds / longest) * 20)).padEnd(20, '·')
    const mark =
      step.error !== undefined ? paint('red', '✗') : step.cached ? paint('grey', '=') : paint('green', '✓')
    return `  ${mark} ${paint('grey', bar)} ${(step.cached ? 'cached' : inWords(seconds)).padStart(10)}  ${stripControls(step.name).slice(0, 90)}`
  })
}
