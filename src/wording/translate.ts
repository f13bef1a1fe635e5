import type { Language } from '../model/language.ts'
import { attempts } from './sentences/attempts.ts'
import { attribution } from './sentences/attribution.ts'
import { diagnoses } from './sentences/diagnoses.ts'
import { findingsOfGo } from './sentences/findings-go.ts'
import { findingsOfImage } from './sentences/findings-image.ts'
import { health } from './sentences/health.ts'
import { plan } from './sentences/plan.ts'
import type { Sentences } from './sentences/sentence.ts'

/** A sentence as the texts between its placeholders, and its Chinese. */
interface Template {
  readonly literals: readonly string[]
  readonly names: readonly string[]
  readonly weight: number
  readonly chinese: string
}

/** Characters of a sentence that is looked up, and sentences within one another. */
const LONGEST = 4_000
const DEEPEST = 3

const PLACEHOLDER = /\{(\d)\}/

const templateOf = (english: string, chinese: string): Template => {
  const parts = english.split(PLACEHOLDER)
  const literals = parts.filter((_part, at) => at % 2 === 0)
  return {
    literals,
    names: parts.filter((_part, at) => at % 2 === 1),
    weight: literals.join('').length,
    chinese,
  }
}

/** Those that say most first, so that a general sentence takes none from a special one. */
const templatesOf = (sentences: Sentences): readonly Template[] =>
  sentences.map(([english, chinese]) => templateOf(english, chinese)).sort((a, b) => b.weight - a.weight)

const OF_STAGES = templatesOf([...attribution, ...plan, ...attempts, ...diagnoses])
/** Apart, because the sentences of findings are general enough to take others. */
const OF_FINDINGS = templatesOf([...findingsOfGo, ...findingsOfImage, ...health])

/** What stands in the placeholders, each as short as can be; null when the sentence is another one. */
const captures = ({ literals }: Template, sentence: string): readonly string[] | null => {
  const [first = '', ...rest] = literals
  if (!sentence.startsWith(first)) return null
  const last = rest.pop()
  if (last === undefined) return sentence === first ? [] : null
  const found: string[] = []
  let at = first.length
  for (const literal of rest) {
    const next = sentence.indexOf(literal, at)
    if (next < 0) return null
    found.push(sentence.slice(at, next))
    at = next + literal.length
  }
  const end = sentence.length - last.length
  return end >= at && sentence.endsWith(last) ? [...found, sentence.slice(at, end)] : null
}

const inChinese = (sentence: string, templates: readonly Template[], depth: number): string => {
  if (depth > DEEPEST || sentence === '' || sentence.length > LONGEST) return sentence
  for (const template of templates) {
    const found = captures(template, sentence)
    if (found === null) continue
    const values = new Map(template.names.map((name, at) => [name, found[at] ?? '']))
    return template.chinese
      .split(PLACEHOLDER)
      .map((part, at) => (at % 2 === 0 ? part : inChinese(values.get(part) ?? '', templates, depth + 1)))
      .join('')
  }
  return sentence
}

/** A sentence the stages make, in the language of the report; one that is not known stays as it is. */
export const translate = (sentence: string, language: Language): string =>
  language === 'zh-CN' ? inChinese(sentence, OF_STAGES, 0) : sentence

/** The text or the remedy of a finding, in the language of the report; one that is not known stays as it is. */
export const translateFinding = (sentence: string, language: Language): string =>
  language === 'zh-CN' ? inChinese(sentence, OF_FINDINGS, 0) : sentence
