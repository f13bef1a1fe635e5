import type { Clock } from '../ports/surroundings.ts'

/** The machine's clock. */
export const clock: Clock = { now: () => new Date(), monotonic: () => performance.now() }
