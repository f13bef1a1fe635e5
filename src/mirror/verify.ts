import { readFile } from 'node:fs/promises'
import { matchesPrivate } from './chain.ts'
import type { Wanted } from './request-path.ts'
import type { Slots, Waiting } from './slots.ts'
import type { Database } from './sums/database.ts'
import { hashGoMod } from './sums/go-mod-hash.ts'
import type { Sums } from './sums/go-sum.ts'
import { hashZip } from './sums/zip-hash.ts'

/** What looking at a file came to: as recorded, whole but recorded nowhere, or not what it should be. */
export type Verdict =
  | { readonly kind: 'good'; readonly h1: string | null }
  | { readonly kind: 'unknown'; readonly h1: string | null }
  | { readonly kind: 'bad'; readonly why: string }

/** A file of a module version. */
export type ModuleFile = Wanted & { readonly module: string; readonly version: string }

/** What files are compared with. */
export interface Records {
  readonly sums: Sums
  readonly database: Database
  /** GONOSUMDB patterns. */
  readonly noSums: string
  /** GOSUMDB value. */
  readonly sumdb: string
  /** How many zips are hashed at a time. */
  readonly slots: Slots
}

/** Go's own limits. https://pkg.go.dev/golang.org/x/mod/zip#pkg-constants */
export const LIMITS = { zip: 500 * 2 ** 20, mod: 16 * 2 ** 20, info: 2 ** 20, other: 64 * 2 ** 20 } as const

/** Toolchains are in no go.sum, so the database decides whatever GOSUMDB says. https://go.dev/ref/mod#checksum-database */
const TOOLCHAIN = 'golang.org/toolchain'

const GOOD: Verdict = { kind: 'good', h1: null }

const mismatch = (file: ModuleFile, h1: string, known: string, where: string): Verdict => ({
  kind: 'bad',
  why: `verifying ${file.module}@${file.version}${file.ext === 'mod' ? '/go.mod' : ''}: checksum mismatch\n\tdownloaded: ${h1}\n\t${where}: ${known}`,
})

/** What go.sum says of a sum; null when it says nothing. */
const bySums = (file: ModuleFile, h1: string, sums: Sums): Verdict | null => {
  const known = sums.of(file.module, file.version, file.ext === 'zip' ? 'zip' : 'mod')
  if (known.size === 0) return null
  return known.has(h1) ? { kind: 'good', h1 } : mismatch(file, h1, [...known].join(' '), 'go.sum')
}

const byDatabase = async (file: ModuleFile, h1: string, records: Records): Promise<Verdict> => {
  const { module, version, ext } = file
  const isFree = records.sumdb === 'off' || matchesPrivate(records.noSums, module)
  if (isFree && module !== TOOLCHAIN) return { kind: 'good', h1 }
  const recorded = await records.database.lookup(module, version)
  const known = ext === 'zip' ? recorded.zip : recorded.mod
  if (known === null) return { kind: 'unknown', h1 }
  return known === h1 ? { kind: 'good', h1 } : mismatch(file, h1, known, 'checksum database')
}

/** Go takes an answer only for the very version it asked for. https://go.dev/src/cmd/go/internal/modfetch/proxy.go */
const lookAtInfo = async (file: ModuleFile, path: string): Promise<Verdict> => {
  try {
    const { Version } = JSON.parse(await readFile(path, 'utf8')) as { Version?: unknown }
    if (Version === file.version) return GOOD
    return {
      kind: 'bad',
      why: `proxy returned info for version ${String(Version).slice(0, 100)} instead of requested version`,
    }
  } catch {
    return { kind: 'bad', why: 'invalid response from proxy: unexpected end of JSON input' }
  }
}

const hash = async (
  file: ModuleFile,
  path: string,
  records: Records,
  who: Waiting,
  signal: AbortSignal,
): Promise<{ readonly ok: true; readonly h1: string } | { readonly ok: false; readonly why: string }> => {
  if (file.ext === 'mod') return { ok: true, h1: hashGoMod(await readFile(path)) }
  const leave = await records.slots.take(who, signal)
  try {
    return await hashZip(path)
  } finally {
    leave()
  }
}

/** Compares what came from an upstream with go.sum, else with the checksum database, as Go would. */
export const verifyArrived = async (
  file: ModuleFile,
  path: string,
  records: Records,
  who: Waiting,
  signal: AbortSignal,
): Promise<Verdict> => {
  if (file.ext === 'info') return lookAtInfo(file, path)
  const hashed = await hash(file, path, records, who, signal)
  if (!hashed.ok) return { kind: 'bad', why: `zip: not a valid zip file: ${hashed.why}` }
  return bySums(file, hashed.h1, records.sums) ?? byDatabase(file, hashed.h1, records)
}

/** Compares what was in the store with go.sum and with the sum that go left beside it, as `go mod verify` does; the network is not asked. https://go.dev/ref/mod#go-mod-verify */
export const verifyStored = async (
  file: ModuleFile,
  path: string,
  records: Records,
  who: Waiting,
  signal: AbortSignal,
): Promise<Verdict> => {
  if (file.ext === 'info') return lookAtInfo(file, path)
  const hashed = await hash(file, path, records, who, signal)
  if (!hashed.ok) return { kind: 'bad', why: hashed.why }
  const { h1 } = hashed
  const bySum = bySums(file, h1, records.sums)
  if (bySum !== null) return bySum
  const beside = file.ext === 'zip' ? await readFile(`${path}hash`, 'utf8').catch(() => null) : null
  if (beside !== null && beside.trim() !== h1)
    return mismatch(file, h1, beside.trim().slice(0, 100), 'ziphash')
  return { kind: 'good', h1 }
}
