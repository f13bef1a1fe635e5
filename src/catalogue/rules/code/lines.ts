import type { LogLine } from '../../../model/log.ts'
import type { Facts, MatchContext } from '../../../model/rule.ts'

/** What may stand before a line of go, of a test or of a linter: blanks, marks and times, the name of a container, the start of a `-json` event. */
export const START = String.raw`^(?:\{.{0,400}"Output":"|[\w.@-]{1,60}(?: {0,20}\||:) ?)?[^A-Za-z"]{0,40}`

const asked = new WeakMap<readonly LogLine[], Map<string, boolean>>()

/** True when some line of the same step matches; each question, told apart by its source, is answered once per step. */
export const hasLine = ({ lines }: MatchContext, what: RegExp): boolean => {
  const answers = asked.get(lines) ?? new Map<string, boolean>()
  asked.set(lines, answers)
  const known = answers.get(what.source)
  if (known !== undefined) return known
  const answer = lines.some((line) => what.test(line.text))
  answers.set(what.source, answer)
  return answer
}

/** The first line within `reach` lines after (or before, when negative) the matching one that matches; `until` ends the search. */
export const nearLine = (
  { lines, at }: MatchContext,
  reach: number,
  what: RegExp,
  until?: RegExp,
): RegExpExecArray | undefined => {
  const direction = Math.sign(reach)
  for (let away = 1; away <= Math.abs(reach); away++) {
    const text = lines[at + away * direction]?.text
    if (text === undefined) return undefined
    const found = what.exec(text)
    if (found !== null) return found
    if (until?.test(text)) return undefined
  }
  return undefined
}

const HEADER = new RegExp(
  String.raw`${START}# (\[?[\w.~\-/@$+]{1,300}\]?(?: \[[\w.~\-/@$+]{1,300}\.test\])?)(?:\\n"\}?)?\s*$`,
)
const ELSEWHERE =
  /^\s*(?:go: |ok {1,3}\t|FAIL\b|--- |=== |\? {1,4}\t|\+ |make(?:\[\d{1,3}\])?: |Running |level=|panic: )/

const headers = new WeakMap<readonly LogLine[], Map<number, string | undefined>>()

/** What the go command printed after `# ` above a message of compiler, cgo, linker or vet: the package, e.g. `example.org/app [example.org/app.test]`. */
export const packageHeader = (context: MatchContext): string | undefined => {
  const known = headers.get(context.lines) ?? new Map<number, string | undefined>()
  headers.set(context.lines, known)
  if (!known.has(context.at)) known.set(context.at, nearLine(context, -60, HEADER, ELSEWHERE)?.[1])
  return known.get(context.at)
}

/** The Dockerfile instruction of the step; empty when the log does not say. */
export const commandOf = ({ step }: MatchContext): string => step?.instruction ?? ''

/** What go test prints for a package it could not load. https://github.com/golang/go/blob/master/src/cmd/go/internal/test/test.go */
export const SETUP_FAILED = new RegExp(
  String.raw`${START}FAIL(?:\t|\\t| {1,8})(?<package>\S{1,300}) \[setup failed\]`,
)

/** Guard: the package is not one that go test could not load. */
export const isOutsideTests = (_facts: Facts, context: MatchContext): boolean =>
  !hasLine(context, SETUP_FAILED)
