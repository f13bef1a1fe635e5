/** Names and sizes of all files below a directory. */
export interface Listing {
  /** Files below `dir` in no order, links as themselves and not followed; shallow ones first when there are more than `most`. Empty when it is no directory. */
  files(
    dir: string,
    most: number,
  ): Promise<{
    readonly files: readonly { readonly path: string; readonly bytes: number }[] // path relative to `dir`
    readonly isCut: boolean
  }>
}

/** Asks whether a server answers; any answer is one, and a fault is a value. */
export interface Probe {
  /** Asks with GET, follows no redirect, reads no body; `date` is the Date header. User and password of the URL are sent and never told. */
  probe(
    url: string,
    options: { readonly timeoutMs: number },
  ): Promise<
    | { readonly status: number; readonly date: string | null; readonly seconds: number }
    | { readonly why: string; readonly seconds: number }
  >
}

/** What the machine has left. */
export interface Machine {
  /** Of the file system that holds a path; null when it cannot be asked. Inodes are null where the file system counts none. */
  disk(path: string): Promise<{ readonly freeBytes: number; readonly freeInodes: number | null } | null>
  /** What this process may still take, the limit of its control group counted; null when it cannot be told. */
  memory(): Promise<{ readonly availableBytes: number; readonly totalBytes: number } | null>
}

/** Time. */
export interface Clock {
  now(): Date
  /** Milliseconds of a clock that never jumps. */
  monotonic(): number
}
