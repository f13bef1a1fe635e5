import type { Diagnosis } from '../../model/diagnosis.ts'
import type { Language } from '../../model/language.ts'
import { translate } from '../../wording/translate.ts'

const titled = <T extends { readonly id: string; readonly title: string }>(one: T, language: Language): T =>
  one.id === 'unknown' ? { ...one, title: translate(one.title, language) } : one

/** The diagnosis in the language of the report: rules bring their texts in it, an unknown failure gets them here. */
export const inLanguage = (diagnosis: Diagnosis, language: Language): Diagnosis => {
  const { others } = diagnosis
  const told =
    others === undefined ? diagnosis : { ...diagnosis, others: others.map((one) => titled(one, language)) }
  if (told.id !== 'unknown') return told
  return {
    ...titled(told, language),
    cause: translate(told.cause, language),
    do: told.do.map((line) => translate(line, language)),
  }
}
