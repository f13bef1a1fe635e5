/** What a request asks for, of the files of the module proxy protocol. https://go.dev/ref/mod#goproxy-protocol */
export interface Wanted {
  /** Path below the prefix, decoded, safe to join to a directory. */
  readonly path: string
  /** `file` never changes, `query` does, `sumdb` belongs to the checksum database. */
  readonly kind: 'file' | 'query' | 'sumdb'
  /** Module path with capitals restored; null for the checksum database. */
  readonly module: string | null
  /** Version or, in a query, branch or commit, with capitals restored; null where the request names none. */
  readonly version: string | null
  readonly ext: 'info' | 'mod' | 'zip' | 'list' | 'latest' | null
}

/** Characters of escaped module paths, versions and checksum database paths. https://pkg.go.dev/golang.org/x/mod/module#EscapePath */
const SEGMENT = /^[A-Za-z0-9!._~+@-]{1,255}$/

/** Paths the checksum database protocol knows. https://go.dev/design/25530-sumdb#checksum-database */
const SUMDB = /^sumdb\/[^/]+(?:\/[^/]+)*?\/(?:supported|latest|lookup\/.+|tile\/.+)$/

/** Versions that never change; anything else is a question. https://go.dev/ref/mod#versions */
const CANONICAL = /^v(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z.-]+)?(?:\+incompatible)?$/

const unescapeCapitals = (text: string): string =>
  text.replace(/!([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** Capitals as file systems that know none can keep them. https://go.dev/ref/mod#module-cache */
export const escapeCapitals = (text: string): string =>
  text.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`)

/** The file of a module version, as a request for it would be read; null where the names are none of a module. */
export const fileOf = (module: string, version: string, ext: 'info' | 'mod' | 'zip'): Wanted | null =>
  readRequestPath(`${escapeCapitals(module)}/@v/${escapeCapitals(version)}.${ext}`)

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
  if (path === null || path.length > 2000 || path.startsWith('-')) return null
  const segments = path.split('/')
  if (!segments.every((segment) => SEGMENT.test(segment) && !/^\.+$/.test(segment))) return null
  if (segments[0] === 'sumdb')
    return SUMDB.test(path) ? { path, kind: 'sumdb', module: null, version: null, ext: null } : null
  const [, where = '', latest, list, named = '', ext = ''] =
    /^([^@]+)\/(?:(@latest)|@v\/(?:(list)|([^/@]+)\.(info|mod|zip)))$/.exec(path) ?? []
  if (where === '') return null
  const module = unescapeCapitals(where)
  if (latest) return { path, kind: 'query', module, version: null, ext: 'latest' }
  if (list) return { path, kind: 'query', module, version: null, ext: 'list' }
  const version = unescapeCapitals(named)
  const kind = CANONICAL.test(version) ? 'file' : 'query'
  return { path, kind, module, version, ext: ext as 'info' | 'mod' | 'zip' }
}
