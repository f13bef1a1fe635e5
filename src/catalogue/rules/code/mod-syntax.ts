import type { Pattern } from '../../../model/rule.ts'

/** Where a message about go.mod or go.work stands. https://pkg.go.dev/golang.org/x/mod/modfile#Error */
const PLACE = String.raw`(?:^|\s)(?<file>[^\s:]{0,300}go\.(?:mod|work)):(?<line>\d{1,7})(?::(?<column>\d{1,5}))?: `

const said = (literal: string, problem: string): Pattern => ({
  literal,
  match: new RegExp(`${PLACE}(?<problem>${problem})`),
})

/** How the go command says that it cannot read go.mod or go.work as written, apart from what an old Go does not know yet. */
export const MOD_SYNTAX: readonly Pattern[] = [
  said(': unknown directive: ', String.raw`unknown directive: [^a-z\s]\S{0,60}`),
  said(': syntax error (', 'syntax error .{1,200}'),
  said(': usage: ', '(?:invalid verb .{1,60}: )?usage: (?!go 1)[a-z]{1,12} .{1,100}'),
  said(': invalid module version ', 'invalid module version .{1,200}'),
  said(': invalid quoted string', 'invalid quoted string.{0,200}'),
  said(': malformed module path ', 'malformed module path .{1,200}'),
  said(': unexpected ', 'unexpected (?:EOF|newline) in string|unexpected input character .{1,20}'),
  said(': mod files must use ', 'mod files must use // comments .{1,40}'),
  said(' statement', 'repeated (?:module|go|toolchain) statement'),
  said(': replacement module ', 'replacement module .{1,200}'),
  said(
    ' appears multiple times in workspace',
    String.raw`path \S{1,300} appears multiple times in workspace`,
  ),
  {
    literal: 'no module declaration in ',
    match: /\bgo: (?<problem>no module declaration in (?<file>go\.mod))/,
  },
  {
    literal: ': missing module declaration',
    match: /\berror reading (?<file>\S{0,300}go\.mod): (?<problem>missing module declaration)/,
  },
  {
    literal: ': invalid module path: ',
    match: /\berror reading (?<file>\S{0,300}go\.mod): (?<problem>invalid module path: "[^"]{0,200}")/,
  },
]
