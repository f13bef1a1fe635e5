import { type ChildProcess, spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { isSecretName, redactor } from '../text/redact.ts'
import type { Slots, Waiting } from './slots.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Why an origin gave nothing, in Go's words: it does not know the module, its network failed, or there is no go to ask it. */
export interface Denied {
  readonly ok: false
  readonly kind: 'unknown' | 'fault' | 'no go'
  readonly why: string
}

/** What the origin of a module came to. */
export type Fetched = { readonly ok: true; readonly kind: 'delivered' } | Denied

/** What is known of a module at its origin: a version and when it was made, or all versions. */
export type Told =
  | { readonly ok: true; readonly kind: 'told'; readonly info: string; readonly list: string }
  | Denied

/** Fetches modules from their repositories; nothing of it rejects but for the signal. */
export interface Origin {
  /** Brings all files of a version into the store. */
  fetch(module: string, version: string, who: Waiting, signal: AbortSignal): Promise<Fetched>
  /** Asks what a version, branch, commit or `latest` is, and for the list of versions. */
  tell(module: string, query: string, who: Waiting, signal: AbortSignal): Promise<Told>
}

/** How the host's go is run. */
export interface OriginOptions {
  readonly store: string
  /** A place for what must not come into the store before it is checked. */
  readonly scratch: () => Promise<string>
  readonly private: string
  readonly noSums: string
  readonly sumdb: string
  readonly env: Environment
  readonly slots: Slots
}

/** Longest time one module may take. */
const PATIENCE_MS = 300_000
const NO_GO = 127
const OUTPUT_LIMIT = 4 * 2 ** 20

/** Words of Go and git for a network that failed, in the place of a module that is not there; the last is what go makes of a git host that did not answer. */
const FAULT =
  /dial tcp|i\/o timeout|TLS handshake|connection (?:refused|reset|timed out)|Could not resolve host|unexpected disconnect|early EOF|5\d\d (?:Bad Gateway|Service|Internal|Gateway)|returned error: 5\d\d|context deadline|no secure protocol found/i

interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Ends the whole group: go starts git, and git starts more. */
const kill = (child: ChildProcess): void => {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
}

const run = (args: readonly string[], cwd: string, env: Environment, signal: AbortSignal): Promise<Ended> =>
  new Promise((resolve) => {
    const child = spawn('go', args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
    const text = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const)
      child[name].setEncoding('utf8').on('data', (chunk: string) => {
        if (text[name].length < OUTPUT_LIMIT) text[name] += chunk
      })
    const stop = (): void => kill(child)
    const timer = setTimeout(stop, PATIENCE_MS)
    signal.addEventListener('abort', stop, { once: true })
    if (signal.aborted) stop()
    const end = (code: number, more = ''): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
      resolve({ code, stdout: text.stdout, stderr: text.stderr + more })
    }
    child.on('error', ({ code }: NodeJS.ErrnoException) =>
      end(
        NO_GO,
        code === 'ENOENT' ? 'there is no go on this machine to fetch it from its origin' : `go: ${code}`,
      ),
    )
    child.on('close', (code) => end(code ?? 1))
  })

/** What `go … -json` printed, as far as it is used. https://go.dev/ref/mod#go-mod-download */
interface Printed {
  readonly Version?: string
  readonly Versions?: readonly string[]
  readonly Time?: string
  readonly Origin?: unknown
  readonly Error?: string | { readonly Err?: string }
}

const parse = (text: string): Printed => {
  try {
    return JSON.parse(text) as Printed
  } catch {
    return {}
  }
}

/** Fetches with the host's go, which has the host's git and its credentials and checks sums by itself. https://go.dev/ref/mod#private-modules */
export const originByGo = (options: OriginOptions): Origin => {
  const secrets = Object.entries(options.env).flatMap(([name, value]) =>
    value && isSecretName(name) ? [value] : [],
  )
  const redact = redactor(secrets)
  const env: Environment = {
    GIT_TERMINAL_PROMPT: '0',
    GIT_ALLOW_PROTOCOL: 'https:ssh',
    GOTOOLCHAIN: 'local',
    ...options.env,
    ...{ GOPROXY: 'direct', GOPRIVATE: options.private, GONOPROXY: '', GONOSUMDB: options.noSums },
    ...(options.sumdb === '' ? {} : { GOSUMDB: options.sumdb }),
    ...{ GOENV: 'off', GOFLAGS: '', GOWORK: 'off', GO111MODULE: 'on', LC_ALL: 'C' },
  }

  const go = async (args: readonly string[], modcache: string, who: Waiting, signal: AbortSignal) => {
    const leave = await options.slots.take(who, signal)
    try {
      const ended = await run(args, await options.scratch(), { ...env, GOMODCACHE: modcache }, signal)
      signal.throwIfAborted()
      const printed = parse(ended.stdout)
      const { Error: error } = printed
      const said = (typeof error === 'string' ? error : error?.Err) ?? ended.stderr
      const why = redact(said.trim()).slice(0, 2_000) || `go ended with code ${ended.code}`
      const kind = ended.code === NO_GO ? 'no go' : FAULT.test(why) ? 'fault' : 'unknown'
      const denied: Denied = { ok: false, kind, why }
      return ended.code === 0 && error === undefined ? { ok: true as const, printed } : denied
    } finally {
      leave()
    }
  }

  return {
    fetch: async (module, version, who, signal) => {
      const args = ['mod', 'download', '-json', '--', `${module}@${version}`]
      const done = await go(args, dirname(dirname(options.store)), who, signal)
      return done.ok ? { ok: true, kind: 'delivered' } : done
    },
    tell: async (module, query, who, signal) => {
      const args = ['list', '-m', '-versions', '-json', '--', `${module}@${query}`]
      const modcache = `${await options.scratch()}/mod`
      const done = await go(args, modcache, who, signal)
      if (!done.ok) return done
      const { Version, Time, Origin, Versions = [] } = done.printed
      return {
        ok: true,
        kind: 'told',
        info: JSON.stringify({ Version, Time, Origin }),
        list: Versions.map((v) => `${v}\n`).join(''),
      }
    },
  }
}
