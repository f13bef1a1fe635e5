import type { Facts, MatchContext, Pattern } from '../model/rule.ts'

/** Position in a Go file as the go command and the compiler print it: `./cmd/x.go:12:5`. */
export const GO_POSITION = String.raw`(?<file>[^\s:]{1,300}\.go):(?<line>\d{1,7}):(?<column>\d{1,5})`

const VET_PREFIX = /(?:^|\s)vet: /
const VENDORED = /\/pkg\/mod\/|(?:^|\/)vendor\//
const HEADER = /^\s*# (?!\.)\S/

/** True when the position lies in a dependency: the module cache or a vendor folder. */
export const isDependency = (facts: Facts): boolean => VENDORED.test(facts['file'] ?? '')

/** The `# package` line the go command printed above a compiler or vet message, if there is one. */
export const packageHeader = ({ lines, at }: MatchContext): string | undefined => {
  for (let back = at - 1; back >= 0 && back >= at - 60; back--) {
    const text = lines[back]?.text ?? ''
    if (HEADER.test(text)) return text.trim()
    if (!/^\t|^\s{4}|\.go:\d/.test(text)) return undefined
  }
  return undefined
}

/** True when go vet's analyzers speak here (header `# [package]`, or a step that runs vet), not its type check. */
export const isVetReport = (context: MatchContext): boolean => {
  if (VET_PREFIX.test(context.line.text)) return false
  const header = packageHeader(context)
  if (header !== undefined) return header.startsWith('# [')
  return /\bvet\b/.test(context.step?.instruction ?? '')
}

const ownCode = (facts: Facts, context: MatchContext): boolean =>
  !isDependency(facts) && !(facts['file'] ?? '').endsWith('_test.go') && !isVetReport(context)

/** A compiler message at a position in the project's own non-test code; `message` is what follows `file:line:col: `. */
export const compilerMessage = (literal: string, message: string): Pattern => ({
  literal,
  match: new RegExp(String.raw`(?:^|\s)${GO_POSITION}: (?:${message})`),
  guard: ownCode,
})

/** True when some line of the same step matches. */
export const someLine = ({ lines }: MatchContext, what: RegExp): boolean =>
  lines.some((line) => what.test(line.text))
