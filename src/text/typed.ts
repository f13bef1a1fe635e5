/** Types of the fields of an object that came as JSON; fields that are not named are left as they are. */
export interface Shape {
  readonly [name: string]: 'string' | 'number' | 'boolean' | Shape
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const fitting = (value: unknown, kind: Shape[string]): unknown => {
  if (typeof kind === 'string') return typeof value === kind ? value : undefined
  return isObject(value) ? typed(value, kind) : undefined
}

/** The object without the fields that have another type than the shape says; the same one when all fit. */
const typed = (value: Record<string, unknown>, shape: Shape): Record<string, unknown> => {
  let copy: Record<string, unknown> | undefined
  for (const name in shape) {
    const given = value[name]
    const kept = given === undefined ? undefined : fitting(given, shape[name] as Shape[string])
    if (kept === given) continue
    copy ??= { ...value }
    if (kept === undefined) delete copy[name]
    else copy[name] = kept
  }
  return copy ?? value
}

/** The items of a list that are objects and have every needed field, each without fields of another type than the shape says; anything but a list has none. */
export const typedItems = <T>(
  list: unknown,
  shape: Shape,
  needed: readonly (keyof T & string)[],
): readonly T[] => {
  const items: T[] = []
  for (const item of Array.isArray(list) ? list : []) {
    if (!isObject(item)) continue
    const kept = typed(item, shape)
    if (needed.every((name) => kept[name] !== undefined)) items.push(kept as T)
  }
  return items
}
