import type { IncomingMessage } from 'node:http'
import { type Link, matchesPrivate } from './chain.ts'
import type { Wanted } from './request-path.ts'
import type { Stored } from './store.ts'
import type { Answer } from './upstream.ts'

/** Brings a module of a version into the store from its origin; false when it cannot. */
export type Direct = (module: string, version: string) => Promise<boolean>

/** What the store and the chain together have to say. */
export type Outcome =
  | { readonly kind: 'stored'; readonly file: Stored }
  | { readonly kind: 'fetched'; readonly response: IncomingMessage; readonly host: string }
  | { readonly kind: 'missing'; readonly status: 404 | 410; readonly text: string }
  | { readonly kind: 'fault'; readonly host: string; readonly what: string }

/** Where files can come from. */
export interface Sources {
  readonly links: readonly Link[]
  readonly private: string
  readonly fromStore: (path: string) => Promise<Stored | null>
  readonly ask: (base: string, path: string) => Promise<Answer>
  readonly failed: (host: string, what: string) => void
  readonly direct?: Direct
}

const missing = (text: string): Outcome => ({ kind: 'missing', status: 404, text })

const fromOrigin = async (wanted: Wanted, sources: Sources): Promise<Outcome> => {
  const { module, version } = wanted
  if (module === null) return missing('')
  if (version === null) return missing('not found: this server has no list of versions from the origin')
  if (!(await sources.direct?.(module, version)))
    return missing(`not found: ${module}@${version} could not be fetched from its origin`)
  const file = await sources.fromStore(wanted.path)
  return file ? { kind: 'stored', file } : missing(`not found: ${module}@${version}`)
}

/** Goes through the chain in Go's order, and keeps the most telling failure. https://go.dev/src/cmd/go/internal/modfetch/proxy.go */
const throughChain = async (wanted: Wanted, sources: Sources): Promise<Outcome> => {
  if (wanted.module !== null && matchesPrivate(sources.private, wanted.module))
    return fromOrigin(wanted, sources)
  let worst: Outcome | null = null
  for (const link of sources.links) {
    if (link.to === 'direct') {
      const outcome = await fromOrigin(wanted, sources)
      return outcome.kind === 'missing' ? (worst ?? outcome) : outcome
    }
    if (link.to === 'off') return worst ?? missing('module lookup disabled by GOPROXY=off')
    const answer = await sources.ask(link.to, wanted.path)
    if (answer.kind === 'found') return { ...answer, kind: 'fetched' }
    if (answer.kind === 'fault') {
      sources.failed(answer.host, answer.what)
      worst = answer
      if (!link.passesFaults) break
    } else worst ??= answer
  }
  return worst ?? missing('not found')
}

/** Files that never change come from the store first; lists and queries from the chain first, so that they are fresh. */
export const resolveThrough = async (wanted: Wanted, sources: Sources): Promise<Outcome> => {
  const isAlive = wanted.kind === 'query' || /\/(?:latest|supported)$/.test(wanted.path)
  const early = isAlive ? null : await sources.fromStore(wanted.path)
  if (early) return { kind: 'stored', file: early }
  const outcome = await throughChain(wanted, sources)
  if (!isAlive || outcome.kind === 'fetched' || outcome.kind === 'stored') return outcome
  const late = await sources.fromStore(wanted.path)
  return late ? { kind: 'stored', file: late } : outcome
}
