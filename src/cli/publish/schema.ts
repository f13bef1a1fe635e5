/** A JSON schema as far as ours use the language. https://json-schema.org/draft/2020-12/json-schema-validation */
interface Schema {
  readonly [keyword: string]: unknown
}

/** What a keyword says of a value: its faults, each with the place. */
type Check = (value: unknown, given: unknown, at: string, schema: Schema, root: Schema) => readonly string[]

const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
}

const fault = (isRight: boolean, at: string, what: string): readonly string[] =>
  isRight ? [] : [`${at || '/'} ${what}`]

const resolved = (root: Schema, ref: string): Schema =>
  ref
    .split('/')
    .slice(1)
    .reduce<Schema>((schema, key) => schema[key] as Schema, root)

const CHECKS: Readonly<Record<string, Check>> = {
  $ref: (value, given, at, _schema, root) => faultsIn(resolved(root, given as string), value, at, root),
  type: (value, given, at) =>
    fault(
      [given].flat().some((name) => TYPES[name as string]?.(value) === true),
      at,
      `is not ${[given].flat().join(' or ')}`,
    ),
  const: (value, given, at) => fault(value === given, at, `is not ${JSON.stringify(given)}`),
  enum: (value, given, at) =>
    fault((given as readonly unknown[]).includes(value), at, `is none of ${JSON.stringify(given)}`),
  anyOf: (value, given, at, _schema, root) => {
    const tried = (given as readonly Schema[]).map((one) => faultsIn(one, value, at, root))
    if (tried.some((faults) => faults.length === 0)) return []
    // The alternative that gets farthest says best what is wrong.
    return tried.toSorted((a, b) => (b[0] ?? '').length - (a[0] ?? '').length)[0] ?? []
  },
  required: (value, given, at) =>
    isObject(value)
      ? (given as readonly string[]).flatMap((key) => fault(Object.hasOwn(value, key), at, `has no ${key}`))
      : [],
  properties: (value, given, at, _schema, root) =>
    isObject(value)
      ? Object.entries(given as Readonly<Record<string, Schema>>).flatMap(([key, one]) =>
          Object.hasOwn(value, key) ? faultsIn(one, value[key], `${at}/${key}`, root) : [],
        )
      : [],
  additionalProperties: (value, given, at, schema, root) => {
    if (!isObject(value)) return []
    const known = (schema['properties'] ?? {}) as object
    return Object.keys(value)
      .filter((key) => !Object.hasOwn(known, key))
      .flatMap((key) =>
        given === false
          ? [`${at || '/'} has ${JSON.stringify(key)}, which is not known`]
          : faultsIn(given as Schema, value[key], `${at}/${key}`, root),
      )
  },
  items: (value, given, at, _schema, root) =>
    Array.isArray(value)
      ? value.flatMap((item, index) => faultsIn(given as Schema, item, `${at}/${index}`, root))
      : [],
  maxItems: (value, given, at) =>
    fault(!Array.isArray(value) || value.length <= Number(given), at, `has more than ${given} items`),
  minItems: (value, given, at) =>
    fault(!Array.isArray(value) || value.length >= Number(given), at, `has fewer than ${given} items`),
  maxLength: (value, given, at) =>
    fault(typeof value !== 'string' || [...value].length <= Number(given), at, `is longer than ${given}`),
  minLength: (value, given, at) =>
    fault(typeof value !== 'string' || [...value].length >= Number(given), at, `is shorter than ${given}`),
  minimum: (value, given, at) =>
    fault(typeof value !== 'number' || value >= Number(given), at, `is below ${given}`),
  maximum: (value, given, at) =>
    fault(typeof value !== 'number' || value <= Number(given), at, `is above ${given}`),
  pattern: (value, given, at) =>
    fault(
      typeof value !== 'string' || new RegExp(given as string, 'u').test(value),
      at,
      `does not match ${given}`,
    ),
  format: (value, _given, at) =>
    fault(
      typeof value !== 'string' || (DATE_TIME.test(value) && !Number.isNaN(Date.parse(value))),
      at,
      'is no date and time',
    ),
}

/** Keywords that are checked, and those that only describe. */
export const KEYWORDS: ReadonlySet<string> = new Set([
  ...Object.keys(CHECKS),
  ...['$schema', '$id', '$defs', 'title', 'description', '$comment'],
])

/** What is wrong with a value, each fault with its place as a JSON pointer; empty when it keeps to the schema. Patterns are those of the schema, never of the value. */
export const faultsIn = (schema: object, value: unknown, at = '', root: object = schema): readonly string[] =>
  Object.entries(schema).flatMap(
    ([keyword, given]) => CHECKS[keyword]?.(value, given, at, schema as Schema, root as Schema) ?? [],
  )
