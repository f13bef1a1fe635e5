import type { PageWords } from '../model/report-page.ts'
import { bare } from './ansi.ts'
import { fillIn, type Log } from './data.ts'
import type { LogView } from './log-view.ts'
import { findLines, stepTo } from './search.ts'

/** The search of the page: how many lines have the words, and which is looked at. */
export class Finder {
  private readonly log: Log
  private readonly view: LogView
  private readonly words: PageWords
  private readonly count: HTMLElement
  private lowered: readonly string[] | null = null
  private found: readonly number[] = []
  private line = -1

  constructor(log: Log, view: LogView, words: PageWords, count: HTMLElement) {
    this.log = log
    this.view = view
    this.words = words
    this.count = count
  }

  /** Looks for other words and shows their first line. */
  look(query: string): void {
    this.lowered ??= this.log.texts.map((text) => bare(text).toLowerCase())
    this.found = findLines(this.lowered, query)
    this.view.mark(query)
    this.line = -1
    this.count.textContent = query === '' ? '' : this.words.noMatch
    if (this.found.length > 0) this.go(1)
  }

  /** Shows the next match, or the one before. */
  go(direction: 1 | -1): void {
    const at = stepTo(this.found, this.line, direction)
    if (at < 0) return
    this.line = this.found[at] as number
    this.count.textContent = fillIn(this.words.match, at + 1, this.found.length)
    this.view.show(this.line, false)
  }
}
