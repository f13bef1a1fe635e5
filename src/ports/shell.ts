/** What a finished child process left behind; a program that is not there has code 127. */
export interface Finished {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** How to run a child process; `args` never pass through a shell. */
export interface RunOptions {
  readonly cwd?: string
  /** Added to (or with undefined: removed from) the environment of the action. */
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly input?: string
  /** Kill after this long; code 124. */
  readonly timeoutMs?: number
  /** When aborted the program is asked to end, and killed 3 s later. */
  readonly signal?: AbortSignal
  /** Its children get the signals it gets. */
  readonly isGroup?: boolean
  /** Called with each chunk of standard error (or output) as it comes. */
  readonly onStderr?: (chunk: Buffer) => void
  readonly onStdout?: (chunk: Buffer) => void
  /** Called again and again while the program runs. */
  readonly tick?: { readonly everyMs: number; readonly call: () => void }
}

/** Runs programs of the machine: docker, go, git. Never throws for a failed program. */
export interface Shell {
  run(program: string, args: readonly string[], options?: RunOptions): Promise<Finished>
}
