import { stringify } from 'yaml'
import type { Diagnosis } from '../../model/diagnosis.ts'
import type { BuildLog } from '../../model/log.ts'
import type { Facts } from '../../model/rule.ts'
import { compile } from '../../text/linear/index.ts'

/** Characters of the evidence that the expression is made of. */
const LONGEST = 240

/** Characters of the line that is the example. */
const LONGEST_EXAMPLE = 2_000

/** Fixed text that every expression needs. */
const LEAST = 3

/** Steps that the expression may take on its own line. */
const STEPS = 10_000_000

/** The first so many of what varies are positions in files. */
const POSITIONS = 2

/** What differs between two runs, and the expression in its place; a position becomes facts. */
const VARYING: readonly (readonly [RegExp, string])[] = [
  [
    /(?<![\w./@+-])(?:[\w.@+-]{1,100}\/){0,20}[\w.@+-]{1,100}\.[A-Za-z]{1,10}:\d{1,9}:\d{1,9}/,
    '(?P<file>\\S+):(?P<line>\\d+):(?P<column>\\d+)',
  ],
  [
    /(?<![\w./@+-])(?:[\w.@+-]{1,100}\/){0,20}[\w.@+-]{1,100}\.[A-Za-z]{1,10}:\d{1,9}/,
    '(?P<file>\\S+):(?P<line>\\d+)',
  ],
  [/(?:sha(?:256|512):|h1:)[A-Za-z0-9+/=]{8,128}|0x[0-9a-fA-F]+/, '\\S+'],
  [/(?<![\w./])\/?(?:[\w.@+-]{1,100}\/){2,20}[\w.@+-]{0,100}/, '\\S+'],
  [/\bv?\d{1,9}\.\d{1,9}(?:\.\d{1,19})?(?:[-+][0-9A-Za-z.+-]{1,100})?\b/, '[\\w.+-]+'],
  [/\b(?=[a-f]{0,64}\d)[0-9a-f]{7,64}\b/, '[0-9a-f]+'],
  [/\d+/, '\\d+'],
]

const escaped = (text: string): string =>
  text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/[ \t]+/g, '\\s+')

/** The text as an expression; what varies is replaced from left to right, the first position by facts. */
const generalised = (text: string): string => {
  const pieces: string[] = []
  let isPlaced = false
  for (let rest = text; rest !== ''; ) {
    const found = VARYING.flatMap(([varying, source], kind) => {
      const match = kind < POSITIONS && isPlaced ? null : varying.exec(rest)
      return match === null ? [] : [{ at: match.index, length: match[0].length, source, kind }]
    })
    const next = found.sort((a, b) => a.at - b.at || a.kind - b.kind)[0]
    pieces.push(escaped(rest.slice(0, next?.at)))
    if (next === undefined) break
    pieces.push(next.source)
    isPlaced ||= next.kind < POSITIONS
    rest = rest.slice(next.at + next.length)
  }
  return pieces.join('')
}

interface Drafted {
  readonly source: string
  readonly facts: Facts
}

/** The expression with the facts it finds in the line, where it has enough fixed text. */
const tried = (source: string, line: string): Drafted | null => {
  const made = compile(source)
  if ('message' in made || made.required.length === 0) return null
  if (made.required.some((text) => text.length < LEAST)) return null
  const facts = made.search(line, { left: STEPS })
  return facts === null ? null : { source, facts }
}

const drafted = (line: string): Drafted | null => {
  const text = [...line].slice(0, LONGEST).join('').trimEnd()
  return tried(generalised(text), line) ?? tried(escaped(text), line)
}

const nameOf = (evidence: string, fingerprint: string): string => {
  const words = evidence.toLowerCase().match(/[a-z]{3,16}/g) ?? []
  return [
    'own',
    [...words.filter((word) => word !== 'error').slice(0, 4), fingerprint.slice(0, 6)].join('-'),
  ].join('.')
}

const titleOf = (evidence: string): string => {
  const text = evidence.replace(/[{}]/g, ' ').replace(/\s+/g, ' ').trim()
  return text.length > 120 ? `${text.slice(0, 119).trimEnd()}…` : text
}

const HEAD = `# Put this into .github/go-docker-build/rules.yml, say in cause and do what your team knows of it, and run:
#   go-docker-build rules test .github/go-docker-build/rules.yml
`

/** A rule of the repository's own for a failure that no rule recognises, as a YAML file with its test; empty where the line has too little text to know it by. */
export const draftRule = (diagnosis: Diagnosis, log: BuildLog): string => {
  const { text, line } = diagnosis.evidence
  const whole = log.lines.find(({ number }) => number === line)?.text ?? text
  const evidence = whole.trim().slice(0, LONGEST_EXAMPLE)
  const draft = drafted(text.trim().slice(0, LONGEST_EXAMPLE))
  if (draft === null) return ''
  const { source, facts } = draft
  const example = { log: evidence, ...(Object.keys(facts).length > 0 && { facts }) }
  const rule = {
    id: nameOf(text, diagnosis.fingerprint),
    title: titleOf(text),
    blame: 'evidence',
    retryable: false,
    confidence: 0.9,
    patterns: [{ match: source }],
    cause: 'Say here why this breaks the build.',
    do: ['Say here what to do; a command in backquotes can be pasted.'],
    examples: { matches: [example], ignores: [] },
  }
  return HEAD + stringify({ rules: [rule] }, { lineWidth: 0, aliasDuplicateObjects: false })
}
