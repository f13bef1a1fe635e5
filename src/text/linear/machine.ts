import type { Place } from './nodes.ts'
import type { Program, Step } from './program.ts'
import { holds } from './ranges.ts'

/** Steps that may still be taken; below 0 the search has given up. */
export interface Meter {
  left: number
}

/** The facts of the first match, leftmost and preferring as Perl does; null: no match, or the meter ran out. */
export type Found = Readonly<Record<string, string>> | null

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
  readonly at: number[] = []
  readonly slots: Int32Array[] = []
  private readonly seen: Uint8Array
  private readonly touched: number[] = []

  constructor(size: number) {
    this.seen = new Uint8Array(size)
  }

  clear(): void {
    for (const step of this.touched) this.seen[step] = 0
    this.touched.length = 0
    this.at.length = 0
    this.slots.length = 0
  }

  /** Follows the steps that read nothing; each step is entered once for a character. The steps entered. */
  enter(program: Program, from: number, text: string, at: number, slots: Int32Array): number {
    if (this.seen[from] === 1) return 1
    this.seen[from] = 1
    this.touched.push(from)
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
        this.at.push(from)
        this.slots.push(slots)
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

/**
 * Searches a line from the offset `from` on, reading each character once: its time is bounded by the length of the line times
 * the size of the program, whatever the two hold. https://swtch.com/~rsc/regexp/regexp2.html
 */
export const search = (program: Program, text: string, from: number, to: number, meter: Meter): Found => {
  const none = new Int32Array(2 * program.facts.length).fill(-1)
  let now = new Threads(program.steps.length)
  let next = new Threads(program.steps.length)
  let found: Int32Array | undefined
  for (let at = from; meter.left >= 0; ) {
    if (found === undefined) meter.left -= now.enter(program, 0, text, at, none)
    if (now.at.length === 0 && found !== undefined) break
    const point = at < to ? (text.codePointAt(at) as number) : -1
    const after = at + (point > 0xffff ? 2 : 1)
    next.clear()
    meter.left -= now.at.length + 1
    for (let index = 0; index < now.at.length; index++) {
      const step = now.at[index] as number
      const slots = now.slots[index] as Int32Array
      if (program.steps[step]?.kind === 'found') {
        found = slots
        break
      }
      if (point >= 0 && accepts(program.steps[step], point))
        meter.left -= next.enter(program, step + 1, text, after, slots)
    }
    const cleared = now
    now = next
    next = cleared
    if (point < 0) break
    at = after
  }
  return found === undefined || meter.left < 0 ? null : factsOf(program, text, found)
}
