import type { Location } from '../../model/diagnosis.ts'
import { declares } from './declarations.ts'
import { type Clue, declarationProbe, lineProbe, presentProbe } from './probe.ts'
import { directoryOf, importsIn, parentOf, type Scene } from './scene.ts'
import { namesIn } from './tokens.ts'

/** Names on the failing line whose declarations are followed. */
const MAX_NAMES = 4

/** How Go's messages name what they are about; the group is `X`, `pkg.X` or `a.b.Method`. https://pkg.go.dev/internal/types/errors */
const NAMED: readonly { readonly match: RegExp; readonly kind: 'name' | 'member' | 'local' }[] = [
  { match: /undefined: ([\w.]+)/, kind: 'name' },
  {
    match: /(?:undefined|not declared) \(.*?has no (?:field or method|field|method) (\w+)/,
    kind: 'member',
  },
  { match: /missing method (\w+)/, kind: 'member' },
  { match: /\(wrong type for method (\w+)\)/, kind: 'member' },
  { match: /(?:arguments in call to|in argument to) ([\w.]+)/, kind: 'member' },
  { match: /assignment mismatch: .*? but ([\w.]+)(?:\(.*\))? returns/, kind: 'member' },
  { match: /(?:multiple-value|value of) ([\w.]+)\(/, kind: 'member' },
  { match: /([\w.]+)\([^()]*\) \(no value\) used as value/, kind: 'member' },
  { match: /unknown field (\w+)/, kind: 'member' },
  { match: /(\w+) redeclared in this block|other declaration of (\w+)/, kind: 'name' },
  { match: /method [\w.]*?(\w+) already declared/, kind: 'member' },
  { match: /\bname ([\w.]+) not exported|cannot refer to unexported \w+ ([\w.]+)/, kind: 'member' },
  { match: /declared and not used: (\w+)|^.*?: (\w+) declared (?:and|but) not used/, kind: 'local' },
]

const word = (name: string): RegExp => new RegExp(`(?<![\\w])${name}(?![\\w])`)

/** Where `qualifier.Name` of a file may be declared: the directory of the package, all of the repository, or nowhere in it. */
const declaredIn = async (scene: Scene, path: string, qualified: string) => {
  const [qualifier, name] = qualified.split('.')
  if (name === undefined) return (other: string) => parentOf(other) === parentOf(path)
  const [text = ''] = await scene.texts([path])
  const found = importsIn(text).filter((one) => one.name === qualifier || one.path.endsWith(`/${qualifier}`))
  const dirs = found.map((one) => directoryOf(scene, one.path))
  const own = dirs.filter((dir): dir is string => dir !== null)
  return own.length === 0
    ? (other: string) => other.endsWith('.go')
    : (other: string) => own.includes(parentOf(other))
}

/** The module path by which a file imports `qualifier`, when that is not of the repository. */
const foreignImport = async (scene: Scene, path: string, qualifier: string): Promise<string | null> => {
  const [text = ''] = await scene.texts([path])
  const found = importsIn(text).find((one) => one.name === qualifier)
  return found !== undefined && directoryOf(scene, found.path) === null && found.path.includes('.')
    ? found.path
    : null
}

/** What a compiler message about a name points at: the line that uses it, and every declaration of it. */
export const nameClue = async (
  scene: Scene,
  text: string,
  place: Location,
  line: string,
): Promise<Clue | null> => {
  for (const { match, kind } of NAMED) {
    const found = match.exec(text)
    const full = found?.[1] ?? found?.[2]
    if (!full) continue
    const name = full.split('.').at(-1) ?? full
    const isOwn = (path: string) => path === place.path
    if (kind === 'local') return { name, probes: [lineProbe(scene, word(name), isOwn, 'lines')] }
    if (kind === 'member') {
      const everywhere = (path: string) => path.endsWith('.go')
      return {
        name,
        probes: [presentProbe(scene, place.path, line), declarationProbe(scene, name, everywhere)],
      }
    }
    const foreign = full.includes('.')
      ? await foreignImport(scene, place.path, full.split('.')[0] ?? '')
      : null
    const mention = lineProbe(scene, word(full), isOwn, 'any')
    if (foreign !== null) return { name, probes: [mention, requireProbe(scene, foreign)] }
    const declaration = declarationProbe(scene, name, await declaredIn(scene, place.path, full))
    if (full.includes('.')) return { name, probes: [mention, declaration] }
    const local = new RegExp(`(?<![\\w.])${name}\\b[^=\\n]*:=|\\bvar ${name}\\b`)
    return { name, probes: [mention, declaration, lineProbe(scene, local, isOwn, 'lines')] }
  }
  return null
}

/** Lines of go.mod that decide which version of an imported package is used. */
export const requireProbe = (scene: Scene, importPath: string) => {
  const parts = importPath.split('/')
  const prefixes = parts.map((_, at) => parts.slice(0, at + 1).join('/')).slice(parts.length > 1 ? 1 : 0)
  const pattern = new RegExp(
    `(?:^|[ \\t])(?:${prefixes.map((one) => one.replace(/[.*+?^$(){}|[\]\\]/g, '\\$&')).join('|')})(?=[ \\t]|$)`,
  )
  return lineProbe(scene, pattern, (path) => /(?:^|\/)go\.(?:mod|work)$/.test(path), 'lines')
}

/** Names of the failing line and its message whose declarations changed in the range: with the line itself they make the failure. */
export const lineNamesClue = (scene: Scene, text: string, place: Location, line: string): Clue | null => {
  const message = text.replace(/^.*?\.go:\d+(?::\d+)?:/, '')
  const isOwnName = /(?:^|[^.])\b(\w+)\b/g
  const bare = new Set([...`${line} ${message}`.matchAll(isOwnName)].map((match) => match[1] ?? ''))
  const local = new Set(namesIn(/^\s*(?:var |const )?([\w, ]+?)\s*(?::=|=|\s\w)/.exec(line)?.[1] ?? ''))
  const isNear = (name: string) => (path: string) =>
    path.endsWith('.go') && (!bare.has(name) || parentOf(path) === parentOf(place.path))
  const names = [...new Set([...namesIn(line), ...namesIn(message)])].filter(
    (name) => name.length > 2 && !local.has(name),
  )
  const isDeclared = (name: string) =>
    scene.changes.some(
      (change) =>
        isNear(name)(change.path) &&
        change.hunks.some((hunk) =>
          [...hunk.removed, ...hunk.added].some((one) => one.includes(name) && declares(name).test(one)),
        ),
    )
  const changed = names.filter(isDeclared).slice(0, MAX_NAMES)
  if (line.trim() === '') return null
  return {
    name: changed[0] ?? line.trim(),
    probes: [
      presentProbe(scene, place.path, line),
      ...changed.map((name) => declarationProbe(scene, name, isNear(name))),
    ],
  }
}
