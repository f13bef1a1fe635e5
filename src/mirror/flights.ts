import type { Waiting } from './slots.ts'

/** One piece of work that any number of askers wait for. */
interface Flight<T> {
  readonly who: { isUrgent: boolean }
  readonly stop: AbortController
  readonly result: Promise<T>
  waiting: number
}

/** Who asks: the build itself, or what runs ahead of it. */
export interface Asker extends Waiting {
  readonly signal: AbortSignal
}

/** Does each piece of work once, whatever the number of askers; when none is left, it is stopped. */
export class Flights<T> {
  private readonly under = new Map<string, Flight<T>>()

  /** Joins the work of that name or starts it; `isFirst` tells which. The result is released with `left` when the last asker is done with it. Rejects when the asker or the work is stopped. */
  async join<R>(
    key: string,
    asker: Asker,
    work: (who: Waiting, signal: AbortSignal) => Promise<T>,
    use: (result: T, isFirst: boolean) => Promise<R>,
    left: (result: T) => Promise<void> = async () => undefined,
  ): Promise<R> {
    asker.signal.throwIfAborted()
    const known = this.under.get(key)
    const flight = known ?? this.start(key, asker, work)
    if (asker.isUrgent) flight.who.isUrgent = true
    flight.waiting++
    try {
      const result = await unless(asker.signal, flight.result)
      return await use(result, known === undefined)
    } finally {
      if (--flight.waiting === 0) {
        if (this.under.get(key) === flight) {
          this.under.delete(key)
          flight.stop.abort(new Error('nobody waits for it any more'))
        }
        flight.result.then(left).catch(() => undefined)
      }
    }
  }

  private start(
    key: string,
    asker: Asker,
    work: (who: Waiting, signal: AbortSignal) => Promise<T>,
  ): Flight<T> {
    const who = { isUrgent: asker.isUrgent }
    const stop = new AbortController()
    const result = work(who, stop.signal)
    const flight: Flight<T> = { who, stop, result, waiting: 0 }
    this.under.set(key, flight)
    const land = (): void => {
      if (this.under.get(key) === flight) this.under.delete(key)
    }
    result.then(land, land)
    return flight
  }
}

/** The result, or a rejection as soon as the signal is given. */
export const unless = <T>(signal: AbortSignal, result: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason)
    if (signal.aborted) return stop()
    signal.addEventListener('abort', stop, { once: true })
    result.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
