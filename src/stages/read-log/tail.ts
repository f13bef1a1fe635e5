import { visibleLine } from '../../text/clean.ts'
import { addLine, addStep, type Draft, type DraftStep, failStep } from './draft.ts'

/** Reads what BuildKit's client prints at the end; tells whether it took the line. */
export type TailReader = (number: number, text: string) => boolean

const RULE = '------'
const BLOCK_START = /^ > (.+):$/
const SOURCE_START = /^([^\s:|][^:|]{0,400}):(\d{1,9})$/
const SOURCE_RULE = /^-{20,}$/
const SOURCE_LINE = /^ {0,8}(\d{1,9}) \| (>>>)? ?(.*)$/

/** Prefix of a repeated line: the time, in older BuildKits after the number of the step. */
const REPEATED = /^(?:#\d+ )?\d+\.\d{1,3}(?: |$)/

/** A line that ends a block whose closing rule was cut off. */
const BEYOND_BLOCK = /^(?:#\d+ |(?:ERROR|error): |failed to solve)/

/** How many of a step's last lines may stand repeated in part. https://github.com/moby/buildkit/blob/master/util/progress/progressui/printer.go (logsBufferSize) */
const REPEATS = 20

interface Block {
  readonly step: DraftStep
  readonly seen: ReadonlySet<string>
  readonly last: readonly string[]
}

/** A step drawn on a terminal that was too narrow for its name. */
const isCutNameOf = (step: DraftStep, name: string): boolean =>
  step.outcome === 'failed' && step.name !== '' && name.startsWith(step.name.replace(/\.{3}$/, ''))

const findNamed = (draft: Draft, name: string): DraftStep | undefined =>
  draft.steps.findLast((step) => step.name === name) ??
  draft.steps.findLast((step) => isCutNameOf(step, name))

const openBlock = (draft: Draft, name: string): Block => {
  const step = findNamed(draft, name) ?? addStep(draft, name)
  if (step.outcome === undefined) failStep(draft, step, '')
  const texts = draft.lines.filter((line) => line.step === step.index).map((line) => line.text)
  return { step, seen: new Set(texts), last: texts.slice(-REPEATS) }
}

const addRepeated = (draft: Draft, block: Block, number: number, raw: string): void => {
  const text = visibleLine(raw.replace(REPEATED, ''))
  const isKnown = block.seen.has(text) || (text !== '' && block.last.some((line) => line.startsWith(text)))
  if (!isKnown) addLine(draft, number, text, block.step)
}

interface Marked {
  readonly line: number
  readonly text: string
}

const addPointer = (draft: Draft, file: string, marked: readonly Marked[]): void => {
  const [first] = marked
  if (first === undefined) return
  const text = marked.map((one) => one.text).join('\n')
  draft.pointer = { file, line: first.line, endLine: marked.at(-1)?.line ?? first.line, text }
}

/**
 * Makes a reader of the two blocks at the end: `------ > [build 4/6] …:` repeats lines that are known already, and
 * `Dockerfile:12` points at the instruction. https://github.com/moby/buildkit/blob/master/solver/errdefs/source.go
 */
export const tailReader = (draft: Draft): TailReader => {
  let before = ''
  let block: Block | undefined
  let source: { file: string; marked: Marked[] } | undefined

  const inSource = (text: string): boolean => {
    const row = SOURCE_LINE.exec(text)
    if (source === undefined) return false
    if (row !== null) {
      if (row[2] !== undefined) source.marked.push({ line: Number(row[1]), text: row[3] ?? '' })
      return true
    }
    addPointer(draft, source.file, source.marked)
    source = undefined
    return SOURCE_RULE.test(text)
  }

  const inBlock = (number: number, text: string): boolean => {
    if (block === undefined) return false
    const isRepeat = REPEATED.test(text)
    if (text === RULE || (!isRepeat && BEYOND_BLOCK.test(text))) {
      block = undefined
      return text === RULE
    }
    addRepeated(draft, block, number, text)
    return true
  }

  const opens = (text: string): boolean => {
    const start = before === RULE ? BLOCK_START.exec(text) : null
    if (start !== null) block = openBlock(draft, start[1] as string)
    const file = SOURCE_RULE.test(text) ? SOURCE_START.exec(before) : null
    if (file !== null) {
      source = { file: file[1] as string, marked: [] }
      if (draft.lines.at(-1)?.text === before) draft.lines.pop()
    }
    return start !== null || file !== null || text === RULE
  }

  return (number, text) => {
    const isTaken = inSource(text) || inBlock(number, text) || opens(text)
    before = text
    return isTaken
  }
}
