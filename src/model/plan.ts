/** One flag put into the Dockerfile copy, and the reason. */
export interface Change {
  readonly line: number
  readonly flag: string
  readonly why: string
}

/** One RUN line left as it is, and the reason. */
export interface Skipped {
  readonly line: number
  readonly why: string
}

/** How the module cache of the host reaches RUN lines inside the builder. */
export type Delivery =
  | { readonly kind: 'proxy'; readonly url: string } // the mirror on an address the builder reaches
  | { readonly kind: 'context'; readonly dir: string } // a directory in download-cache layout, given as a named context
  | { readonly kind: 'off'; readonly why: string }

/** The Dockerfile as it will be built: same number of lines, flags only ever added right after RUN. */
export interface Plan {
  readonly dockerfile: string
  readonly changes: readonly Change[]
  readonly skipped: readonly Skipped[]
  /** GOPROXY values the Dockerfile sets itself (ENV or ARG default) in stages that were changed. */
  readonly ownProxies: readonly string[]
  /** Values of GONOPROXY, or of GOPRIVATE in its place, that such stages have. */
  readonly ownNoProxy: readonly string[]
  /** Lines that only download modules, and need not when they are those of a build that passed. */
  readonly spared: readonly number[]
  /** RUN lines whose modules do not come from the host, and the reason. */
  readonly withoutHost: readonly Skipped[]
  /** Secrets the inserted mounts need: id to the environment variable name it fills. */
  readonly secrets: readonly { readonly id: string; readonly env: 'GOPROXY' | 'GONOPROXY' }[]
  /** Name of the build context the inserted bind mounts need; undefined when none does. */
  readonly moduleContext?: string
}
