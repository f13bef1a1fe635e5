import { type Shape, typedItems } from '../../text/typed.ts'

/** The parts of BuildKit's progress records that we use. https://github.com/moby/buildkit/blob/master/client/graph.go */
export interface SolveStatus {
  readonly vertexes?: readonly Vertex[]
  readonly statuses?: readonly VertexStatus[]
  readonly logs?: readonly VertexLog[]
  readonly warnings?: readonly VertexWarning[]
}

/** A step, repeated whenever it changes. */
export interface Vertex {
  readonly digest: string
  readonly name?: string
  readonly started?: string
  readonly completed?: string
  readonly cached?: boolean
  readonly error?: string
  readonly progressGroup?: { readonly id?: string; readonly name?: string; readonly weak?: boolean }
}

/** Progress within a step, such as a layer being pulled. */
export interface VertexStatus {
  readonly id: string
  readonly vertex: string
  readonly started?: string
  readonly completed?: string
}

/** Bytes a step wrote, cut anywhere. */
export interface VertexLog {
  readonly vertex: string
  readonly stream?: number
  /** Base64. */
  readonly data?: string
  readonly timestamp?: string
}

/** A warning about a step; the text is Base64. */
export interface VertexWarning {
  readonly vertex: string
  readonly short?: string
}

const STARTS = ['vertexes', 'statuses', 'logs', 'warnings'].map((name) => `{"${name}":[`)
const START_BYTES = STARTS.map((start) => Buffer.from(start))
const BRACE = 0x7b

/** Whether a line looks like a record of `--progress=rawjson`. */
export const isRecord = (line: string): boolean => STARTS.some((start) => line.startsWith(start))

/** Whether such a line begins at a place in a buffer. */
export const isRecordStart = (within: Buffer, from: number): boolean =>
  within[from] === BRACE && START_BYTES.some((start) => start.every((byte, at) => within[from + at] === byte))

const VERTEX: Shape = {
  ...{ digest: 'string', name: 'string', started: 'string', completed: 'string' },
  ...{ cached: 'boolean', error: 'string' },
  progressGroup: { id: 'string', name: 'string', weak: 'boolean' },
}
const STATUS: Shape = { id: 'string', vertex: 'string', started: 'string', completed: 'string' }
const LOG: Shape = { vertex: 'string', stream: 'number', data: 'string', timestamp: 'string' }
const WARNING: Shape = { vertex: 'string', short: 'string' }

const isList = (value: unknown): boolean => value === undefined || value === null || Array.isArray(value)

/** The record on a line, without what has another type than BuildKit gives it; undefined when it is cut off or something else. */
export const parseRecord = (line: string): SolveStatus | undefined => {
  try {
    const value = JSON.parse(line) as Record<string, unknown>
    const { vertexes, statuses, logs, warnings } = value
    if (![vertexes, statuses, logs, warnings].every(isList)) return undefined
    return {
      vertexes: typedItems<Vertex>(vertexes, VERTEX, ['digest']),
      statuses: typedItems<VertexStatus>(statuses, STATUS, ['id', 'vertex']),
      logs: typedItems<VertexLog>(logs, LOG, ['vertex']),
      warnings: typedItems<VertexWarning>(warnings, WARNING, ['vertex']),
    }
  } catch {
    return undefined
  }
}

/** The last time that was parsed, and what it was: a step's start is asked for with each of its lines. */
let last = { text: '', milliseconds: Number.NaN }

const toMilliseconds = (text: string): number => {
  if (last.text !== text) last = { text, milliseconds: Date.parse(text) }
  return last.milliseconds
}

/** Seconds from one RFC 3339 time to another; undefined when one is missing. */
export const secondsBetween = (from: string | undefined, to: string | undefined): number | undefined => {
  if (from === undefined || to === undefined) return undefined
  const seconds = (Date.parse(to) - toMilliseconds(from)) / 1000
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined
}
