import { setTimeout as sleep } from 'node:timers/promises'

/** Time as the module server sees it, so that a test can hold it. */
export interface Time {
  /** Milliseconds of a clock that never jumps. */
  now(): number
  /** Calls once after that many milliseconds; what it returns calls that off. */
  after(milliseconds: number, act: () => void): () => void
  /** Waits that long, or until the signal is given; never rejects. */
  pause(milliseconds: number, signal: AbortSignal): Promise<void>
}

/** The time of the machine. */
export const realTime: Time = {
  now: () => performance.now(),
  after: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds)
    return () => clearTimeout(timer)
  },
  pause: async (milliseconds, signal) => {
    await sleep(milliseconds, undefined, { signal }).catch(() => undefined)
  },
}

/** How many bytes must come within one limit of silence for a transfer to count as moving. */
const LEAST = 1024

/** Watches a transfer: `stalled` is called once when no byte came for `limit` milliseconds, or only a drip. */
export const watchFlow = (
  time: Time,
  limit: number,
  stalled: () => void,
): { readonly got: (bytes: number) => void; readonly end: () => void } => {
  let last = time.now()
  let since = last
  let inWindow = 0
  let cancel = (): void => undefined
  const look = (): void => {
    const now = time.now()
    const isOver = now - since >= limit
    if (now - last >= limit || (isOver && inWindow < LEAST)) {
      stalled()
      return
    }
    if (isOver) {
      since = now
      inWindow = 0
    }
    cancel = time.after(Math.max(1, Math.min(last, since) + limit - now), look)
  }
  cancel = time.after(limit, look)
  return {
    got: (bytes) => {
      last = time.now()
      inWindow += bytes
    },
    end: () => cancel(),
  }
}
