import type { PageWords } from '../model/report-page.ts'
import type { Log } from './data.ts'
import { type Look, make, makeGap, makeRow } from './row.ts'

/** Lines that are put into the page and taken out of it together. */
export const CHUNK = 200

/** Pixels of a line that is not wrapped, as the style has it. */
const ROW = 20

/** A run of lines that is in the page only while it is near to what is seen. */
export class Chunk {
  readonly element = make('ol', 'chunk')
  private readonly log: Log
  private readonly words: PageWords
  private readonly from: number
  private readonly to: number
  private readonly gaps: ReadonlyMap<number, number>
  private query: string | null = null

  constructor(log: Log, words: PageWords, from: number, to: number, gaps: ReadonlyMap<number, number>) {
    this.log = log
    this.words = words
    this.from = from
    this.to = to
    this.gaps = gaps
    const rows = to - from + [...gaps.keys()].filter((at) => at >= from && at < to).length
    this.element.setAttribute('role', 'list')
    this.element.style.minHeight = `${rows * ROW}px`
  }

  /** Puts the lines in, with the matches marked. */
  fill(look: Look): void {
    if (this.query === look.query) return
    this.query = look.query
    const rows: HTMLElement[] = []
    for (let at = this.from; at < this.to; at++) {
      const gap = this.gaps.get(at)
      if (gap !== undefined) rows.push(makeGap(this.words, gap))
      rows.push(makeRow(this.log, at, look))
    }
    this.element.style.minHeight = ''
    this.element.replaceChildren(...rows)
  }

  /** Takes the lines out; their place stays as high as it was. */
  empty(): void {
    if (this.query === null) return
    this.query = null
    this.element.style.minHeight = `${this.element.offsetHeight}px`
    this.element.replaceChildren()
  }

  /** Marks the matches anew where the lines are in the page. */
  refresh(look: Look): void {
    if (this.query !== null) this.fill(look)
  }
}
