import { posix } from 'node:path'
import type { Diagnosis, Location } from '../../model/diagnosis.ts'

/** Lines of the repository whose appearance, change or removal can cause the failure. */
export interface Probe {
  /** POSIX extended expression, for `git grep -E` and `git log -G`. */
  readonly pattern: string
  readonly paths: readonly string[]
  /** Compare the matching lines, the declarations that start there, or only whether there are any. */
  readonly compare: 'lines' | 'declarations' | 'any'
}

/** What one error message points at besides its position. */
export interface Clue {
  /** Name or module in the message, for reasons. */
  readonly name: string
  readonly probes: readonly Probe[]
}

/** Escapes a text for a POSIX extended expression. */
export const literal = (text: string): string => text.replace(/[.*+?^$(){}|[\]\\]/g, '\\$&')

const word = (name: string): string => `(^|[^A-Za-z0-9_])${literal(name)}([^A-Za-z0-9_]|$)`

const definition = (name: string): string => {
  const n = literal(name)
  return `^(func (\\([^)]*\\) )?|type |var |const )${n}([^A-Za-z0-9_]|$)|^[[:blank:]]+${n}([[:blank:](,]|$)`
}

const method = (name: string): string =>
  `^func (\\([^)]*\\) )?${literal(name)}[[(]|^[[:blank:]]+${literal(name)}\\([^)]*\\)([[:blank:]]+[^{]*)?$|^[[:blank:]]+${literal(name)}[[:blank:]]+[^:=[:blank:]]`

const GO_FILES = '*.go'

/** Identifier expressions of Go's messages; the group is `X`, `pkg.X` or `a.b.Method`. */
const IDENTIFIERS: readonly { readonly match: RegExp; readonly kind: 'name' | 'member' | 'local' }[] = [
  { match: /undefined: ([\w.]+)/, kind: 'name' },
  {
    match: /(?:undefined|not declared) \(.*?(?:no field or method|has no (?:field|method)) (\w+)/,
    kind: 'member',
  },
  { match: /missing method (\w+)/, kind: 'member' },
  { match: /\(wrong type for method (\w+)\)/, kind: 'member' },
  { match: /(?:arguments in call to|in argument to) ([\w.]+)/, kind: 'member' },
  { match: /assignment mismatch: .*? but ([\w.]+)(?:\(.*\))? returns/, kind: 'member' },
  { match: /unknown field (\w+)/, kind: 'member' },
  { match: /(\w+) redeclared in this block/, kind: 'name' },
  { match: /method [\w.]*?(\w+) already declared/, kind: 'member' },
  { match: /(?:name|cannot refer to unexported \w+) ([\w.]+)(?: not exported)?/, kind: 'member' },
  { match: /declared and not used: (\w+)|^.*?: (\w+) declared (?:and|but) not used/, kind: 'local' },
]

const packagePaths = (dir: string): readonly string[] => [`:(glob)${dir === '.' ? '' : `${dir}/`}*.go`]

const identifierClue = (text: string, path: string, line: string): Clue | null => {
  for (const { match, kind } of IDENTIFIERS) {
    const found = match.exec(text)
    const full = found?.[1] ?? found?.[2]
    if (!full) continue
    const name = full.split('.').at(-1) ?? full
    const use: Probe = { pattern: exactly(line) ?? word(name), paths: [`:(literal)${path}`], compare: 'any' }
    const mention: Probe = { pattern: word(name), paths: [`:(literal)${path}`], compare: 'any' }
    if (kind === 'local') return { name, probes: [{ ...mention, compare: 'lines' }] }
    if (kind === 'member')
      return { name, probes: [use, { pattern: method(name), paths: [GO_FILES], compare: 'declarations' }] }
    const paths = full.includes('.') ? [GO_FILES] : packagePaths(posix.dirname(path))
    return { name, probes: [mention, { pattern: definition(name), paths, compare: 'declarations' }] }
  }
  return null
}

const exactly = (line: string): string | null => {
  const text = line.trim()
  return text === '' || text.length > 400 ? null : `^[[:blank:]]*${literal(text)}[[:blank:]]*$`
}

const lineClue = (text: string, path: string, line: string): Clue | null => {
  const own = [`:(literal)${path}`]
  const unused = /"([^"]+)" imported (?:as (\w+) )?and not used/.exec(text)
  if (unused) {
    const name = unused[2] ?? (unused[1] ?? '').split('/').at(-1) ?? ''
    return {
      name,
      probes: [
        {
          pattern: `"${literal(unused[1] ?? '')}"|(^|[^A-Za-z0-9_])${literal(name)}\\.`,
          paths: own,
          compare: 'lines',
        },
      ],
    }
  }
  const left = /no new variables/.test(text) ? /^\s*(?:if |for |switch )?([\w, ]+?)\s*:=/.exec(line) : null
  if (left) {
    const names = (left[1] ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name && name !== '_')
    const rarest = names.filter((name) => name !== 'err')[0] ?? names[0]
    if (rarest)
      return {
        name: rarest,
        probes: [{ pattern: `${word(rarest)}.*:=|:=.*${word(rarest)}`, paths: own, compare: 'lines' }],
      }
  }
  const exact = /syntax error|missing return|non-declaration/.test(text) ? exactly(line) : null
  return exact ? { name: line.trim(), probes: [{ pattern: exact, paths: own, compare: 'lines' }] } : null
}

/** Module or package path in a message of the go command about modules. */
const MODULE =
  /(?:providing package|provides package|imports|module|for|package) ((?:[\w~-]+\.)+[a-z]+(?:\/[\w.~-]+)+)/

const moduleClue = (diagnosis: Diagnosis, place: Location | null, line: string, dir: string): Clue | null => {
  const { text } = diagnosis.evidence
  const found = diagnosis.facts['package'] ?? diagnosis.facts['module'] ?? MODULE.exec(text)?.[1]
  const name = (/imports (\S+) from implicitly/.exec(text)?.[1] ?? found)?.replace(/@.*$/, '')
  if (!name) return null
  const parts = name.split('/')
  const own = dir === '.' || dir === '' ? '' : `${dir}/`
  const prefixes = parts
    .map((_, at) => literal(parts.slice(0, at + 1).join('/')))
    .slice(parts.length > 1 ? 1 : 0)
  const pattern = `(^|[[:blank:]])(${prefixes.join('|')})([[:blank:]]|/go\\.mod)`
  const isImport = place?.path.endsWith('.go') === true && line.includes(`"${name}`)
  const imports = [isImport ? `:(literal)${place.path}` : `${own}*.go`]
  return {
    name,
    probes: [
      { pattern, paths: [`:(literal)${own}go.mod`, `:(literal)${own}go.sum`], compare: 'lines' },
      { pattern: `"${literal(name)}["/]`, paths: imports, compare: 'any' },
    ],
  }
}

/** True for failures that are about modules and their files, not about code. */
export const isAboutModules = (diagnosis: Diagnosis): boolean =>
  /^(?:gomod|sumdb|vendor|workspace)\./.test(diagnosis.id) ||
  /go\.sum entry|module providing package|implicitly required module|updates to go\.mod/.test(
    diagnosis.evidence.text,
  )

/** The clues of a diagnosis, the first error's first; `lineAt` gives a line's text at the head. */
export const cluesOf = async (
  diagnosis: Diagnosis,
  positions: readonly Location[],
  moduleDir: string,
  lineAt: (place: Location) => Promise<string>,
): Promise<readonly Clue[]> => {
  const first = positions[0] ?? null
  if (isAboutModules(diagnosis)) {
    const line = first ? await lineAt(first) : ''
    const clue = moduleClue(diagnosis, first, line, moduleDir)
    return clue ? [clue] : []
  }
  const clues: Clue[] = []
  const texts = diagnosis.quotes.length > 0 ? diagnosis.quotes : [diagnosis.evidence]
  for (const { text } of texts.slice(0, 12)) {
    const spot = /([^\s:]+\.go):(\d+)/.exec(text)
    const place = spot
      ? positions.find((p) => p.line === Number(spot[2]) && sameFile(p.path, spot[1] ?? ''))
      : first
    if (!place || clues.length >= 3) continue
    const line = await lineAt(place)
    const clue = identifierClue(text, place.path, line) ?? lineClue(text, place.path, line)
    if (clue && !clues.some((other) => other.name === clue.name)) clues.push(clue)
  }
  return clues
}

const sameFile = (path: string, printed: string): boolean => posix.basename(path) === posix.basename(printed)
