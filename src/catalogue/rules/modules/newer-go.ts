import type { Facts, MatchContext, Pattern } from '../../../model/rule.ts'
import { GO_POSITION } from '../../patterns.ts'
import { factsIn, linesAbove, linesBelow, MAYBE_POSITION } from './patterns.ts'
import { releaseOfStandardPackage } from './standard-library.ts'
import { releaseOfStandardMember } from './standard-members.ts'
import { releaseOfStandardName } from './standard-names.ts'

type Where = (context: MatchContext) => boolean

/** A package of the standard library that this Go lacks, wherever the Go command looked for it. */
const lacking = (literal: string, match: RegExp, where: Where): Pattern => ({
  literal,
  match,
  guard: (facts, context): boolean | Facts => {
    const named =
      facts['package'] === '.'
        ? factsIn(linesBelow(context, 2), /\/vendor\/(?<package>\S{1,300})/)
        : { package: facts['package'] ?? '' }
    const wanted = releaseOfStandardPackage(named['package'] ?? '')
    return wanted !== undefined && where(context) && { ...named, wanted }
  },
  confidence: 0.96,
})

/** Where the compiler found what the note below explains. */
const POSITION = new RegExp(`^${GO_POSITION}: `)

const IMPORT = String.raw`${MAYBE_POSITION}(?:\S{1,300}: )?`

/** Where the compiler says something of a name; the column came with Go 1.10. */
const AT = String.raw`(?<![^\s"(])(?<file>[^\s:]{1,300}\.go):(?<line>\d{1,7})(?::(?<column>\d{1,5}))?: `

/** A type as the compiler names it, the package by its path where two have the same name. */
const TYPE = String.raw`(?:"(?:[\w.]{1,60}\/){0,4}(?<path>\w{1,40})"|(?<package>[a-z]\w{0,40}))\.(?<type>[A-Z]\w{0,60})`

/** A method or field that a later release brought to a type of the standard library. */
const bringing =
  (where: Where) =>
  (facts: Facts, context: MatchContext): boolean | Facts => {
    const { path, package: name = path, type, name: member = '', file = '' } = facts
    const wanted = releaseOfStandardMember(`${name}.${type}`, member)
    return wanted !== undefined && !file.endsWith('_test.go') && where(context) && { wanted }
  }

/** What shows that code needs a newer Go than the one that compiles it, fact `wanted`; only where `where` holds. */
export const newerGo = (where: Where): readonly Pattern[] => [
  {
    literal: 'module requires go 1.',
    match:
      /(?:^\s*note: |^go build \S{1,300}: |: )module requires Go (?<wanted>1\.[\w.]{1,20})(?: or later)?(?:\s*$|# )/,
    guard: (_facts, context) => where(context) && factsIn(linesAbove(context, 12), POSITION),
  },
  {
    literal: 'imported by a module that requires go ',
    match: /^\s*note: imported by a module that requires go (?<wanted>1\.[\w.]{1,20})/,
    guard: (_facts, context) => where(context),
  },
  {
    literal: '//go:build comment without // +build comment',
    match: new RegExp(String.raw`${MAYBE_POSITION}//go:build comment without // \+build comment`),
    guard: (_facts, context) => where(context) && { wanted: '1.17' },
    confidence: 0.95,
  },
  {
    literal: 'undefined: ',
    match: new RegExp(String.raw`${AT}undefined: (?<name>[a-z]\w{1,40}\.[A-Z]\w{1,60})\s*$`),
    guard: ({ file = '', name = '' }, context) => {
      const wanted = releaseOfStandardName(name)
      return wanted !== undefined && !file.endsWith('_test.go') && where(context) && { wanted }
    },
    confidence: 0.96,
  },
  {
    literal: ' has no field or method ',
    match: new RegExp(
      String.raw`${AT}\S{1,200} undefined \(type \*?${TYPE} has no field or method (?<name>\w{1,60})[,)]`,
    ),
    guard: bringing(where),
    confidence: 0.96,
  },
  {
    literal: 'unknown field ',
    match: new RegExp(
      String.raw`${AT}unknown field '?(?<name>\w{1,60})'? in struct literal of type ${TYPE}\s*$`,
    ),
    guard: bringing(where),
    confidence: 0.96,
  },
  lacking(
    'cannot find module providing package ',
    new RegExp(`${IMPORT}cannot find module providing package (?<package>[^\\s;:.]{1,300})(?=[\\s;:]|$)`),
    where,
  ),
  lacking(
    ' is not in std',
    new RegExp(String.raw`${IMPORT}package (?<package>\S{1,300}) is not in std(?: \(|\s*$)`),
    where,
  ),
  lacking(
    ' is not in goroot (',
    new RegExp(String.raw`${IMPORT}package (?<package>\S{1,300}) is not in GOROOT \(`),
    where,
  ),
  lacking(
    'cannot find package "',
    new RegExp(`${IMPORT}cannot find package "(?<package>[^"]{1,300})" in(?: any of:|:| GOROOT)`),
    where,
  ),
  lacking(
    'missing dot in first path element',
    /malformed module path "(?<package>[^"\s]{1,300})": missing dot in first path element/,
    where,
  ),
]

/** A package of a later standard library that `go get` looks for on a host; up to Go 1.6 it does not say why it finds none. */
export const unknownToGet: Pattern = lacking(
  'unrecognized import path "',
  /unrecognized import path "(?<package>[^".\s]{1,300})"(?:\s*$|(?:: | \()import path does not begin with hostname)/,
  () => true,
)
