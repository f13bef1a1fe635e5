import type { Link } from '../chain.ts'
import { knownVerifier, readVerifier, type Verifier } from './note.ts'

/** What an address answered, whole: for lookups and tiles, a few kilobytes. */
export type Asked =
  | { readonly kind: 'found'; readonly body: Uint8Array }
  | { readonly kind: 'missing' }
  | { readonly kind: 'fault'; readonly why: string }

/** Asks one URL, with the patience and the health of the upstreams. */
export type Ask = (url: string) => Promise<Asked>

/** Name under which the database Go uses can be asked in China. https://go.dev/src/cmd/go/internal/modfetch/sumdb.go */
const ALIAS = 'sum.golang.google.cn'

/** A checksum database by its key, and the address GOSUMDB fixes for it, if any. */
export interface Named {
  readonly verifier: Verifier
  readonly address: string | null
}

/** Reads a GOSUMDB value, `NAME`, `NAME+HASH+KEY` or either with a URL; a text says why it names no database. https://go.dev/ref/mod#environment-variables */
export const readDatabaseName = (value: string): Named | string => {
  const [key = '', address, ...more] = value.trim().split(/\s+/)
  if (key === '') return 'missing GOSUMDB'
  if (key === 'off') return 'checksum database disabled by GOSUMDB=off'
  if (more.length > 0) return 'invalid GOSUMDB: too many fields'
  if (key === ALIAS && address === undefined)
    return { verifier: knownVerifier(), address: `https://${ALIAS}` }
  const verifier = readVerifier(key)
  if (verifier === null) return 'invalid GOSUMDB: malformed verifier id'
  if (!/^[A-Za-z0-9.-]+(?::\d+)?(?:\/[\w.~-]+)*$/.test(verifier.name ?? ''))
    return `invalid sumdb name (must be host[/path]): ${verifier.name}`
  if (address !== undefined && !/^https?:\/\//.test(address)) return 'invalid GOSUMDB URL'
  return { verifier, address: address ?? null }
}

/** Where the database answers: at its address, else behind the first proxy of the chain that says it passes requests on, else at its own host. https://go.dev/design/25530-sumdb#proxying-a-checksum-database */
export const findPlace = async (
  named: Named,
  links: readonly Link[],
  ask: Ask,
): Promise<{ readonly url: string } | { readonly why: string }> => {
  if (named.address !== null) return { url: named.address.replace(/\/$/, '') }
  const name = named.verifier.name as string
  for (const link of links) {
    if (link.to === 'direct' || link.to === 'off') break
    const url = `${link.to.replace(/\/$/, '')}/sumdb/${name}`
    const asked = await ask(`${url}/supported`)
    if (asked.kind === 'found') return { url }
    if (asked.kind === 'fault' && !link.passesFaults) return { why: asked.why }
  }
  return { url: `https://${name}` }
}
