/** One entry of a GOPROXY list. */
export interface Link {
  /** A URL, `direct` or `off`. */
  readonly to: string
  /** True before `|`: any fault moves on, not only a missing file. */
  readonly passesFaults: boolean
}

/** Reads a GOPROXY list as Go does; nothing after `direct` or `off` counts. https://go.dev/ref/mod#goproxy-protocol */
export const readChain = (list: string): readonly Link[] => {
  const links: Link[] = []
  for (const [, entry = '', mark] of list.matchAll(/([^,|]*)([,|]|$)/g)) {
    const to = entry.trim()
    if (to === '') continue
    const isBare = /[.:/]/.test(to) && !to.includes(':/') && !to.startsWith('/')
    links.push({ to: isBare ? `https://${to}` : to, passesFaults: mark === '|' })
    if (to === 'direct' || to === 'off') break
  }
  return links
}

/** The chain in runs joined by `|`: within one the order is free, between them only a missing file moves on. */
export const runsOf = <T extends { readonly link: Link }>(chain: readonly T[]): readonly (readonly T[])[] => {
  const runs: T[][] = [[]]
  for (const one of chain) {
    runs.at(-1)?.push(one)
    if (!one.link.passesFaults) runs.push([])
  }
  return runs.filter((run) => run.length > 0)
}

/** A glob of path.Match as an expression: `*` and `?` stay within one element. https://pkg.go.dev/path#Match */
const glob = (pattern: string): RegExp | null => {
  const text = pattern
    .replace(/[\\^$.|+(){}]/g, '\\$&')
    .replaceAll('*', '[^/]*')
    .replaceAll('?', '[^/]')
  try {
    return new RegExp(`^${text}$`)
  } catch {
    return null
  }
}

/** Does a GOPRIVATE list match the path or the start of it. https://pkg.go.dev/golang.org/x/mod/module#MatchPrefixPatterns */
export const matchesPrivate = (patterns: string, module: string): boolean =>
  patterns.split(',').some((raw) => {
    const pattern = raw.trim().replace(/\/$/, '')
    if (pattern === '') return false
    const elements = module.split('/')
    const wanted = pattern.split('/').length
    return elements.length >= wanted && (glob(pattern)?.test(elements.slice(0, wanted).join('/')) ?? false)
  })
