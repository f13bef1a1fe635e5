import type { Language } from '../../../model/language.ts'
import type { Labels } from './labels.ts'
import { englishLabels } from './labels-en.ts'
import { chineseLabels } from './labels-zh.ts'

const LABELS: Readonly<Record<Language, Labels>> = { en: englishLabels, 'zh-CN': chineseLabels }

/** The labels of a language. */
export const labelsOf = (language: Language): Labels => LABELS[language]
