import { spawn } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { isAbsolute } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/** Headers by which a server knows who asks. */
export type Headers = Readonly<Record<string, string>>

/** Headers by the URL they are for, without `https://` and without a slash at the end. */
export type ByPrefix = ReadonlyMap<string, Headers>

/** What a server said that refused. */
export interface Refusal {
  readonly status: number
  readonly statusText: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
}

/** Longest time a helper may take. */
const PATIENCE_MS = 30_000
const OUTPUT_LIMIT = 2 ** 20
const NAME = /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/

/** Runs a program without a shell and without a terminal to ask on; null when it fails. What it complains of is not shown, as it may hold what it knows. */
const run = (
  command: readonly string[],
  cwd: string,
  env: Environment,
  input: string,
): Promise<string | null> =>
  new Promise((resolve) => {
    const [program = '', ...args] = command
    const quiet = { ...env, GIT_TERMINAL_PROMPT: '0' }
    const child = spawn(program, args, { cwd, env: quiet, stdio: ['pipe', 'pipe', 'ignore'] })
    const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
    const end = (result: string | null): void => {
      clearTimeout(timer)
      resolve(result)
    }
    let text = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      if (text.length < OUTPUT_LIMIT) text += chunk
    })
    child.on('error', () => end(null))
    child.on('close', (code) => end(code === 0 ? text : null))
    child.stdin.on('error', () => undefined).end(input)
  })

/** A prefix as credentials are kept under it. */
export const prefixOf = (url: string): string => url.replace(/^https:\/\//, '').replace(/\/$/, '')

/** Asks git's credential helpers in a directory for a URL, as `GOAUTH=git DIR` does; null when they know nothing. https://pkg.go.dev/cmd/go#hdr-GOAUTH_environment_variable */
export const askGit = async (
  dir: string,
  url: string,
  env: Environment,
): Promise<{ readonly found: ByPrefix; readonly answer: string } | null> => {
  const isThere = isAbsolute(dir) && (await stat(dir).catch(() => null))?.isDirectory() === true
  const answer = isThere ? await run(['git', 'credential', 'fill'], dir, env, `url=${url}\n`) : null
  if (answer === null) return null
  const said: Record<string, string> = {}
  for (const line of answer.split('\n')) {
    const [key = '', value] = line.trim().split(/=(.*)/s)
    if (value !== undefined) said[key] = value
  }
  const { protocol, host, path = '', username = '', password = '' } = said
  const prefix = `${protocol}://${host}${path === '' ? '' : `/${path.replace(/^\//, '')}`}`
  if (protocol !== 'https' || !host || !url.startsWith(prefix)) return null
  const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
  return { found: new Map([[prefixOf(prefix), { authorization }]]), answer }
}

/** Tells git's helpers whether what they knew was right, so that they keep or forget it. https://git-scm.com/docs/git-credential */
export const tellGit = async (
  dir: string,
  answer: string,
  isGood: boolean,
  env: Environment,
): Promise<void> => {
  await run(['git', 'credential', isGood ? 'approve' : 'reject'], dir, env, answer)
}

/** Reads what a command of GOAUTH printed: URLs, an empty line, headers, an empty line, and so on; null when it is anything else. https://pkg.go.dev/cmd/go#hdr-GOAUTH_environment_variable */
export const readCredentials = (text: string): ByPrefix | null => {
  const found = new Map<string, Headers>()
  const lines = text.split('\n')
  if (lines.pop() !== '') return null
  while (lines.length > 0) {
    const urls = lines.splice(0, lines.indexOf('') + 1)
    const fields = lines.splice(0, lines.indexOf('') + 1)
    if (urls.pop() !== '' || fields.pop() !== '' || !urls.every((url) => URL.canParse(url))) return null
    const headers: Record<string, string> = {}
    for (const field of fields) {
      const [, name = '', value = ''] = /^([^:]+): (.*)$/.exec(field) ?? []
      if (!NAME.test(name) || /[^\t\x20-\x7e\x80-\xff]/.test(value)) return null
      headers[name.toLowerCase()] = value.trim()
    }
    for (const url of urls) found.set(prefixOf(url), headers)
  }
  return found
}

/** Words of a command; quotes keep spaces together. */
const wordsOf = (command: string): readonly string[] =>
  [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, one, two, bare]) => one ?? two ?? bare ?? '')

/** Runs a command of GOAUTH: without a URL before the first request, with it and the answer after a refusal. */
export const askCommand = async (
  command: string,
  refused: { readonly url: string; readonly refusal: Refusal } | null,
  env: Environment,
): Promise<ByPrefix | null> => {
  const words = [...wordsOf(command), ...(refused === null ? [] : [refused.url])]
  const lines = Object.entries(refused?.refusal.headers ?? {}).map(
    ([name, value]) => `${name}: ${[value ?? ''].flat().join(', ')}\n`,
  )
  const start = `HTTP/1.1 ${refused?.refusal.status} ${refused?.refusal.statusText}\n`
  const text = await run(words, '/', env, refused === null ? '' : `${start}${lines.join('')}\n`)
  return text === null ? null : readCredentials(text)
}
