/** Packages that came to the standard library after Go 1.4, by release. https://go.dev/doc/devel/release */
const ADDED: Readonly<Record<string, readonly string[]>> = {
  '1.5': ['go/constant', 'go/importer', 'go/types', 'mime/quotedprintable', 'runtime/trace'],
  '1.7': ['context', 'net/http/httptrace'],
  '1.8': ['plugin'],
  '1.9': ['math/bits'],
  '1.13': ['crypto/ed25519'],
  '1.14': ['hash/maphash'],
  '1.15': ['time/tzdata'],
  '1.16': ['embed', 'go/build/constraint', 'io/fs', 'runtime/metrics', 'testing/fstest'],
  '1.18': ['debug/buildinfo', 'net/netip'],
  '1.19': ['go/doc/comment'],
  '1.20': ['crypto/ecdh', 'runtime/coverage'],
  '1.21': ['cmp', 'log/slog', 'maps', 'slices', 'testing/slogtest'],
  '1.22': ['go/version', 'math/rand/v2'],
  '1.23': ['iter', 'structs', 'unique'],
  '1.24': [
    'crypto/fips140',
    'crypto/hkdf',
    'crypto/mlkem',
    'crypto/pbkdf2',
    'crypto/sha3',
    'encoding',
    'weak',
  ],
  '1.25': ['testing/synctest', 'encoding/json/v2', 'encoding/json/jsontext'],
  '1.26': ['crypto/hpke', 'crypto/mlkem/mlkemtest', 'testing/cryptotest'],
}

const RELEASES = new Map(
  Object.entries(ADDED).flatMap(([release, paths]) => paths.map((path) => [path, release] as const)),
)

/** The Go release, e.g. `1.21`, that brought a package of the standard library; undefined for older ones and for other packages. */
export const releaseOfStandardPackage = (path: string): string | undefined => RELEASES.get(path)
