import type { Facts, MatchContext, Pattern } from '../../../model/rule.ts'
import { GO_POSITION } from '../../patterns.ts'
import { factsIn, linesAbove, linesBelow, MAYBE_POSITION } from './patterns.ts'
import { releaseOfStandardPackage } from './standard-library.ts'
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

/** What shows that code needs a newer Go than the one that compiles it, fact `wanted`; only where `where` holds. */
export const newerGo = (where: Where): readonly Pattern[] => [
  {
    literal: 'module requires go 1.',
    match:
      /(?:^\s*note: |^go build \S{1,300}: |: )module requires Go (?<wanted>1\.[\w.]{1,20})(?: or later)?\s*$/,
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
    match:
      /(?<![^\s"(])(?<file>[^\s:]{1,300}\.go):(?<line>\d{1,7})(?::(?<column>\d{1,5}))?: undefined: (?<name>[a-z]\w{1,40}\.[A-Z]\w{1,60})\s*$/,
    guard: ({ file = '', name = '' }, context) => {
      const wanted = releaseOfStandardName(name)
      return wanted !== undefined && !file.endsWith('_test.go') && where(context) && { wanted }
    },
    confidence: 0.96,
  },
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
  lacking(
    'import path does not begin with hostname',
    /unrecognized import path "(?<package>[^"\s]{1,300})"(?:: | \()import path does not begin with hostname/,
    where,
  ),
]
