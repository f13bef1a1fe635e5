import { cleanLine } from '../../text/clean.ts'

/** A line of the given text as it stands there. */
export interface Row {
  /** 1-based line number in the given text. */
  readonly number: number
  readonly text: string
}

/** A line of the given text without the runner's wrapping. */
export interface RawLine {
  /** 1-based line number in the given text. */
  readonly number: number
  /** May hold carriage returns. */
  readonly text: string
  /** True when the runner marked the line as an error. */
  readonly marked: boolean
}

/** The given text, unwrapped. */
export interface RawLog {
  readonly lines: readonly RawLine[]
  /** True when a runner's log ran to its end without an error mark. */
  readonly passed: boolean
}

/**
 * Timestamps that runners put before a line: GitHub (`2026-01-02T03:04:05.1234567Z `, with `gh run view --log`
 * after job and step), GitLab (`… 01O `), Jenkins (`[…] `).
 * https://docs.gitlab.com/ci/jobs/job_logs/#job-log-timestamps
 */
const TIMESTAMP =
  /^(?:[^\t]{1,200}\t[^\t]{1,200}\t)?\ufeff?\[?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z\]? ?(?:\d\d[OE][ +])?/

/** Marks of the GitHub runner and of Azure before a line. https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
const MARK = /^##\[(\w+)\]/

/** Marks around sections of a GitLab log. https://docs.gitlab.com/ci/jobs/job_logs/#custom-collapsible-sections */
const SECTION = /^section_(?:start|end):\d+:[\w.-]+(?:\[[^\]]*\])?(?:\r|$)/

/** Last words of a job of GitHub, and of one of GitLab and Jenkins that passed. https://github.com/actions/runner/blob/main/src/Runner.Worker/JobExtension.cs */
const LAST_WORDS = /^(?:Cleaning up orphan processes|Job succeeded$|Finished: SUCCESS$)/

const DIGIT_ZERO = 48
const DIGIT_NINE = 57

const mayCarryTimestamp = (line: string): boolean => {
  const code = line.charCodeAt(0)
  return (
    (code >= DIGIT_ZERO && code <= DIGIT_NINE) ||
    code === 0x5b ||
    code === 0xfeff ||
    (line.includes('\t') && line.includes('Z'))
  )
}

/** The text of a line of build.ndjson, as snapshots keep the log; another line as it is. */
const ofSnapshot = (line: string): string => {
  if (!line.startsWith('{"timestamp":"') || !line.includes('"service":"go-docker-build"')) return line
  try {
    const { text } = JSON.parse(line) as { readonly text?: unknown }
    return typeof text === 'string' ? text : line
  } catch {
    return line
  }
}

/** The line without the time a runner put before it. */
export const withoutTimestamp = (line: string): string =>
  mayCarryTimestamp(line) ? line.replace(TIMESTAMP, '') : line

/** Takes off what a CI runner or a snapshot put around the lines of a log: timestamps, group and section marks, the echo of the script, the context of each line. */
export const unwrap = (rows: readonly Row[]): RawLog => {
  const lines: RawLine[] = []
  let isEcho = false
  let echoed: { readonly at: number; readonly text: string }[] = []
  let hasMark = false
  let isComplete = false
  for (const { number, text: row } of rows) {
    const given = number === 1 && row.startsWith('\ufeff') ? row.slice(1) : row
    const bare = withoutTimestamp(cleanLine(ofSnapshot(given))).replace(SECTION, '')
    const mark = bare.startsWith('##[') ? MARK.exec(bare) : null
    const rest = mark === null ? bare : bare.slice(mark[0].length)
    const kind = mark?.[1]
    if (kind === 'group') isEcho = rest.startsWith('Run ')
    const isHidden = (isEcho && kind !== 'error') || kind === 'endgroup' || kind === 'group'
    if (kind === 'endgroup') isEcho = false
    if (kind === 'endgroup' || kind === 'group') echoed = []
    if (kind === 'error') hasMark = true
    if (LAST_WORDS.test(rest)) isComplete = true
    if (isEcho && kind === undefined) echoed.push({ at: lines.length, text: rest })
    lines.push({ number, text: isHidden ? '' : rest, marked: kind === 'error' })
  }
  // The end mark of an echo may be cut out of a log: what follows it then is not the echo alone.
  for (const { at, text } of echoed) lines[at] = { ...(lines[at] as RawLine), text }
  return { lines, passed: isComplete && !hasMark }
}
