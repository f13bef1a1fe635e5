import type { Posted } from './http.ts'

/** One request to a sink; what of the answer comes behind `mostBytes` is dropped. */
export interface SinkRequest {
  readonly method: 'GET' | 'POST' | 'PUT'
  /** User and password of it are sent as basic authentication. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
  readonly timeoutMs: number
  readonly mostBytes: number
}

/** Asks a sink a user gave, over http or https: follows no redirect, never rejects, and what it says holds no URL. */
export type AskSink = (request: SinkRequest) => Promise<Posted>

/** Puts in the place of a file at once what `change` makes of its text (null when there is none) while no other process does. Null when done, else why not; at most `limitMs`, never rejects. */
export type UpdateFile = (
  path: string,
  change: (text: string | null) => string,
  limitMs: number,
) => Promise<string | null>

/** What the machine was like at one moment. */
export interface LoadReading {
  /** Milliseconds since 1970. */
  readonly at: number
  /** Share of all cores that was busy since the reading before, 0 to 1. */
  readonly cpu: number
  /** Memory in use, as far as it cannot be had back without swapping, and what there is; a limit of the control group counted. */
  readonly memoryBytes: number
  readonly memoryTotalBytes: number
  /** Of the file system watched; null when it cannot be asked. */
  readonly diskFreeBytes: number | null
}

/** The readings of a machine until it is stopped. */
export interface LoadWatch {
  readonly cores: number
  /** Size of the file system watched; null when it cannot be asked, or was not yet. */
  diskBytes(): number | null
  stop(): readonly LoadReading[]
}

/** Reads every so many milliseconds how busy the machine is, and how full the file system of a path; keeps no process alive. */
export type WatchLoad = (path: string, everyMs: number) => LoadWatch

/** All that measuring needs of the world. */
export interface Telemetry {
  readonly ask: AskSink
  readonly update: UpdateFile
  readonly watchLoad: WatchLoad
}
