import type { Language } from '../model/language.ts'

/** A sentence the stages make, in the language of the report; a sentence that is not known stays English. */
export const translate = (sentence: string, language: Language): string =>
  language === 'en' ? sentence : sentence
