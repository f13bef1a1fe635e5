/** Chances that fall the same way for the same seed. */
export interface Dice {
  /** A number from 0 up to 1. */
  roll(): number
  /** True in this share of the throws. */
  chance(share: number): boolean
  pick<T>(items: readonly T[]): T
  /** The same items in another order. */
  shuffled<T>(items: readonly T[]): T[]
}

/** Dice of a seed. https://en.wikipedia.org/wiki/Linear_congruential_generator */
export const diceOf = (seed: number): Dice => {
  let state = (seed * 2_654_435_761) % 4_294_967_296
  const roll = (): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
  return {
    roll,
    chance: (share) => roll() < share,
    pick: <T>(items: readonly T[]) => items[Math.floor(roll() * items.length)] as T,
    shuffled: <T>(items: readonly T[]) =>
      items
        .map((item) => ({ item, at: roll() }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ item }) => item),
  }
}
