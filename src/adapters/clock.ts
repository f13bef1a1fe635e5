import type { Clock } from '../ports/ports.ts'

/** The machine's clock. */
export const clock: Clock = { now: () => new Date(), monotonic: () => performance.now() }
