/** How much of a long sequence is kept. */
export interface Limits {
  /** Items at the start and at the end, whatever they say. */
  readonly head: number
  readonly tail: number
  /** Items before and after a telling one. */
  readonly before: number
  readonly after: number
  /** Telling items with their surroundings between head and tail; those that tell little take at most half of it. */
  readonly most: number
}

/** How much an item tells: nothing, little, or much. */
export type Telling = 0 | 1 | 2

interface Waiting<T> {
  readonly item: T
  wanted: Telling
}

/** Keeps of a sequence of any length its head, its tail and every telling item with its surroundings, so far as there is room; in bounded memory. What is kept is turned into its last form late, so that the rest costs little. */
export class Keeper<T, Kept = T> {
  private readonly limits: Limits
  private readonly form: (item: T) => Kept
  private readonly kept: Kept[] = []
  /** The newest items; those before `first` are gone. */
  private waiting: Waiting<T>[] = []
  private first = 0
  private count = 0
  private middle = 0
  /** How many of the next items are wanted for one that told little, and for one that told much. */
  private readonly after: [number, number] = [0, 0]

  constructor(limits: Limits, form: (item: T) => Kept) {
    this.limits = limits
    this.form = form
  }

  take(item: T, telling: Telling): void {
    const { head, tail, before, most } = this.limits
    const wanted = this.wantedAfter(telling)
    if (this.count++ < head) {
      this.kept.push(this.form(item))
      return
    }
    this.waiting.push({ item, wanted })
    if (telling > 0) this.want(before, telling)
    if (this.waiting.length - this.first <= tail) return
    const oldest = this.waiting[this.first++] as Waiting<T>
    if (oldest.wanted > 0 && this.middle < (oldest.wanted === 2 ? most : most / 2)) {
      this.kept.push(this.form(oldest.item))
      this.middle++
    }
    if (this.first < tail) return
    this.waiting = this.waiting.slice(this.first)
    this.first = 0
  }

  /** What is kept, in order. */
  items(): readonly Kept[] {
    return [...this.kept, ...this.waiting.slice(this.first).map(({ item }) => this.form(item))]
  }

  /** What is wanted of this item: by itself, or as one that follows another. */
  private wantedAfter(telling: Telling): Telling {
    const [little, much] = this.after
    const wanted = telling === 2 || much > 0 ? 2 : telling === 1 || little > 0 ? 1 : 0
    const { after } = this.limits
    this.after[0] = telling === 1 ? after : little - 1
    this.after[1] = telling === 2 ? after : much - 1
    return wanted
  }

  private want(before: number, telling: Telling): void {
    const last = this.waiting.length - 1
    for (let at = last - 1; at >= Math.max(this.first, last - before); at--) {
      const one = this.waiting[at] as Waiting<T>
      if (one.wanted < telling) one.wanted = telling
    }
  }
}
