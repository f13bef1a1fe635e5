import type { Diagnosis } from '../../model/diagnosis.ts'
import type { BuildLog, LogLine } from '../../model/log.ts'
import type { Facts } from '../../model/rule.ts'
import { fingerprint } from './fingerprint.ts'
import { locationsOf, toEvidence } from './quotes.ts'
import { isEcho, isTelling } from './telling.ts'
import { templateOf } from './templates.ts'

/** Lines that a program marks as its error. */
const DECLARED = /^(?:\S{1,40}[: ] ?)?(?:E|error|fatal|panic|fatal error)(?:\[\w+\])?: /i

const MARKED_ERROR = /^(?:buildx failed with: )?(?:ERROR|Error|error)\b|\bfailed to solve\b/

const POSITION =
  /(?<![\w./@+-])(?<file>[\w./@+-]{1,300}\.[A-Za-z]{1,10}):(?<line>\d{1,9})(?::(?<column>\d{1,9}))?/

/** Characters at the start of a line in which a position is looked for. */
const POSITION_LIMIT = 4000

const TITLE_LIMIT = 120

type Lines = readonly LogLine[]

const lastLine = (lines: Lines): LogLine | undefined =>
  lines.findLast((line) => DECLARED.test(line.text) && !isEcho(line.text)) ??
  lines.findLast(isTelling) ??
  lines.findLast((line) => !isEcho(line.text))

const bestOfLines = (all: Lines, failedStep: number | undefined): LogLine | undefined => {
  const ofStep = failedStep === undefined ? [] : all.filter((line) => line.step === failedStep)
  const ofClient = all.filter((line) => line.step === undefined)
  return (
    lastLine(ofStep) ??
    ofClient.findLast((line) => MARKED_ERROR.test(line.text) && !isEcho(line.text)) ??
    ofClient.findLast(isTelling) ??
    ofStep.at(-1) ??
    ofClient.findLast((line) => MARKED_ERROR.test(line.text)) ??
    lastLine(all) ??
    all.at(-1)
  )
}

/** The best line among the news: what green builds say too did not break this one. Without any news every line may be it. */
const bestLine = (log: BuildLog, known: ReadonlySet<string>): LogLine | undefined => {
  const isNews = ({ text }: LogLine): boolean => text.trim() !== '' && !known.has(templateOf(text))
  const hasNews = ({ step }: LogLine): boolean => log.failedStep === undefined || step === log.failedStep
  const news = known.size === 0 ? [] : log.lines.filter(isNews)
  const isHelpful = news.some((line) => hasNews(line) && !isEcho(line.text))
  return bestOfLines(isHelpful ? news : log.lines, log.failedStep)
}

const clip = (text: string): string =>
  text.length <= TITLE_LIMIT ? text : `${text.slice(0, TITLE_LIMIT - 1).trimEnd()}…`

const positionIn = (text: string): Facts =>
  Object.fromEntries(
    Object.entries(POSITION.exec(text.slice(0, POSITION_LIMIT))?.groups ?? {}).filter(
      ([, value]) => value !== undefined,
    ),
  )

const NOTHING_KNOWN: ReadonlySet<string> = new Set()

/** What is said of a failure no rule recognises: the most telling line, and a fingerprint to know it again. Lines whose template is `known` from green builds are passed over while others are left. */
export const unknownFailure = (
  log: BuildLog,
  known: ReadonlySet<string> = NOTHING_KNOWN,
): Diagnosis | null => {
  const line = bestLine(log, known)
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
