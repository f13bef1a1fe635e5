import { mutate } from './mutate.ts'
import { Random } from './random.ts'
import { shrink } from './shrink.ts'

/** A part of ours that reads what others write, and what must hold of it whatever is written. */
export interface Target {
  readonly name: string
  /** Real inputs of ours. */
  readonly seeds: readonly string[]
  /** Words that mean something to it. */
  readonly words: readonly string[]
  /** Throws, or rejects, when what must hold does not; `at` is the number of the input, for targets that have several parts and try one at a time. */
  check(input: string, at: number): void | Promise<void>
  /** Ends what the target has open. */
  close?(): Promise<void>
}

/** An input for which something did not hold; the seed and the place make it again. */
export interface Failure {
  readonly target: string
  readonly seed: string
  readonly at: number
  readonly why: string
  readonly input: string
  readonly shrunken: string
}

/** What came of a run: how many inputs were tried, and the first that failed. */
export interface Outcome {
  readonly tried: number
  readonly failure: Failure | null
  /** The input that took longest, in milliseconds, and its place. */
  readonly slowest: { readonly at: number; readonly milliseconds: number }
}

/** Throws when what must hold does not. */
export const hold = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what)
}

/** Why the target fails on an input; null when all holds. */
export const faultOf = async (
  target: Pick<Target, 'check'>,
  input: string,
  at: number,
): Promise<string | null> => {
  try {
    await target.check(input, at)
    return null
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  }
}

/** The input number `at` of a run. */
export const inputAt = ({ name, seeds, words }: Target, seed: string, at: number): string =>
  mutate(seeds, words, new Random(`${name} ${seed} ${at}`))

/** Tries so many inputs from a place on, and stops at the first failure, which is made as short as it gets. */
export const fuzz = async (
  target: Target,
  { seed, count, from = 0 }: { readonly seed: string; readonly count: number; readonly from?: number },
): Promise<Outcome> => {
  let slowest = { at: from, milliseconds: 0 }
  for (let at = from; at < from + count; at++) {
    const input = inputAt(target, seed, at)
    const began = performance.now()
    const why = await faultOf(target, input, at)
    const milliseconds = performance.now() - began
    if (milliseconds > slowest.milliseconds) slowest = { at, milliseconds }
    if (why === null) continue
    const shrunken = await shrink(input, why, (text) => faultOf(target, text, at))
    return {
      tried: at - from + 1,
      failure: { target: target.name, seed, at, why, input, shrunken },
      slowest,
    }
  }
  return { tried: count, failure: null, slowest }
}

/** The failure for people: how to make it again, what did not hold, the shortest input. */
export const renderFailure = ({ target, seed, at, why, shrunken, input }: Failure): string =>
  [
    `${target}: input ${at} of seed ${JSON.stringify(seed)}: ${why}`,
    `  again: node __tests__/fuzz/run.ts --target ${target} --seed ${seed} --from ${at} --count 1`,
    `  shrunken from ${input.length} to ${shrunken.length} characters: ${JSON.stringify(shrunken)}`,
  ].join('\n')
