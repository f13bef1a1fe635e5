import { renderBytes, secondsBetween, type TransferRecord, type VertexRecord } from './records.ts'

/** A part of a transfer that is worth a line of its own. */
const SHARE = 0.25
const SECONDS = 5

/** One step as it is shown: its lines come out whole, its transfers in large parts. */
export class ShownStep {
  readonly name: string
  /** Lines not yet shown. */
  private lines: string[] = []
  private partial = ''
  private readonly decoder = new TextDecoder()
  private readonly transfers = new Map<string, TransferRecord>()
  private readonly warned = new Set<string>()
  private headed = false
  /** The vertices of the step: one, or all of a progress group. */
  private readonly vertices = new Map<string, VertexRecord>()
  private vertex: Omit<VertexRecord, 'digest'> = {}

  constructor(name: string) {
    this.name = name.replace(/\s*\n\s*/g, ' ')
  }

  get isRunning(): boolean {
    return this.vertex.started !== undefined && this.vertex.completed === undefined
  }

  get isEnded(): boolean {
    return this.vertex.completed !== undefined
  }

  /** Takes the newest word on the step; true when it has just ended. */
  update(changed: VertexRecord): boolean {
    this.vertices.set(changed.digest, changed)
    const vertex = merge([...this.vertices.values()])
    const ended = vertex.completed !== undefined && vertex.completed !== this.vertex.completed
    this.vertex = vertex
    if (!ended) return false
    this.flush()
    if (this.headed || this.lines.length > 0 || vertex.error) this.lines.push(this.closing())
    return true
  }

  write(data: string): void {
    const text = this.partial + this.decoder.decode(Buffer.from(data, 'base64'), { stream: true })
    const lines = text.split(/\r?\n/)
    this.partial = lines.pop() ?? ''
    this.lines.push(...lines.map(lastOverwritten))
  }

  warn(text: string): void {
    if (!this.warned.has(text)) this.lines.push(`WARN: ${text}`)
    this.warned.add(text)
  }

  transfer(record: TransferRecord): void {
    const last = this.transfers.get(record.id)
    if (last?.completed !== undefined) return
    if (record.completed === undefined && last !== undefined) {
      const share = record.total ? ((record.current ?? 0) - (last.current ?? 0)) / record.total : 0
      if (share < SHARE && secondsBetween(last.timestamp, record.timestamp) < SECONDS) return
    }
    this.transfers.set(record.id, record)
    if (last !== undefined || record.completed !== undefined) this.lines.push(renderTransfer(record))
  }

  /** The lines to show now: the name first, at once with the end when nothing lies between. */
  take(isContinued: boolean): readonly string[] {
    if (this.headed && this.lines.length === 0) return []
    const lines = this.lines
    this.lines = []
    if (!this.headed) {
      this.headed = true
      return this.isEnded && lines.length === 0 ? [`${this.name}  ${this.closing()}`] : [this.name, ...lines]
    }
    return isContinued ? lines : [`${this.name}  (continued)`, ...lines]
  }

  private flush(): void {
    if (this.partial !== '') this.lines.push(lastOverwritten(this.partial))
    this.partial = ''
  }

  private closing(): string {
    const { error, cached, started, completed } = this.vertex
    if (error) return error.endsWith('context canceled') ? 'CANCELED' : `ERROR: ${error}`
    return cached ? 'CACHED' : `done ${secondsBetween(started, completed).toFixed(1)}s`
  }
}

/** A group runs from its first start until all of it has ended. */
function merge(all: readonly VertexRecord[]): Omit<VertexRecord, 'digest'> {
  const started = all.flatMap((one) => one.started ?? []).sort()[0]
  const completed = all.flatMap((one) => one.completed ?? []).sort()
  const error = all.find((one) => one.error)?.error
  return {
    ...(started !== undefined && { started }),
    ...(completed.length === all.length && { completed: completed.at(-1) ?? '' }),
    ...(error !== undefined && { error }),
    cached: all.every((one) => one.cached === true),
  }
}

/** What a terminal would show of a line that was overwritten with carriage returns. */
function lastOverwritten(line: string): string {
  const parts = line.split('\r').filter((part) => part !== '')
  return parts.at(-1) ?? ''
}

function renderTransfer({ id, total, current, timestamp, started, completed }: TransferRecord): string {
  const words = [id]
  if (total) words.push(`${renderBytes(current ?? 0)} / ${renderBytes(total)}`)
  else if (current) words.push(renderBytes(current))
  const seconds = secondsBetween(started, completed ?? timestamp)
  if (seconds > 0.01) words.push(`${seconds.toFixed(1)}s`)
  if (completed !== undefined) words.push('done')
  return words.join(' ')
}
