/** How much of a long sequence is kept. */
export interface Limits {
  /** Items at the start and at the end, whatever they say. */
  readonly head: number
  readonly tail: number
  /** Items before and after a telling one. */
  readonly before: number
  readonly after: number
  /** Telling items with their surroundings between head and tail. */
  readonly most: number
}

interface Waiting<T> {
  readonly item: T
  isWanted: boolean
}

/** Keeps of a sequence of any length its head, its tail and every telling item with its surroundings; in bounded memory. What is kept is turned into its last form late, so that the rest costs little. */
export class Keeper<T, Kept = T> {
  private readonly limits: Limits
  private readonly form: (item: T) => Kept
  private readonly kept: Kept[] = []
  /** The newest items; those before `first` are gone. */
  private waiting: Waiting<T>[] = []
  private first = 0
  private count = 0
  private middle = 0
  private after = 0

  constructor(limits: Limits, form: (item: T) => Kept) {
    this.limits = limits
    this.form = form
  }

  take(item: T, isTelling: boolean): void {
    const { head, tail, before, after, most } = this.limits
    if (this.count++ < head) {
      this.kept.push(this.form(item))
      if (isTelling) this.after = after
      return
    }
    this.waiting.push({ item, isWanted: isTelling || this.after > 0 })
    this.after = isTelling ? after : this.after - 1
    if (isTelling) this.want(before)
    if (this.waiting.length - this.first <= tail) return
    const oldest = this.waiting[this.first++] as Waiting<T>
    if (oldest.isWanted && this.middle < most) {
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

  private want(before: number): void {
    const last = this.waiting.length - 1
    for (let at = last - 1; at >= Math.max(this.first, last - before); at--)
      (this.waiting[at] as Waiting<T>).isWanted = true
  }
}
