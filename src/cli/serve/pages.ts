import { accessSync, constants } from 'node:fs'
import type { ServerResponse } from 'node:http'
import type { Page } from '../../mirror/server.ts'
import type { MirrorAccount } from '../../ports/ports.ts'
import { Counters, kindOf } from './metrics.ts'
import type { Shelf } from './shelf.ts'

/** What the pages tell of. */
export interface Told {
  readonly store: string
  /** `/team/go`, or empty. */
  readonly prefix: string
  readonly shelf: Shelf
  readonly account: () => MirrorAccount
}

const PLAIN = 'text/plain; charset=utf-8'
/** https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format */
const METRICS = 'text/plain; version=0.0.4; charset=utf-8'

/** The asker went away before an answer; the status nginx logs for it. https://nginx.org/en/docs/dev/development_guide.html#http_requests_to_other_servers */
const GONE = 499

const canWrite = (dir: string): boolean => {
  try {
    accessSync(dir, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Watches requests, and tells of them: `/metrics` below the prefix, `/healthz` below and without it. */
export class Monitor {
  private readonly told: Told
  private readonly counters = new Counters()
  private underWay = 0
  private readonly waiting: (() => void)[] = []

  constructor(told: Told) {
    this.told = told
  }

  /** A request for a path of the protocol came, and is answered by this response. */
  readonly watch = (path: string, response: ServerResponse): void => {
    const start = performance.now()
    // The response has no socket of its own yet while the one before it on the same connection is being ended.
    const { socket } = response.req
    const before = socket.bytesWritten
    this.underWay++
    response.once('close', () => {
      const bytes = socket.bytesWritten - before
      const status = response.headersSent ? response.statusCode : GONE
      this.counters.add({ kind: kindOf(path), status, bytes, seconds: (performance.now() - start) / 1000 })
      if (status === 200 && /\/@v\/v[^/]+\.(?:info|mod|zip)$/.test(path))
        this.told.shelf.touch(path, new Date())
      this.underWay--
      if (this.underWay === 0) for (const ended of this.waiting.splice(0)) ended()
    })
  }

  /** The page at a path; null where there is none. */
  readonly page = (path: string): Page | null => {
    const { store, prefix, shelf, account } = this.told
    if (path === '/healthz' || path === `${prefix}/healthz`)
      return canWrite(store)
        ? { status: 200, type: PLAIN, text: 'ok' }
        : { status: 503, type: PLAIN, text: 'the store cannot be written' }
    if (path !== `${prefix}/metrics`) return null
    return {
      status: 200,
      type: METRICS,
      text: this.counters.text(account(), shelf.read(), process.memoryUsage.rss()),
    }
  }

  /** Waits until no request is under way, for so long at most. */
  quiet(limitMs: number): Promise<void> {
    if (this.underWay === 0) return Promise.resolve()
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, limitMs)
      this.waiting.push(() => {
        clearTimeout(timer)
        resolve()
      })
    })
  }
}
