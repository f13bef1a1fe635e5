import type { Language } from '../model/language.ts'
import { type Arguments, UsageError } from './command.ts'

const LANGUAGES: readonly Language[] = ['en', 'zh-CN']

/** The option `--language` of commands whose texts are in more than one. */
export const LANGUAGE_OPTION = {
  name: 'language',
  type: 'string',
  value: 'LANG',
  help: `Of the texts: ${LANGUAGES.join(', ')} (default: en)`,
} as const

/** The language that is asked for; throws UsageError for one that is none of ours. */
export const languageOf = (args: Arguments): Language => {
  const given = args.text('language') ?? 'en'
  const language = LANGUAGES.find((one) => one === given)
  if (language === undefined)
    throw new UsageError(
      `--language ${JSON.stringify(given)} is none of ours; allowed are ${LANGUAGES.join(', ')}`,
    )
  return language
}
