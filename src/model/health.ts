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

/** What a build depends on, as far as it is known before it begins. */
export interface HealthRequest {
  /** GOPROXY as go reads it; empty when no modules are needed. */
  readonly proxies: string
  /** GOSUMDB: a name, a name and a URL, or `off`; empty when it is not asked. */
  readonly sumdb: string
  /** Images and tags whose registries are asked. */
  readonly images: readonly string[]
  /** Address of the cache service; null without one. */
  readonly cacheUrl: string | null
  /** Absolute directories that fill up, by name: `work`, `docker`. */
  readonly directories: Readonly<Record<string, string>>
  /** What is known of the builder; null when nobody asked. */
  readonly builder: { readonly name: string; readonly driver: string } | null
  /** No server is waited for longer, so that all of it takes no longer either; 5 s at most. */
  readonly limitMs?: number
}
