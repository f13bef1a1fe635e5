import type { Time } from '../../src/mirror/time.ts'

/** Time that a test holds: pauses are over at once, and limits come only when `pass` lets time go by. */
export interface HastyTime extends Time {
  /** Lets so many milliseconds go by, and calls what is due. */
  pass(milliseconds: number): void
  /** Milliseconds of the pauses that were asked for. */
  readonly pauses: readonly number[]
}

/** Time that stands still. */
export const hastyTime = (): HastyTime => {
  let now = 0
  const pauses: number[] = []
  const due = new Set<{ readonly at: number; readonly act: () => void }>()
  return {
    pauses,
    now: () => now,
    after: (milliseconds, act) => {
      const timer = { at: now + milliseconds, act }
      due.add(timer)
      return () => void due.delete(timer)
    },
    pause: async (milliseconds) => {
      pauses.push(milliseconds)
    },
    pass: (milliseconds) => {
      now += milliseconds
      for (const timer of [...due]) if (timer.at <= now && due.delete(timer)) timer.act()
    },
  }
}

/** Waits until that is so, turn by turn of the event loop. */
export const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await new Promise((resolve) => setImmediate(resolve))
}
