import type { RunIdentity } from '../model/incident.ts'
import type { Notifier } from '../model/notifier.ts'
import type { Rule } from '../model/rule.ts'

/** Where the run happens and what is known of it before it starts. */
export interface World {
  readonly version: string
  readonly identity: RunIdentity
  /** URL below which the pages of the failures are; null where it is not known. */
  readonly pages: string | null
  readonly isUntrusted: boolean
  readonly branch: string | null
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
  /** SHA-256 as hex. */
  readonly hash: (text: string) => string
}

/** The registries a run works with. */
export interface Catalogue {
  readonly rules: readonly Rule[]
  readonly notifiers: readonly Notifier[]
}
