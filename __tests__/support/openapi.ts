import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'

/** A value of JSON that is an object. */
export type Json = Readonly<Record<string, unknown>>

/** One operation of the description, with the checks of its requests and answers. */
export interface Operation {
  readonly id: string
  readonly method: string
  /** Status of success, and the example the description gives of its answer. */
  readonly success: number
  readonly example: unknown
  /** Variables of the path; null when the path is another's. */
  match(path: string): Readonly<Record<string, string>> | null
  /** What is wrong with a request; empty when it is valid. */
  request(vars: Json, query: URLSearchParams, body: unknown): string[]
  /** What is wrong with an answer; empty when it is valid or not described. */
  answer(status: number, body: unknown): string[]
}

const METHODS = ['get', 'post', 'patch', 'put', 'delete']
const DROPPED = new Set(['nullable', 'example', 'examples', 'discriminator'])

interface Parameter {
  readonly in: string
  readonly name: string
  readonly required?: boolean
  readonly schema: Json
}

const asJson = (value: unknown): Json => (value ?? {}) as Json

const nullable = (schema: Record<string, unknown>): unknown => {
  if (Array.isArray(schema['enum']) && !schema['enum'].includes(null))
    schema['enum'] = [...schema['enum'], null]
  if (typeof schema['type'] === 'string') return { ...schema, type: [schema['type'], 'null'] }
  const composed = ['$ref', 'allOf', 'anyOf', 'oneOf'].some((key) => key in schema)
  return composed ? { anyOf: [{ type: 'null' }, schema] } : schema
}

/** OpenAPI 3.0 differs from JSON Schema in `nullable`. */
const toJsonSchema = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(toJsonSchema)
  if (value === null || typeof value !== 'object') return value
  const schema: Record<string, unknown> = {}
  for (const [key, part] of Object.entries(value)) {
    if (DROPPED.has(key)) continue
    const isReference = key === '$ref' && typeof part === 'string'
    schema[key] = isReference ? part.replace('#/components/schemas/', 'gh#/$defs/') : toJsonSchema(part)
  }
  return asJson(value)['nullable'] === true ? nullable(schema) : schema
}

const parsed = (text: string, type: unknown): unknown => {
  if (type === 'integer') return /^-?\d+$/.test(text) ? Number(text) : text
  return type === 'boolean' ? text === 'true' : text
}

const wordsOf = (check: ValidateFunction, root: string): string[] =>
  (check.errors ?? []).map(
    (error) => `${root}${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
  )

/** Reads an OpenAPI 3.0 description into operations that check requests and answers. */
export const readDescription = (file: string): readonly Operation[] => {
  const description = JSON.parse(readFileSync(file, 'utf8')) as Json
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false })
  addFormats.default(ajv)
  ajv.addSchema({ $id: 'gh', $defs: toJsonSchema(asJson(description['components'])['schemas']) })

  const follow = (value: unknown): Json => {
    const reference = asJson(value)['$ref']
    if (typeof reference !== 'string') return asJson(value)
    const keys = reference.slice(2).split('/')
    return keys.reduce<Json>((at, key) => asJson(at[key]), description)
  }
  const media = (holder: unknown): Json => asJson(asJson(follow(holder)['content'])['application/json'])

  const operation = (path: string, method: string, described: Json): Operation => {
    const parameters = ((described['parameters'] ?? []) as unknown[]).map(
      (one) => follow(one) as unknown as Parameter,
    )
    const shape = new RegExp(
      `^${path.replace(/\{(\w+)\}/g, (_all, name: string) => `(?<${name}>${name === 'path' ? '.+' : '[^/]+'})`)}$`,
    )
    const own = described['requestBody']
      ? asJson(toJsonSchema(media(described['requestBody'])['schema']))
      : null
    const closed = own?.['properties'] && own['additionalProperties'] === undefined
    const body = own === null ? null : ajv.compile(closed ? { ...own, additionalProperties: false } : own)
    const responses = asJson(described['responses'])
    const success = Object.keys(responses).find((status) => status.startsWith('2')) ?? '200'
    const examples = Object.values(asJson(media(responses[success])['examples']))
    const answers = new Map<number, ValidateFunction>()

    const parameterErrors = (one: Parameter, vars: Json, query: URLSearchParams): string[] => {
      const raw = one.in === 'path' ? vars[one.name] : one.in === 'query' ? query.get(one.name) : null
      if (typeof raw !== 'string')
        return one.required && one.in !== 'header' ? [`${one.in} ${one.name} is missing`] : []
      const schema = asJson(toJsonSchema(one.schema))
      return ajv.validate(schema, parsed(raw, schema['type']))
        ? []
        : [`${one.in} ${one.name}: ${ajv.errorsText()}`]
    }
    return {
      id: String(described['operationId']),
      method: method.toUpperCase(),
      success: Number(success),
      example: follow(examples[0])['value'],
      match: (asked) => {
        const found = shape.exec(asked)
        if (found === null) return null
        return Object.fromEntries(
          Object.entries(found.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]),
        )
      },
      request: (vars, query, given) => [
        ...parameters.flatMap((one) => parameterErrors(one, vars, query)),
        ...[...query.keys()]
          .filter((name) => !parameters.some((one) => one.in === 'query' && one.name === name))
          .map((name) => `query ${name} is unknown`),
        ...(body === null || body(given) ? [] : wordsOf(body, 'body')),
      ],
      answer: (status, given) => {
        const schema = media(responses[status])['schema']
        if (schema === undefined) return []
        const check = answers.get(status) ?? ajv.compile(asJson(toJsonSchema(schema)))
        answers.set(status, check)
        return check(given) ? [] : wordsOf(check, 'answer').slice(0, 5)
      },
    }
  }
  return Object.entries(asJson(description['paths'])).flatMap(([path, item]) =>
    METHODS.filter((method) => method in asJson(item)).map((method) =>
      operation(path, method, asJson(asJson(item)[method])),
    ),
  )
}
