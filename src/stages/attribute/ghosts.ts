import type { Diagnosis } from '../../model/diagnosis.ts'
import type { BuildFingerprint } from '../../model/fingerprint.ts'
import type { WorldChange } from '../../model/incident.ts'

/** Changes told at most. */
const MAX_TOLD = 20

const short = (digest: string): string => digest.replace(/^(sha256:[0-9a-f]{12})[0-9a-f]+$/, '$1')

interface Kind {
  readonly kind: WorldChange['kind']
  readonly values: (build: BuildFingerprint) => Readonly<Record<string, string | null>>
  readonly tell: (name: string, from: string, to: string) => string
}

const KINDS: readonly Kind[] = [
  {
    kind: 'image',
    values: ({ images }) => images,
    tell: (name, from, to) =>
      `${name} is another image than in the last green build: ${short(from)} → ${short(to)}`,
  },
  {
    kind: 'toolchain',
    values: ({ goVersion }) => (goVersion === null ? {} : { Go: goVersion }),
    tell: (name, from, to) => `${name} is another version than in the last green build: ${from} → ${to}`,
  },
  {
    kind: 'tool',
    values: ({ tools }) => tools,
    tell: (name, from, to) => `${name} is another version than in the last green build: ${from} → ${to}`,
  },
  {
    kind: 'package',
    values: ({ packages }) => packages,
    tell: (name, from, to) =>
      `the package ${name} has another version than in the last green build: ${from} → ${to}`,
  },
]

const has = (record: object, key: string): boolean => Object.hasOwn(record, key)

/** Does the text name it: the image with or without its tag, the tool by its path or last part. */
const isNamedIn = (text: string, name: string, values: readonly string[]): boolean => {
  const plain = name.replace(/@(?:latest|master|main|upgrade|patch)$/, '')
  const words = [plain, plain.split('/').at(-1) ?? '', ...values.filter((value) => value.length > 4)]
  return words.some((word) => word.length > 2 && mentions(text, word))
}

const mentions = (text: string, word: string): boolean => {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + word.length] ?? ' '}`
    if (!/[\w-]/.test(around)) return true
  }
  return false
}

/** Faults of the world that a message tells by itself, whatever the last green build was. */
const TOLD: readonly {
  readonly match: RegExp
  readonly kind: WorldChange['kind']
  readonly tell: (name: string) => string
}[] = [
  {
    match:
      /(?:(?:https:\/\/|dial tcp |Get "https:\/\/)([\w.-]+)[^\n]{0,200}?)?(?:x509: )?certificate has expired/,
    kind: 'certificate',
    tell: (name) => `the certificate of ${name} has expired`,
  },
  {
    match:
      /([\w./~-]+@v[\w.+-]+): (?:reading [^\n]{1,300}?|invalid version: [^\n]{1,300}?)(?:404 Not Found|410 Gone|unknown revision)/,
    kind: 'vanished',
    tell: (name) => `${name} is no longer there`,
  },
  {
    match: /([\w./~-]+@v[\w.+-]+)[^\n]{0,80}retracted by module author/,
    kind: 'module',
    tell: (name) => `${name} was retracted by its author`,
  },
  {
    match:
      /([\w.+:/-]+) (?:Release|InRelease|[^\n]{0,80}does not have a Release file)[^\n]{0,200}(?:no longer|not valid|expired)/,
    kind: 'package',
    tell: (name) => `the package index of ${name} is no longer valid`,
  },
]

/** What changed outside of the repository between the last green build and this one, what the failure names first; without a green build only what the message tells by itself. */
export const ghosts = (
  now: BuildFingerprint,
  green: BuildFingerprint | null,
  diagnosis: Pick<Diagnosis, 'evidence' | 'quotes'>,
): readonly WorldChange[] => {
  const text = [diagnosis.evidence, ...diagnosis.quotes].map((quote) => quote.text).join('\n')
  const told = TOLD.flatMap(({ match, kind, tell }): readonly WorldChange[] => {
    const found = match.exec(text)
    const name = found?.[1] ?? 'the server'
    const isSure = kind !== 'vanished' || (green !== null && wasThere(green, name))
    return found === null || !isSure
      ? []
      : [{ kind, name, from: null, to: null, text: tell(name), isNamed: true }]
  })
  if (green === null) return told
  const changed = KINDS.flatMap(({ kind, values, tell }) => {
    const [before, after] = [values(green), values(now)]
    return Object.entries(after).flatMap(([name, to]): readonly WorldChange[] => {
      const from = has(before, name) ? (before[name] ?? null) : null
      if (from === null || to === null || from === to) return []
      return [
        { kind, name, from, to, text: tell(name, from, to), isNamed: isNamedIn(text, name, [from, to]) },
      ]
    })
  })
  return [...told, ...changed].sort((a, b) => Number(b.isNamed) - Number(a.isNamed)).slice(0, MAX_TOLD)
}

/** Did the last green build fetch this module version; when it did not, the change that asks for it may be the cause. */
const wasThere = (green: BuildFingerprint, name: string): boolean => {
  const [module = '', version] = name.split('@')
  return has(green.modules, module) && green.modules[module] === version
}
