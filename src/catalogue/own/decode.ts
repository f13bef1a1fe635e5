import type { Blame, Facts, Rule, RuleTexts } from '../../model/rule.ts'
import { placeholdersOf } from '../../text/fill.ts'
import { compile, type Expression } from '../../text/linear/index.ts'
import { families } from '../families.ts'
import type { Value } from './document.ts'
import type { Fields } from './fields.ts'

/** Texts one of which stands in the line, and the expressions that then decide. */
export interface OwnPattern {
  readonly literals: readonly string[]
  readonly match: Expression
  readonly not: readonly Expression[]
  readonly step: Expression | null
}

/** A rule of the repository itself as its file has it, checked. */
export type OwnRule = Omit<Rule, 'patterns' | 'own' | 'source'> & {
  readonly patterns: readonly OwnPattern[]
  readonly line: number
}

const MUST = ['id', 'title', 'blame', 'retryable', 'patterns', 'cause', 'do', 'examples'] as const
const MAY = ['confidence', 'prevention', 'zh'] as const
const BLAMES: readonly Blame[] = ['yes', 'no', 'evidence']
const DEFAULT_CONFIDENCE = 0.9

const ID = {
  most: 80,
  isVerbatim: true,
  pattern: /^[a-z][a-z0-9-]*\.[a-z0-9][a-z0-9-]*$/,
  allowed: 'a family and a name of small letters, digits and `-` with a dot between, e.g. `own.vpn-down`',
}
const FACT = { most: 500, isVerbatim: true }
const LOG = { most: 16_000, isVerbatim: true }
const LINE = { most: 2_000, isVerbatim: true }
const SOURCE = { most: 1_000, isVerbatim: true }
const TITLE = { most: 200 }
const CAUSE = { most: 2_000 }
const SENTENCE = { most: 500 }
const LITERAL = {
  most: 200,
  isVerbatim: true,
  pattern: /^[^\r\n]{3,}$/,
  allowed: 'at least 3 characters of one line',
}

const expression = (fields: Fields, value: Value | undefined, path: string): Expression | undefined => {
  const source = fields.text(value, path, SOURCE)
  if (value === undefined || source === undefined) return undefined
  const made = compile(source)
  if (!('message' in made)) return made
  const near = source.slice(made.at, made.at + 12)
  return fields.refuse(
    value,
    path,
    near === '' ? 'the end of the expression' : `\`${near}\` at character ${made.at + 1}`,
    made.message,
  )
}

const nots = (fields: Fields, value: Value | undefined, path: string): readonly Expression[] | undefined => {
  if (value?.content.kind === 'list')
    return fields.each(fields.list(value, path, 1, 10), path, (item, place) =>
      expression(fields, item, place),
    )
  const one = value === undefined ? undefined : expression(fields, value, path)
  return value === undefined ? [] : one && [one]
}

const pattern = (fields: Fields, value: Value, path: string): OwnPattern | undefined => {
  const has = fields.mapping(value, path, ['match'], ['literal', 'not', 'step'])
  const match = expression(fields, has?.get('match'), `${path}.match`)
  const not = nots(fields, has?.get('not'), `${path}.not`)
  const step = has?.has('step') === true ? expression(fields, has.get('step'), `${path}.step`) : null
  const given = fields.text(has?.get('literal'), `${path}.literal`, LITERAL)
  if (match === undefined || not === undefined || step === undefined) return undefined
  if (has?.has('literal') === true && given === undefined) return undefined
  const literals =
    given === undefined ? match.required : [given.replace(/[A-Z]/g, (letter) => letter.toLowerCase())]
  if (literals.length === 0 || literals.some((text) => text.length < 3 || /[\r\n]/.test(text)))
    return fields.refuse(
      value,
      path,
      'an expression that can match without any fixed text',
      'let at least 3 fixed characters stand in every match, or give them as `literal:`',
    )
  return { literals, match, not, step }
}

const facts = (fields: Fields, value: Value | undefined, path: string): Facts | undefined => {
  const names = value?.content.kind === 'mapping' ? [...value.content.fields.keys()] : []
  const has = value && fields.mapping(value, path, [], names)
  const read = [...(has ?? [])].map(
    ([name, one]) => [name, fields.text(one, `${path}.${name}`, FACT)] as const,
  )
  return Object.fromEntries(read.flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])))
}

const examples = (fields: Fields, value: Value | undefined, path: string): Rule['examples'] | undefined => {
  const has = value && fields.mapping(value, path, ['matches'], ['ignores'])
  const matches = fields.each(
    fields.list(has?.get('matches'), `${path}.matches`, 1, 50),
    `${path}.matches`,
    (item, place) => {
      const one = fields.mapping(item, place, ['log'], ['evidence', 'facts'])
      const log = fields.text(one?.get('log'), `${place}.log`, LOG)
      const evidence = fields.text(one?.get('evidence'), `${place}.evidence`, LINE)
      const found = facts(fields, one?.get('facts'), `${place}.facts`)
      if (log === undefined) return undefined
      return {
        log,
        ...(evidence !== undefined && { evidence }),
        ...(one?.has('facts') === true && found && { facts: found }),
      }
    },
  )
  const ignores =
    has?.has('ignores') === true ? fields.texts(has.get('ignores'), `${path}.ignores`, 0, 50, LOG) : []
  return matches && ignores && { matches, ignores }
}

const texts = (fields: Fields, has: ReadonlyMap<string, Value> | undefined, path: string) => {
  const of = (name: string) => (path === '' ? name : `${path}.${name}`)
  return {
    title: fields.text(has?.get('title'), of('title'), TITLE),
    cause: fields.text(has?.get('cause'), of('cause'), CAUSE),
    remedies: fields.texts(has?.get('do'), of('do'), 1, 10, SENTENCE),
    prevention: fields.text(has?.get('prevention'), of('prevention'), CAUSE),
  }
}

const chinese = (fields: Fields, value: Value | undefined, path: string): RuleTexts | undefined => {
  if (value === undefined) return undefined
  const has = fields.mapping(value, path, ['title', 'cause', 'do'], ['prevention'])
  const { title, cause, remedies, prevention } = texts(fields, has, path)
  if (!title || !cause || !remedies) return undefined
  return { title, cause, remedies, prevention: prevention ?? '' }
}

const checkFacts = (
  fields: Fields,
  value: Value,
  path: string,
  known: readonly string[],
  said: readonly string[],
): void => {
  const strange = [...new Set(said.flatMap(placeholdersOf))].filter((name) => !known.includes(name))
  if (strange.length > 0)
    fields.refuse(
      value,
      path,
      `{${strange.join('}, {')}} in its texts`,
      `name a group of a \`match\` so, as in \`(?P<${strange[0]}>…)\`; its groups are: ${known.join(', ') || 'none'}`,
    )
}

const checkFamily = (
  fields: Fields,
  value: Value | undefined,
  path: string,
  id: string | undefined,
): void => {
  const family = id?.split('.')[0] ?? ''
  if (value !== undefined && Object.hasOwn(families, family))
    fields.refuse(
      value,
      path,
      `the family ${family}`,
      'which is one of ours: rules can be added, not replaced; write `own.` or a family of your own',
    )
}

/** Reads one rule; undefined when something is wrong with it, which the fields then tell. */
export const decodeRule = (fields: Fields, value: Value, path: string): OwnRule | undefined => {
  const before = fields.count
  const has = fields.mapping(value, path, MUST, MAY)
  const at = (name: string) => `${path}.${name}`
  const id = fields.text(has?.get('id'), at('id'), ID)
  checkFamily(fields, has?.get('id'), at('id'), id)
  const blame = fields.oneOf(has?.get('blame'), at('blame'), BLAMES)
  const retryable = fields.truth(has?.get('retryable'), at('retryable'))
  const confidence =
    has?.has('confidence') === true
      ? fields.share(has.get('confidence'), at('confidence'))
      : DEFAULT_CONFIDENCE
  const patterns = fields.each(
    fields.list(has?.get('patterns'), at('patterns'), 1, 20),
    at('patterns'),
    (item, place) => pattern(fields, item, place),
  )
  const { title, cause, remedies, prevention } = texts(fields, has, path)
  const zh = chinese(fields, has?.get('zh'), at('zh'))
  const shown = examples(fields, has?.get('examples'), at('examples'))
  if (patterns !== undefined) {
    const known = [...new Set(patterns.flatMap(({ match }) => match.facts))]
    const said = [title, cause, zh?.title, zh?.cause].concat(remedies, zh?.remedies)
    checkFacts(
      fields,
      value,
      path,
      known,
      said.filter((text) => text !== undefined),
    )
  }
  if (fields.count > before) return undefined
  if (
    !id ||
    !blame ||
    retryable === undefined ||
    !confidence ||
    !patterns ||
    !title ||
    !cause ||
    !remedies ||
    !shown
  )
    return undefined
  return {
    id,
    title,
    blame,
    retryable,
    confidence,
    patterns,
    cause,
    remedies,
    ...(prevention && { prevention }),
    ...(zh && { zh }),
    examples: shown,
    line: value.line,
  }
}
