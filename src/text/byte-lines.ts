import type { LiteralSearch } from './literals.ts'

/** One line of a byte stream. */
export interface ByteLine {
  /** 1-based. */
  readonly number: number
  /** The line without its line feed; of one over 64 KiB the part around its first literal, or head, ` … ` and tail. */
  readonly bytes: Buffer
  /** Whether a literal stands in it. */
  readonly isTelling: boolean
  /** Whether it has colours, which may hide a literal. */
  readonly isColoured: boolean
}

/** Bytes kept of one line: half of it at either end. */
const HALF = 32_768
/** The same for lines that must stay whole. */
const WIDE_HALF = 33_554_432
const LINE_FEED = 10
const ESCAPE = 27
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

/** Cuts bytes into lines and looks for literals in them at once; chunks may end anywhere; memory is that of one line as it is kept. */
export class ByteLines {
  private readonly search: LiteralSearch
  private readonly take: (line: ByteLine) => void
  private readonly isWide: (start: Buffer) => boolean
  private number = 1
  private state = 0
  private isTelling = false
  private isColoured = false
  private long: LongLine | null = null

  /** Lines whose first part `isWide` says yes to are kept whole up to 64 MiB. */
  constructor(
    search: LiteralSearch,
    take: (line: ByteLine) => void,
    isWide: (start: Buffer) => boolean = () => false,
  ) {
    this.search = search
    this.take = take
    this.isWide = isWide
  }

  push(chunk: Buffer): void {
    const { search } = this
    let { state, isTelling } = this
    let from = 0
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] as number
      if (byte === LINE_FEED) {
        this.finish(chunk.subarray(from, at), isTelling)
        state = 0
        isTelling = false
        from = at + 1
        continue
      }
      if (byte === ESCAPE) this.isColoured = true
      state = search.step(state, byte)
      if (isTelling || !search.ends(state)) continue
      isTelling = true
      if (at - from < HALF && this.long === null) continue
      this.carry(chunk.subarray(from, at + 1))
      this.long?.found()
      from = at + 1
    }
    this.state = state
    this.isTelling = isTelling
    if (from < chunk.length) this.carry(chunk.subarray(from))
  }

  /** The last line, when no line feed ends it. */
  end(): void {
    if (this.long !== null) this.finish(Buffer.alloc(0), this.isTelling)
  }

  private carry(part: Buffer): void {
    this.long ??= new LongLine(this.isWide(part) ? WIDE_HALF : HALF)
    this.long.add(part)
  }

  private finish(rest: Buffer, isTelling: boolean): void {
    if (this.long !== null || rest.length > 2 * HALF) this.carry(rest)
    const { isColoured } = this
    this.take({ number: this.number++, bytes: this.long?.bytes() ?? rest, isTelling, isColoured })
    this.long = null
    this.isColoured = false
  }
}
