import { renderBytes, secondsBetween, type TransferRecord, type VertexRecord } from './records.ts'

/** What stands before each line a step printed. */
const GUTTER = '  '
/** Seconds between two lines about bytes on their way. */
const NEWS = 5
/** Seconds up to which a step of BuildKit's own is nobody's news. */
const SHORT = 2

/** One step as it is shown: a line when it starts to speak, its lines below, its end; its transfers as one sum. */
export class ShownStep {
  readonly name: string
  /** Lines not yet shown. */
  private lines: string[] = []
  private partial = ''
  private closing: string | null = null
  private readonly decoder = new TextDecoder()
  private readonly transfers = new Map<string, TransferRecord>()
  private readonly warned = new Set<string>()
  private isHeaded = false
  private isOver = false
  private told = 0
  /** The vertices of the step: one, or all of a progress group. */
  private readonly vertices = new Map<string, VertexRecord>()
  private vertex: Omit<VertexRecord, 'digest'> = {}

  constructor(name: string) {
    this.name = name
  }

  get isRunning(): boolean {
    return this.vertex.started !== undefined && this.vertex.completed === undefined
  }

  /** A step of the Dockerfile, not of BuildKit's own: `[build 2/5] RUN …`. */
  get isOfDockerfile(): boolean {
    return /^\[(?!internal\]|auth\])/.test(this.name)
  }

  /** Takes the newest word on the step; true when it has just ended. */
  update(changed: VertexRecord): boolean {
    this.vertices.set(changed.digest, changed)
    const vertex = merge([...this.vertices.values()])
    const hasEnded = vertex.completed !== undefined && vertex.completed !== this.vertex.completed
    this.vertex = vertex
    if (!hasEnded) return false
    this.flush()
    if (!this.isOver || vertex.error) this.closing = this.ending()
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
    this.transfers.set(record.id, record)
    const since = secondsBetween(this.vertex.started, record.timestamp)
    if (record.completed !== undefined || since - this.told < NEWS) return
    this.told = since
    this.lines.push(this.onTheWay(record))
  }

  /** The lines to show now: nothing while there is nothing to say, one line for a step that only ended. */
  take(isContinued: boolean): readonly string[] {
    const { lines, closing } = this
    if (lines.length === 0 && closing === null) return this.announce()
    this.lines = []
    this.closing = null
    if (closing !== null) this.isOver = true
    if (lines.length === 0) return this.endOnly(closing as string, isContinued)
    const head = isContinued ? [] : [this.isHeaded ? `${this.name}  (continued)` : this.name]
    this.isHeaded = true
    return [...head, ...[...lines, ...(closing === null ? [] : [closing])].map((line) => GUTTER + line)]
  }

  /** What a RUN line does may take long in silence, so its start is told. */
  private announce(): readonly string[] {
    if (this.isHeaded || !this.isRunning || !/^\[[^\]]*\] RUN\b/.test(this.name)) return []
    this.isHeaded = true
    return [this.name]
  }

  private endOnly(closing: string, isContinued: boolean): readonly string[] {
    if (isContinued && this.isHeaded) return [GUTTER + closing]
    const took = secondsBetween(this.vertex.started, this.vertex.completed)
    const isNews = this.isOfDockerfile || this.isHeaded || took >= SHORT || this.vertex.error
    return isNews ? [`${this.name}  ${closing}`] : []
  }

  private flush(): void {
    if (this.partial !== '') this.lines.push(lastOverwritten(this.partial))
    this.partial = ''
  }

  private ending(): string {
    const { error, cached, started, completed } = this.vertex
    if (error) return error.endsWith('context canceled') ? 'CANCELED' : `ERROR: ${error}`
    if (cached) return 'CACHED'
    const moved = this.sum()
    const bytes = moved.total > 0 ? `, ${renderBytes(moved.total)}` : ''
    return `done ${secondsBetween(started, completed).toFixed(1)}s${bytes}`
  }

  /** Bytes of all transfers whose size is known. */
  private sum(): { readonly current: number; readonly total: number } {
    const sized = [...this.transfers.values()].filter((one) => one.total)
    const add = (of: (one: TransferRecord) => number) => sized.reduce((sum, one) => sum + of(one), 0)
    return { current: add((one) => one.current ?? 0), total: add((one) => one.total ?? 0) }
  }

  private onTheWay({ id, current, started, timestamp }: TransferRecord): string {
    const { current: have, total } = this.sum()
    if (have < total) return `${bar(have / total)} ${renderBytes(have)} of ${renderBytes(total)}`
    const size = current ? ` ${renderBytes(current)}` : ''
    return `${id.replace(/(sha256:[0-9a-f]{12})[0-9a-f]+/, '$1')}${size} ${secondsBetween(started, timestamp).toFixed(1)}s`
  }
}

const WIDTH = 20

/** A bar that is full at 1. */
export const bar = (share: number): string => {
  const full = Math.round(Math.min(1, Math.max(0, share)) * WIDTH)
  return '█'.repeat(full) + '·'.repeat(WIDTH - full)
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
