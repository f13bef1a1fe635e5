import { type ProgressRecord, parseProgress, type VertexRecord } from './records.ts'
import { ShownStep } from './step.ts'

/** Turns the standard error of buildx into lines for people: one running step is shown live, the others whole when they end. */
export class ProgressView {
  private readonly steps = new Map<string, ShownStep>()
  private readonly keys = new Map<string, string>()
  private readonly decoder = new TextDecoder()
  private rest = ''
  private live: ShownStep | null = null
  private last: ShownStep | null = null

  /** Takes bytes as they come and gives the lines they complete. */
  feed(chunk: Uint8Array): readonly string[] {
    const lines = (this.rest + this.decoder.decode(chunk, { stream: true })).split('\n')
    this.rest = lines.pop() ?? ''
    return lines.flatMap((line) => this.take(line))
  }

  /** Gives what is still held back when the build has ended. */
  end(): readonly string[] {
    const rest = this.rest === '' ? [] : this.take(this.rest)
    this.rest = ''
    const open = [...this.steps.values()].filter((step) => step.isRunning)
    return [...rest, ...open.flatMap((step) => this.show(step))]
  }

  private take(line: string): readonly string[] {
    const record = parseProgress(line)
    if (record === null) {
      const text = line.replace(/\r$/, '')
      if (text !== '') this.last = null
      return [text]
    }
    return this.apply(record)
  }

  private apply(record: ProgressRecord): readonly string[] {
    const ended = new Set<ShownStep>()
    for (const log of record.logs ?? []) this.find(log.vertex)?.write(log.data ?? '')
    for (const status of record.statuses ?? []) this.find(status.vertex)?.transfer(status)
    for (const { vertex, short = '', url } of record.warnings ?? [])
      this.find(vertex)?.warn(Buffer.from(short, 'base64').toString('utf8') + (url ? ` (${url})` : ''))
    for (const vertex of record.vertexes ?? []) {
      const step = this.open(vertex)
      if (step.update(vertex)) ended.add(step)
    }
    return this.render(ended)
  }

  private render(ended: ReadonlySet<ShownStep>): readonly string[] {
    const shown: string[] = []
    if (this.live !== null) shown.push(...this.show(this.live))
    for (const step of ended) shown.push(...this.show(step))
    if (this.live?.isRunning) return shown
    this.live = [...this.steps.values()].find((step) => step.isRunning) ?? null
    if (this.live !== null) shown.push(...this.show(this.live))
    return shown
  }

  private show(step: ShownStep): readonly string[] {
    const lines = step.take(this.last === step)
    if (lines.length > 0) this.last = step
    return lines
  }

  private find(digest: string): ShownStep | undefined {
    return this.steps.get(this.keys.get(digest) ?? digest)
  }

  private open(vertex: VertexRecord): ShownStep {
    const group = vertex.progressGroup
    const id = group ? `group ${group.id}` : vertex.digest
    this.keys.set(vertex.digest, id)
    const known = this.steps.get(id)
    if (known) return known
    const step = new ShownStep(group?.name || vertex.name || vertex.digest)
    this.steps.set(id, step)
    return step
  }
}
