import { continues, discard, readText, retryAfter, take } from './body.ts'
import { inGoWords, isGone, isPassing } from './faults.ts'
import { type Sink, Unwritable } from './part.ts'
import type { Slots, Waiting } from './slots.ts'
import { type Time, watchFlow } from './time.ts'
import type { Reply, Transport } from './transport.ts'
import type { Upstream } from './upstreams.ts'

/** What one upstream came to. */
export type Pulled =
  | { readonly kind: 'done' }
  | { readonly kind: 'missing'; readonly status: 404 | 410; readonly text: string }
  | {
      readonly kind: 'fault'
      readonly what: string
      readonly status: number | null
      readonly seconds: number
    }

/** What asking upstreams needs. */
export interface Way {
  readonly transport: Transport
  readonly slots: Slots
  readonly time: Time
  /** From 0 to 1. */
  readonly random: () => number
}

/** One file wanted from one upstream. */
export interface Pull {
  /** Path below the upstream, of characters that need no escape. */
  readonly path: string
  /** Bytes it may have at most. */
  readonly limit: number
  /** Can another upstream serve it as well: then there is less patience with this one. */
  readonly hasOther: boolean
  readonly who: Waiting
  readonly signal: AbortSignal
  /** Called for each try after the first. */
  readonly again: () => void
}

const TRIES = 3
const PATIENCE_MS = 30_000
const SHORT_PATIENCE_MS = 10_000
const SHORT_CONNECT_MS = 5_000
/** A wait longer than this is not made. */
const LONGEST_WAIT_MS = 30_000
/** Where another upstream can serve, a wait longer than this is not made either. */
const SHORT_WAIT_MS = 1_000
const BACKOFF_MS = 300

type Fault = Extract<Pulled, { kind: 'fault' }> & {
  readonly isPassing: boolean
  readonly waitMs: number | null
}

/** The address of a path below an upstream. */
export const urlBelow = (base: URL, path: string): URL => {
  const url = new URL(base)
  url.pathname = `${url.pathname.replace(/\/$/, '')}/${path}`
  return url
}

/** Fetches a file from one upstream into the part, in at most three tries, or in one when it is known to answer nobody, going on where the part stops; rejects only when the disk does not take it or the signal is given. */
export const pull = async (upstream: Upstream, part: Sink, want: Pull, way: Way): Promise<Pulled> => {
  const { time, transport } = way
  const { base, health } = upstream
  if (base === null || !['http:', 'https:', 'file:'].includes(base.protocol))
    return {
      kind: 'fault',
      what: 'invalid proxy URL scheme (must be https, http, file)',
      status: null,
      seconds: 0,
    }
  const url = urlBelow(base, want.path)
  const patience = want.hasOther ? SHORT_PATIENCE_MS : PATIENCE_MS
  // Who found out first waited long and often; the rest is told sooner.
  const isSilent = health.isGone && /timeout/.test(health.why ?? '')
  const connectMs = want.hasOther || isSilent ? SHORT_CONNECT_MS : PATIENCE_MS
  const tries = isSilent ? 1 : TRIES
  const start = time.now()
  const seconds = (): number => (time.now() - start) / 1000

  const ask = (from: number): Promise<Reply> => {
    const useless = want.hasOther ? health.going : null
    const limits = { connectMs, headersMs: patience, ...(useless ? { useless } : {}) }
    return transport.ask(url, { method: 'GET', from, ...limits, signal: want.signal })
  }

  const receive = async (reply: Reply): Promise<void> => {
    const length = Number(reply.headers['content-length'] ?? Number.NaN)
    if (reply.status === 200) await part.restart()
    part.total = Number.isNaN(length) ? null : part.size + length
    const flow = watchFlow(time, patience, () =>
      reply.body.destroy(Object.assign(new Error('i/o timeout'), { code: 'ESTALLED' })),
    )
    try {
      await take(reply.body, part, want.limit, flow.got)
    } finally {
      flow.end()
      reply.body.destroy()
    }
  }

  const refused = (reply: Reply): Fault => {
    discard(reply)
    const { status } = reply
    const what = `${status} ${reply.statusText}`.trim()
    health.failed(what, status === 429 || status >= 500 ? 'ill' : 'refused')
    return {
      kind: 'fault',
      what,
      status,
      seconds: seconds(),
      isPassing: status === 429 || status >= 500,
      waitMs: retryAfter(reply.headers),
    }
  }

  const broken = (error: unknown, status: number | null): Fault => {
    const isStalled = (error as NodeJS.ErrnoException).code === 'ESTALLED'
    const what = isStalled ? 'i/o timeout' : inGoWords(error, base.hostname)
    const failure = isGone(error) ? 'gone' : /timeout/.test(what) ? 'silent' : 'ill'
    health.failed(what, failure)
    const mayPass = isPassing(error) && !(want.hasOther && failure !== 'ill')
    return { kind: 'fault', what, status, seconds: seconds(), isPassing: mayPass, waitMs: null }
  }

  const once = async (): Promise<Pulled | Fault> => {
    let status: number | null = null
    const asked = time.now()
    health.asked()
    try {
      let reply = await ask(part.size)
      if (reply.status === 416 || (reply.status === 206 && !continues(reply, part))) {
        discard(reply)
        await part.restart()
        reply = await ask(0)
      }
      status = reply.status
      health.answered(time.now() - asked)
      if (status === 404 || status === 410) {
        health.worked()
        return { kind: 'missing', status, text: await readText(reply, time, patience) }
      }
      if (status !== 200 && status !== 206) return refused(reply)
      await receive(reply)
      return { kind: 'done' }
    } catch (error) {
      if (error instanceof Unwritable || want.signal.aborted) throw error
      return broken(error, status)
    }
  }

  for (let attempt = 1; ; attempt++) {
    const before = part.size
    const leave = await way.slots.take(want.who, want.signal)
    const began = time.now()
    const pulled = await once().finally(leave)
    health.carried(Math.max(0, part.size - before), time.now() - began)
    if (!('isPassing' in pulled)) return pulled
    const { isPassing: mayPass, waitMs, ...fault } = pulled
    const backoff = BACKOFF_MS * 4 ** (attempt - 1) * (0.5 + way.random())
    const wait = Math.max(waitMs ?? 0, backoff)
    const longest = want.hasOther ? SHORT_WAIT_MS : LONGEST_WAIT_MS
    const isLeft = want.hasOther && health.state === 'dead'
    if (!mayPass || isLeft || attempt >= tries || wait > longest) return { ...fault, seconds: seconds() }
    want.again()
    await time.pause(wait, want.signal)
    want.signal.throwIfAborted()
  }
}
