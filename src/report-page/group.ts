import type { PageData, PageWords } from '../model/report-page.ts'
import { CHUNK, Chunk } from './chunk.ts'
import { fillIn, type Log } from './data.ts'
import { type Look, make, makeGap } from './row.ts'

/** Lines around what is seen that are in the page, in pixels. */
const NEAR = 1500

/** One step of the log: a heading that folds it, and its lines. */
export class Group {
  readonly element = make('section', 'group')
  readonly from: number
  readonly to: number
  private readonly log: Log
  private readonly words: PageWords
  private readonly gaps: ReadonlyMap<number, number>
  private readonly look: () => Look
  private readonly button = make('button', 'fold')
  private readonly body = make('div', 'body')
  private readonly chunks: Chunk[] = []
  private observer: IntersectionObserver | null = null

  constructor(
    log: Log,
    words: PageWords,
    group: PageData['groups'][number],
    from: number,
    gaps: ReadonlyMap<number, number>,
    look: () => Look,
  ) {
    this.log = log
    this.words = words
    this.from = from
    this.to = from + group.lines
    this.gaps = gaps
    this.look = look
    if (group.step >= 0) this.element.id = `S${group.step}`
    this.build(group)
  }

  get isOpen(): boolean {
    return !this.body.hidden
  }

  /** Shows the lines, or folds them away. */
  toggle(isOpen: boolean): void {
    if (isOpen && this.observer === null) this.makeChunks()
    this.body.hidden = !isOpen
    this.button.setAttribute('aria-expanded', String(isOpen))
  }

  /** Puts the lines around one of them into the page. */
  showLine(at: number): void {
    this.toggle(true)
    this.chunks[Math.floor((at - this.from) / CHUNK)]?.fill(this.look())
  }

  /** Marks the matches anew. */
  refresh(): void {
    for (const chunk of this.chunks) chunk.refresh(this.look())
  }

  /** Moves the focus to the heading. */
  focus(): void {
    this.button.focus({ preventScroll: true })
    this.element.scrollIntoView({ block: 'start' })
  }

  private build(group: PageData['groups'][number]): void {
    const { button, body, words } = this
    const heading = make('h3')
    const count = group.lines === 1 ? words.line : group.lines > 1 ? fillIn(words.lines, group.lines) : ''
    button.type = 'button'
    button.append(
      make('span', `state ${group.state}`, words.states[group.state]),
      make('span', 'name', group.name),
      make('span', 'quiet', [group.time, count].filter(Boolean).join(' · ')),
    )
    button.addEventListener('click', () => this.toggle(!this.isOpen))
    body.id = `B${group.step}`
    button.setAttribute('aria-controls', body.id)
    this.toggle(false)
    heading.append(button)
    this.element.append(heading, body)
  }

  private makeChunks(): void {
    const byElement = new Map<Element, Chunk>()
    this.observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) byElement.get(target)?.fill(this.look())
          else byElement.get(target)?.empty()
        }
      },
      { rootMargin: `${NEAR}px 0px` },
    )
    for (let from = this.from; from < this.to; from += CHUNK) {
      const chunk = new Chunk(this.log, this.words, from, Math.min(this.to, from + CHUNK), this.gaps)
      byElement.set(chunk.element, chunk)
      this.chunks.push(chunk)
      this.body.append(chunk.element)
      this.observer.observe(chunk.element)
    }
    const rest = this.gaps.get(this.to)
    if (rest !== undefined) this.body.append(makeGap(this.words, rest))
  }
}
