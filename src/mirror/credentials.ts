import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/** Says who we are to a server: the value of an Authorization header, null where nothing is known. */
export type Credentials = (url: URL) => Promise<string | null>

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

const netrcOf = async (env: Environment): Promise<ReadonlyMap<string, string>> => {
  const methods = (env['GOAUTH'] || 'netrc').split(';').map((method) => method.trim())
  const path = env['NETRC'] || (env['HOME'] && join(env['HOME'], '.netrc'))
  if (!methods.includes('netrc') || !path) return new Map()
  return readNetrc(await readFile(path, 'utf8').catch(() => ''))
}

/** Credentials from the URL itself and, over https, the host's .netrc; throws in Go's words rather than send any in clear. https://go.dev/src/cmd/go/internal/web/http.go */
export const openCredentials = (env: Environment): Credentials => {
  let netrc: Promise<ReadonlyMap<string, string>> | null = null
  return async (url) => {
    const isSafe = url.protocol === 'https:' || isLoopback(url.hostname)
    if (url.username !== '') {
      if (!isSafe) throw new Error('refusing to pass credentials to insecure URL')
      return basic(decodeURIComponent(url.username), decodeURIComponent(url.password))
    }
    if (url.protocol !== 'https:') return null
    netrc ??= netrcOf(env)
    return (await netrc).get(url.host) ?? null
  }
}
