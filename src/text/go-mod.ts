/** A line of go.mod or go.work that names a module, with its 1-based line. */
export interface Requirement {
  readonly path: string
  readonly version: string
  readonly line: number
}

/** A `replace`: `version` null for all versions; `toVersion` null when `to` is a directory. */
export interface Replacement {
  readonly path: string
  readonly version: string | null
  readonly to: string
  readonly toVersion: string | null
  readonly line: number
}

/** A value with the 1-based line it stands on. */
export interface Placed {
  readonly value: string
  readonly line: number
}

/** What go.mod or go.work says; directives it does not have are null or empty. https://go.dev/ref/mod#go-mod-file */
export interface GoMod {
  readonly module: string | null
  readonly go: Placed | null
  readonly toolchain: Placed | null
  readonly requires: readonly Requirement[]
  readonly replaces: readonly Replacement[]
  /** Directories that go.work uses, as written. */
  readonly uses: readonly Placed[]
}

/** Reads go.mod or go.work; a line that Go would refuse is passed over. */
export const parseGoMod = (text: string): GoMod => {
  const requires: Requirement[] = []
  const replaces: Replacement[] = []
  const uses: Placed[] = []
  const single = new Map<string, Placed>()
  for (const { verb, words, line } of directives(text)) {
    const [first, second] = words
    if (first === undefined) continue
    if (verb === 'require' && second !== undefined) requires.push({ path: first, version: second, line })
    else if (verb === 'replace') replaces.push(...replacement(words, line))
    else if (verb === 'use') uses.push({ value: first, line })
    else if (!single.has(verb)) single.set(verb, { value: first, line })
  }
  return {
    module: single.get('module')?.value ?? null,
    go: single.get('go') ?? null,
    toolchain: single.get('toolchain') ?? null,
    requires,
    replaces,
    uses,
  }
}

/** Whether a replacement leads to a directory and not to another module. https://go.dev/ref/mod#go-mod-file-replace */
export const isDirectory = ({ to, toVersion }: Replacement): boolean =>
  toVersion === null && /^(?:\.{1,2}(?:\/|$)|\/)/.test(to)

interface Directive {
  readonly verb: string
  readonly words: readonly string[]
  readonly line: number
}

const directives = (text: string): readonly Directive[] => {
  const found: Directive[] = []
  let block = ''
  for (const [index, whole] of text.split(/\r?\n/).entries()) {
    const words = wordsOf(whole)
    const [first = '', ...rest] = words
    if (words.length === 0) continue
    if (block !== '' && first === ')') block = ''
    else if (block !== '') found.push({ verb: block, words, line: index + 1 })
    else if (rest[0] === '(') block = first
    else found.push({ verb: first, words: rest, line: index + 1 })
  }
  return found
}

const wordsOf = (line: string): readonly string[] =>
  [...line.replace(/(^|\s)\/\/.*$/, '$1').matchAll(/"([^"]*)"|`([^`]*)`|[()]|[^\s()]+/g)].map(
    ([word, quoted, raw]) => quoted ?? raw ?? word,
  )

const replacement = (words: readonly string[], line: number): readonly Replacement[] => {
  const arrow = words.indexOf('=>')
  const [path, version] = words.slice(0, Math.max(arrow, 0))
  const [to, toVersion] = words.slice(arrow + 1)
  if (path === undefined || to === undefined) return []
  return [{ path, version: version ?? null, to, toVersion: toVersion ?? null, line }]
}
