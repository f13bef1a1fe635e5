import type { MatchContext, Pattern } from '../../../model/rule.ts'
import { isAbove, isBelow } from './context.ts'

/** What sqlc prints above the messages of each package it generates. https://github.com/sqlc-dev/sqlc/blob/main/internal/cmd/process.go */
const ofSqlc = (_facts: unknown, context: MatchContext): boolean =>
  isBelow(context, /^# package [\w.-]{0,100}$/, 20)

/** How code generators of Go say that they refuse their input: wire, sqlc, and go generate for the program it ran. https://github.com/google/wire/blob/main/cmd/wire/main.go, https://github.com/sqlc-dev/sqlc/blob/main/internal/cmd/generate.go, https://github.com/golang/go/blob/master/src/cmd/go/internal/generate/generate.go */
export const GENERATORS: readonly Pattern[] = [
  {
    literal: 'wire: ',
    match:
      /^wire: (?<error>(?:(?<file>\S{1,300}\.go):(?<line>\d{1,7}):(?<column>\d{1,7}): )?inject \w{1,100}: .{1,300})/,
    confidence: 0.92,
  },
  {
    literal: 'wire: ',
    match: /^wire: (?<error>(?:(?:\S{1,300}: )?generate failed|at least one generate failure))$/,
    confidence: 0.7,
  },
  {
    literal: 'sql:',
    match: /^(?<error>(?<file>[^\s:]{1,300}\.(?:sql|pgsql)):(?<line>\d{1,7}):(?<column>\d{1,7}): .{1,300})/,
    guard: ofSqlc,
    confidence: 0.92,
  },
  {
    literal: 'error ',
    match: /^(?<error>error (?:parsing (?:schema|queries)|generating code): .{1,300})/,
    guard: ofSqlc,
    confidence: 0.92,
  },
  {
    literal: 'sqlc.',
    match: /^(?<error>error (?:parsing|validating) sqlc\.(?:ya?ml|json): .{1,300})/,
    confidence: 0.92,
  },
  {
    literal: ': running "',
    match: /^(?<file>\S{1,300}\.go):(?<line>\d{1,7}): (?<error>running "[^"]{1,300}": exit status \d{1,3})$/,
    guard: (_facts, context) => !isAbove(context, /^\S{1,300}\.go:\d{1,7}:\d{1,7}: /, 3),
    confidence: 0.6,
  },
]
