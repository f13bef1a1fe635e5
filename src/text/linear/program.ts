import type { Node, Place, Range } from './nodes.ts'

/** One step of the machine; `next` of `one`, `place` and `keep` is the step behind it. */
export type Step =
  | { readonly kind: 'one'; readonly ranges: readonly Range[]; readonly table: Uint8Array }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'keep'; readonly slot: number }
  | { readonly kind: 'fork'; readonly first: number; readonly second: number }
  | { readonly kind: 'go'; readonly to: number }
  | { readonly kind: 'found' }

/** An expression as steps; fact `n` begins in slot `2n` and ends in `2n + 1`. */
export interface Program {
  readonly steps: readonly Step[]
  readonly facts: readonly string[]
}

/** Most steps of a program: the time for each character is bounded by it. */
export const MOST_STEPS = 1_000

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0)

/** Steps the expression needs, at least one, so that no repetition of nothing is free; may be far beyond what is allowed. */
export const sizeOf = (node: Node): number => {
  switch (node.kind) {
    case 'empty':
    case 'one':
    case 'place':
      return 1
    case 'fact':
      return sizeOf(node.of) + 2
    case 'all':
      return Math.max(1, sum(node.parts.map(sizeOf)))
    case 'either':
      return sum(node.branches.map((branch) => sizeOf(branch) + 2))
    case 'repeat': {
      const size = sizeOf(node.of)
      if (node.max === Number.POSITIVE_INFINITY) return Math.max(node.min, 1) * size + 2
      return node.min * size + (node.max - node.min) * (size + 1)
    }
  }
}

const tableOf = (ranges: readonly Range[]): Uint8Array => {
  const table = new Uint8Array(128)
  for (const [first, last] of ranges) if (first < 128) table.fill(1, first, Math.min(last, 127) + 1)
  return table
}

class Assembler {
  readonly steps: Step[] = []
  readonly facts: string[] = []

  add(node: Node): void {
    switch (node.kind) {
      case 'empty':
        return
      case 'one':
        this.steps.push({ kind: 'one', ranges: node.ranges, table: tableOf(node.ranges) })
        return
      case 'place':
        this.steps.push(node)
        return
      case 'all':
        for (const part of node.parts) this.add(part)
        return
      case 'fact': {
        if (!this.facts.includes(node.name)) this.facts.push(node.name)
        this.keep(2 * this.facts.indexOf(node.name), node.of)
        return
      }
      case 'either':
        this.either(node.branches)
        return
      case 'repeat':
        this.repeat(node)
    }
  }

  private keep(slot: number, of: Node): void {
    this.steps.push({ kind: 'keep', slot })
    this.add(of)
    this.steps.push({ kind: 'keep', slot: slot + 1 })
  }

  private either(branches: readonly Node[]): void {
    const ends: number[] = []
    branches.forEach((branch, index) => {
      const fork = this.steps.length
      const isLast = index === branches.length - 1
      if (!isLast) this.steps.push({ kind: 'found' })
      this.add(branch)
      if (isLast) return
      ends.push(this.steps.push({ kind: 'found' }) - 1)
      this.steps[fork] = { kind: 'fork', first: fork + 1, second: this.steps.length }
    })
    for (const end of ends) this.steps[end] = { kind: 'go', to: this.steps.length }
  }

  /** A loop comes back to the start of its last copy, so that a copy that matches nothing ends it as in RE2. */
  private repeat({ of, min, max, isLazy }: Extract<Node, { kind: 'repeat' }>): void {
    const fork = (into: number, out: number): Step =>
      isLazy ? { kind: 'fork', first: out, second: into } : { kind: 'fork', first: into, second: out }
    const isEndless = max === Number.POSITIVE_INFINITY
    const forks: number[] = []
    for (let count = 0; count < (isEndless ? Math.max(min, 1) : max); count++) {
      if (count >= min) forks.push(this.steps.push({ kind: 'found' }) - 1)
      const start = this.steps.length
      this.add(of)
      if (isEndless && count + 1 >= min) this.steps.push(fork(start, this.steps.length + 1))
    }
    for (const at of forks) this.steps[at] = fork(at + 1, this.steps.length)
  }
}

/** Turns an expression that is small enough into steps. */
export const assemble = (node: Node): Program => {
  const assembler = new Assembler()
  assembler.add(node)
  return { steps: [...assembler.steps, { kind: 'found' }], facts: assembler.facts }
}
