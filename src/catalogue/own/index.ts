import type { BuildLog } from '../../model/log.ts'
import { type Problem, sentenceOf } from '../../model/problem.ts'
import type { Rule } from '../../model/rule.ts'
import { Budgets, toRule } from './compile.ts'
import { decodeRule } from './decode.ts'
import { readDocument, type Value } from './document.ts'
import { Fields } from './fields.ts'

/** A file of rules: its path, as users know it, and its text. */
export interface OwnFile {
  readonly path: string
  readonly text: string
}

/** The rules of the repository itself, and what is wrong with those that are left out. */
export interface OwnRules {
  readonly rules: readonly Rule[]
  /** One sentence each: file, line, column, what was seen, what to write. */
  readonly problems: readonly string[]
  /** After a log was classified: a sentence for each rule that took too long on it and was stopped. */
  slow(log: BuildLog): readonly string[]
}

/** Most rules of a repository. */
const MOST = 300

/** Most problems that are told; the rest is counted. */
const MOST_TOLD = 50

interface Reading {
  readonly rules: Rule[]
  readonly problems: Problem[]
}

const takeRule = (
  all: Reading,
  fields: Fields,
  item: Value,
  index: number,
  file: OwnFile,
  budgets: Budgets,
): void => {
  const rule = decodeRule(fields, item, `rules[${index}]`)
  if (rule === undefined) return
  const twin = all.rules.find(({ id }) => id === rule.id)
  if (twin !== undefined)
    fields.refuse(
      item,
      `rules[${index}].id`,
      `${rule.id} a second time`,
      `it stands at ${twin.source} already; give this one another name`,
    )
  else if (all.rules.length >= MOST)
    fields.refuse(item, `rules[${index}]`, `more than ${MOST} rules`, 'keep the ones that are needed')
  else all.rules.push(toRule(rule, file.path, budgets))
}

const readFile = (all: Reading, file: OwnFile, budgets: Budgets): void => {
  const fields = new Fields(file.path)
  const { value, troubles } = readDocument(file.text)
  for (const trouble of troubles) fields.refuse(trouble, '', trouble.seen, trouble.remedy)
  if (troubles.length === 0) {
    const items = fields.list(fields.mapping(value, '', ['rules'], [])?.get('rules'), 'rules', 0, MOST)
    items?.forEach((item, index) => {
      takeRule(all, fields, item, index, file, budgets)
    })
  }
  all.problems.push(...fields.problems())
}

/** Reads the rules of files; a rule with a problem is left out, the others stay. */
export const readOwnRules = (files: readonly OwnFile[]): OwnRules => {
  const all: Reading = { rules: [], problems: [] }
  const budgets = new Budgets()
  for (const file of files) readFile(all, file, budgets)
  const told = all.problems.slice(0, MOST_TOLD).map(sentenceOf)
  const rest = all.problems.length - told.length
  return {
    rules: all.rules,
    problems: rest > 0 ? [...told, `${rest} more problems are in the rules`] : told,
    slow: (log) =>
      budgets.stopped(log).map((id) => {
        const place = all.rules.find((rule) => rule.id === id)?.source ?? id
        return `${place}: the rule ${id} took too many steps on this log and was stopped. Put more fixed text into its expressions, or count to less`
      }),
  }
}
