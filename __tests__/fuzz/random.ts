/** Numbers that are the same for the same seed. */
export class Random {
  private state: number

  constructor(seed: string) {
    let state = 2_166_136_261
    for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) as number), 16_777_619)
    this.state = state >>> 0
  }

  /** A whole number from 0 on, below the bound. https://github.com/cprosche/mulberry32 */
  below(bound: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound)
  }

  /** One of the values, which are not none. */
  of<T>(values: readonly T[]): T {
    return values[this.below(values.length)] as T
  }
}
