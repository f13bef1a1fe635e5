import { setTimeout as pause } from 'node:timers/promises'
import { isLimited, isPassing, type Octokit, type Patience, type Refusal } from './api.ts'

/** Pauses for a server that gave no answer at all: one that is gone stays gone longer than a report waits. */
const UNREACHED_MS = 2_000

/** Requests of one delivery to one repository, which end when its time is over. */
export class Session {
  readonly octokit: Octokit
  readonly repository: string
  private readonly patience: Patience
  private readonly end: AbortSignal
  private readonly endsAt: number

  constructor(octokit: Octokit, repository: string, patience: Patience) {
    this.octokit = octokit
    this.repository = repository
    this.patience = patience
    this.end = AbortSignal.timeout(patience.totalMs)
    this.endsAt = performance.now() + patience.totalMs
  }

  /** Parameters every request has. */
  request() {
    const [owner = '', repo = ''] = this.repository.split('/')
    const signal = AbortSignal.any([AbortSignal.timeout(this.patience.requestMs), this.end])
    return { owner, repo, request: { signal } }
  }

  /** Waits as long as GitHub asks, else for the pause; false when that is later than the end. */
  private async wait(refusal: Refusal, pauseMs: number): Promise<boolean> {
    const asked = refusal.waitSeconds === null ? 0 : refusal.waitSeconds * 1000
    const milliseconds = Math.max(asked, pauseMs)
    if (performance.now() + milliseconds >= this.endsAt) return false
    await pause(milliseconds, undefined, { signal: this.end }).catch(() => undefined)
    return !this.end.aborted
  }

  /**
   * Makes a request until it is done, refused for good, or the time is over. After a fault that may have left
   * something behind, `look` says what: the result when it was done, null when it was not, undefined when that
   * cannot be told; only what was surely not done is made again.
   */
  async once<T extends object>(
    make: () => Promise<T | Refusal>,
    look: () => Promise<T | null | undefined>,
  ): Promise<T | Refusal> {
    let made = await make()
    for (const pauseMs of this.patience.pausesMs) {
      if (!isRefusal(made) || !(isPassing(made) || isLimited(made))) return made
      if (made.status === 0 && pauseMs > UNREACHED_MS) return made
      // A limit that names no time lasts a minute at least, which is longer than a report waits.
      if (isLimited(made) && made.waitSeconds === null) return made
      if (!(await this.wait(made, pauseMs))) return made
      const found = isPassing(made) ? await look() : null
      if (found === undefined) continue
      made = found ?? (await make())
    }
    return made
  }
}

/** Whether this is a refusal, and not what was asked for. */
export const isRefusal = (made: object): made is Refusal => 'status' in made && 'message' in made
