import type { StageTime } from '../../model/incident.ts'

/** What the trend takes of one failure that no rule recognises. */
export interface UnknownFailure {
  readonly title: string
  readonly line: number
  readonly text: string
}

/** What one upstream did for one run. */
export interface HostUse {
  readonly host: string
  readonly requests: number
  readonly failures: number
  readonly bytes: number
  readonly seconds: number
}

/** What one module cost one run. */
export interface ModuleUse {
  readonly module: string
  readonly seconds: number
  readonly retries: number
  readonly bytes: number
}

/** What the caches did in one run; null where the incident does not tell. */
export interface CacheUse {
  readonly modules: string | null
  readonly prewarmSeconds: number | null
  readonly fetchedBytes: number
  readonly build: string | null
  /** Seconds the build waited for the build cache, those it won by it (what it waited already taken off; below 0 for a loss), and those spent on keeping it. */
  readonly waitedSeconds: number
  readonly savedSeconds: number | null
  readonly keptSeconds: number
}

/** What the trend keeps of one incident; times are milliseconds since 1970 in UTC. */
export interface Entry {
  /** The same for copies of one incident. */
  readonly key: string
  readonly repository: string
  /** Workflow, job and leg of the matrix. */
  readonly job: string
  readonly branch: string
  readonly runId: string | null
  readonly runAttempt: number | null
  readonly startedAt: number
  readonly endedAt: number
  readonly isGreen: boolean
  /** Label and fingerprint of the failure; null for a success and where the incident does not tell. */
  readonly id: string | null
  readonly fingerprint: string | null
  readonly verdict: 'author' | 'infra' | 'unknown'
  readonly isRetryable: boolean
  readonly isNamed: boolean
  readonly unknown: UnknownFailure | null
  readonly attempts: number
  /** Seconds of the attempts after the first. */
  readonly retrySeconds: number
  readonly degraded: number
  /** Playbooks that did something, each once. */
  readonly playbooks: readonly string[]
  readonly stages: readonly { readonly name: StageTime['name'] | string; readonly seconds: number }[]
  /** Host the failure names. */
  readonly failedHost: string | null
  readonly hosts: readonly HostUse[]
  readonly modules: readonly ModuleUse[]
  readonly cache: CacheUse
}

/** Family of a label: what stands before its first dot. */
export const familyOf = (id: string): string => id.split('.')[0] as string
