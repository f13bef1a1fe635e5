import type { Facts, MatchContext } from '../../../model/rule.ts'
import { isDependency } from './compiler.ts'
import { nearLine, START } from './lines.ts'

const PACKAGE = new RegExp(
  String.raw`${START}FAIL[\t ]{1,8}(?<package>[^\s[]{1,300})[\t ]{1,8}(?:\d|\[|\(cached)`,
)
const NEXT_TEST = new RegExp(
  String.raw`${START}(?:--- (?:FAIL|PASS|SKIP): |=== (?:RUN|FAIL|NAME|CONT) |ok {1,3}\t|FAIL\s*$|FAIL\t)`,
)
const MESSAGE = /^\s{2,40}(?<file>[\w./-]{1,200}\.go):(?<line>\d{1,7}): ?(?<message>.{0,200})/
const TESTIFY = /^\s{4,40}(?:Error|Messages):\s{1,20}\t?(?<message>\S.{0,200})/
const FRAME = /(?:^|\s)(?<file>[^\s:]{1,300}\.go):(?<line>\d{1,7}) \+0x[0-9a-f]{1,16}/
const FUNCTION = /(?:^|[./])(?<test>(?:Test|Benchmark|Fuzz|Example)[A-Z_]\w{0,200})(?:\(|\.func\d)/
const FAILED = new RegExp(String.raw`${START}--- FAIL: (?<test>\S{1,300}) \(`)
const FAILED_PACKAGE = new RegExp(String.raw`${START}FAIL[\t ]`)
const SPEAKER = new RegExp(String.raw`${START}(?:=== (?:RUN|NAME|CONT) {1,3}(?<test>\S{1,300})|--- )`)
const GOROUTINE = new RegExp(String.raw`${START}goroutine \d{1,9} `)

const known = (groups: Readonly<Record<string, string | undefined>> | undefined): Facts =>
  Object.fromEntries(
    Object.entries(groups ?? {}).flatMap(([name, value]) => (value ? [[name, value.trim()]] : [])),
  ) as Facts

/** The package whose tests failed, as the next `FAIL\tpackage\t0.004s` names it; empty facts when the log ends before. */
export const packageOf = (context: MatchContext): Facts => known(nearLine(context, 400, PACKAGE)?.groups)

/** The first message of the test of this `--- FAIL` where `go test -v` let it speak: below its name, before the verdicts of all tests around it. https://pkg.go.dev/cmd/test2json */
const saidByName = ({ line, lines, at }: MatchContext): RegExpExecArray | undefined => {
  const failed = FAILED.exec(line.text)?.groups?.['test']
  let said: RegExpExecArray | undefined
  for (let above = at - 1; above >= Math.max(0, at - 400); above--) {
    const text = lines[above]?.text ?? ''
    const speaker = SPEAKER.exec(text)
    if (speaker !== null && said !== undefined && speaker.groups?.['test'] === failed) return said
    said = speaker === null ? (MESSAGE.exec(text) ?? said) : undefined
  }
  return undefined
}

/** What the failed test said and where: file (with the package's path when that is known), line and message. */
export const assertionOf = (context: MatchContext): Facts => {
  const said =
    nearLine(context, 40, MESSAGE, NEXT_TEST) ??
    nearLine(context, -40, MESSAGE, NEXT_TEST) ??
    saidByName(context)
  const named = packageOf(context)
  if (said === undefined) return named
  const { file = '', line = '', message = '' } = known(said.groups)
  const text = message === '' ? known(nearLine(context, 40, TESTIFY, NEXT_TEST)?.groups)['message'] : message
  const isBare = !file.includes('/') && named['package'] !== undefined
  return {
    ...named,
    file: isBare ? `${named['package']}/${file}` : file,
    line,
    ...(text === undefined || text === '' ? {} : { message: text }),
  }
}

/** The first frame below the line that is the project's own code: file and line; empty when there is none. */
export const ownFrame = ({ lines, at }: MatchContext): Facts => {
  let goroutines = 0
  for (const { text } of lines.slice(at + 1, at + 80)) {
    if (GOROUTINE.test(text)) goroutines += 1
    if (goroutines > 1) return {}
    const frame = known(FRAME.exec(text)?.groups)
    if (frame['file'] !== undefined && !isDependency(frame)) return frame
  }
  return {}
}

/** The test a trace below the line, or the `--- FAIL` next to it, belongs to. */
export const testOf = (context: MatchContext): Facts =>
  known(
    (
      nearLine(context, -3, FAILED) ??
      nearLine(context, 80, FUNCTION, FAILED_PACKAGE) ??
      nearLine(context, 200, FAILED, FAILED_PACKAGE)
    )?.groups,
  )
