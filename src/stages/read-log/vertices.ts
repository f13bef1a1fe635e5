import { Keeper, type Limits } from '../../text/keeper.ts'
import type { Teller } from '../../text/teller.ts'
import {
  type SolveStatus,
  secondsBetween,
  type Vertex,
  type VertexLog,
  type VertexStatus,
} from './solve-status.ts'

/** One line of a step, with the time since the step's start when the process wrote it. */
export interface VertexLine {
  readonly text: string
  readonly seconds?: number
}

/** A step put together from all records about it. */
export interface VertexState {
  name: string
  started?: string
  completed?: string
  seconds: number
  cached: boolean
  error: string
  /** Rank in time of the step's end. */
  endedAt?: string
  readonly lines: readonly VertexLine[]
}

interface Pending {
  readonly chunks: Buffer[]
  readonly seconds: number
}

/** Collects the records of a build. */
export interface Vertices {
  readonly add: (status: SolveStatus) => void
  /** Steps that did something, in the order in which they started. */
  readonly list: () => readonly VertexState[]
}

const LINE_FEED = 10

interface Entry {
  readonly state: Omit<VertexState, 'lines'>
  readonly write: (line: VertexLine) => void
  readonly lines: () => readonly VertexLine[]
  hasLines: boolean
  /** Unfinished line of each stream. */
  readonly pending: Map<number, Pending>
  readonly seen: Set<string>
}

const newEntry = (name: string, teller: Teller, limits: Limits): Entry => {
  const kept = new Keeper<VertexLine>(limits, (line) => line)
  const entry: Entry = {
    state: { name, seconds: 0, cached: false, error: '' },
    write: (line) => {
      entry.hasLines = true
      kept.take(line, teller.telling(line.text))
    },
    lines: () => kept.items(),
    hasLines: false,
    pending: new Map(),
    seen: new Set(),
  }
  return entry
}

/** Puts chunks together to lines; a chunk may end within a line or a character. */
const addChunk = (entry: Entry, log: VertexLog): void => {
  const { state, pending } = entry
  const data = Buffer.from(log.data ?? '', 'base64')
  const stream = log.stream ?? 1
  const now = secondsBetween(state.started, log.timestamp) ?? 0
  let from = 0
  for (let end = data.indexOf(LINE_FEED); end >= 0; end = data.indexOf(LINE_FEED, from)) {
    const open = pending.get(stream)
    pending.delete(stream)
    const bytes = data.subarray(from, end)
    const text =
      open === undefined ? bytes.toString('utf8') : Buffer.concat([...open.chunks, bytes]).toString('utf8')
    entry.write({ text, seconds: open?.seconds ?? now })
    from = end + 1
  }
  if (from >= data.length) return
  const open = pending.get(stream) ?? { chunks: [], seconds: now }
  open.chunks.push(data.subarray(from))
  pending.set(stream, open)
}

const flush = (entry: Entry): void => {
  for (const { chunks, seconds } of entry.pending.values()) {
    entry.write({ text: Buffer.concat(chunks).toString('utf8'), seconds })
  }
  entry.pending.clear()
}

const addVertex = (entry: Entry, vertex: Vertex, isGroup: boolean): void => {
  const { state } = entry
  if (!isGroup && vertex.name) state.name = vertex.name
  if (vertex.started) state.started ??= vertex.started
  if (vertex.completed) {
    state.completed = vertex.completed
    state.seconds = secondsBetween(state.started, vertex.completed) ?? state.seconds
  }
  if (vertex.cached) state.cached = true
  if (vertex.error) {
    state.error = vertex.error
    if (vertex.completed) state.endedAt ??= vertex.completed
  }
}

const addStatus = (entry: Entry, status: VertexStatus): void => {
  if (!status.completed || entry.seen.has(status.id)) return
  entry.seen.add(status.id)
  const seconds = secondsBetween(status.started, status.completed)
  const took = seconds === undefined || seconds < 0.01 ? '' : ` ${seconds.toFixed(1)}s`
  entry.write({ text: `${status.id}${took} done` })
}

const isVisible = ({ state, hasLines }: Entry): boolean =>
  state.started !== undefined || state.cached || state.error !== '' || hasLines

/** Makes a collector of the records of a build; steps of one progress group count as one, as BuildKit shows them; of a step with very many lines those are kept that the limits allow. */
export const collectVertices = (teller: Teller, limits: Limits): Vertices => {
  const entries = new Map<string, Entry>()
  const groups = new Map<string, string>()
  const order: Entry[] = []

  const entryOf = (digest: string, name: string): Entry => {
    const key = groups.get(digest) ?? digest
    const known = entries.get(key)
    if (known !== undefined) return known
    const entry = newEntry(name, teller, limits)
    entries.set(key, entry)
    return entry
  }

  const touch = (entry: Entry): void => {
    if (!entry.seen.has('') && isVisible(entry)) {
      entry.seen.add('')
      order.push(entry)
    }
  }

  const add = (record: SolveStatus): void => {
    for (const vertex of record.vertexes ?? []) {
      const group = vertex.progressGroup?.weak ? undefined : vertex.progressGroup
      if (group?.id) groups.set(vertex.digest, group.id)
      const entry = entryOf(vertex.digest, group?.name ?? vertex.name ?? '')
      addVertex(entry, vertex, group?.id !== undefined)
      touch(entry)
    }
    for (const status of record.statuses ?? []) addStatus(entryOf(status.vertex, ''), status)
    for (const warning of record.warnings ?? []) {
      const text = Buffer.from(warning.short ?? '', 'base64').toString('utf8')
      entryOf(warning.vertex, '').write({ text: `WARN: ${text}` })
    }
    for (const log of record.logs ?? []) {
      const entry = entryOf(log.vertex, '')
      addChunk(entry, log)
      touch(entry)
    }
  }

  const list = (): readonly VertexState[] => {
    for (const entry of entries.values()) {
      flush(entry)
      touch(entry)
    }
    return order.map(({ state, lines }) => ({ ...state, lines: lines() }))
  }
  return { add, list }
}
