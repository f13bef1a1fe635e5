import type { MatchContext } from '../model/rule.ts'

/** Position in a Go file as the go command and the compiler print it: `./cmd/x.go:12:5`. */
export const GO_POSITION = String.raw`(?<file>[^\s:]{1,300}\.go):(?<line>\d{1,7}):(?<column>\d{1,5})`

/** True when some line of the same step matches. */
export const someLine = ({ lines }: MatchContext, what: RegExp): boolean =>
  lines.some((line) => what.test(line.text))
