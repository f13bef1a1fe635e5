import { createHash } from 'node:crypto'
import type { ResultsService } from '../../__tests__/support/results-service.ts'
import { type Fault, type Met, spoiled } from './faults.ts'
import { type Call, jsonReply, type Meddle, OWN_HOST, type Reply } from './gate.ts'
import type { Pushed } from './team.ts'

/** A cache entry as its writer sealed it. */
export interface Sealed {
  readonly key: string
  readonly event: Pushed['event']
  readonly sha256: string
}

/** A cache entry as it was given to a run. */
export interface Given {
  readonly key: string
  readonly sealed: Sealed | undefined
  readonly isAsSealed: boolean
}

/** What one run did with the services of the runner. */
export interface Dealings {
  readonly written: string[]
  readonly given: Given[]
  readonly artifacts: Buffer[]
}

/** What the week knows of all cache entries, by the blob they lie in. */
export type Ledger = Map<string, Sealed>

const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
const blobOf = (path: string): string => /\/blobs\/([^?]+)/.exec(path)?.[1] ?? ''
const parsed = (bytes: Buffer): Record<string, string> => JSON.parse(bytes.toString('utf8'))

/** Bytes of a blob as the service has them. */
export const blobIn = async (results: ResultsService, blob: string): Promise<Buffer> => {
  const answer = await fetch(`${results.env['ACTIONS_RESULTS_URL']}acct/blobs/${blob}?sig=x`)
  return Buffer.from(await answer.arrayBuffer())
}

/** The results service as one run meets it: artifacts are those of its own workflow run, caches are everybody's, and every entry is compared with what its writer sealed. */
export const resultsMeddle = (
  results: ResultsService,
  ledger: Ledger,
  run: { readonly number: number; readonly event: Pushed['event']; readonly fault: Fault | null },
  met: Met,
): { readonly meddle: Meddle; readonly dealings: Dealings } => {
  const dealings: Dealings = { written: [], given: [], artifacts: [] }
  const writing = new Map<string, string>()
  const asked = new Map<string, string>()

  const cacheCall = async (call: Call, forward: (call: Call) => Promise<Reply>): Promise<Reply> => {
    if (run.fault === 'cache service refuses') {
      met.count++
      return jsonReply(503, { code: 'unavailable', msg: 'played 503' })
    }
    const question = parsed(call.body)
    const { key = '', version = '' } = question
    const id = `${key} ${version}`
    const isSealing = call.path.endsWith('/FinalizeCacheEntryUpload')
    const blob = writing.get(id) ?? ''
    // Before the service shows it to anybody.
    if (isSealing) ledger.set(blob, { key, event: run.event, sha256: hash(await blobIn(results, blob)) })
    const reply = await forward(call)
    if (isSealing && reply.status === 200) dealings.written.push(key)
    if (isSealing && reply.status !== 200) ledger.delete(blob)
    if (isSealing || reply.status !== 200) return reply
    const answer = parsed(reply.body)
    if (call.path.endsWith('/CreateCacheEntry')) writing.set(id, blobOf(answer['signed_upload_url'] ?? ''))
    if (call.path.endsWith('/GetCacheEntryDownloadURL') && answer['signed_download_url'])
      asked.set(blobOf(answer['signed_download_url']), answer['matched_key'] ?? '')
    return reply
  }
  const artifactCall = async (call: Call, forward: (call: Call) => Promise<Reply>): Promise<Reply> => {
    const question = parsed(call.body)
    const name = `${run.number}-${question['name']}`
    const reply = await forward({ ...call, body: Buffer.from(JSON.stringify({ ...question, name })) })
    if (reply.status !== 200) return reply
    if (call.path.endsWith('/CreateArtifact'))
      writing.set(name, blobOf(parsed(reply.body)['signed_upload_url'] ?? ''))
    if (call.path.endsWith('/FinalizeArtifact'))
      dealings.artifacts.push(await blobIn(results, writing.get(name) ?? ''))
    return reply
  }
  const blobCall = async (call: Call, forward: (call: Call) => Promise<Reply>): Promise<Reply> => {
    const reply = await forward(call)
    const key = asked.get(blobOf(call.path))
    if (call.method !== 'GET' || key === undefined) return reply
    const sealed = ledger.get(blobOf(call.path))
    const body = spoiled(run.fault, reply.body)
    const isAsSealed = hash(body) === sealed?.sha256
    if (!isAsSealed) met.count++
    dealings.given.push({ key, sealed, isAsSealed })
    return { ...reply, body }
  }
  const meddle: Meddle = async (call, forward) => {
    const base = (results.env['ACTIONS_RESULTS_URL'] ?? '').replace(/\/$/, '')
    const here = `http://${call.headers[OWN_HOST] ?? ''}`
    const pick = call.path.includes('CacheService/')
      ? cacheCall
      : call.path.includes('ArtifactService/')
        ? artifactCall
        : blobCall
    const reply = await pick(call, forward)
    if (pick === blobCall) return reply
    return { ...reply, body: Buffer.from(reply.body.toString('utf8').replaceAll(base, here)) }
  }
  return { meddle, dealings }
}
