import type { HostUse, MirrorAccount } from '../../ports/ports.ts'
import type { Fullness } from './shelf.ts'

/** A request as it was answered. */
export interface Answered {
  readonly kind: 'info' | 'mod' | 'zip' | 'list' | 'latest' | 'sumdb' | 'other'
  readonly status: number
  readonly bytes: number
  readonly seconds: number
}

type Labels = Readonly<Record<string, string>>
type Sample = readonly [labels: Labels, value: number]

/** Upper bounds of the times of answers, in seconds. */
const BOUNDS = [0.005, 0.02, 0.1, 0.5, 2, 10, 60] as const

/** A label value as the text format wants it. https://prometheus.io/docs/instrumenting/exposition_formats/#comments-help-text-and-type-information */
const quote = (text: string): string => text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/"/g, '\\"')

const labelled = (labels: Labels): string => {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${quote(value)}"`)
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`
}

const metric = (name: string, type: 'counter' | 'gauge', help: string, samples: readonly Sample[]): string =>
  [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} ${type}`,
    ...samples.map(([labels, value]) => `${name}${labelled(labels)} ${value}`),
    '',
  ].join('\n')

const NO_LABELS: Labels = {}

const STATES = ['good', 'slow', 'dead'] as const

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

/** The kind of a request, from its path. */
export const kindOf = (path: string): Answered['kind'] => {
  if (path.startsWith('sumdb/')) return 'sumdb'
  const [, kind] = /(?:@v\/[^/]*\.|@v\/|\/@)(info|mod|zip|list|latest)$/.exec(path) ?? []
  return (kind as Answered['kind'] | undefined) ?? 'other'
}

/** Counts the answers of the server. */
export class Counters {
  private readonly requests = new Map<string, { readonly labels: Labels; count: number; bytes: number }>()
  private readonly times: number[] = BOUNDS.map(() => 0)
  private count = 0
  private seconds = 0

  add({ kind, status, bytes, seconds }: Answered): void {
    const labels = { kind, status: String(status) }
    const key = `${kind} ${status}`
    const known = this.requests.get(key) ?? { labels, count: 0, bytes: 0 }
    known.count++
    known.bytes += bytes
    this.requests.set(key, known)
    this.count++
    this.seconds += seconds
    const at = BOUNDS.findIndex((bound) => seconds <= bound)
    if (at >= 0) this.times[at] = (this.times[at] as number) + 1
  }

  private histogram(): string {
    const name = 'mirror_request_duration_seconds'
    let sum = 0
    const buckets = BOUNDS.map((bound, at) => {
      sum += this.times[at] as number
      return `${name}_bucket{le="${bound}"} ${sum}`
    })
    return [
      `# HELP ${name} Time to answer a request, to its last byte.`,
      `# TYPE ${name} histogram`,
      ...buckets,
      `${name}_bucket{le="+Inf"} ${this.count}`,
      `${name}_sum ${this.seconds}`,
      `${name}_count ${this.count}`,
      '',
    ].join('\n')
  }

  /** Everything known, in the text format of Prometheus. https://prometheus.io/docs/instrumenting/exposition_formats/ */
  text({ hosts, fetched, dropped }: MirrorAccount, shelf: Fullness, memoryBytes: number): string {
    const requests = [...this.requests.values()]
    const names = [...new Set(hosts.map(({ host }) => host))]
    const perHost = (value: (host: HostUse) => number): Sample[] =>
      names.map((name) => [{ host: name }, sumOf(hosts.filter(({ host }) => host === name).map(value))])
    const states = STATES.flatMap((state) =>
      names.map((host): Sample => {
        const isSo = hosts.some((one) => one.host === host && one.state === state)
        return [{ host, state }, Number(isSo)]
      }),
    )
    const one = (name: string, type: 'counter' | 'gauge', help: string, value: number): string =>
      metric(name, type, help, [[NO_LABELS, value]])
    const total = (name: string, help: string, samples: readonly Sample[]): string =>
      metric(name, 'counter', help, samples)
    const counts = requests.map(({ labels, count }): Sample => [labels, count])
    const given = requests.map(({ labels, bytes }): Sample => [labels, bytes])
    const asked = perHost((host) => host.requests)
    const failed = perHost((host) => host.failures)
    const got = perHost((host) => host.bytes)
    const spent = perHost((host) => host.seconds)
    return [
      total('mirror_requests_total', 'Requests by kind and status.', counts),
      total('mirror_response_bytes_total', 'Bytes given by kind and status.', given),
      this.histogram(),
      one('mirror_fetched_total', 'counter', 'Files an upstream gave to answer a request.', fetched),
      total('mirror_upstream_requests_total', 'Requests to an upstream.', asked),
      total('mirror_upstream_failures_total', 'Requests an upstream failed.', failed),
      total('mirror_upstream_bytes_total', 'Bytes an upstream gave.', got),
      total('mirror_upstream_seconds_total', 'Time spent on an upstream.', spent),
      metric('mirror_upstream_state', 'gauge', 'How an upstream does: 1 at its state.', states),
      one('mirror_damaged_total', 'counter', 'Stored files that were damaged and dropped.', dropped.length),
      one('mirror_store_bytes', 'gauge', 'Bytes of the store at the last count.', shelf.bytes),
      one('mirror_store_versions', 'gauge', 'Versions in the store at the last count.', shelf.versions),
      one('mirror_evictions_total', 'counter', 'Versions let go of for room.', shelf.evictions),
      one('mirror_evicted_bytes_total', 'counter', 'Bytes let go of for room.', shelf.evictedBytes),
      one('mirror_memory_bytes', 'gauge', 'Memory of the server.', memoryBytes),
    ].join('')
  }
}
