import { rm } from 'node:fs/promises'
import type { UpstreamFault } from '../ports/ports.ts'
import type { Account } from './account.ts'
import { matchesPrivate } from './chain.ts'
import { Flights } from './flights.ts'
import type { Fetched, Origin, Told } from './origin.ts'
import { Part } from './part.ts'
import type { Way } from './pull.ts'
import type { Wanted } from './request-path.ts'
import type { Waiting } from './slots.ts'
import type { Store } from './store.ts'
import type { Upstream } from './upstreams.ts'
import { LIMITS, type ModuleFile, type Records, type Verdict, verifyArrived } from './verify.ts'
import { type Walk, type Walked, walkChain } from './walk.ts'

/** Where files can come from. */
export interface Sources {
  readonly store: Store
  readonly chain: readonly Upstream[]
  /** The checksum database of that name where it may be asked directly. */
  readonly databaseAt: (name: string) => Upstream | null
  readonly private: string
  readonly records: Records
  readonly origin: Origin
  readonly account: Account
  readonly way: Way
}

/** What bringing a file ended with: it is in the store and verified, it lies apart because nothing proves it, it is to be looked for in the store because its origin has put it there, or it is not to be had. */
export type Brought =
  | { readonly kind: 'stored' }
  | { readonly kind: 'loose'; readonly path: string }
  | { readonly kind: 'delivered' }
  | { readonly kind: 'missing'; readonly status: 404 | 410; readonly text: string }
  | { readonly kind: 'fault'; readonly host: string; readonly what: string }

type Lacking = Extract<Brought, { kind: 'missing' | 'fault' }>

/** A file of a version, which never changes. */
export const isModuleFile = (wanted: Wanted): wanted is ModuleFile =>
  wanted.kind === 'file' && wanted.module !== null && wanted.version !== null

/** Bytes such a file may have at most. */
export const limitOf = ({ ext }: Wanted): number =>
  ext === 'zip' || ext === 'mod' || ext === 'info' ? LIMITS[ext] : LIMITS.other

/** Brings files from the chain or from their origin; rejects when the signal is given, or with `Unwritable`. */
export class Bringer {
  private readonly sources: Sources
  private readonly fetches = new Flights<Fetched>()
  private readonly tells = new Flights<Told>()

  constructor(sources: Sources) {
    this.sources = sources
  }

  /** Brings it, whether it is in the store or not. */
  async bring(wanted: Wanted, who: Waiting, signal: AbortSignal): Promise<Brought> {
    const isPrivate = wanted.module !== null && matchesPrivate(this.sources.private, wanted.module)
    return isPrivate ? this.fromOrigin(wanted, who, signal, null) : this.fromChain(wanted, who, signal)
  }

  private async fromChain(wanted: Wanted, who: Waiting, signal: AbortSignal): Promise<Brought> {
    const { store, chain, account, way } = this.sources
    const part = await Part.make(await store.draft())
    const start = way.time.now()
    let retries = 0
    const walk = {
      ...{ path: wanted.path, part, limit: limitOf(wanted), who, signal },
      again: () => retries++,
      failed: (fault: UpstreamFault) => account.failed(fault),
      verify: () => this.verify(wanted, part.path, who, signal),
    }
    try {
      const walked = await this.orDatabase(wanted, await walkChain(chain, walk, way), walk)
      await part.close()
      if (walked.kind !== 'arrived') {
        await part.remove()
        return walked.kind === 'direct' ? this.fromOrigin(wanted, who, signal, walked.otherwise) : walked
      }
      const seconds = (way.time.now() - start) / 1000
      const { host, h1, isVerified } = walked
      if (isModuleFile(wanted)) account.brought(wanted, { from: 'network', host, seconds, retries })
      if (!isVerified) return { kind: 'loose', path: part.path }
      await this.place(wanted, part.path, h1)
      return { kind: 'stored' }
    } catch (error) {
      await part.remove()
      throw error
    }
  }

  private async verify(wanted: Wanted, path: string, who: Waiting, signal: AbortSignal): Promise<Verdict> {
    if (!isModuleFile(wanted)) return { kind: 'unknown', h1: null }
    return verifyArrived(wanted, path, this.sources.records, who, signal)
  }

  /** Where no upstream passes requests to the checksum database on, go would ask it directly: so does the server, with the host's network. */
  private async orDatabase(wanted: Wanted, walked: Walked, walk: Walk): Promise<Walked> {
    if (wanted.kind !== 'sumdb' || walked.kind === 'arrived' || walked.kind === 'fault') return walked
    const otherwise = lacking(walked.kind === 'direct' ? walked.otherwise : walked) ?? notFound('not found')
    const [, name = '', rest = ''] =
      /^sumdb\/(.+?)\/((?:supported|latest|lookup|tile)(?:\/.*)?)$/.exec(wanted.path) ?? []
    const database = this.sources.databaseAt(name)
    if (database === null) return otherwise
    if (rest === 'supported') return { kind: 'arrived', host: database.host, isVerified: false, h1: null }
    return walkChain([database], { ...walk, path: rest }, this.sources.way)
  }

  /** Go finds a zip only with its sum beside it, which therefore comes first. https://go.dev/src/cmd/go/internal/modfetch/fetch.go */
  private async place(wanted: Wanted, from: string, h1: string | null): Promise<void> {
    const { store } = this.sources
    const zip = { from, path: wanted.path }
    if (wanted.ext !== 'zip' || h1 === null) return store.put([zip])
    const sum = { from: await store.jot(h1), path: `${wanted.path}hash` }
    try {
      await store.put([sum, zip])
    } finally {
      await rm(sum.from, { force: true }).catch(() => undefined)
    }
  }

  private async fromOrigin(
    wanted: Wanted,
    who: Waiting,
    signal: AbortSignal,
    otherwise: Walked | null,
  ): Promise<Brought> {
    const { module, version, path, ext } = wanted
    if (module === null) return lacking(otherwise) ?? notFound('not found')
    const { origin, account, way, store } = this.sources
    const host = module.split('/')[0] as string
    const start = way.time.now()
    const asker = { ...who, signal }
    const query = version ?? 'latest'
    const fetched = isModuleFile(wanted)
      ? await this.fetches.join(
          `${module}@${version}`,
          asker,
          (whose, stop) => origin.fetch(module, query, whose, stop),
          async (result) => result,
        )
      : await this.tells.join(
          `${module}@${query}`,
          asker,
          (whose, stop) => origin.tell(module, query, whose, stop),
          async (result) => result,
        )
    const seconds = (way.time.now() - start) / 1000
    if (!fetched.ok) {
      const what = fetched.why
      if (fetched.kind === 'no go') return lacking(otherwise) ?? notFound(`not found: ${module}: ${what}`)
      if (fetched.kind === 'unknown') return notFound(`not found: ${what}`)
      account.failed({ host, what, status: null, seconds, path })
      return { kind: 'fault', host, what }
    }
    if (fetched.kind === 'told')
      return { kind: 'loose', path: await store.jot(ext === 'list' ? fetched.list : fetched.info) }
    if (isModuleFile(wanted)) account.brought(wanted, { from: 'origin', host, seconds, retries: 0 })
    return { kind: 'delivered' }
  }
}

const notFound = (text: string): Lacking => ({ kind: 'missing', status: 404, text })

const lacking = (walked: Walked | null): Lacking | null =>
  walked?.kind === 'missing' || walked?.kind === 'fault' ? walked : null
