import type { Language } from '../model/language.ts'
import { english } from './en.ts'
import type { Words } from './words.ts'
import { chinese } from './zh.ts'

const WORDS: Readonly<Record<Language, Words>> = { en: english, 'zh-CN': chinese }

/** The words of a language. */
export const wordsOf = (language: Language): Words => WORDS[language]
