/** JSON of which nothing is known. */
export type Json = unknown

/** The field of an object; undefined where it is none. */
export const field = (value: Json, ...names: readonly string[]): Json => {
  let found = value
  for (const name of names) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return undefined
    found = (found as Record<string, Json>)[name]
  }
  return found
}

/** Texts longer than this are of no use in a table. */
const LONGEST = 2_000

/** A text that is not empty, else null. */
export const text = (value: Json): string | null =>
  typeof value === 'string' && value !== '' ? value.slice(0, LONGEST) : null

/** A number that is finite, else null. */
export const number = (value: Json): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null

/** A number from 0 up; 0 where it is none. */
export const amount = (value: Json): number => Math.max(0, number(value) ?? 0)

/** The items of a list, at most so many; none where it is no list. */
export const list = (value: Json, most = 1_000): readonly Json[] =>
  Array.isArray(value) ? value.slice(0, most) : []
