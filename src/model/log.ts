/** One build step: a BuildKit vertex, a classic-builder step, or the single step of a bare log. */
export interface Step {
  /** Position in the order of first appearance, 0 for the first. */
  readonly index: number
  /** Name as BuildKit prints it, e.g. `[build 4/6] RUN go build ./...`. */
  readonly name: string
  /** Stage name in the brackets, `stage-N` when the stage has none; undefined for internal steps. */
  readonly stage?: string
  /** The instruction without the brackets, e.g. `RUN go build ./...`. */
  readonly instruction?: string
  readonly cached: boolean
  /** When it started by the clock of the builder, RFC 3339; undefined when the log does not say. */
  readonly startedAt?: string
  /** Wall-clock seconds from start to end; undefined when the log has no times. */
  readonly seconds?: number
  /** What BuildKit says of a failed step, e.g. `process "/bin/sh -c go build" did not complete successfully: exit code: 1`. */
  readonly error?: string
  /** Exit code of the process of a failed RUN. */
  readonly exitCode?: number
  /** How the step ended; undefined when the log does not say. */
  readonly outcome?: 'done' | 'failed' | 'canceled'
}

/** One line a person reads, cleaned of colour, carriage returns, prefixes and timestamps. */
export interface LogLine {
  /** 1-based line number in the log as it was given (for rawjson: in its readable text form). */
  readonly number: number
  readonly text: string
  /** Index of the step that printed the line; undefined for lines of the client itself. */
  readonly step?: number
}

/** What the end of a BuildKit log says about the Dockerfile line that failed. */
export interface DockerfilePointer {
  /** Base name of the file as printed, e.g. `Dockerfile`. */
  readonly file: string
  readonly line: number
  readonly endLine: number
  /** The lines it points at, as they stand in the file. */
  readonly text?: string
}

/** A build log read into steps and lines; every claim we make quotes one of these lines. */
export interface BuildLog {
  readonly format: 'rawjson' | 'plain' | 'classic' | 'bare'
  readonly steps: readonly Step[]
  readonly lines: readonly LogLine[]
  /** Index of the step that failed first; undefined when none is marked as failed. */
  readonly failedStep?: number
  readonly pointer?: DockerfilePointer
  /** True when the log itself says that the build failed (an ERROR, a failed step, a non-zero exit). */
  readonly failed: boolean
}
