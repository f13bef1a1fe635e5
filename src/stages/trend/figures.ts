/** The value below which so many per cent lie, by nearest rank; null of no values. https://en.wikipedia.org/wiki/Percentile#The_nearest-rank_method */
export const percentile = (values: readonly number[], percent: number): number | null => {
  if (values.length === 0) return null
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] as number
}

/** A part of a whole, 0 to 1; null of nothing. */
export const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

/** The sum of what is taken of each item. */
export const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0)

/** The mean of numbers; null of none. */
export const mean = (values: readonly number[]): number | null =>
  share(
    sum(values, (value) => value),
    values.length,
  )

/** Items by a key, in the order in which the keys first appear. */
export const groupBy = <T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
