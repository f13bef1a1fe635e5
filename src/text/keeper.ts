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
  /** How many of them may tell little. */
  readonly mostLittle: number
}

/** How much an item tells: nothing, little, or much. */
export type Telling = 0 | 1 | 2

/** Keeps of a sequence of any length its head, its tail and every telling item with its surroundings, so far as there is room; in bounded memory. What is kept is turned into its last form late, so that the rest costs little. */
export class Keeper<T, Kept = T> {
  private readonly limits: Limits
  private readonly form: (item: T) => Kept
  private readonly kept: Kept[] = []
  /** The newest items behind the head, as a ring. */
  private readonly waiting: T[] = []
  /** How much is wanted of each. */
  private readonly wanted: Uint8Array
  private count = 0
  private middle = 0
  private little = 0
  /** How many of the next items are wanted for one that told little, and for one that told much. */
  private afterLittle = 0
  private afterMuch = 0
  /** Number of the newest item before which all are marked as wanted. */
  private marked = -1
  private markedMuch = -1

  constructor(limits: Limits, form: (item: T) => Kept) {
    this.limits = limits
    this.form = form
    this.wanted = new Uint8Array(limits.tail)
  }

  take(item: T, telling: Telling): void {
    const { head, tail, before } = this.limits
    const wanted = this.wantedAfter(telling)
    const number = this.count++
    if (number < head) {
      this.kept.push(this.form(item))
      return
    }
    if (telling > 0) this.want(number, before, telling)
    const at = (number - head) % tail
    if (number >= head + tail) this.release(at)
    this.waiting[at] = item
    this.wanted[at] = wanted
  }

  /** What is kept, in order. */
  items(): readonly Kept[] {
    const { head, tail } = this.limits
    const items = [...this.kept]
    for (let number = this.firstWaiting(this.count); number < this.count; number++)
      items.push(this.form(this.waiting[(number - head) % tail] as T))
    return items
  }

  private firstWaiting(count: number): number {
    const { head, tail } = this.limits
    return Math.max(head, count - tail)
  }

  /** Lets go of the oldest item, or keeps it for good. */
  private release(at: number): void {
    const wanted = this.wanted[at] as Telling
    if (wanted === 0 || this.middle >= this.limits.most) return
    if (wanted === 1 && this.little++ >= this.limits.mostLittle) return
    this.kept.push(this.form(this.waiting[at] as T))
    this.middle++
  }

  /** What is wanted of this item: by itself, or as one that follows another. */
  private wantedAfter(telling: Telling): Telling {
    const wanted = telling === 2 || this.afterMuch > 0 ? 2 : telling === 1 || this.afterLittle > 0 ? 1 : 0
    const { after } = this.limits
    this.afterLittle = telling === 1 ? after : this.afterLittle - 1
    this.afterMuch = telling === 2 ? after : this.afterMuch - 1
    return wanted
  }

  /** Marks the items before one as wanted. */
  private want(number: number, before: number, telling: Telling): void {
    const { head, tail } = this.limits
    const known = telling === 2 ? this.markedMuch : this.marked
    for (let one = Math.max(this.firstWaiting(number), number - before, known); one < number; one++) {
      const at = (one - head) % tail
      if ((this.wanted[at] as Telling) < telling) this.wanted[at] = telling
    }
    this.marked = number
    if (telling === 2) this.markedMuch = number
  }
}
