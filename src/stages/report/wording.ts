import type { Attribution, CacheAccount, Incident } from '../../model/incident.ts'
import { inMegabytes } from '../../text/size.ts'

/** `4.7 s` below a minute, `2 min 5 s` above. */
export const inWords = (seconds: number): string => {
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)} min ${whole % 60} s`
}

/** The failure or the success in one line. */
export const headline = (incident: Incident): string => {
  if (incident.outcome === 'success') return `Built in ${inWords(incident.seconds)}`
  return incident.diagnosis?.title ?? 'The build failed'
}

/** URL of the page of the failure; null when nobody recognised it, or it is not known where the pages are. */
export const pageOf = ({ tool, diagnosis }: Incident): string | null =>
  diagnosis === null || diagnosis.id === 'unknown' || tool.pages === null
    ? null
    : `${tool.pages}/${diagnosis.id}.md`

/** First seven digits of a commit, as git shows it. */
export const short = (commit: string): string => commit.slice(0, 7)

const asSentence = (text: string): string =>
  text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`

/** Whose the failure is, in one line, with the reasons. */
export const whose = (attribution: Attribution): string => {
  const [first] = attribution.suspects
  switch (attribution.verdict) {
    case 'infra':
      return `Not you: infrastructure. ${asSentence(attribution.why)}`
    case 'author':
      return first
        ? `Likely committer: ${first.author.login ? `${first.author.name} (${first.author.login})` : first.author.name}, commit ${short(first.commit)} “${first.subject}”: ${first.reasons.join('; ')}`
        : attribution.why
    case 'unknown':
      return `Likely committer: unknown. ${asSentence(attribution.why)}`
  }
}

const RESTORED: Readonly<Record<CacheAccount['restored'], string>> = {
  exact: 'module cache restored',
  prefix: 'an older module cache restored',
  miss: 'no module cache to restore',
  off: 'module cache of this machine',
}

const counted = (modules: NonNullable<CacheAccount['modules']>, seconds: number): string =>
  [
    `${modules.count} ${modules.count === 1 ? 'module' : 'modules'}`,
    inMegabytes(modules.bytes),
    `${modules.fromNetwork} from the network`,
    inWords(seconds),
  ].join(', ')

/** What the module cache did, in one line: how many modules, their bytes, how many came over the network, and the seconds the build waited for them. */
export const cacheLine = (cache: CacheAccount): string => {
  const parts: string[] = []
  if (cache.delivery === 'off' || cache.modules === null)
    parts.push(`not given to the build: ${cache.why ?? 'nothing to give'}`)
  else parts.push(counted(cache.modules, cache.prewarmSeconds))
  parts.push(RESTORED[cache.restored])
  if (cache.delivery === 'context') parts.push('handed to the builder as a build context')
  const damaged = cache.modules?.dropped.length ?? 0
  if (damaged > 0) parts.push(`${damaged} damaged and fetched anew`)
  return parts.join('; ')
}

/** `path:12:5`, as editors and compilers write a position. */
export const position = (place: { path: string; line: number | null; column?: number | null }): string =>
  [place.path, place.line, place.column].filter((part) => part !== null && part !== undefined).join(':')
