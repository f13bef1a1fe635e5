import type { Facts, MatchContext, Pattern } from '../../../model/rule.ts'
import { ANALYZER } from './analyzers.ts'
import { isOtherRepository } from './gopath.ts'
import { commandOf, hasLine, packageHeader } from './lines.ts'
import { LINT_SUFFIX } from './linters.ts'

/** What may stand before a position: nothing, a blank, or the start of the text of a `-json` event. */
export const BEFORE = String.raw`(?:^|\s|"Output":")`

/** Position in a Go file as the go command, the compiler, cgo and vet print it: `./cmd/x.go:12:5`, with `//line` as `x.go:12[y.y:3]:5`, before Go 1.10 `./cmd/x.go:12`. */
export const POSITION = String.raw`(?<file>[^\s:"]{1,300}\.go):(?<line>\d{1,7})(?:\[[^\]\s]{1,300}\])?(?::(?<column>\d{1,5}))?`

const DEPENDENCY = /[\\/]pkg[\\/]mod[\\/]|(?:^|[\\/])vendor[\\/]|^[\w.-]{1,100}\.[a-z]{2,20}\/\S{1,200}@v\d/
const STANDARD =
  /(?:^|[\\/])(?:usr[\\/](?:local|lib)[\\/](?:lib[\\/])?go(?:-\d[\d.]{0,9})?|hostedtoolcache[\\/]go[\\/]\S{1,60})[\\/]src[\\/]/

/** True when the file is not the project's: it lies in the module cache, a vendor folder or the Go installation. */
export const isDependency = ({ file = '' }: Facts): boolean => DEPENDENCY.test(file) || STANDARD.test(file)

/** True when the file is not the project's, be it in the module cache, in vendor or elsewhere in GOPATH. */
export const isForeignCode = (facts: Facts, context: MatchContext): boolean =>
  isDependency(facts) || isOtherRepository(facts, context)

const VET_PREFIX = /(?:^|\s|")vet: /
const NEWER_GO = /note: module requires Go \d|requires? go1\.\d{1,3} or later/
const CC_MESSAGE = /\.go:\d{1,7}(?::\d{1,5})?: (?:fatal error|error|warning|note|remark): /

/** True when an analyzer of go vet speaks, not the type check that go vet does first. */
export const isVetReport = (context: MatchContext): boolean => {
  if (VET_PREFIX.test(context.line.text)) return false
  const header = packageHeader(context)
  if (header?.startsWith('[')) return true
  if (ANALYZER.test(context.line.text)) return true
  if (header !== undefined) return false
  const command = commandOf(context)
  return /\bgo vet\b/.test(command) && !/\bgo (?:build|test|install|run)\b/.test(command)
}

/** True when a position without column may be what a test or a program logged: no `# package` line stands above. */
export const isLogged = ({ column }: Facts, context: MatchContext): boolean =>
  column === undefined && (/^\s{4}/.test(context.line.text) || packageHeader(context) === undefined)

/** True when the compiler says that the code wants a newer Go, so that the message itself is only the consequence. */
export const wantsNewerGo = (context: MatchContext): boolean => hasLine(context, NEWER_GO)

/** True when a compiler message stands at a position of the project's own code that is not a test. */
export const isOwnCode = (facts: Facts, context: MatchContext): boolean => {
  const { text } = context.line
  return (
    !isForeignCode(facts, context) &&
    !isLogged(facts, context) &&
    !(facts['file'] ?? '').endsWith('_test.go') &&
    !LINT_SUFFIX.test(text) &&
    !CC_MESSAGE.test(text) &&
    !isVetReport(context) &&
    !wantsNewerGo(context)
  )
}

/** A compiler message at a position of the project's own code; `message` is what follows `file:line:col: `. */
export const compilerMessage = (literal: string, message: string): Pattern => ({
  literal,
  match: new RegExp(`${BEFORE}${POSITION}: (?:${message})`),
  guard: isOwnCode,
})

/** The same message where a terminal broke the line after the position or within the first words; `message` is matched on the joined text. */
export const wrappedMessage = (message: string): Pattern => {
  const whole = new RegExp(`^(?:${message})`)
  return {
    literal: '.go:',
    match: new RegExp(String.raw`${BEFORE}${POSITION}: ?(?<begin>\S.{0,60})?\s*$`),
    guard: ({ begin = '', ...facts }, context) => {
      if (whole.test(begin) || !isOwnCode(facts, context)) return false
      const after = context.line.number + 1
      const next = context.log.lines.find(({ number }) => number === after)?.text.trim() ?? ''
      const groups = whole.exec(`${begin} ${next}`.trim())?.groups
      return groups === undefined ? false : { ...facts, ...groups }
    },
  }
}
