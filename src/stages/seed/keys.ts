/** What compiled packages depend on. */
export interface SeedKeyParts {
  readonly runnerOs: string
  readonly runnerArch: string
  readonly tier: 'pr' | 'branch' | 'release'
  /** Base image and everything that changes how Go compiles: platforms, CGO_ENABLED, GOFLAGS and the like. */
  readonly settings: readonly string[]
  /** Dockerfile, target and mounts: what is built. */
  readonly built: readonly string[]
  /** Sums of the modules. */
  readonly sums: string
  /** What makes the key one of this run: commit and run. */
  readonly run: string
  readonly hash: (text: string) => string
}

/** Keys a build cache is looked for and saved under; one that is taken is never written again. */
export interface SeedKeys {
  /** The key this run saves under. */
  readonly key: string
  /** Starts of keys to be looked for, the most fitting first; pull requests look for what branches saved. */
  readonly prefixes: readonly string[]
}

/** Characters of a digest in a key: enough to tell apart, short enough to read. */
const SHORT = 12

/** The key of a run's build cache and the starts of keys that fit less and less; those of another tier are never among them, but for pull requests, which read those of branches. https://docs.github.com/actions/reference/workflows-and-actions/dependency-caching */
export const seedKeys = (parts: SeedKeyParts): SeedKeys => {
  const digest = (texts: readonly string[]) => parts.hash(texts.join('\0')).slice(0, SHORT)
  const start = (tier: string) =>
    `go-docker-build-obj-v2-${parts.runnerOs}-${parts.runnerArch}-${tier}-${digest(parts.settings)}-`
  const built = `${digest(parts.built)}-`
  const sums = `${digest([parts.sums])}-`
  const read = start(parts.tier === 'pr' ? 'branch' : parts.tier)
  return {
    key: `${start(parts.tier)}${built}${sums}${parts.run}`.replaceAll(',', '_'),
    prefixes: [`${read}${built}${sums}`, `${read}${built}`, read].map((one) => one.replaceAll(',', '_')),
  }
}
