import type { Condition, Playbook, PlaybookStep } from '../../model/playbook.ts'
import type { Value } from '../own/document.ts'
import type { Fields } from '../own/fields.ts'

const ID = {
  most: 60,
  isVerbatim: true,
  pattern: /^[a-z][a-z0-9-]*$/,
  allowed: 'small letters, digits and `-`, e.g. `vpn-down`',
}
const LABEL = {
  most: 80,
  isVerbatim: true,
  pattern: /^(?:unknown|[a-z][a-z0-9-]*\.[a-z0-9][a-z0-9-]*)$/,
  allowed: 'the label of a failure, e.g. `proxy.timeout`; `go-docker-build rules` lists them',
}
const FAMILY = {
  most: 40,
  isVerbatim: true,
  pattern: /^[a-z][a-z0-9-]*$/,
  allowed: 'the first part of labels, e.g. `proxy`',
}
const FACT = { most: 500, isVerbatim: true }
const SENTENCE = { most: 500 }
const MIRROR = {
  most: 300,
  isVerbatim: true,
  pattern: /^[a-z0-9][a-z0-9.-]*(?::\d{1,5})?(?:\/[a-z0-9._-]+)*$/,
  allowed: 'a registry, with a path if need be, e.g. `mirror.example.org/hub`',
}
const TAG = {
  most: 50,
  isVerbatim: true,
  pattern: /^[^,\r\n]+$/,
  allowed: 'the name of a label of the repository, without a comma',
}

/** Most attempts, minutes and seconds of waiting a playbook may ask for. */
const MOST = { attempts: 5, minutes: 120, seconds: 600 }

const PLAIN = [
  'retry',
  'switch-proxy',
  'switch-builder',
  'drop-cache',
  'drop-rewriting',
  'free-disk',
  'lower-parallelism',
  'notify',
  'open-issue',
] as const
const WITH = ['wait', 'drop-cache', 'pull-base-from-mirror', 'annotate', 'label'] as const
const PARTS = ['failed', 'import', 'export', 'mounts'] as const

const wholeOf = (
  fields: Fields,
  value: Value | undefined,
  path: string,
  least: number,
  most: number,
): number | undefined => {
  if (value === undefined) return undefined
  const { content } = value
  if (
    content.kind === 'number' &&
    Number.isInteger(content.number) &&
    content.number >= least &&
    content.number <= most
  )
    return content.number
  const seen = content.kind === 'number' ? `${content.number}` : 'no number'
  return fields.refuse(value, path, seen, `write a whole number, ${least} to ${most}`)
}

const plain = (kind: (typeof PLAIN)[number]): PlaybookStep =>
  kind === 'drop-cache' ? { kind, of: 'failed' } : { kind }

const withValue = (
  fields: Fields,
  kind: (typeof WITH)[number],
  value: Value,
  path: string,
): PlaybookStep | undefined => {
  const place = `${path}.${kind}`
  switch (kind) {
    case 'wait': {
      const seconds = wholeOf(fields, value, place, 0, MOST.seconds)
      return seconds === undefined ? undefined : { kind, seconds }
    }
    case 'drop-cache': {
      const of = fields.oneOf(value, place, PARTS)
      return of && { kind, of }
    }
    case 'pull-base-from-mirror': {
      const mirror = fields.text(value, place, MIRROR)
      return mirror === undefined ? undefined : { kind, mirror }
    }
    case 'annotate': {
      const text = fields.text(value, place, SENTENCE)
      return text === undefined ? undefined : { kind, text }
    }
    case 'label': {
      const name = fields.text(value, place, TAG)
      return name === undefined ? undefined : { kind, name }
    }
  }
}

const ALLOWED = `steps are ${PLAIN.map((name) => `\`${name}\``).join(', ')}, or with a value ${WITH.map((name) => `\`${name}: …\``).join(', ')}`

const step = (fields: Fields, value: Value, path: string): PlaybookStep | undefined => {
  const { content } = value
  if (content.kind === 'text') {
    const kind = PLAIN.find((name) => name === content.text)
    return kind === undefined
      ? fields.refuse(value, path, JSON.stringify(content.text.slice(0, 60)), ALLOWED)
      : plain(kind)
  }
  const [only, ...more] = content.kind === 'mapping' ? [...content.fields] : []
  const kind = WITH.find((name) => name === only?.[0])
  if (only === undefined || more.length > 0 || kind === undefined)
    return fields.refuse(value, path, only === undefined ? 'no step' : `\`${only[0]}\``, ALLOWED)
  return withValue(fields, kind, only[1], path)
}

const facts = (
  fields: Fields,
  value: Value | undefined,
  path: string,
): Readonly<Record<string, string>> | undefined => {
  const names = value?.content.kind === 'mapping' ? [...value.content.fields.keys()] : []
  const has = value && fields.mapping(value, path, [], names)
  const read = [...(has ?? [])].map(
    ([name, one]) => [name, fields.text(one, `${path}.${name}`, FACT)] as const,
  )
  return Object.fromEntries(read.flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])))
}

const condition = (fields: Fields, value: Value | undefined, path: string): Condition | undefined => {
  if (value === undefined) return undefined
  const has = fields.mapping(value, path, [], ['labels', 'families', 'facts', 'attempt'])
  if (has?.size === 0)
    return fields.refuse(value, path, 'no condition', 'add `labels:`, `families:`, `facts:` or `attempt:`')
  const at = (name: string) => `${path}.${name}`
  const labels = has?.has('labels') && fields.texts(has.get('labels'), at('labels'), 1, 50, LABEL)
  const families = has?.has('families') && fields.texts(has.get('families'), at('families'), 1, 50, FAMILY)
  const attempt = wholeOf(fields, has?.get('attempt'), at('attempt'), 1, MOST.attempts + 1)
  return {
    ...(labels && { labels }),
    ...(families && { families }),
    ...(has?.has('facts') === true && { facts: facts(fields, has.get('facts'), at('facts')) ?? {} }),
    ...(attempt !== undefined && { attempt }),
  }
}

const DEFAULT_BUDGET = { attempts: 2, minutes: 20 }

const budget = (fields: Fields, value: Value | undefined, path: string): Playbook['budget'] => {
  if (value === undefined) return DEFAULT_BUDGET
  const has = fields.mapping(value, path, [], ['attempts', 'minutes'])
  return {
    attempts:
      wholeOf(fields, has?.get('attempts'), `${path}.attempts`, 1, MOST.attempts) ?? DEFAULT_BUDGET.attempts,
    minutes:
      wholeOf(fields, has?.get('minutes'), `${path}.minutes`, 1, MOST.minutes) ?? DEFAULT_BUDGET.minutes,
  }
}

/** Reads one playbook; undefined when something is wrong with it, which the fields then tell. */
export const decodePlaybook = (
  fields: Fields,
  value: Value,
  path: string,
  file: string,
): Playbook | undefined => {
  const before = fields.count
  const has = fields.mapping(value, path, ['id', 'when', 'do'], ['unless', 'budget'])
  const id = fields.text(has?.get('id'), `${path}.id`, ID)
  const when = condition(fields, has?.get('when'), `${path}.when`)
  const unless = condition(fields, has?.get('unless'), `${path}.unless`)
  const limits = budget(fields, has?.get('budget'), `${path}.budget`)
  const steps = fields.each(fields.list(has?.get('do'), `${path}.do`, 1, 20), `${path}.do`, (item, place) =>
    step(fields, item, place),
  )
  const early = steps?.findIndex(({ kind }) => kind === 'retry') ?? -1
  if (steps !== undefined && early >= 0 && early !== steps.length - 1)
    fields.refuse(
      value,
      `${path}.do`,
      '`retry` before other steps',
      'put it last, once: it ends what is done',
    )
  if (fields.count > before || !id || !when || !steps) return undefined
  return {
    id,
    when,
    ...(unless && { unless }),
    budget: limits,
    do: steps,
    source: `${file}:${value.line}`,
  }
}
