import type {
  CacheStore,
  CheckRun,
  Finished,
  GitHub,
  Log,
  Mirror,
  MirrorAccount,
  Ports,
  RunOptions,
  Shell,
  WantedModule,
} from '../../src/ports/ports.ts'
import type { Clock } from '../../src/ports/surroundings.ts'

import { fakeFiles } from './files.ts'

export { fakeFiles }

/** One program that was started, as the fake shell saw it. */
export interface Call {
  readonly program: string
  readonly args: readonly string[]
  readonly options: RunOptions
}

/** Answers a call; undefined passes it on to the next handler; a missing code is 0, missing text is empty. */
export type Handler = (call: Call) => Partial<Finished> | undefined | Promise<Partial<Finished> | undefined>

/** A shell whose programs are the handlers: a function, or a table from the start of the command line to an answer (longest start wins); what none answers has code 127. Output is also given to onStdout and onStderr. */
export function fakeShell(
  ...handlers: readonly (Handler | Readonly<Record<string, Partial<Finished> | Handler>>)[]
): Shell & { readonly calls: Call[] } {
  const calls: Call[] = []
  return {
    calls,
    async run(program, args, options = {}) {
      const call = { program, args, options }
      calls.push(call)
      for (const handler of handlers) {
        const answer = await (typeof handler === 'function' ? handler : fromTable(handler))(call)
        if (answer) return finish(answer, options)
      }
      return finish({ code: 127, stderr: `${program}: not found\n` }, options)
    },
  }
}

function fromTable(table: Readonly<Record<string, Partial<Finished> | Handler>>): Handler {
  return (call) => {
    const line = `${[call.program, ...call.args].join(' ')} `
    const starts = Object.keys(table).filter((start) => line.startsWith(`${start} `))
    const best = starts.sort((a, b) => b.length - a.length)[0]
    const answer = best === undefined ? undefined : table[best]
    return typeof answer === 'function' ? answer(call) : answer
  }
}

function finish(answer: Partial<Finished>, options: RunOptions): Finished {
  const { code = 0, stdout = '', stderr = '' } = answer
  if (stdout !== '') options.onStdout?.(Buffer.from(stdout))
  if (stderr !== '') options.onStderr?.(Buffer.from(stderr))
  return { code, stdout, stderr }
}

/** A clock that stands still until `advance` is called. */
export function fakeClock(start = '2026-01-02T03:04:05Z'): Clock & { advance(milliseconds: number): void } {
  const origin = Date.parse(start)
  let passed = 0
  return {
    now: () => new Date(origin + passed),
    monotonic: () => passed,
    advance: (milliseconds) => {
      passed += milliseconds
    },
  }
}

/** A log that keeps its lines; warnings start with `warning: `, groups with `> ` and end with `<`. */
export function fakeLog(): Log & { readonly lines: string[] } {
  const lines: string[] = []
  return {
    lines,
    info: (text) => void lines.push(text),
    warning: (text) => void lines.push(`warning: ${text}`),
    status: () => undefined,
    group: (title) => void lines.push(`> ${title}`),
    endGroup: () => void lines.push('<'),
  }
}

/** A cache service that holds the given keys and records what was asked of it; a key is stored once. */
export function fakeCache(
  keys: readonly string[] = [],
  available = true,
): CacheStore & {
  readonly keys: Set<string>
  readonly restored: { paths: readonly string[]; key: string; prefixes: readonly string[] }[]
  readonly saved: { paths: readonly string[]; key: string }[]
} {
  const held = new Set(keys)
  const restored: { paths: readonly string[]; key: string; prefixes: readonly string[] }[] = []
  const saved: { paths: readonly string[]; key: string }[] = []
  return {
    available,
    keys: held,
    restored,
    saved,
    async restore(paths, key, prefixes, onFound) {
      restored.push({ paths, key, prefixes })
      const starting = [key, ...prefixes].map((prefix) => [...held].findLast((one) => one.startsWith(prefix)))
      const found = held.has(key) ? key : starting.find((one) => one !== undefined)
      if (found !== undefined) onFound?.()
      return found ?? null
    },
    async save(paths, key) {
      saved.push({ paths, key })
      if (!available || held.has(key)) return false
      held.add(key)
      return true
    },
  }
}

/** A GitHub that accepts every check run (or answers `refusal`) and keeps it. */
export function fakeGitHub(
  green: string | null = null,
  refusal?: { readonly status: number; readonly message: string },
): GitHub & { readonly checks: CheckRun[] } {
  const checks: CheckRun[] = []
  return {
    checks,
    async createCheckRun(check) {
      checks.push(check)
      return refusal
        ? { ok: false, ...refusal }
        : { ok: true, url: `https://github.example.org/checks/${checks.length}` }
    },
    lastGreen: async () => green,
    jobName: async () => null,
  }
}

/** A module server that has everything it is asked to bring ahead and was never asked for a file; `warmed` records what it was to bring. */
export function fakeMirror(
  account: Partial<MirrorAccount> = {},
): Mirror & { readonly warmed: WantedModule[]; readonly closed: () => boolean } {
  const warmed: WantedModule[] = []
  let isClosed = false
  return {
    url: 'http://127.0.0.1:1/x',
    warmed,
    closed: () => isClosed,
    async warm(wanted, options = {}) {
      warmed.push(...wanted)
      options.onProgress?.(wanted.length, wanted.length, 0)
      return { present: wanted.length, fetched: 0, bytes: 0, seconds: 0, failed: [] }
    },
    account: () => ({
      ...{ served: 0, fetched: 0, bytes: 0, ahead: 0, aheadBytes: 0 },
      ...{ dropped: [], modules: [], hosts: [], faults: [] },
      ...account,
    }),
    close: async () => {
      isClosed = true
    },
  }
}

/** All ports as fakes; give the ones a test cares about. */
export function fakePorts(ports: Partial<Ports> = {}): Ports {
  return {
    shell: fakeShell(),
    files: fakeFiles(),
    cache: fakeCache(),
    github: null,
    recentChecks: null,
    http: { post: async () => ({ ok: false, kind: 'network', said: 'no network in this test' }) },
    hmac: () => new Uint8Array(),
    listing: { files: async () => ({ files: [], isCut: false }) },
    probe: { probe: async () => ({ why: 'no network in this test', seconds: 0 }) },
    machine: { disk: async () => null, memory: async () => null },
    pause: async () => undefined,
    log: fakeLog(),
    clock: fakeClock(),
    annotate: () => undefined,
    summary: async () => true,
    openMirror: async () => ({ ok: false, why: 'no mirror in this test' }),
    archives: { serve: async () => null, toGzip: async () => false },
    ...ports,
  }
}
