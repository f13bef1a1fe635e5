/** One line of the log as the HTML report shows it. */
export interface ReportLine {
  /** As LogLine.number. */
  readonly number: number
  /** May carry colours (SGR sequences) and no other control characters. */
  readonly text: string
  /** Index of the step that printed it; null for lines of the client itself. */
  readonly step: number | null
  /** Seconds from the start of its step; absent when the log does not tell. */
  readonly seconds?: number
  /** 1 standard output, 2 standard error; absent when the log does not tell. */
  readonly stream?: 1 | 2
}

/** When a step ran, in seconds from the start of the first one. */
export interface StepTime {
  readonly step: number
  readonly start: number
  readonly end: number
  /** Steps whose results it needs, as far as they are steps of the log. */
  readonly after: readonly number[]
}

/** A build log for people: every secret is gone, colours are kept. */
export interface ReportLog {
  readonly lines: readonly ReportLine[]
  /** Empty when the log does not tell when its steps began. */
  readonly times: readonly StepTime[]
  /** Lines the reader of the log did not keep, from the middle of very long steps. */
  readonly leftOut: number
}

/** How busy the machine was at one moment. */
export interface LoadSample {
  /** Seconds from the start of the run. */
  readonly at: number
  /** Shares of what the machine has, 0 to 1. */
  readonly cpu: number
  readonly memory: number
  readonly disk: number
}

/** Something found before the build that will hurt, or does already. */
export interface ReportFinding {
  readonly id: string
  readonly severity: 'error' | 'warning' | 'notice'
  readonly path: string | null
  readonly line: number | null
  readonly text: string
  readonly do: string
}
