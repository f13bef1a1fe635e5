import { readdir, readFile } from 'node:fs/promises'
import { type Sink, Unwritable } from './part.ts'
import { pull, type Way } from './pull.ts'
import type { Store } from './store.ts'
import type { Ask } from './sums/place.ts'
import { readDatabaseName } from './sums/place.ts'
import type { Disk } from './sums/shelf.ts'
import { openUpstream, type Upstream } from './upstreams.ts'

/** A file kept in memory, for the few kilobytes that lookups and tiles have. */
class Sheet implements Sink {
  size = 0
  total: number | null = null
  private chunks: Uint8Array[] = []

  async add(chunk: Uint8Array): Promise<void> {
    this.chunks.push(chunk)
    this.size += chunk.length
  }

  async restart(): Promise<void> {
    this.chunks = []
    this.size = 0
    this.total = null
  }

  read(): Buffer {
    return Buffer.concat(this.chunks)
  }
}

const LIMIT = 2 ** 20

/** Asks for lookups and tiles with the tries and the patience that files have, and with what is known of the upstreams; never rejects. */
export const askWith =
  (way: Way, chain: readonly Upstream[], signal: AbortSignal): Ask =>
  async (url) => {
    const cut = url.lastIndexOf('/')
    const link = { to: url.slice(0, cut), passesFaults: false }
    const known = chain.find(({ base, link: { to } }) => base !== null && url.startsWith(to))
    const { base, host, health: unknown } = openUpstream(link, way.time)
    const health = known?.health ?? unknown
    const sheet = new Sheet()
    const want = { path: url.slice(cut + 1), limit: LIMIT, hasOther: false, who: { isUrgent: true }, signal }
    try {
      const pulled = await pull({ link, base, host, health }, sheet, { ...want, again: () => undefined }, way)
      if (pulled.kind === 'done') {
        health.worked()
        return { kind: 'found', body: sheet.read() }
      }
      return pulled.kind === 'missing' ? pulled : { kind: 'fault', why: `${host}: ${pulled.what}` }
    } catch (error) {
      return { kind: 'fault', why: `${host}: ${(error as Error).message}` }
    }
  }

const SUMDB = 'sumdb'

/** Keeps lookups and tiles where go has them, so that go on the host and a later run ask for nothing again; a disk that takes nothing is no fault. https://go.dev/ref/mod#module-cache */
export const diskIn = (store: Store): Disk => ({
  names: async () => {
    const top = await store.find(SUMDB)
    return top === null ? [] : readdir(top).catch(() => [])
  },
  read: async (path) => {
    const file = await store.open(`${SUMDB}/${path}`)
    if (file === null) return null
    await file.close()
    if (file.size > LIMIT) return null
    const at = await store.find(`${SUMDB}/${path}`)
    return at === null ? null : readFile(at).catch(() => null)
  },
  keep: async (path, bytes) => {
    try {
      await store.put([{ from: await store.jot(bytes), path: `${SUMDB}/${path}` }])
    } catch (error) {
      if (!(error instanceof Unwritable)) throw error
    }
  },
})

/** The way to the checksum database itself, where the build asks for the one the host has chosen and no upstream passes requests on; null for any other database, so that the server reaches no host the build makes up. */
export const databaseAt = (
  sumdb: string,
  chain: readonly Upstream[],
  way: Way,
): ((name: string) => Upstream | null) => {
  const named = readDatabaseName(sumdb)
  const isOff = chain.some(({ link }) => link.to === 'off')
  if (typeof named === 'string' || isOff) return () => null
  const known = new Map<string, Upstream>()
  return (name) => {
    const { verifier, address } = named
    if (verifier.name === null ? verifier.keyHash(name) === '' : verifier.name !== name) return null
    const at =
      known.get(name) ?? openUpstream({ to: address ?? `https://${name}`, passesFaults: false }, way.time)
    known.set(name, at)
    return at
  }
}
