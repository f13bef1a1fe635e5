/** What a module cache depends on. */
export interface KeyParts {
  readonly runnerOs: string
  readonly runnerArch: string
  readonly tier: 'pr' | 'branch' | 'release'
  /** Sums and Go versions of everything in the context that needs modules. */
  readonly text: string
  readonly hash: (text: string) => string
}

/** The key of this run's module cache and the starts of keys that help when it is missing; pull requests also read what branches saved. https://docs.github.com/actions/reference/workflows-and-actions/dependency-caching */
export const cacheKeys = (
  parts: KeyParts,
): { readonly key: string; readonly prefixes: readonly string[]; readonly same: readonly string[] } => {
  const digest = parts.hash(parts.text)
  const start = (tier: string) =>
    `go-docker-build-mod-v2-${parts.runnerOs}-${parts.runnerArch}-${tier}-`.replaceAll(',', '_')
  const own = start(parts.tier)
  const branch = start('branch')
  const borrowed = parts.tier === 'pr' ? [`${branch}${digest}`] : []
  return {
    key: `${own}${digest}`,
    /** Keys under which exactly these modules were saved. */
    same: [`${own}${digest}`, ...borrowed],
    prefixes: [...borrowed, own, ...(parts.tier === 'pr' ? [branch] : [])],
  }
}
