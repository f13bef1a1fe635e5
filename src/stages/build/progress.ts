import { readableStep, withoutFlags } from '../../text/step-name.ts'
import { type ProgressRecord, parseProgress, type VertexRecord } from './records.ts'
import { bar, ShownStep } from './step.ts'

/** Seconds of silence after which a running step is named again. */
const SILENCE = 15

/** Turns the standard error of buildx into lines for people: one running step is shown live, the others whole when they end. */
export class ProgressView {
  private readonly steps = new Map<string, ShownStep>()
  private readonly keys = new Map<string, string>()
  private readonly since = new Map<ShownStep, number>()
  private readonly decoder = new TextDecoder()
  private readonly inserted: readonly string[]
  private readonly now: () => number
  private rest = ''
  private live: ShownStep | null = null
  private last: ShownStep | null = null
  private spoken: number

  /** `inserted` are flags of ours that nobody needs to read; `now` gives seconds. */
  constructor(inserted: readonly string[], now: () => number) {
    this.inserted = inserted
    this.now = now
    this.spoken = now()
  }

  /** Takes bytes as they come and gives the lines they complete. */
  feed(chunk: Uint8Array): readonly string[] {
    const lines = (this.rest + this.decoder.decode(chunk, { stream: true })).split('\n')
    this.rest = lines.pop() ?? ''
    return this.spoke(lines.flatMap((line) => this.take(line)))
  }

  /** Gives what is still held back when the build has ended. */
  end(): readonly string[] {
    const rest = this.rest === '' ? [] : this.take(this.rest)
    this.rest = ''
    const open = [...this.steps.values()].filter((step) => step.isRunning)
    return [...rest, ...open.flatMap((step) => this.show(step))]
  }

  /** A line that says what is still running, when nothing was said for a while. */
  beat(): readonly string[] {
    const oldest = this.oldest()
    if (oldest === undefined || this.now() - this.spoken < SILENCE) return []
    this.last = null
    return this.spoke([`${oldest.name}  ${this.age(oldest)} s so far`])
  }

  /** Where the build stands, in one line. */
  status(): string {
    const ours = [...this.steps.values()].filter((step) => step.isOfDockerfile)
    const known = Math.max(ours.length, this.total())
    const done = ours.filter((step) => !step.isRunning).length
    const oldest = this.oldest()
    const doing = oldest === undefined ? '' : `  ${this.age(oldest)} s  ${oldest.name}`
    return `${bar(known === 0 ? 0 : done / known)} ${done} of ${known} steps${doing}`
  }

  /** Steps of all stages seen, by the count each step's name carries: `[build 2/5]`. */
  private total(): number {
    const stages = new Map<string, number>()
    for (const { name } of this.steps.values()) {
      const [, stage = '', count] = /^\[(.*?)\s?\d+\/(\d+)\]/.exec(name) ?? []
      if (count !== undefined) stages.set(stage, Number(count))
    }
    return [...stages.values()].reduce((sum, count) => sum + count, 0)
  }

  private oldest(): ShownStep | undefined {
    const running = [...this.steps.values()].filter((step) => step.isRunning)
    return running.find((step) => step.isOfDockerfile) ?? running[0]
  }

  private age(step: ShownStep): number {
    return Math.round(this.now() - (this.since.get(step) ?? this.now()))
  }

  private spoke(lines: readonly string[]): readonly string[] {
    if (lines.length > 0) this.spoken = this.now()
    return lines
  }

  private take(line: string): readonly string[] {
    const record = parseProgress(line)
    if (record !== null) return this.apply(record)
    const text = line.replace(/\r$/, '')
    if (text !== '') this.last = null
    return [withoutFlags(text, this.inserted)]
  }

  private apply(record: ProgressRecord): readonly string[] {
    const ended = new Set<ShownStep>()
    for (const log of record.logs) this.find(log.vertex)?.write(log.data ?? '')
    for (const status of record.statuses) this.find(status.vertex)?.transfer(status)
    for (const { vertex, short = '', url } of record.warnings)
      this.find(vertex)?.warn(Buffer.from(short, 'base64').toString('utf8') + (url ? ` (${url})` : ''))
    for (const vertex of record.vertexes) {
      const step = this.open(vertex)
      if (step.update(vertex)) ended.add(step)
      if (step.isRunning && !this.since.has(step)) this.since.set(step, this.now())
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
    const step = new ShownStep(readableStep(group?.name || vertex.name || vertex.digest, this.inserted))
    this.steps.set(id, step)
    return step
  }
}
