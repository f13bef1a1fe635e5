import type { BuildLog } from '../../model/log.ts'
import type { ReportLine, ReportLog, StepTime } from '../../model/report-log.ts'
import { seenLine, withColours, withoutSecrets } from './line.ts'
import { type RecordLine, RecordReader } from './records.ts'

/** The reader of the log keeps shorter sequences of lines whole. */
const KEPT_WHOLE = 10_000

/** How far a raw line may stand behind the one that is expected next. */
const REACH = 64

/** What a raw line adds to the line the reader made of it. */
type Addition = Pick<ReportLine, 'seconds' | 'stream'> & { readonly text?: string }

const TIMED = /^\s{0,8}#\d{1,9} (\d{1,9}\.\d{1,3})(?: |$)/

const rowsOf = function* (raw: string): Generator<string> {
  let from = 0
  for (let end = raw.indexOf('\n'); end >= 0; end = raw.indexOf('\n', from)) {
    yield raw.slice(from, end)
    from = end + 1
  }
  if (from < raw.length) yield raw.slice(from)
}

interface Added {
  readonly additions: ReadonlyMap<number, Addition>
  readonly times: readonly StepTime[]
  readonly leftOut: number
}

/** Goes along the lines of one step as their raw forms come. */
class StepLines {
  total = 0
  private readonly own: readonly number[]
  private next = 0

  constructor(own: readonly number[]) {
    this.own = own
  }

  get leftOut(): number {
    return this.total < KEPT_WHOLE ? 0 : Math.max(0, this.total - this.own.length)
  }

  /** Position of the line with this text among all lines; undefined when it was not kept. */
  find(seen: string, log: BuildLog): number | undefined {
    this.total++
    for (let at = this.next; at < Math.min(this.own.length, this.next + REACH); at++) {
      const line = this.own[at] as number
      if (log.lines[line]?.text !== seen) continue
      this.next = at + 1
      return line
    }
    return undefined
  }
}

const fromRecords = (raw: string, log: BuildLog): Added => {
  const own = new Map<number, number[]>()
  log.lines.forEach(({ step }, at) => {
    if (step === undefined) return
    const list = own.get(step)
    if (list === undefined) own.set(step, [at])
    else list.push(at)
  })
  const steps = new Map([...own].map(([step, lines]) => [step, new StepLines(lines)]))
  const additions = new Map<number, Addition>()
  const take = (step: number, { text, seconds, stream }: RecordLine): void => {
    const seen = seenLine(text)
    const at = seen === '' ? undefined : steps.get(step)?.find(seen, log)
    if (at === undefined) return
    additions.set(at, {
      stream,
      text: withColours(seen, text),
      ...(seconds === undefined ? {} : { seconds }),
    })
  }
  const reader = new RecordReader(log.steps, take)
  for (const row of rowsOf(raw)) reader.push(row)
  reader.end()
  const leftOut = [...steps.values()].reduce((sum, step) => sum + step.leftOut, 0)
  return { additions, times: reader.times(), leftOut }
}

const fromRows = (raw: string, log: BuildLog): Added => {
  const byNumber = new Map(log.lines.map(({ number }, at) => [number, at]))
  const additions = new Map<number, Addition>()
  let [number, timed] = [0, 0]
  for (const row of rowsOf(raw)) {
    number++
    const [prefix = '', seconds] = TIMED.exec(row) ?? []
    if (seconds !== undefined) timed++
    const at = byNumber.get(number)
    if (at === undefined) continue
    additions.set(at, {
      text: withColours(log.lines[at]?.text ?? '', row.slice(prefix.length)),
      ...(seconds === undefined ? {} : { seconds: Number(seconds) }),
    })
  }
  const lost = log.format === 'plain' ? timed - log.lines.length : number - log.lines.length
  return { additions, times: [], leftOut: number < KEPT_WHOLE ? 0 : Math.max(0, lost) }
}

/** The log for a report: the lines that were read, with colours, times and streams from the raw text, and without secrets. */
export const reportLogOf = (raw: string, log: BuildLog, redact: (text: string) => string): ReportLog => {
  const { additions, times, leftOut } = log.format === 'rawjson' ? fromRecords(raw, log) : fromRows(raw, log)
  const lines = log.lines.map(({ number, text, step }, at): ReportLine => {
    const { text: coloured = text, ...rest } = additions.get(at) ?? {}
    return { number, text: withoutSecrets(coloured, redact), step: step ?? null, ...rest }
  })
  return { lines, times, leftOut }
}
