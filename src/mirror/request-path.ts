/** What a request asks for, of the files of the module proxy protocol. https://go.dev/ref/mod#goproxy-protocol */
export interface Wanted {
  /** Path below the prefix, decoded, safe to join to a directory. */
  readonly path: string
  readonly kind: 'file' | 'query' | 'sumdb'
  /** Module path with capitals restored; null for the checksum database. */
  readonly module: string | null
  /** Version with capitals restored; null where the request names none. */
  readonly version: string | null
}

/** Characters of escaped module paths, versions and checksum database paths. https://pkg.go.dev/golang.org/x/mod/module#EscapePath */
const SEGMENT = /^[A-Za-z0-9!._~+@-]{1,255}$/

/** Paths the checksum database protocol knows. https://go.dev/design/25530-sumdb#checksum-database */
const SUMDB = /^sumdb\/[^/]+(?:\/[^/]+)*?\/(?:supported|latest|lookup\/.+|tile\/.+)$/

const unescapeCapitals = (text: string): string =>
  text.replace(/!([a-z])/g, (_, letter: string) => letter.toUpperCase())

const decode = (raw: string): string | null => {
  try {
    return decodeURIComponent(raw)
  } catch {
    return null
  }
}

/** Reads the path of a request below the prefix; null for everything that is no file of the protocol. */
export const readRequestPath = (raw: string): Wanted | null => {
  const path = decode(raw)
  if (path === null || path.length > 2000) return null
  const segments = path.split('/')
  if (!segments.every((segment) => SEGMENT.test(segment) && !/^\.+$/.test(segment))) return null
  if (segments[0] === 'sumdb')
    return SUMDB.test(path) ? { path, kind: 'sumdb', module: null, version: null } : null
  const latest = /^([^@]+)\/@latest$/.exec(path)
  if (latest) return { path, kind: 'query', module: unescapeCapitals(latest[1] as string), version: null }
  const found = /^([^@]+)\/@v\/(?:(list)|([^/@]+)\.(?:info|mod|zip))$/.exec(path)
  if (!found) return null
  const module = unescapeCapitals(found[1] as string)
  if (found[2] === 'list') return { path, kind: 'query', module, version: null }
  return { path, kind: 'file', module, version: unescapeCapitals(found[3] as string) }
}
