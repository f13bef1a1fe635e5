/** Whoever waits for a slot; the urgent go first, and one may become urgent while it waits. */
export interface Waiting {
  readonly isUrgent: boolean
}

interface Place {
  readonly who: Waiting
  readonly go: () => void
}

/** So many may go at once; the rest wait, the urgent before the others, else in the order they came. */
export class Slots {
  private readonly line: Place[] = []
  private free: number

  constructor(count: number) {
    this.free = count
  }

  /** Waits for a slot and gives the function that leaves it; rejects with the reason of the signal. */
  async take(who: Waiting, signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted()
    if (this.free > 0) this.free--
    else await this.wait(who, signal)
    let isLeft = false
    return () => {
      if (isLeft) return
      isLeft = true
      this.next()
    }
  }

  private wait(who: Waiting, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const give = (): void => {
        this.line.splice(this.line.indexOf(place), 1)
        reject(signal.reason)
      }
      const place: Place = {
        who,
        go: () => {
          signal.removeEventListener('abort', give)
          resolve()
        },
      }
      signal.addEventListener('abort', give, { once: true })
      this.line.push(place)
    })
  }

  private next(): void {
    const urgent = this.line.findIndex(({ who }) => who.isUrgent)
    const [place] = this.line.splice(Math.max(urgent, 0), 1)
    if (place) place.go()
    else this.free++
  }
}
