import type { HostUse } from '../ports/ports.ts'
import type { Time } from './time.ts'

/** Faults in a row after which an upstream counts as dead, if not a lost connection said so at once. */
const FAULTS = 3
/** An upstream that takes longer than this for an answer, on average, is slow. */
const SLOW_MS = 2_000
/** How long a stall is held against an upstream. */
const MEMORY_MS = 60_000
/** How long a dead upstream is left alone before it is tried again. */
const REST_MS = 30_000

/** How an upstream failed: nobody is there, nobody answers, it answers in trouble, or it refuses this one file. */
export type Failure = 'gone' | 'silent' | 'ill' | 'refused'

/** How well one upstream does, as far as requests to it told. */
export class Health {
  private readonly host: string
  private readonly time: Time
  private requests = 0
  private failures = 0
  private bytes = 0
  private milliseconds = 0
  private row = 0
  private average = 0
  private stalledAt = Number.NEGATIVE_INFINITY
  private deadSince: number | null = null
  private isSpared = false
  private leaving = new AbortController()
  private lastFault = ''

  constructor(host: string, time: Time) {
    this.host = host
    this.time = time
  }

  /** A request is made. */
  asked(): void {
    this.requests++
  }

  /** An answer came, after so many milliseconds. */
  answered(milliseconds: number): void {
    this.average = this.average === 0 ? milliseconds : this.average * 0.8 + milliseconds * 0.2
  }

  /** The answer was a good one, to its end. */
  worked(): void {
    this.row = 0
    this.deadSince = null
    if (this.leaving.signal.aborted) this.leaving = new AbortController()
  }

  /** No good answer came, or no whole one. */
  failed(what: string, failure: Failure): void {
    this.failures++
    this.lastFault = what
    if (failure === 'refused') return
    this.row++
    if (failure === 'silent') this.stalledAt = this.time.now()
    if (failure !== 'gone' && this.row < FAULTS) return
    this.deadSince ??= this.time.now()
    this.isSpared = failure !== 'ill'
    if (this.isSpared) this.leaving.abort()
  }

  /** What a transfer brought, and how long it took with everything. */
  carried(bytes: number, milliseconds: number): void {
    this.bytes += bytes
    this.milliseconds += milliseconds
  }

  get state(): HostUse['state'] {
    if (this.deadSince !== null) return 'dead'
    const hasStalled = this.time.now() - this.stalledAt < MEMORY_MS
    return hasStalled || this.average > SLOW_MS ? 'slow' : 'good'
  }

  /** Is it better not asked at all: it is dead, and asking it costs a long wait or is in vain. */
  get isGone(): boolean {
    return this.deadSince !== null && this.isSpared
  }

  /** Given when it is found to be gone; null when that is known already. */
  get going(): AbortSignal | null {
    return this.leaving.signal.aborted ? null : this.leaving.signal
  }

  /** Why it is dead, in Go's words; null while it is not. */
  get why(): string | null {
    return this.deadSince === null ? null : this.lastFault
  }

  /** Is it time to try one that is gone again; true once per rest. */
  wakes(): boolean {
    if (this.deadSince === null || this.time.now() - this.deadSince < REST_MS) return false
    this.deadSince = this.time.now()
    return true
  }

  read(): HostUse {
    const { host, requests, failures, bytes, state } = this
    return { host, requests, failures, bytes, seconds: this.milliseconds / 1000, state }
  }
}
