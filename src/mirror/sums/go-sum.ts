import type { WantedModule } from '../../ports/ports.ts'

/** What the go.sum files of a build say together. */
export interface Sums {
  /** The `h1:` sums recorded for the zip or the go.mod of a version; more than one where files disagree, empty where none is known. */
  of(module: string, version: string, kind: 'zip' | 'mod'): ReadonlySet<string>
  /** Every version named, once, in the order first seen. */
  modules(): readonly WantedModule[]
}

/** Sum of an empty go.mod, which an old fault of Go recorded and Go drops. https://go.dev/src/cmd/go/internal/modfetch/fetch.go */
const EMPTY_GO_MOD = 'h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY='

const SUM = /^h1:[A-Za-z0-9+/]{43}=$/
/** Letters of module paths and versions; no element is empty or starts with a dot. https://pkg.go.dev/golang.org/x/mod/module#CheckPath */
const MODULE = /^[A-Za-z0-9_~][\w.~-]*(?:\/[A-Za-z0-9_~-][\w.~-]*)*$/
const VERSION = /^v[0-9][A-Za-z0-9.+-]*$/

const NONE: ReadonlySet<string> = new Set()

/** Reads go.sum and go.work.sum texts; lines that are not `MODULE VERSION[/go.mod] h1:SUM` are left out. https://go.dev/ref/mod#go-sum-files */
export const readSums = (texts: readonly string[]): Sums => {
  const sums = new Map<string, Set<string>>()
  const wanted = new Map<string, WantedModule>()
  for (const line of texts.join('\n').split('\n')) {
    const [module = '', named = '', sum = '', ...more] = line.trim().split(/\s+/)
    const version = named.replace(/\/go\.mod$/, '')
    if (more.length > 0 || !MODULE.test(module) || !VERSION.test(version) || !SUM.test(sum)) continue
    if (sum === EMPTY_GO_MOD) continue
    const key = `${module} ${named}`
    const known = sums.get(key) ?? new Set()
    sums.set(key, known.add(sum))
    const both = `${module} ${version}`
    const zip = named === version || wanted.get(both)?.zip === true
    wanted.set(both, { module, version, zip })
  }
  return {
    of: (module, version, kind) => sums.get(`${module} ${version}${kind === 'mod' ? '/go.mod' : ''}`) ?? NONE,
    modules: () => [...wanted.values()],
  }
}
