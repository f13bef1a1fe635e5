import type { Place } from './nodes.ts'
import type { Program, Step } from './program.ts'
import { holds } from './ranges.ts'

/** Steps that may still be taken; below 0 the search has given up. */
export interface Meter {
  left: number
}

/** The facts of the first match, leftmost and preferring as Perl does; null: no match, or the meter ran out. */
export type Found = Readonly<Record<string, string>> | null

/** Characters passed over in the time of a step. */
const CHARACTERS_A_STEP = 8

const LAST_ROUND = 0x3fffffff

const isWord = (point: number): boolean =>
  (point >= 0x30 && point <= 0x39) ||
  (point >= 0x41 && point <= 0x5a) ||
  point === 0x5f ||
  (point >= 0x61 && point <= 0x7a)

const isAt = (place: Place, text: string, at: number): boolean => {
  if (place === 'start') return at === 0
  if (place === 'end') return at === text.length
  const isBoundary = isWord(text.charCodeAt(at - 1)) !== isWord(text.charCodeAt(at))
  return (place === 'boundary') === isBoundary
}

const accepts = (step: Step | undefined, point: number): boolean => {
  if (step?.kind !== 'one') return false
  return point < 128 ? step.table[point] === 1 : holds(step.ranges, point)
}

/** Threads in the order in which they are preferred: where each stands in the program, and where its facts begin and end. */
class Threads {
  count = 0
  readonly at: Int32Array
  readonly slots: Int32Array[] = []
  /** The round in which each step was entered last. */
  private readonly entered: Int32Array
  private round = 1

  constructor(size: number) {
    this.at = new Int32Array(size)
    this.entered = new Int32Array(size)
  }

  clear(): void {
    this.count = 0
    this.round = this.round === LAST_ROUND ? 1 : this.round + 1
    if (this.round === 1) this.entered.fill(0)
  }

  /** Follows the steps that read nothing; each step is entered once for a character. The steps entered. */
  enter(program: Program, from: number, text: string, at: number, slots: Int32Array): number {
    if (this.entered[from] === this.round) return 1
    this.entered[from] = this.round
    const step = program.steps[from] as Step
    switch (step.kind) {
      case 'go':
        return 1 + this.enter(program, step.to, text, at, slots)
      case 'fork':
        return (
          1 +
          this.enter(program, step.first, text, at, slots) +
          this.enter(program, step.second, text, at, slots)
        )
      case 'place':
        return isAt(step.place, text, at) ? 1 + this.enter(program, from + 1, text, at, slots) : 1
      case 'keep': {
        const copy = slots.slice()
        copy[step.slot] = at
        return 1 + this.enter(program, from + 1, text, at, copy)
      }
      case 'one':
      case 'found':
        this.at[this.count] = from
        this.slots[this.count++] = slots
        return 1
    }
  }
}

const factsOf = (program: Program, text: string, slots: Int32Array): Found =>
  Object.fromEntries(
    program.facts.flatMap((name, index) => {
      const [from = -1, to = -1] = [slots[2 * index], slots[2 * index + 1]]
      return from >= 0 && to > from ? [[name, text.slice(from, to)]] : []
    }),
  )

/** ASCII characters with which a match can begin; null: it may begin with any, or hold none. */
const firstOf = ({ steps }: Program): Uint8Array | null => {
  const first = new Uint8Array(128)
  const seen = new Set<number>()
  const walk = (from: number): boolean => {
    if (seen.has(from)) return true
    seen.add(from)
    const step = steps[from] as Step
    if (step.kind === 'found') return false
    if (step.kind === 'go') return walk(step.to)
    if (step.kind === 'fork') return walk(step.first) && walk(step.second)
    if (step.kind !== 'one') return walk(from + 1)
    for (let point = 0; point < 128; point++) if (step.table[point] === 1) first[point] = 1
    return true
  }
  return walk(0) ? first : null
}

/** Offset of the next character with which a match can begin; characters outside ASCII always can. */
const skip = (first: Uint8Array, text: string, from: number, to: number): number => {
  let at = from
  while (at < to && first[text.charCodeAt(at)] === 0) at++
  return at
}

/** Searches a line between two offsets. */
export type Search = (text: string, from: number, to: number, meter: Meter) => Found

/**
 * Makes the search for a program, which reads each character once: its time is bounded by the length of the line times the
 * size of the program, whatever the two hold. https://swtch.com/~rsc/regexp/regexp2.html
 */
export const searchOf = (program: Program): Search => {
  const none = new Int32Array(2 * program.facts.length).fill(-1)
  const first = firstOf(program)
  let now = new Threads(program.steps.length)
  let next = new Threads(program.steps.length)

  /** Moves each thread over the character; the slots of the one that is through, which ends the ones after it. */
  const advance = (text: string, point: number, after: number, meter: Meter): Int32Array | undefined => {
    next.clear()
    meter.left -= now.count + 1
    for (let index = 0; index < now.count; index++) {
      const at = now.at[index] as number
      const slots = now.slots[index] as Int32Array
      const step = program.steps[at]
      if (step?.kind === 'found') return slots
      if (point >= 0 && accepts(step, point)) meter.left -= next.enter(program, at + 1, text, after, slots)
    }
    return undefined
  }

  return (text, from, to, meter) => {
    let found: Int32Array | undefined
    now.clear()
    for (let at = from; meter.left >= 0; ) {
      if (found === undefined && now.count === 0 && first !== null) {
        const start = skip(first, text, at, to)
        meter.left -= (start - at) / CHARACTERS_A_STEP
        at = start
      }
      if (found === undefined) meter.left -= now.enter(program, 0, text, at, none)
      if (now.count === 0 && found !== undefined) break
      const point = at < to ? (text.codePointAt(at) as number) : -1
      at += point > 0xffff ? 2 : 1
      found = advance(text, point, at, meter) ?? found
      const cleared = now
      now = next
      next = cleared
      if (point < 0) break
    }
    return found === undefined || meter.left < 0 ? null : factsOf(program, text, found)
  }
}
