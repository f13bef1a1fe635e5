import type { Step } from '../../model/log.ts'
import type { StepTime } from '../../model/report-log.ts'
import { isRecord, parseRecord, secondsBetween, type Vertex } from '../../stages/read-log/solve-status.ts'

/** One raw line of a step. */
export interface RecordLine {
  readonly text: string
  readonly seconds: number | undefined
  readonly stream: 1 | 2
}

/** A vertex with the results it needs. https://github.com/moby/buildkit/blob/master/client/graph.go */
interface LinkedVertex extends Vertex {
  readonly inputs?: readonly string[]
}

/** Milliseconds of the epoch. */
interface Moment {
  started: number
  completed: number
  readonly inputs: Set<string>
}

interface Open {
  readonly chunks: Buffer[]
  readonly seconds: number | undefined
}

const LINE_FEED = 10

const timeOf = (text: string | undefined): number | undefined => {
  const time = Date.parse(text ?? '')
  return Number.isFinite(time) ? time : undefined
}

/** Which step a vertex is: the reader of the log knows steps by name, in the order of their first appearance. */
const namer = (steps: readonly Step[]) => {
  const byName = new Map<string, number[]>()
  for (const { name, index } of steps) byName.set(name, [...(byName.get(name) ?? []), index])
  const known = new Map<string, number>()
  return {
    name: (key: string, name: string): void => {
      if (known.has(key)) return
      const free = byName.get(name)
      const step = (free?.length ?? 0) > 1 ? free?.shift() : free?.[0]
      if (step !== undefined) known.set(key, step)
    },
    stepOf: (key: string): number | undefined => known.get(key),
  }
}

/** Reads the records of `--progress=rawjson` once more for what the steps' lines do not tell: their time and stream, and when steps began. */
export class RecordReader {
  private readonly names
  private readonly take: (step: number, line: RecordLine) => void
  private readonly groups = new Map<string, string>()
  private readonly moments = new Map<number, Moment>()
  private readonly begun = new Map<string, string>()
  private readonly open = new Map<string, Open>()

  constructor(steps: readonly Step[], take: (step: number, line: RecordLine) => void) {
    this.names = namer(steps)
    this.take = take
  }

  /** Takes one line of the log; false when it is no record. */
  push(line: string): boolean {
    const record = isRecord(line) ? parseRecord(line) : undefined
    if (record === undefined) return false
    for (const vertex of record.vertexes ?? []) this.addVertex(vertex)
    for (const log of record.logs ?? []) this.addLog(log)
    return true
  }

  /** When each step ran; steps without a start or an end are not among them. */
  times(): readonly StepTime[] {
    const dated = [...this.moments].filter(
      ([, { started, completed }]) => Number.isFinite(started) && Number.isFinite(completed),
    )
    const first = dated.reduce((least, [, { started }]) => Math.min(least, started), Number.POSITIVE_INFINITY)
    return dated
      .map(([step, { started, completed, inputs }]) => ({
        step,
        start: (started - first) / 1000,
        end: Math.max(started - first, completed - first) / 1000,
        after: [...new Set([...inputs].map((digest) => this.stepOf(digest)))].filter(
          (other): other is number => other !== undefined && other !== step,
        ),
      }))
      .sort((a, b) => a.step - b.step)
  }

  /** Lines that were never ended. */
  end(): void {
    for (const [key, { chunks, seconds }] of this.open) this.tell(key, Buffer.concat(chunks), seconds)
    this.open.clear()
  }

  private keyOf(digest: string): string {
    return this.groups.get(digest) ?? digest
  }

  private stepOf(digest: string): number | undefined {
    return this.names.stepOf(this.keyOf(digest))
  }

  private addVertex(vertex: LinkedVertex): void {
    const group = vertex.progressGroup?.weak ? undefined : vertex.progressGroup
    if (group?.id) this.groups.set(vertex.digest, group.id)
    this.names.name(this.keyOf(vertex.digest), group?.name ?? vertex.name ?? '')
    if (vertex.started) this.begun.set(vertex.digest, vertex.started)
    const step = this.stepOf(vertex.digest)
    if (step === undefined) return
    const moment = this.moments.get(step) ?? {
      started: Number.POSITIVE_INFINITY,
      completed: Number.NEGATIVE_INFINITY,
      inputs: new Set<string>(),
    }
    this.moments.set(step, moment)
    for (const input of vertex.inputs ?? []) moment.inputs.add(input)
    moment.started = Math.min(moment.started, timeOf(vertex.started) ?? moment.started)
    moment.completed = Math.max(moment.completed, timeOf(vertex.completed) ?? moment.completed)
  }

  private addLog(log: { vertex: string; stream?: number; data?: string; timestamp?: string }): void {
    const key = `${log.stream === 2 ? 2 : 1}${log.vertex}`
    const now = secondsBetween(this.begun.get(log.vertex), log.timestamp)
    const data = Buffer.from(log.data ?? '', 'base64')
    let from = 0
    for (let end = data.indexOf(LINE_FEED); end >= 0; end = data.indexOf(LINE_FEED, from)) {
      const open = this.open.get(key)
      this.open.delete(key)
      const bytes = Buffer.concat([...(open?.chunks ?? []), data.subarray(from, end)])
      this.tell(key, bytes, open?.seconds ?? now)
      from = end + 1
    }
    if (from >= data.length) return
    const open = this.open.get(key) ?? { chunks: [], seconds: now }
    open.chunks.push(data.subarray(from))
    this.open.set(key, open)
  }

  private tell(key: string, bytes: Buffer, seconds: number | undefined): void {
    const step = this.stepOf(key.slice(1))
    if (step !== undefined)
      this.take(step, { text: bytes.toString('utf8'), seconds, stream: key.startsWith('2') ? 2 : 1 })
  }
}
