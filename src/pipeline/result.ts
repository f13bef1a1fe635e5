import type { Incident } from '../model/incident.ts'
import type { ReportLog } from '../model/report-log.ts'
import type { GreenState } from '../state/green.ts'
import type { RunState } from '../state.ts'
import type { Written } from './snapshot.ts'

/** What a run gives back: its record, the outputs of the image, and what the post step is to keep. */
export interface RunResult extends Written {
  readonly incident: Incident
  readonly incidentPath: string
  readonly image: { readonly imageid: string; readonly digest: string; readonly metadata: string }
  readonly keep: RunState['keep']
  /** The record of a build that passed, for the post step to save; null where there is none. */
  readonly green: GreenState | null
  /** Standard output of the build: the answer of `call`. */
  readonly stdout: string
  /** The log for a report, without secrets; read again when it is asked for. */
  readonly reportLog: () => ReportLog
}
