/** A flag of an instruction, e.g. `--mount=type=cache,target=/x` is name `mount`, value `type=cache,target=/x`. */
export interface Flag {
  readonly name: string
  readonly value: string | null
}

/** One instruction; lines count from 1 and include continuation lines and heredoc bodies. */
export interface Instruction {
  /** Upper case: FROM, RUN, COPY, …; for ONBUILD the trigger is in `trigger`. */
  readonly keyword: string
  readonly line: number
  readonly endLine: number
  readonly flags: readonly Flag[]
  /** Text after keyword and flags with continuations joined by one blank and inner comments dropped; heredoc bodies not included. */
  readonly text: string
  /** Words of COPY, ADD, WORKDIR, exec-form RUN, …, quotes removed, variables not expanded. */
  readonly args: readonly string[]
  readonly execForm: boolean
  readonly heredocs: readonly { readonly name: string; readonly body: string }[]
  readonly trigger?: Instruction
}

/** One build stage with what it starts from. */
export interface Stage {
  readonly index: number
  /** Lower-case name after AS; null without one. */
  readonly name: string | null
  /** Text of the base as written, e.g. `golang:${V}-alpine`. */
  readonly from: string
  /** The base with global ARGs expanded; null when a variable has no value. */
  readonly base: string | null
  /** Index of the stage it builds FROM; null when the base is an image. */
  readonly parent: number | null
  readonly platform: string | null
  readonly line: number
  readonly instructions: readonly Instruction[]
}

/** A parsed Dockerfile. */
export interface Dockerfile {
  readonly text: string
  readonly escape: '\\' | '`'
  /** Value of the `# syntax=` directive; null when none is in force. */
  readonly syntax: string | null
  /** ARG instructions before the first FROM. */
  readonly globalArgs: readonly Instruction[]
  readonly stages: readonly Stage[]
  /** 1-based lines that hold the comment `# go-docker-build: off`. */
  readonly offLines: readonly number[]
}
