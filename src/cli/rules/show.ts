import type { Language } from '../../model/language.ts'
import type { Rule, RuleTexts } from '../../model/rule.ts'

/** The texts of a rule in a language, English where it has no others. */
export const textsOf = (rule: Rule, language: Language): RuleTexts =>
  (language === 'zh-CN' ? rule.zh : undefined) ?? {
    title: rule.title,
    cause: rule.cause,
    remedies: rule.remedies,
    prevention: rule.prevention ?? '',
  }

const expressionsOf = (rule: Rule): readonly string[] =>
  rule.own?.patterns ?? rule.patterns.map(({ match }) => match.source)

/** Path of the page of a rule of ours, in our repository. */
const pageOf = (rule: Rule): string | null => (rule.own === undefined ? `docs/failures/${rule.id}.md` : null)

/** A rule in the list, as JSON. */
export const toRow = (rule: Rule, language: Language) => ({
  id: rule.id,
  title: textsOf(rule, language).title,
  blame: rule.blame,
  retryable: rule.retryable,
  own: rule.own !== undefined,
})

/** All of a rule, as JSON. */
export const toRecord = (rule: Rule, language: Language) => {
  const { cause, remedies, prevention } = textsOf(rule, language)
  return {
    ...toRow(rule, language),
    confidence: rule.confidence,
    patterns: expressionsOf(rule),
    cause,
    do: remedies,
    prevention: prevention === '' ? null : prevention,
    source: rule.source,
    page: pageOf(rule),
  }
}

/** The list for people: id, blame, whether a retry can help, title; own rules are marked with `*`. */
export const toTable = (rules: readonly Rule[], language: Language): readonly string[] => {
  const rows = rules.map((rule) => [
    `${rule.id}${rule.own === undefined ? '' : ' *'}`,
    rule.blame,
    rule.retryable ? 'yes' : 'no',
    textsOf(rule, language).title,
  ])
  const all = [['RULE', 'BLAME', 'RETRY', 'TITLE'], ...rows]
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => (row[column] ?? '').length)))
  const lines = all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return rules.some(({ own }) => own !== undefined) ? [...lines, '', '* of this repository'] : lines
}

/** All of a rule for people. */
export const toText = (rule: Rule, language: Language): readonly string[] => {
  const { title, cause, remedies, prevention } = textsOf(rule, language)
  const page = pageOf(rule)
  return [
    `${rule.id}: ${title}`,
    `  blame ${rule.blame}, retry ${rule.retryable ? 'can help' : 'does not help'}, confidence ${rule.confidence}${rule.own === undefined ? '' : ', of this repository'}`,
    '',
    `  ${cause}`,
    ...remedies.map((remedy) => `  • ${remedy}`),
    ...(prevention === '' ? [] : ['', `  ${prevention}`]),
    '',
    ...expressionsOf(rule).map((source) => `  /${source}/`),
    `  source: ${rule.source}`,
    ...(page === null ? [] : [`  page: ${page}`]),
  ]
}
