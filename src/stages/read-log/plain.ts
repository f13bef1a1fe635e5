import { addLine, addStep, type Draft, type DraftStep, failStep, newDraft } from './draft.ts'
import { isClientFailure } from './failure.ts'
import { tailReader } from './tail.ts'
import type { RawLine } from './unwrap.ts'

/** A log that was pasted may be indented. */
const NUMBERED = /^\s{0,8}#(\d{1,9}) (.*)$/s
const TIMED = /^(\d+\.\d{1,3})(?: |$)/
const DONE = /^DONE(?: (\d+(?:\.\d+)?)s)?$/

/** `ERROR: …`, and `error: "…"` of Docker 18.09. */
const FAILED = /^(?:ERROR: (.*)| +error: "(.*)")$/s

/** Progress drawn for a terminal: ` => ERROR [build 4/6] RUN …   3.2s`. */
const DRAWN = /^ ?=> (ERROR |CACHED |CANCELED )?(?!=> )(.*?)(?: {1,400}(\d{1,7}\.\d)s)?$/

/** Columns of the widest terminal. */
const WIDEST = 2000

/** First words of a build, at which the numbers start again. */
const AFRESH = /^(?:building with |\[(?:\S+ )?internal\] load )/

interface Reading {
  readonly draft: Draft
  /** Steps of the running build by their number. */
  byNumber: Map<string, DraftStep>
  /** Steps drawn for a terminal, by name. */
  readonly byName: Map<string, DraftStep>
  /** Last timed line of each step: BuildKit prints an unfinished line again after a switch between steps. */
  readonly last: Map<DraftStep, { time: string; at: number }>
  /** Step whose error runs over several lines. */
  failing: DraftStep | undefined
  /** Step that wrote the line just read: what a terminal wrapped belongs to it. */
  open: DraftStep | undefined
}

const stepOf = (reading: Reading, number: string, text: string): { step: DraftStep; isName: boolean } => {
  const known = reading.byNumber.get(number)
  const isAfresh = known !== undefined && known.name !== text && AFRESH.test(text) && Number(number) <= 1
  if (isAfresh) reading.byNumber = new Map()
  if (known !== undefined && !isAfresh) return { step: known, isName: known.name === text }
  const isName = !TIMED.test(text) && !DONE.test(text) && !FAILED.test(text)
  const step = addStep(reading.draft, isName ? text : '')
  reading.byNumber.set(number, step)
  return { step, isName }
}

const addTimed = (reading: Reading, line: RawLine, step: DraftStep, time: string, text: string): void => {
  const { lines } = reading.draft
  const last = reading.last.get(step)
  const old = last === undefined ? undefined : lines[last.at]
  if (last?.time === time && old !== undefined && old.number < line.number - 1 && text.startsWith(old.text)) {
    lines[last.at] = { ...old, text: '' }
  }
  reading.last.set(step, { time, at: lines.length })
  addLine(reading.draft, line.number, text, step)
}

const endStep = (draft: Draft, step: DraftStep, text: string): boolean => {
  const done = DONE.exec(text)
  if (done === null && text !== 'CACHED' && text !== 'CANCELED') return false
  if (text === 'CANCELED') failStep(draft, step, 'context canceled')
  else step.outcome ??= 'done'
  if (text === 'CACHED') step.cached = true
  if (done?.[1] !== undefined) step.seconds = Number(done[1])
  return true
}

const readNumbered = (reading: Reading, line: RawLine, number: string, text: string): void => {
  const { draft } = reading
  reading.failing = undefined
  reading.open = undefined
  if (text === '...') return
  const { step, isName } = stepOf(reading, number, text)
  if (isName || endStep(draft, step, text)) return
  const timed = TIMED.exec(text)
  if (timed !== null) {
    addTimed(reading, line, step, timed[1] as string, text.slice(timed[0].length))
    reading.open = step
    return
  }
  const failed = FAILED.exec(text)
  if (failed !== null) {
    failStep(draft, step, failed[1] ?? failed[2] ?? '')
    reading.failing = step
  }
  addLine(draft, line.number, text, step)
}

const readDrawn = (reading: Reading, text: string): boolean => {
  const drawn = text.length > WIDEST ? null : DRAWN.exec(text)
  if (drawn === null) return false
  const [, state, rest = '', seconds] = drawn
  const name = rest.trim()
  const step = reading.byName.get(name) ?? addStep(reading.draft, name)
  reading.byName.set(name, step)
  if (seconds !== undefined) step.seconds = Number(seconds)
  if (state === 'CACHED ') step.cached = true
  if (state === 'ERROR ' && step.outcome === undefined) failStep(reading.draft, step, '')
  if (state === 'CANCELED ') failStep(reading.draft, step, 'context canceled')
  return true
}

/** The time before a line of a closing block whose head was cut off: four digits in all, as BuildKit prints them. https://github.com/moby/buildkit/blob/master/util/progress/progressui/printer.go */
const LONE_TIME = /^(?:\d\.\d{3}|\d\d\.\d\d|\d{3,5}\.\d) (?=\S)/

/** What follows the lines of a step without being of it: make, and a runner that ends the job. */
const BEYOND = /^(?:make(?:\[\d+\])?: |-{3,}$|\+ |Killed$|Terminated$|::)/

const readClient = (reading: Reading, line: RawLine): void => {
  const { draft, failing, open } = reading
  const { number, marked } = line
  const text = line.text.replace(LONE_TIME, '')
  const isLast = marked || isClientFailure(text)
  const isRest = text.trim() !== '' && !isLast && !BEYOND.test(text)
  if (!isRest) reading.failing = undefined
  if (!isRest) reading.open = undefined
  if (isLast) draft.clientFailed = true
  addLine(draft, number, text, isRest ? (failing ?? open) : undefined)
}

/** Rows of a terminal's display that say nothing about a step. */
const DISPLAY = /^\[\+\] (?:Building|Running) |^ ?=> => /

const readLine = (reading: Reading, line: RawLine): void => {
  const { text } = line
  const numbered = text.startsWith('#') || text.startsWith(' ') ? NUMBERED.exec(text) : null
  if (numbered !== null) readNumbered(reading, line, numbered[1] as string, numbered[2] as string)
  else if (!DISPLAY.test(text) && !readDrawn(reading, text)) readClient(reading, line)
}

/** Reads BuildKit's plain progress, the form drawn for a terminal, and the lines of the client around them. */
export const readPlain = (lines: readonly RawLine[], draft: Draft = newDraft()): Draft => {
  const reading: Reading = {
    draft,
    byNumber: new Map(),
    byName: new Map(),
    last: new Map(),
    failing: undefined,
    open: undefined,
  }
  const readTail = tailReader(draft)
  for (const line of lines) {
    if (readTail(line.number, line.text)) reading.failing = undefined
    else readLine(reading, line)
  }
  return draft
}
