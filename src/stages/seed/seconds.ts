import type { BuildLog, Step } from '../../model/log.ts'
import type { ColdSeconds, SeedMount } from '../../model/seed.ts'

/** What the lines that compile into the mounts took in one build. */
export interface CompileSeconds {
  /** Seconds of the lines that ran, by a digest of their text. */
  readonly seconds: ColdSeconds
  readonly isAnyRun: boolean
  /** Every such line ran to its end; none came from the layer cache. */
  readonly areAllRun: boolean
}

const SHORT = 16

const compiles = ({ instruction }: Step, mounts: readonly SeedMount[]): boolean =>
  instruction !== undefined &&
  /^RUN\s.*--mount=\S*type=cache/s.test(instruction) &&
  mounts.some(({ id }) => instruction.includes(id))

/** Reads from the log how long the lines with these mounts took; their text is kept as a digest, for it may hold build arguments. */
export const compileSeconds = (
  { steps }: BuildLog,
  mounts: readonly SeedMount[],
  hash: (text: string) => string,
): CompileSeconds => {
  const all = steps.filter((step) => compiles(step, mounts))
  const run = all.filter(({ cached, seconds }) => !cached && seconds !== undefined)
  const sums: Record<string, number> = {}
  for (const { stage = '', instruction = '', seconds = 0 } of run) {
    // Ids of mounts tell the levels of trust apart, which are all to be compared with the same times.
    const digest = hash(`${stage}\0${instruction.replace(/--mount=\S+\s+/g, '')}`).slice(0, SHORT)
    sums[digest] = (sums[digest] ?? 0) + seconds
  }
  const whole = run.filter(({ error }) => error === undefined)
  return { seconds: sums, isAnyRun: run.length > 0, areAllRun: all.length > 0 && whole.length === all.length }
}
