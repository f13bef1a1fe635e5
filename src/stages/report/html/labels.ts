import type { PageWords } from '../../../model/report-page.ts'

/** Labels of the HTML report beside the sentences that all reports share. */
export interface Labels {
  /** Between a name and what is said of it, and between parts of a sentence. */
  readonly colon: string
  readonly comma: string
  readonly skip: string
  readonly sections: string
  readonly failed: string
  readonly built: string
  readonly decisive: string
  readonly inLog: (line: number) => string
  readonly moreQuotes: (count: number) => string
  readonly around: string
  readonly verdict: string
  readonly likely: string
  readonly copy: string
  readonly commit: string
  readonly range: (base: string, head: string) => string
  readonly timeline: string
  readonly timelineHint: string
  readonly estimated: string
  readonly critical: string
  readonly criticalIs: (time: string) => string
  readonly internal: string
  readonly onlyStage: string
  readonly fewerSteps: (shown: number, all: number) => string
  readonly stepTable: string
  readonly stage: string
  readonly log: string
  readonly client: string
  readonly lines: (count: number) => string
  readonly leftOut: (count: number) => string
  readonly cutLine: (count: number) => string
  readonly search: string
  readonly previous: string
  readonly next: string
  readonly toDecisive: string
  readonly openAll: string
  readonly closeAll: string
  readonly wrap: string
  readonly keys: string
  readonly needsScript: string
  readonly cache: string
  readonly fromCache: (count: number) => string
  readonly fromNetwork: (count: number) => string
  readonly stepsCached: (count: number) => string
  readonly stepsRun: (count: number) => string
  readonly moduleBalance: string
  readonly stepBalance: string
  readonly hosts: string
  readonly hostTable: readonly [string, string, string, string, string, string]
  readonly hostStates: Readonly<Record<'good' | 'slow' | 'dead', string>>
  readonly slowest: string
  readonly slowTable: readonly [string, string, string, string, string]
  readonly faults: string
  readonly faultTable: readonly [string, string, string, string, string]
  readonly load: string
  readonly loads: Readonly<Record<'cpu' | 'memory' | 'disk', string>>
  readonly peak: (name: string, share: string) => string
  readonly findings: string
  readonly severities: Readonly<Record<'error' | 'warning' | 'notice', string>>
  readonly deliveries: string
  readonly deliveryTable: readonly [string, string, string]
  readonly deliveryStates: Readonly<Record<'sent' | 'skipped' | 'failed', string>>
  readonly run: string
  readonly runFields: Readonly<Record<'started' | 'event' | 'attempt' | 'trace' | 'tool' | 'image', string>>
  readonly changes: Readonly<Record<'added' | 'modified' | 'deleted' | 'renamed', string>>
  readonly page: PageWords
}
