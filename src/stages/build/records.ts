import { type Shape, typedItems } from '../../text/typed.ts'

/** The parts of BuildKit's progress records that a person is shown. https://github.com/moby/buildkit/blob/master/client/graph.go */
export interface ProgressRecord {
  readonly vertexes: readonly VertexRecord[]
  readonly statuses: readonly TransferRecord[]
  readonly logs: readonly LogRecord[]
  readonly warnings: readonly WarningRecord[]
}

/** A step, told again whenever it changes. */
export interface VertexRecord {
  readonly digest: string
  readonly name?: string
  readonly started?: string
  readonly completed?: string
  readonly cached?: boolean
  readonly error?: string
  readonly progressGroup?: { readonly id?: string; readonly name?: string }
}

/** Bytes moved or work done inside a step. */
export interface TransferRecord {
  readonly id: string
  readonly vertex: string
  readonly total?: number
  readonly current?: number
  readonly timestamp?: string
  readonly started?: string
  readonly completed?: string
}

/** Bytes a step wrote, in Base64. */
export interface LogRecord {
  readonly vertex: string
  readonly data?: string
}

/** A warning about a step; the text is Base64. */
export interface WarningRecord {
  readonly vertex: string
  readonly short?: string
  readonly url?: string
}

const VERTEX: Shape = {
  ...{ digest: 'string', name: 'string', started: 'string', completed: 'string' },
  ...{ cached: 'boolean', error: 'string', progressGroup: { id: 'string', name: 'string' } },
}
const TRANSFER: Shape = {
  ...{ id: 'string', vertex: 'string', total: 'number', current: 'number' },
  ...{ timestamp: 'string', started: 'string', completed: 'string' },
}
const LOG: Shape = { vertex: 'string', data: 'string' }
const WARNING: Shape = { vertex: 'string', short: 'string', url: 'string' }

/** The record on a line of `--progress=rawjson`, without what has another type than BuildKit gives it; null when the line is text for people. */
export function parseProgress(line: string): ProgressRecord | null {
  if (!/^\{"(?:vertexes|statuses|logs|warnings)":/.test(line)) return null
  try {
    const { vertexes, statuses, logs, warnings } = JSON.parse(line) as Record<string, unknown>
    return {
      vertexes: typedItems<VertexRecord>(vertexes, VERTEX, ['digest']),
      statuses: typedItems<TransferRecord>(statuses, TRANSFER, ['id', 'vertex']),
      logs: typedItems<LogRecord>(logs, LOG, ['vertex']),
      warnings: typedItems<WarningRecord>(warnings, WARNING, ['vertex']),
    }
  } catch {
    return null
  }
}

/** Seconds between two times as BuildKit writes them; 0 when one is missing. */
export function secondsBetween(from: string | undefined, to: string | undefined): number {
  const milliseconds = Date.parse(to ?? '') - Date.parse(from ?? '')
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds / 1000) : 0
}

/** Bytes for people, in powers of 1000 as docker prints them. */
export function renderBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  return `${power === 0 ? bytes : (bytes / 1000 ** power).toFixed(1)}${units[power]}`
}
