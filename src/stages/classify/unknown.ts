import type { Diagnosis } from '../../model/diagnosis.ts'
import type { BuildLog, LogLine } from '../../model/log.ts'
import type { Facts } from '../../model/rule.ts'
import { fingerprint } from './fingerprint.ts'
import { locationsOf, toEvidence } from './quotes.ts'

/** Words of lines that tell what went wrong. */
const TELLING =
  /\b(?:errors?|fatal|panic|fail(?:ed|ure|s)?|cannot|can't|could not|couldn't|unable|denied|forbidden|unauthorized|not found|no such|undefined|invalid|illegal|unknown|unexpected|missing|refused|reset|time[d ]?-?out|killed|aborted|exceeded|unsupported|mismatch|not allowed|not permitted|conflict|exception|traceback)\b/i

/** Lines that only say that something before them went wrong, or that say how to use a program. */
const ECHO = [
  /^(?:\S+: )?exit (?:status|code):? \d+$|^(?:ERROR: )?process "|did not complete successfully/,
  /returned a non-zero code|^Process completed|\bfailed to solve: process\b|^\s*make(?:\[\d+\])?: \*\*\*/,
  /^\s*(?:for )?usage\b|\b(?:see|try) .{0,80}--?help\b|complete log of this run/i,
  /^\s*FAIL(?:\s|$)|\.go:\d+ \+0x[0-9a-f]+$|\b(?:0|no) errors\b/,
]

const isEcho = (text: string): boolean => ECHO.some((words) => words.test(text))

/** Lines that a program marks as its error. */
const DECLARED = /^(?:\S{1,40}[: ] ?)?(?:E|error|fatal|panic|fatal error)(?:\[\w+\])?: /i

const MARKED_ERROR = /^(?:buildx failed with: )?(?:ERROR|Error|error)\b|\bfailed to solve\b/

const POSITION =
  /(?<![\w./@+-])(?<file>[\w./@+-]{1,300}\.[A-Za-z]{1,10}):(?<line>\d{1,9})(?::(?<column>\d{1,9}))?/

/** Characters at the start of a line in which a position is looked for. */
const POSITION_LIMIT = 4000

const TITLE_LIMIT = 120

const isTelling = (line: LogLine): boolean => TELLING.test(line.text) && !isEcho(line.text)

const lastLine = (lines: readonly LogLine[]): LogLine | undefined =>
  lines.findLast((line) => DECLARED.test(line.text) && !isEcho(line.text)) ??
  lines.findLast(isTelling) ??
  lines.findLast((line) => !isEcho(line.text))

const bestLine = (log: BuildLog): LogLine | undefined => {
  const ofStep = log.failedStep === undefined ? [] : log.lines.filter((line) => line.step === log.failedStep)
  const ofClient = log.lines.filter((line) => line.step === undefined)
  return (
    lastLine(ofStep) ??
    ofClient.findLast((line) => MARKED_ERROR.test(line.text) && !isEcho(line.text)) ??
    ofClient.findLast(isTelling) ??
    ofStep.at(-1) ??
    ofClient.findLast((line) => MARKED_ERROR.test(line.text)) ??
    lastLine(log.lines) ??
    log.lines.at(-1)
  )
}

const clip = (text: string): string =>
  text.length <= TITLE_LIMIT ? text : `${text.slice(0, TITLE_LIMIT - 1).trimEnd()}…`

const positionIn = (text: string): Facts =>
  Object.fromEntries(
    Object.entries(POSITION.exec(text.slice(0, POSITION_LIMIT))?.groups ?? {}).filter(
      ([, value]) => value !== undefined,
    ),
  )

/** What is said of a failure no rule recognises: the most telling line, and a fingerprint to know it again. */
export const unknownFailure = (log: BuildLog): Diagnosis | null => {
  const line = bestLine(log)
  if (line === undefined) return null
  const facts = positionIn(line.text)
  return {
    id: 'unknown',
    title: `Unrecognised failure: ${clip(line.text.trim())}`,
    blame: 'evidence',
    retryable: false,
    evidence: toEvidence(line),
    quotes: [toEvidence(line)],
    facts,
    cause: 'No rule recognises this failure; the quoted line is the one that tells most.',
    do: [
      `Read the log around line ${line.number}.`,
      'Run the command of the failed step by hand in the image of its stage, which shows more than its last lines.',
    ],
    confidence: 0,
    fingerprint: fingerprint('unknown', line.text),
    ...(line.step === undefined ? {} : { step: line.step }),
    mentioned: locationsOf([facts]),
  }
}
