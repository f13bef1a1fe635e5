import type { Incident } from '../../../model/incident.ts'
import type { Language } from '../../../model/language.ts'
import type { LoadSample, ReportFinding, ReportLog } from '../../../model/report-log.ts'
import type { Words } from '../../../wording/words.ts'
import type { Labels } from './labels.ts'

/** How much of long lists and texts is shown. */
export interface Limits {
  readonly steps: number
  /** Rows of other tables and lists. */
  readonly rows: number
  /** Characters of one text. */
  readonly text: number
}

/** Everything a section of the page is made from. */
export interface Scene {
  readonly incident: Incident
  readonly log: ReportLog
  readonly load: readonly LoadSample[]
  readonly findings: readonly ReportFinding[]
  readonly language: Language
  readonly words: Words
  readonly labels: Labels
  readonly limits: Limits
}
