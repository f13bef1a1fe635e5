import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { askCommand, askGit, type ByPrefix, type Headers, prefixOf, type Refusal, tellGit } from './goauth.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Says who we are to a server. */
export interface Credentials {
  /** Headers to send; empty where nothing is known. */
  headers(url: URL): Promise<Headers>
  /** Headers to try once more with after an answer of 4xx to the used ones; null when no others are known. */
  again(url: URL, used: Headers, refusal: Refusal): Promise<Headers | null>
  /** Takes note of what such a second try was answered. */
  judge(url: URL, status: number): Promise<void>
}

const basic = (user: string, password: string): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`

/** Reads a .netrc as Go does: host to Authorization header, the first entry of a host counts. https://go.dev/src/cmd/go/internal/auth/netrc.go */
export const readNetrc = (text: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  let [machine, login, password] = ['', '', '']
  let isMacro = false
  for (const line of text.split('\n')) {
    if (isMacro) {
      isMacro = line !== ''
      continue
    }
    const words = line.split(/\s+/).filter((word) => word !== '')
    for (let at = 0; at + 1 < words.length; at += 2) {
      const value = words[at + 1] as string
      if (words[at] === 'machine') [machine, login, password] = [value, '', '']
      else if (words[at] === 'login') login = value
      else if (words[at] === 'password') password = value
      else if (words[at] === 'macdef') isMacro = true
      if (machine === '' || login === '' || password === '') continue
      if (!found.has(machine)) found.set(machine, basic(login, password))
      machine = ''
    }
    if (words.length % 2 === 1 && words.at(-1) === 'default') break
  }
  return found
}

/** Is that host this machine itself. */
export const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname)

const readNetrcOf = async (env: Environment): Promise<ByPrefix> => {
  const path = env['NETRC'] || (env['HOME'] && join(env['HOME'], '.netrc'))
  const entries = readNetrc(path ? await readFile(path, 'utf8').catch(() => '') : '')
  return new Map([...entries].map(([host, authorization]) => [host, { authorization }]))
}

const NONE: Headers = {}

/** The methods of GOAUTH, in their order; empty when one of them is `off`. https://pkg.go.dev/cmd/go#hdr-GOAUTH_environment_variable */
const methodsOf = (env: Environment): readonly string[] => {
  const methods = (env['GOAUTH'] || 'netrc').split(';').map((method) => method.trim())
  return methods.includes('off') ? [] : methods.filter((method) => method !== '')
}

/** What the methods of GOAUTH told, and what they tell of a host that refused, each host asked about once. */
class Known {
  private readonly env: Environment
  private readonly methods: readonly string[]
  private readonly prefixes = new Map<string, Headers>()
  private readonly refused = new Map<string, Promise<void>>()
  private readonly filled = new Map<string, { readonly dir: string; readonly answer: string }>()
  private started: Promise<void> | null = null

  constructor(env: Environment) {
    this.env = env
    this.methods = methodsOf(env)
  }

  /** The longest prefix of the URL counts. */
  async headers(url: URL): Promise<Headers> {
    this.started ??= this.ask(null)
    await this.started
    for (
      let at = prefixOf(url.href.replace(/[?#].*/, ''));
      at !== '';
      at = at.replace(/(?:^|\/)[^/]*$/, '')
    ) {
      const headers = this.prefixes.get(at)
      if (headers !== undefined) return headers
    }
    return NONE
  }

  /** Asks once more, now that the host has refused; null when nothing else is known of it. */
  async again(url: URL, used: Headers, refusal: Refusal): Promise<Headers | null> {
    const isAsking = this.methods.some((method) => method !== 'netrc')
    if (!isAsking) return null
    const known = this.refused.get(url.host) ?? this.ask({ url: url.href, refusal })
    this.refused.set(url.host, known)
    await known
    const after = await this.headers(url)
    return JSON.stringify(after) === JSON.stringify(used) ? null : after
  }

  /** Tells git how it went with what its helpers gave for that host, the first time. */
  async judge(url: URL, status: number): Promise<void> {
    const filled = this.filled.get(url.host)
    if (filled === undefined || (status >= 400 && status !== 401)) return
    this.filled.delete(url.host)
    await tellGit(filled.dir, filled.answer, status !== 401, this.env)
  }

  /** The last method first, so that what the first one says stands. */
  private async ask(refused: { readonly url: string; readonly refusal: Refusal } | null): Promise<void> {
    for (const method of this.methods.toReversed())
      for (const [prefix, headers] of await this.askOne(method, refused))
        if (Object.keys(headers).length > 0) this.prefixes.set(prefix, headers)
        else this.prefixes.delete(prefix)
  }

  private async askOne(
    method: string,
    refused: { readonly url: string; readonly refusal: Refusal } | null,
  ): Promise<ByPrefix> {
    if (method === 'netrc') return readNetrcOf(this.env)
    const [, dir] = /^git\s+(\S+)$/.exec(method) ?? []
    if (dir === undefined) return (await askCommand(method, refused, this.env)) ?? new Map()
    const asked = refused === null ? null : await askGit(dir, refused.url, this.env)
    if (asked === null || refused === null) return new Map()
    this.filled.set(new URL(refused.url).host, { dir, answer: asked.answer })
    return asked.found
  }
}

/** Credentials from the URL itself and, over https, what GOAUTH of the host says; throws in Go's words rather than send any in clear. https://go.dev/src/cmd/go/internal/web/http.go */
export const openCredentials = (env: Environment): Credentials => {
  const known = new Known(env)
  const isAsked = (url: URL): boolean => url.username === '' && url.protocol === 'https:'
  return {
    headers: async (url) => {
      const isSafe = url.protocol === 'https:' || isLoopback(url.hostname)
      if (url.username !== '') {
        if (!isSafe) throw new Error('refusing to pass credentials to insecure URL')
        return { authorization: basic(decodeURIComponent(url.username), decodeURIComponent(url.password)) }
      }
      return isAsked(url) ? known.headers(url) : NONE
    },
    again: async (url, used, refusal) => (isAsked(url) ? known.again(url, used, refusal) : null),
    judge: (url, status) => known.judge(url, status),
  }
}
