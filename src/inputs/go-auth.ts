import type { GoAuth } from '../model/inputs.ts'
import type { Line } from './reader.ts'

const HOST = /^(?=.{1,253}(?::|$))[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\d{1,5})?$/

/** Users that go with a token alone. https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/authenticating-as-a-github-app-installation https://support.atlassian.com/bitbucket-cloud/docs/using-access-tokens/ */
const userOf = (host: string): string => (host === 'bitbucket.org' ? 'x-token-auth' : 'x-access-token')

const REMEDY =
  'write `HOST USER TOKEN`, `HOST TOKEN` or `ssh`, for example `github.com` and a secret of the repository'

/** Reads one line of go-auth; a refusal never repeats what may be a secret. */
export const parseGoAuth = (line: string): Line<GoAuth> => {
  const refuse = (seen: string): Line<GoAuth> => ({ ok: false, seen, remedy: REMEDY })
  const words = line.split(/\s+/)
  if (line === 'ssh') return { ok: true, value: { kind: 'ssh' } }
  if (words.length === 1) return refuse('one word, which is not `ssh` (hidden); the token may be empty')
  if (words.length > 3) return refuse(`${words.length} words (hidden)`)
  const [given = '', second = '', third] = words
  const host = given.toLowerCase()
  if (!HOST.test(host)) return refuse('the first word (hidden) is not a host name')
  if (third === undefined && second === userOf(host))
    return refuse('a user without a token; the token may be empty')
  if (third === undefined)
    return { ok: true, value: { kind: 'token', host, user: userOf(host), token: second } }
  return { ok: true, value: { kind: 'token', host, user: second, token: third } }
}
