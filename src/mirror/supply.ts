import { rm } from 'node:fs/promises'
import { Bringer, type Brought, isModuleFile, limitOf, type Sources } from './bring.ts'
import { type Asker, Flights } from './flights.ts'
import type { Wanted } from './request-path.ts'
import type { Waiting } from './slots.ts'
import { openFile, type Stored } from './store.ts'
import { type ModuleFile, type Verdict, verifyStored } from './verify.ts'

/** What there is to give. */
export type Supplied =
  | { readonly kind: 'file'; readonly file: Stored; readonly isStored: boolean; readonly isFetched: boolean }
  | { readonly kind: 'missing'; readonly status: 404 | 410; readonly text: string }
  | { readonly kind: 'fault'; readonly host: string; readonly what: string }

/** What the flight of a file ends with. */
type Landed =
  | { readonly kind: 'stored'; readonly isFetched: boolean }
  | Exclude<Brought, { kind: 'stored' | 'delivered' }>

/** Most files whose marks are remembered, for a server that stays; the rest is looked at again. */
const KEPT = 100_000

/** Gives files: from the store when they are there and whole, else from where the bringer finds them, each once for all who ask. */
export class Supply {
  private readonly sources: Sources
  private readonly bringer: Bringer
  private readonly flights = new Flights<Landed>()
  /** Files of the store that were looked at, and their marks. */
  private readonly verified = new Map<string, string>()

  constructor(sources: Sources) {
    this.sources = sources
    this.bringer = new Bringer(sources)
  }

  /** Rejects when the signal is given, or with `Unwritable` when the disk does not take the file. */
  async get(wanted: Wanted, asker: Asker): Promise<Supplied> {
    const ready = isModuleFile(wanted) ? await this.openVerified(wanted) : null
    if (ready) return { kind: 'file', file: ready, isStored: true, isFetched: false }
    return this.flights.join(
      wanted.path,
      asker,
      (who, signal) =>
        isModuleFile(wanted) ? this.file(wanted, who, signal) : this.query(wanted, who, signal),
      (landed, isFirst) => this.hand(wanted, landed, isFirst),
      async (landed) => {
        if (landed.kind === 'loose') await rm(landed.path, { force: true })
      },
    )
  }

  private async hand(wanted: Wanted, landed: Landed, isFirst: boolean): Promise<Supplied> {
    if (landed.kind === 'missing' || landed.kind === 'fault') return landed
    const isStored = landed.kind === 'stored'
    const file = isStored ? await this.sources.store.open(wanted.path) : await openFile(landed.path, true)
    if (!file) return { kind: 'missing', status: 404, text: `not found: ${wanted.path}` }
    return { kind: 'file', file, isStored, isFetched: isFirst && (!isStored || landed.isFetched) }
  }

  private know(path: string, mark: string): void {
    if (this.verified.size >= KEPT) this.verified.clear()
    this.verified.set(path, mark)
  }

  private async openVerified(wanted: ModuleFile): Promise<Stored | null> {
    const mark = this.verified.get(wanted.path)
    if (mark === undefined) return null
    const file = await this.sources.store.open(wanted.path)
    if (file?.mark === mark) return file
    await file?.close()
    return null
  }

  private async file(wanted: ModuleFile, who: Waiting, signal: AbortSignal): Promise<Landed> {
    if ((await this.look(wanted, who, signal))?.kind === 'good') return { kind: 'stored', isFetched: false }
    const brought = await this.bringer.bring(wanted, who, signal)
    if (brought.kind === 'stored') {
      const file = await this.sources.store.open(wanted.path)
      if (file) this.know(wanted.path, file.mark)
      await file?.close()
      return { kind: 'stored', isFetched: true }
    }
    if (brought.kind !== 'delivered') return brought
    const found = await this.look(wanted, who, signal)
    if (found?.kind === 'good') return { kind: 'stored', isFetched: true }
    const what = found?.kind === 'bad' ? found.why : `${wanted.path} is not there after its download`
    return { kind: 'fault', host: wanted.module.split('/')[0] as string, what }
  }

  /** Looks at a file of the store, takes it out when it is not what it should be; null when there is none. */
  private async look(wanted: ModuleFile, who: Waiting, signal: AbortSignal): Promise<Verdict | null> {
    const { store, records, account } = this.sources
    const path = await store.find(wanted.path)
    const file = path === null ? null : await openFile(path)
    if (path === null || file === null) return null
    await file.close()
    const verdict: Verdict =
      file.size > limitOf(wanted)
        ? { kind: 'bad', why: 'it is too large' }
        : await verifyStored(wanted, path, records, who, signal)
    if (verdict.kind !== 'bad') {
      this.know(wanted.path, file.mark)
      return verdict
    }
    account.damaged(wanted)
    await store.drop(wanted.path)
    if (wanted.ext === 'zip') await store.drop(`${wanted.path}hash`)
    return verdict
  }

  /** What the checksum database was proven to have recorded never changes. Other questions are put to the chain first, so that the answer is fresh; what the store knows is better than nothing. */
  private async query(wanted: Wanted, who: Waiting, signal: AbortSignal): Promise<Landed> {
    const { store, records } = this.sources
    const [, name = '', path = ''] = /^sumdb\/(.+?)\/((?:lookup|tile)\/.+)$/.exec(wanted.path) ?? []
    const proven = path === '' ? null : await records.database.file(name, path)
    if (proven !== null) return { kind: 'loose', path: await store.jot(proven) }
    const brought = await this.bringer.bring(wanted, who, signal)
    if (brought.kind === 'loose') return brought
    const stays = wanted.ext === 'list' || /\/(?:lookup|tile)\//.test(wanted.path)
    if (stays && (await store.find(wanted.path)) !== null) return { kind: 'stored', isFetched: false }
    return brought.kind === 'missing' || brought.kind === 'fault'
      ? brought
      : { kind: 'missing', status: 404, text: 'not found' }
  }
}
