import type { BuildLog, LogLine, Step } from './log.ts'

/** Can a person's change be the cause: yes, no (infrastructure), or only other evidence can tell. */
export type Blame = 'yes' | 'no' | 'evidence'

/** Named values taken out of the evidence (module, version, host, file, line, …); they fill `{name}` in texts. */
export type Facts = Readonly<Record<string, string>>

/** What a guard may look at besides the matching line. */
export interface MatchContext {
  readonly line: LogLine
  /** Lines of the same step (or of the client when the line is of no step), in order. */
  readonly lines: readonly LogLine[]
  /** Position of `line` in `lines`. */
  readonly at: number
  readonly step?: Step
  /** The whole log: its steps, the lines of the client, and which step failed. */
  readonly log: BuildLog
}

/** One way to recognise the failure on one line. */
export interface Pattern {
  /** Text in lower case that must be in the line for `match` to be tried at all: the prefilter. */
  readonly literal: string
  /** Linear-time expression; named groups become facts. */
  readonly match: RegExp
  /** Says whether the line really means this failure here, and may add facts; absent: always. */
  readonly guard?: (facts: Facts, context: MatchContext) => boolean | Facts
  /** The line that tells the cause, where the matched one only tells what came of it: that one is quoted. */
  readonly cause?: (context: MatchContext) => LogLine | undefined
  /** Where this wording tells less, or more, than the rule's others: 0 to 1. */
  readonly confidence?: number
}

/** What is said of a failure, in one language; `{name}` takes the fact of that name. */
export interface RuleTexts {
  /** One line, e.g. `go.sum has no entry for {module}`. */
  readonly title: string
  /** Why this breaks the build, one or two sentences. */
  readonly cause: string
  /** What to do, each a sentence; commands in backquotes can be pasted. A line whose `{fact}` is missing is left out. */
  readonly remedies: readonly string[]
  /** What keeps it from coming back, one or two sentences without facts. */
  readonly prevention: string
}

/** Where a rule of the repository itself stands, and its expressions as written there. */
export interface OwnSource {
  /** Relative to the repository. */
  readonly path: string
  readonly line: number
  readonly patterns: readonly string[]
}

/** One known failure: how it is recognised, why it breaks the build, what to do. Data, no access to the world. */
export interface Rule {
  /** Label of the failure, e.g. `gomod.missing-go-sum`; the file name is the id with `.` kept; never renamed or reused. */
  readonly id: string
  /** One line with `{facts}`, e.g. `go.sum has no entry for {module}`. */
  readonly title: string
  readonly blame: Blame
  /** Can the same build pass when simply run again. */
  readonly retryable: boolean
  /** How sure a match is, 0 to 1: 0.9 and above names the cause itself, 0.5 a symptom others share. */
  readonly confidence: number
  /** Which of several lines that tell the same is quoted; the first when absent: tools that sum up at their end have `last`. */
  readonly quotes?: 'last'
  readonly patterns: readonly Pattern[]
  /** Why this breaks the build, one or two sentences with `{facts}`. */
  readonly cause: string
  /** What to do, each a sentence that starts with a verb; commands in backquotes can be pasted. A line whose `{fact}` is missing is left out. */
  readonly remedies: readonly string[]
  /** What keeps it from coming back, one or two sentences without facts. */
  readonly prevention?: string
  /** The same texts in Simplified Chinese, with the same facts. */
  readonly zh?: RuleTexts
  /** Where the wording of the message comes from (source file or documentation). */
  readonly source: string
  /** Absent: the rule is one of ours. */
  readonly own?: OwnSource
  readonly examples: {
    /** Excerpts of logs the rule must win, against the whole catalogue. */
    readonly matches: readonly { readonly log: string; readonly evidence?: string; readonly facts?: Facts }[]
    /** The nearest innocent text: the rule must not win here. */
    readonly ignores: readonly string[]
  }
}
