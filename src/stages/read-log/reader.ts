import type { BuildLog } from '../../model/log.ts'
import { type ByteLine, ByteLines } from '../../text/byte-lines.ts'
import { cleanLine } from '../../text/clean.ts'
import { Keeper, type Limits } from '../../text/keeper.ts'
import { readBare } from './bare.ts'
import { readClassic } from './classic.ts'
import { finish } from './finish.ts'
import { isFrame, mayHoldRecord } from './frame.ts'
import { type LineSearch, lineSearchFor } from './line-search.ts'
import { readPlain } from './plain.ts'
import { renderRawjson } from './rawjson.ts'
import { isRecord, parseRecord } from './solve-status.ts'
import { type RawLine, type Row, unwrap, withoutTimestamp } from './unwrap.ts'
import { collectVertices } from './vertices.ts'

/** A log of less than ten thousand lines is kept whole. */
const LIMITS: Limits = { head: 2_000, tail: 8_000, before: 60, after: 5, most: 40_000 }

const PLAIN =
  /^\s{0,8}#\d+ (?:\[|\d+\.\d{1,3}(?: |$)|DONE|CACHED|CANCELED|ERROR: |sha256:|building with |(?:ex|im)porting |resolve |transferring )|^ ?=> (?:ERROR |CACHED |CANCELED )?\[|^ > .+:$/
const CLASSIC = /^Step \d+\/\d+ : /

const formatOf = (lines: readonly RawLine[]): 'plain' | 'classic' | 'bare' => {
  let [isClassic, isSolved] = [false, false]
  for (const { text } of lines) {
    if (PLAIN.test(text)) return 'plain'
    isClassic ||= CLASSIC.test(text)
    isSolved ||= text.includes('failed to solve')
  }
  return isClassic ? 'classic' : isSolved ? 'plain' : 'bare'
}

const toRow = ({ number, bytes }: ByteLine): Row => ({ number, text: bytes.toString('utf8') })

const searches = new WeakMap<readonly string[], LineSearch>()

const searchOf = (literals: readonly string[]): LineSearch => {
  const known = searches.get(literals)
  if (known !== undefined) return known
  const search = lineSearchFor(literals)
  searches.set(literals, search)
  return search
}

/** Reads a build log of any form and length as it comes, in bounded memory. Lines in which one of the literals stands are never left out while there is room. */
export class LogReader {
  private readonly search: LineSearch
  private readonly lines: ByteLines
  private readonly before = new Keeper(LIMITS, toRow)
  private readonly after = new Keeper(LIMITS, toRow)
  private readonly vertices
  private hasRecords = false

  constructor(literals: readonly string[] = []) {
    this.search = searchOf(literals)
    this.vertices = collectVertices(this.search, LIMITS)
    this.lines = new ByteLines(this.search, (line) => this.take(line), mayHoldRecord)
  }

  /** Takes the next bytes; they may end within a line or a character. */
  push(chunk: Buffer): void {
    this.lines.push(chunk)
  }

  /** The log, read into steps and lines; text without a known form is one step. */
  end(): BuildLog {
    this.lines.end()
    if (this.hasRecords) return finish(this.rendered().draft, 'rawjson')
    const raw = unwrap(this.before.items())
    const format = formatOf(raw.lines)
    const draft =
      format === 'plain'
        ? readPlain(raw.lines)
        : format === 'classic'
          ? readClassic(raw.lines)
          : readBare(raw)
    return finish(draft, format, raw.passed)
  }

  /** The rows a person reads of a rawjson log; null of another one. */
  rows(): readonly string[] | null {
    this.lines.end()
    return this.hasRecords ? this.rendered().rows : null
  }

  private rendered() {
    const before = unwrap(this.before.items()).lines
    return renderRawjson(before, this.vertices.list(), unwrap(this.after.items()).lines)
  }

  private take(line: ByteLine): void {
    const { bytes, isTelling, isColoured } = line
    if (mayHoldRecord(bytes) && this.takeRecord(bytes)) return
    const mayTell = isTelling || isColoured
    const telling = mayTell ? this.search.telling(cleanLine(bytes.toString('utf8'))) : 0
    const keeper = this.hasRecords ? this.after : this.before
    keeper.take(line, isFrame(bytes) ? 2 : isTelling && telling === 0 ? 1 : telling)
  }

  private takeRecord(bytes: Buffer): boolean {
    const text = withoutTimestamp(cleanLine(bytes.toString('utf8')))
    if (!isRecord(text)) return false
    this.hasRecords = true
    const record = parseRecord(text)
    if (record !== undefined) this.vertices.add(record)
    return true
  }
}
