/** How a step ended, as the page shows it. */
export type StepState = 'failed' | 'canceled' | 'cached' | 'done'

/** What the program of the HTML report shows, handed to it as compressed JSON. Lines stand in the order they are shown in: step by step, then those of the client. */
export interface PageData {
  readonly groups: readonly {
    /** Index of the step; -1 for the lines of the client. */
    readonly step: number
    readonly name: string
    readonly state: StepState
    /** As it is shown; empty when it is not known. */
    readonly time: string
    /** How many lines follow. */
    readonly lines: number
  }[]
  /** Number of each line in the log, as the difference to the one before it. */
  readonly numbers: readonly number[]
  /** Milliseconds from the start of its step, -1 when not known. */
  readonly times: readonly number[]
  /** Positions of lines that came on standard error. */
  readonly errors: readonly number[]
  /** Lines left out: position of the group, of the line they stood before, and how many. */
  readonly gaps: readonly (readonly [group: number, at: number, count: number])[]
  /** Numbers of the lines the diagnosis quotes, the decisive one first. */
  readonly quoted: readonly number[]
  /** All texts, each ended by a line feed. */
  readonly text: string
}

/** Sentences the program of the report says; `#` and `##` in them stand for numbers. */
export interface PageWords {
  readonly match: string
  readonly noMatch: string
  readonly leftOut: string
  readonly notThere: string
  readonly copied: string
  readonly notCopied: string
  readonly lines: string
  readonly line: string
  readonly theme: Readonly<Record<'auto' | 'light' | 'dark', string>>
  readonly states: Readonly<Record<StepState, string>>
  readonly unreadable: string
}
