import type { BuildLog } from '../../model/log.ts'
import { type ByteLine, ByteLines } from '../../text/byte-lines.ts'
import { cleanLine } from '../../text/clean.ts'
import { Keeper, type Limits, type Telling } from '../../text/keeper.ts'
import { Teller } from '../../text/teller.ts'
import { readBare } from './bare.ts'
import { readClassic } from './classic.ts'
import { finish } from './finish.ts'
import { isFrame, mayHoldRecord } from './frame.ts'
import { readPlain } from './plain.ts'
import { renderRawjson } from './rawjson.ts'
import { isRecord, isRecordStart, parseRecord } from './solve-status.ts'
import { type RawLine, type Row, unwrap, withoutTimestamp } from './unwrap.ts'
import { collectVertices } from './vertices.ts'

/** A log of less than ten thousand lines is kept whole. */
const LIMITS: Limits = { head: 2_000, tail: 8_000, before: 60, after: 5, most: 40_000, mostLittle: 5_000 }

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

const toRow = (line: ByteLine): Row => ({ number: line.number, text: line.text() })

/** Reads a build log of any form and length as it comes, in bounded memory. Lines in which one of the literals stands are never left out while there is room. */
export class LogReader {
  private readonly teller: Teller
  private readonly lines: ByteLines
  private readonly before = new Keeper(LIMITS, toRow)
  private readonly after = new Keeper(LIMITS, toRow)
  private readonly vertices
  private hasRecords = false

  constructor(literals: readonly string[] = []) {
    const teller = new Teller(literals)
    this.teller = teller
    this.vertices = collectVertices(teller, LIMITS)
    this.lines = new ByteLines(teller.search, {
      take: (line) => this.take(line),
      weigh: (found) => teller.weigh(found),
      isWide: mayHoldRecord,
      isSilent: isRecordStart,
    })
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
    const { within, from } = line
    if (mayHoldRecord(within, from) && this.takeRecord(line)) return
    const keeper = this.hasRecords ? this.after : this.before
    keeper.take(
      line,
      isFrame(within, from) ? 2 : line.isColoured ? this.tellingBehindColours(line) : line.telling,
    )
  }

  /** Colours hide a literal, or part it. */
  private tellingBehindColours(line: ByteLine): Telling {
    const telling = this.teller.telling(cleanLine(line.text()))
    return telling === 0 && line.telling > 0 ? 1 : telling
  }

  private takeRecord(line: ByteLine): boolean {
    const text = withoutTimestamp(cleanLine(line.text()))
    if (!isRecord(text)) return false
    this.hasRecords = true
    const record = parseRecord(text)
    if (record !== undefined) this.vertices.add(record)
    return true
  }
}
