import type { RunIdentity } from '../model/incident.ts'
import type { Notifier } from '../model/notifier.ts'
import type { Playbook } from '../model/playbook.ts'
import type { Rule } from '../model/rule.ts'
import type { Stop } from '../ports/stop.ts'

/** Where the run happens and what is known of it before it starts. */
export interface World {
  readonly version: string
  readonly identity: RunIdentity
  /** URL below which the pages of the failures are; null where it is not known. */
  readonly pages: string | null
  readonly isUntrusted: boolean
  /** Whether the code may be of another repository; absent: no. */
  readonly isFork?: boolean
  /** Secrets that nobody gave to the run but that its machine holds; absent: none are known. */
  readonly hidden?: readonly string[]
  readonly branch: string | null
  /** Commit the branch was at before this push; null for other events. */
  readonly before: string | null
  /** Branch of the repository that others start from; null where it is not known. */
  readonly defaultBranch: string | null
  /** Absolute directory the user works in. */
  readonly workspace: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly os: string
  readonly arch: string
  /** True in a workflow; false on a laptop. */
  readonly isAction: boolean
  /** Absolute path incident.json is written to. */
  readonly incidentPath: string
  /** Absent: nothing asks this run to end. */
  readonly stop?: Stop
  /** SHA-256 as hex. */
  readonly hash: (text: string) => string
  /** Gzip. https://www.rfc-editor.org/rfc/rfc1952 */
  readonly compress: (text: string | Uint8Array) => Uint8Array
}

/** The registries a run works with. */
export interface Catalogue {
  readonly rules: readonly Rule[]
  readonly notifiers: readonly Notifier[]
  readonly playbooks: readonly Playbook[]
}
