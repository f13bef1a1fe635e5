import type { Attribution, CacheAccount, Incident } from '../model/incident.ts'
import type { Language } from '../model/language.ts'
import { inMegabytes } from '../text/size.ts'
import { wordsOf } from './languages.ts'
import { translate } from './translate.ts'

/** `4.7 s` below a minute, `2 min 5 s` above. */
export const inWords = (seconds: number, language: Language = 'en'): string => {
  const words = wordsOf(language)
  if (seconds < 59.95) return words.seconds(seconds.toFixed(1))
  const whole = Math.round(seconds)
  return words.minutes(Math.floor(whole / 60), whole % 60)
}

/** The failure or the success in one line, in the language of the incident. */
export const headline = (incident: Incident): string => {
  const words = wordsOf(incident.language)
  if (incident.outcome === 'success') return words.builtIn(inWords(incident.seconds, incident.language))
  return incident.diagnosis?.title ?? words.buildFailed
}

/** URL of the page of the failure; null when nobody recognised it, or it is not known where the pages are. */
export const pageOf = ({ tool, diagnosis }: Incident): string | null =>
  diagnosis === null || diagnosis.id === 'unknown' || diagnosis.isOwn === true || tool.pages === null
    ? null
    : `${tool.pages}/${diagnosis.id}.md`

/** First seven digits of a commit, as git shows it. */
export const short = (commit: string): string => commit.slice(0, 7)

const asSentence = (text: string): string =>
  text === '' || text.endsWith('。')
    ? text
    : `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, '')}${/\p{Script=Han}/u.test(text) ? '。' : '.'}`

/** The reason that says no more than the verdict. */
const INFRA = 'the cause is infrastructure, not a change'

/** Whose the failure is, in one line, with the reasons. */
export const whose = (attribution: Attribution, language: Language = 'en'): string => {
  const words = wordsOf(language)
  const [first] = attribution.suspects
  switch (attribution.verdict) {
    case 'infra':
      return words
        .notYou(attribution.why === INFRA ? '' : asSentence(translate(attribution.why, language)))
        .trim()
    case 'author': {
      if (first === undefined) return translate(attribution.why, language)
      const { name, login } = first.author
      return words.likely(
        login ? `${name} (${login})` : name,
        short(first.commit),
        first.subject,
        first.reasons.map((reason) => translate(reason, language)),
      )
    }
    case 'unknown':
      return words.unknownCommitter(asSentence(translate(attribution.why, language)))
  }
}

/** What the module cache did, in one line: how many modules, their bytes, how many came over the network, and the seconds the build waited for them. */
export const cacheLine = (cache: CacheAccount, language: Language = 'en'): string => {
  const words = wordsOf(language)
  const { modules } = cache
  const parts: string[] = []
  if (cache.delivery === 'off' || modules === null)
    parts.push(words.notGiven(cache.why === null ? words.nothingToGive : translate(cache.why, language)))
  else {
    const time = inWords(cache.prewarmSeconds, language)
    parts.push(words.modules(modules.count, inMegabytes(modules.bytes), modules.fromNetwork, time))
  }
  parts.push(words.restored[cache.restored])
  if (cache.delivery === 'context') parts.push(words.asContext)
  const damaged = modules?.dropped.length ?? 0
  if (damaged > 0) parts.push(words.damaged(damaged))
  return parts.join(words.list)
}

/** `path:12:5`, as editors and compilers write a position. */
export const position = (place: { path: string; line: number | null; column?: number | null }): string =>
  [place.path, place.line, place.column].filter((part) => part !== null && part !== undefined).join(':')
