/** One line of a CODEOWNERS file that counts. */
export interface OwnerRule {
  readonly pattern: string
  /** As written; empty where the line takes the owners away. */
  readonly owners: readonly string[]
}

/** Bytes above which GitHub does not load the file. https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners#codeowners-file-size */
const MAX_BYTES = 3_000_000

const OWNER = /^(?:@[\w.-]+(?:\/[\w.-]+)?|[^\s@]+@[^\s@]+\.[^\s@]+)$/

/** Words of a line; a backslash keeps the blank after it. */
const wordsOf = (line: string): readonly string[] =>
  (line.match(/(?:\\.|\S)+/g) ?? []).map((word) => word.replace(/\\(\s)/g, '$1'))

/** Reads the lines of a CODEOWNERS file that count: negation, ranges, an escaped `#` and lines with anything but owners do not. https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners#codeowners-syntax */
export const parseCodeowners = (text: string): readonly OwnerRule[] => {
  if (text.length > MAX_BYTES) return []
  return text.split(/\r?\n/).flatMap((line) => {
    const [pattern, ...rest] = wordsOf(line.trim())
    const comment = rest.findIndex((word) => word.startsWith('#'))
    const owners = comment < 0 ? rest : rest.slice(0, comment)
    if (pattern === undefined || /^[#!]|^\\#|[[\]]/.test(pattern)) return []
    return owners.every((owner) => OWNER.test(owner)) ? [{ pattern, owners }] : []
  })
}

/** Does one name match one part of a pattern: `*` any text, `?` any character; in time linear in their product. */
const matchesName = (pattern: string, name: string): boolean => {
  let [p, n, star, mark] = [0, 0, -1, 0]
  while (n < name.length) {
    if (p < pattern.length && (pattern[p] === '?' || (pattern[p] === name[n] && pattern[p] !== '*'))) {
      p++
      n++
    } else if (pattern[p] === '*') {
      star = p++
      mark = n
    } else if (star >= 0) {
      p = star + 1
      n = ++mark
    } else return false
  }
  while (pattern[p] === '*') p++
  return p === pattern.length
}

/** How many parts of a path the parts of a pattern can stand for, from the first on; `**` stands for any number of them. */
const reachedBy = (pattern: readonly string[], path: readonly string[]): ReadonlySet<number> => {
  let reached = new Set([0])
  for (const part of pattern) {
    const next = new Set<number>()
    const first = Math.min(...reached)
    if (part === '**') for (let to = first; to <= path.length; to++) next.add(to)
    else
      for (const at of reached) {
        const name = path[at]
        if (name !== undefined && matchesName(part, name)) next.add(at + 1)
      }
    reached = next
  }
  return reached
}

/** Does a pattern of a CODEOWNERS file cover the path of a file. */
export const matchesOwned = (pattern: string, path: string): boolean => {
  const parts = pattern.split('/').filter((part) => part !== '')
  const last = parts.at(-1)
  if (last === undefined) return false
  const isAnchored = pattern.slice(0, -1).includes('/')
  const names = path.split('/')
  const reached = reachedBy(isAnchored ? parts : ['**', ...parts], names)
  const isBelow = [...reached].some((at) => at > 0 && at < names.length)
  if (pattern.endsWith('/') || (last === '**' && parts.length > 1)) return isBelow
  // `docs/*` covers the files of docs, not those below its directories.
  return reached.has(names.length) || (!(last === '*' && isAnchored) && isBelow)
}

/** The owners of a path: those of the last line that covers it; empty when none does or that line has none. */
export const ownersFor = (rules: readonly OwnerRule[], path: string): readonly string[] =>
  rules.findLast(({ pattern }) => matchesOwned(pattern, path))?.owners ?? []
