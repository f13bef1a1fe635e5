import type { Language } from '../model/language.ts'
import type { Rule } from '../model/rule.ts'

/** The rules with their texts in this language; one that has none keeps its English. */
export const localised = (rules: readonly Rule[], language: Language): readonly Rule[] =>
  language === 'en' ? rules : rules.map((rule) => (rule.zh === undefined ? rule : { ...rule, ...rule.zh }))
