/** How something the build depends on is: `slow` and `failed` are worth a word, `unknown` could not be told in time. */
export type HealthState = 'ok' | 'slow' | 'failed' | 'unknown'

/** What one check of the surroundings found. */
export interface HealthResult {
  /** `KIND` or `KIND:WHAT`, e.g. `proxy:goproxy.cn`, `registry:ghcr.io`, `disk:work`, `clock`. */
  readonly id: string
  readonly state: HealthState
  readonly seconds: number
  readonly text: string
  /** What to do; null when it is well. */
  readonly do: string | null
}
