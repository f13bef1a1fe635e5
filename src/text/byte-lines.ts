import type { Telling } from './keeper.ts'
import type { LiteralSearch } from './literals.ts'

/** One line of a byte stream: a part of a buffer, of which nothing is copied. */
export class ByteLine {
  /** 1-based. */
  readonly number: number
  /** The line stands in it from `from` to `to`, without its line feed; of one over 64 KiB the part around its first literal, or head, ` … ` and tail. */
  readonly within: Buffer
  readonly from: number
  readonly to: number
  /** How much the literals in it tell. */
  readonly telling: Telling
  /** Whether it has colours, which may hide a literal. */
  readonly isColoured: boolean

  constructor(
    number: number,
    within: Buffer,
    from: number,
    to: number,
    telling: Telling,
    isColoured: boolean,
  ) {
    this.number = number
    this.within = within
    this.from = from
    this.to = to
    this.telling = telling
    this.isColoured = isColoured
  }

  /** The line, read as UTF-8. */
  text(): string {
    return this.within.toString('utf8', this.from, this.to)
  }
}

/** Bytes kept of one line: half of it at either end. */
const HALF = 32_768
/** The same for lines that must stay whole. */
const WIDE_HALF = 33_554_432
const LINE_FEED = 10
const GAP = Buffer.from(' … ')

/** A line that came in several parts: its head, what came last, and after a literal as much again. */
class LongLine {
  private readonly half: number
  private readonly head: Buffer[] = []
  private headRoom: number
  private readonly recent: Buffer[] = []
  private recentBytes = 0
  private total = 0
  private room = Number.POSITIVE_INFINITY
  private isWhole = true

  constructor(half: number) {
    this.half = half
    this.headRoom = half
  }

  /** Takes the next part; bytes of a chunk are copied, so that the chunk can go. */
  add(part: Buffer): void {
    this.total += part.length
    if (this.headRoom > 0) this.head.push(Buffer.from(part.subarray(0, this.headRoom)))
    const isOpen = this.room === Number.POSITIVE_INFINITY
    const beyond = part.subarray(Math.max(0, this.headRoom))
    const rest = Buffer.from(isOpen ? beyond.subarray(-this.half) : beyond.subarray(0, this.room))
    if (isOpen && rest.length < beyond.length) this.isWhole = false
    this.headRoom -= part.length
    this.room -= rest.length
    this.recent.push(rest)
    this.recentBytes += rest.length
    while (isOpen && this.recentBytes - (this.recent[0] as Buffer).length > this.half) {
      this.recentBytes -= (this.recent.shift() as Buffer).length
      this.isWhole = false
    }
  }

  /** From here on only so much is kept: the line is known by what was found. */
  found(): void {
    this.room = Math.min(this.room, this.half)
  }

  bytes(): Buffer {
    const head = Buffer.concat(this.head)
    const recent = Buffer.concat(this.recent)
    const isFound = this.room !== Number.POSITIVE_INFINITY
    if (this.isWhole && (isFound || this.total <= 2 * this.half)) return Buffer.concat([head, recent])
    if (isFound) return recent
    return Buffer.concat([head, GAP, recent.subarray(-this.half)])
  }
}

/** What is done with the lines. */
export interface LineTaker {
  readonly take: (line: ByteLine) => void
  /** How much literals tell that end at one place. */
  readonly weigh: (literals: readonly number[]) => Telling
  /** Whether the line that begins at a place in a buffer is kept whole, up to 64 MiB. */
  readonly isWide?: (within: Buffer, from: number) => boolean
  /** Whether no literal is to be looked for in that line, which costs much less. */
  readonly isSilent?: (within: Buffer, from: number) => boolean
}

const never = (): boolean => false

/** Cuts bytes into lines and looks for literals in them at once; chunks may end anywhere; memory is that of one line as it is kept. */
export class ByteLines {
  private readonly search: LiteralSearch
  private readonly taker: Required<LineTaker>
  private number = 1
  private state = 0
  private telling: Telling = 0
  private isColoured = false
  private long: LongLine | null = null

  constructor(search: LiteralSearch, taker: LineTaker) {
    this.search = search
    this.taker = { isWide: never, isSilent: never, ...taker }
  }

  push(chunk: Buffer): void {
    const { classes, next, shift } = this.search.automaton
    const { length } = chunk
    let { state } = this
    let from = this.long === null ? this.passSilent(chunk, 0) : 0
    for (let at = from; at < length; at++) {
      state = next[(state << shift) + (classes[chunk[at] as number] as number)] as number
      if (state >= 0) continue
      state = ~state
      from = this.pause(chunk, from, at, state)
      if (from > at) at = from - 1
    }
    this.state = state
    if (from < length) this.carry(chunk, from, length)
  }

  /** The last line, when no line feed ends it. */
  end(): void {
    if (this.long !== null) this.finish(Buffer.alloc(0), 0, 0)
  }

  /** What is to do at a byte with which a line ends, colours begin or literals end; where what is not yet taken of the line begins. */
  private pause(chunk: Buffer, from: number, at: number, state: number): number {
    if (state === 0) {
      if (chunk[at] === LINE_FEED) {
        this.finish(chunk, from, at)
        return this.passSilent(chunk, at + 1)
      }
      this.isColoured = true
      return from
    }
    if (!this.isFirst(state) || (this.long === null && at - from < HALF)) return from
    this.carry(chunk, from, at + 1)
    this.long?.found()
    return at + 1
  }

  /** Takes the silent lines that begin here and end in the chunk; where the first other one begins. */
  private passSilent(chunk: Buffer, start: number): number {
    let from = start
    while (this.taker.isSilent(chunk, from)) {
      const to = chunk.indexOf(LINE_FEED, from)
      if (to < 0) return from
      this.finish(chunk, from, to)
      from = to + 1
    }
    return from
  }

  /** Weighs the literals that end here; whether they are the first of the line that tell something. */
  private isFirst(state: number): boolean {
    const { telling } = this
    if (telling === 2) return false
    const weight = this.taker.weigh(this.search.automaton.numbersAt(state))
    if (weight > telling) this.telling = weight
    return telling === 0 && weight > 0
  }

  private carry(chunk: Buffer, from: number, to: number): void {
    this.long ??= new LongLine(this.taker.isWide(chunk, from) ? WIDE_HALF : HALF)
    this.long.add(chunk.subarray(from, to))
  }

  private finish(chunk: Buffer, from: number, to: number): void {
    const { telling, isColoured } = this
    const number = this.number++
    this.telling = 0
    this.isColoured = false
    if (this.long === null && to - from <= 2 * HALF) {
      this.taker.take(new ByteLine(number, chunk, from, to, telling, isColoured))
      return
    }
    this.carry(chunk, from, to)
    const bytes = (this.long as LongLine | null)?.bytes() ?? chunk
    this.long = null
    this.taker.take(new ByteLine(number, bytes, 0, bytes.length, telling, isColoured))
  }
}
