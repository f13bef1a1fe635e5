import type { PageWords } from '../model/report-page.ts'
import type { Log } from './data.ts'
import { Group } from './group.ts'
import type { Look } from './row.ts'

/** The whole log in the page, folded by step. */
export class LogView {
  readonly groups: readonly Group[]
  private readonly log: Log
  private readonly byNumber: ReadonlyMap<number, number>
  /** Rows come and go as the page is scrolled, so that what they show of this is no place to keep it. */
  private look: Look = { query: '', current: -1 }

  constructor(log: Log, words: PageWords, place: HTMLElement) {
    this.log = log
    this.byNumber = new Map(log.numbers.map((number, at) => [number, at]))
    let from = 0
    this.groups = log.data.groups.map((group, own) => {
      const gaps = new Map(
        log.data.gaps.filter(([at]) => at === own).map(([, at, count]) => [at, count] as const),
      )
      const made = new Group(log, words, group, from, gaps, () => this.look)
      from += group.lines
      return made
    })
    place.replaceChildren(...this.groups.map((group) => group.element))
  }

  /** Marks other words in all lines. */
  mark(query: string): void {
    this.look = { ...this.look, query }
    for (const group of this.groups) group.refresh()
  }

  /** Position of a line by its number; undefined when it is not here. */
  positionOf(number: number): number | undefined {
    return this.byNumber.get(number)
  }

  /** Brings a line into sight, the current one of all, and moves the focus to it if wished. */
  show(at: number, hasFocus: boolean): void {
    this.look = { ...this.look, current: at }
    this.groups.find(({ from, to }) => at >= from && at < to)?.showLine(at)
    const row = document.getElementById(`L${this.log.numbers[at]}`)
    for (const other of document.querySelectorAll('.row.current')) other.classList.remove('current')
    row?.classList.add('current')
    row?.scrollIntoView({ block: 'center' })
    if (hasFocus) row?.querySelector('a')?.focus({ preventScroll: true })
  }

  /** Opens or closes all steps. */
  toggleAll(isOpen: boolean): void {
    for (const group of this.groups) group.toggle(isOpen)
  }

  /** Opens a step and brings its heading into sight. */
  showStep(id: string): void {
    const group = this.groups.find(({ element }) => element.id === id)
    group?.toggle(true)
    group?.focus()
  }
}
