import type { Audience, Mention, NotifierKind, NotifyOn, NotifyTarget } from '../model/notifier.ts'
import type { Line } from './reader.ts'

const KINDS: readonly NotifierKind[] = ['dingtalk', 'wecom', 'feishu', 'slack', 'webhook']
const AUDIENCES: readonly Audience[] = ['all', 'authors', 'platform']
const EVENTS: readonly NotifyOn[] = ['new', 'known', 'recovered', 'always', 'never']

/** What `notify-on` means when it is not given. */
export const NOTIFY_ON_DEFAULT: readonly NotifyOn[] = ['new', 'recovered']

const TARGET = `write \`KIND URL\`, \`KIND URL SECRET\`, and if wanted \`for=authors\` or \`for=platform\` behind it; KIND is one of ${KINDS.join(', ')}, the URL a secret of the repository`

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

/** What is wrong with the URL of a target; null when it can be used. */
const urlFault = (text: string): string | null => {
  if (!URL.canParse(text)) return 'the second word (hidden) is not a URL; the secret may be empty'
  const url = new URL(text)
  const isLocal = url.protocol === 'http:' && LOOPBACK.test(url.hostname)
  if (url.protocol !== 'https:' && !isLocal) return 'the URL (hidden) is not https'
  if (url.username !== '' || url.password !== '') return 'the URL (hidden) holds a user or password'
  return null
}

/** Reads one line of notify; a refusal never repeats what may be a secret. */
export const parseNotify = (line: string): Line<NotifyTarget> => {
  const refuse = (seen: string): Line<NotifyTarget> => ({ ok: false, seen, remedy: TARGET })
  const [first = '', url, ...rest] = line.split(/\s+/)
  const kind = KINDS.find((one) => one === first.toLowerCase())
  if (kind === undefined) return refuse('the first word (hidden) is no kind of target')
  if (url === undefined) return refuse(`${kind} without a URL; the secret may be empty`)
  const fault = urlFault(url)
  if (fault !== null) return refuse(fault)
  const named = rest.filter((word) => word.startsWith('for='))
  const secrets = rest.filter((word) => !word.startsWith('for='))
  if (named.length > 1 || secrets.length > 1) return refuse(`${2 + rest.length} words (hidden)`)
  const audience = AUDIENCES.find((one) => `for=${one}` === (named[0] ?? 'for=all'))
  if (audience === undefined) return refuse('the word behind `for=` (hidden) is no audience')
  return { ok: true, value: { kind, url, secret: secrets[0] ?? null, audience } }
}

const MENTION =
  'write `LOGIN ID` or `LOGIN KIND:ID`, for example `octocat U012AB3CD`; LOGIN is a GitHub login or a commit email'

/** Names by which services mention a whole channel. */
const EVERYBODY = /^@?(?:all|here|channel|everyone|_all|isatall)$/i

/** Reads one line of mentions; ids that mean everybody are refused. */
export const parseMentions = (line: string): Line<Mention> => {
  const refuse = (seen: string): Line<Mention> => ({ ok: false, seen, remedy: MENTION })
  const words = line.split(/\s+/)
  const [given = '', second = ''] = words
  if (words.length !== 2) return refuse(`${words.length} ${words.length === 1 ? 'word' : 'words'}`)
  const [, prefix, rest = ''] = /^([a-z]+):(.*)$/.exec(second) ?? [undefined, undefined, second]
  const kind = prefix === undefined ? null : KINDS.find((one) => one === prefix)
  if (kind === undefined) return refuse(`${prefix} is no kind of target`)
  if (EVERYBODY.test(rest)) return refuse(`${rest} mentions everybody`)
  if (!/^[\w.+@-]{1,64}$/.test(rest)) return refuse('the id is empty or has a character that no id has')
  return { ok: true, value: { login: given.replace(/^@/, '').toLowerCase(), id: rest, kind } }
}

/** Reads one line of notify-on, words between commas or blanks. */
export const parseNotifyOn = (line: string): Line<readonly NotifyOn[]> => {
  const words = line.split(/[\s,]+/).filter((word) => word !== '')
  const wrong = words.find((word) => !EVENTS.some((one) => one === word))
  if (wrong !== undefined) return { ok: false, seen: wrong, remedy: `use of ${EVENTS.join(', ')}` }
  if (words.length > 1 && words.includes('never'))
    return { ok: false, seen: line, remedy: 'use `never` alone' }
  return { ok: true, value: words as readonly NotifyOn[] }
}
