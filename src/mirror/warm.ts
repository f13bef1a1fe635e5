import type { WantedModule, Warmed } from '../ports/ports.ts'
import type { Account } from './account.ts'
import { isModuleFile } from './bring.ts'
import { Unwritable } from './part.ts'
import { fileOf } from './request-path.ts'
import type { Supply } from './supply.ts'
import type { Time } from './time.ts'
import type { ModuleFile } from './verify.ts'

/** Versions brought at a time; the rest of the connections is left to what the build itself asks for. */
const AT_A_TIME = 24

/** What bringing one version came to. */
type Ready = { readonly why: string } | { readonly fetched: number; readonly bytes: number }

const filesOf = ({ module, version, zip }: WantedModule): readonly ModuleFile[] =>
  (zip ? (['zip', 'mod', 'info'] as const) : (['mod'] as const))
    .map((ext) => fileOf(module, version, ext))
    .filter((file) => file !== null)
    .filter(isModuleFile)

const bringVersion = async (
  wanted: WantedModule,
  supply: Supply,
  account: Account,
  signal: AbortSignal,
): Promise<Ready> => {
  const files = filesOf(wanted)
  if (files.length === 0) return { why: 'malformed module path or version' }
  let fetched = 0
  let bytes = 0
  for (const file of files) {
    const got = await supply.get(file, { isUrgent: false, signal })
    if (got.kind === 'missing') return { why: got.text || 'not found' }
    if (got.kind === 'fault') return { why: `${got.host}: ${got.what}` }
    await got.file.close()
    if (!got.isStored) return { why: 'no go.sum names it, and the checksum database cannot be asked' }
    if (!got.isFetched) continue
    fetched++
    bytes += got.file.size
    account.cameAhead(got.file.size)
  }
  return { fetched, bytes }
}

/** Brings versions into the store, many at a time; what was there already is verified; a disk that takes no more ends it; never rejects. */
export const warmUp = async (
  wanted: readonly WantedModule[],
  supply: Supply,
  account: Account,
  options: {
    readonly time: Time
    readonly signal: AbortSignal
    readonly onProgress?: (done: number, of: number, bytes: number) => void
  },
): Promise<Warmed> => {
  const { time, signal, onProgress } = options
  const start = time.now()
  const failed: { module: string; version: string; why: string }[] = []
  const sum = { done: 0, present: 0, fetched: 0, bytes: 0 }
  const line = wanted.values()
  let full: string | null = null
  const bring = async (one: WantedModule): Promise<Ready> => {
    if (signal.aborted || full !== null) return { why: full ?? 'stopped' }
    try {
      return await bringVersion(one, supply, account, signal)
    } catch (error) {
      if (signal.aborted) return { why: 'stopped' }
      const { message } = error as Error
      if (error instanceof Unwritable) full = message
      return { why: message }
    }
  }
  const work = async (): Promise<void> => {
    for (const one of line) {
      const { module, version } = one
      const ready = await bring(one)
      sum.done++
      if ('why' in ready) failed.push({ module, version, why: ready.why })
      else {
        sum.present++
        sum.bytes += ready.bytes
        if (ready.fetched > 0) sum.fetched++
      }
      onProgress?.(sum.done, wanted.length, sum.bytes)
    }
  }
  await Promise.all(Array.from({ length: Math.min(AT_A_TIME, wanted.length) }, work))
  const { present, fetched, bytes } = sum
  return { present, fetched, bytes, seconds: (time.now() - start) / 1000, failed }
}
