/** Where the files of the build come from; `argument` is what buildx is given. */
export type BuildContext =
  | { readonly kind: 'local'; readonly argument: string; readonly dir: string } // a directory, absolute
  | { readonly kind: 'remote'; readonly argument: string } // a URL the builder reads itself

/** Where the run comes from, as far as the arguments of buildx tell it. */
export interface Origin {
  readonly serverUrl: string
  /** Address of this attempt of the workflow run, the builder id of provenance; null outside a workflow. */
  readonly runUrl: string | null
  readonly isPrivate: boolean
  /** BUILDX_NO_DEFAULT_ATTESTATIONS is set. */
  readonly noDefaultAttestations: boolean
}

/** What was found before the build: the builder, the context and the tools of the machine. */
export interface Preflight {
  /** Directory that relative paths start from. */
  readonly cwd: string
  /** Name of the builder; empty when it did not answer in time. */
  readonly builder: string
  /** docker, docker-container, kubernetes, remote, cloud; `unknown` when the builder did not answer in time. */
  readonly driver: string
  /** Version of buildx without `v`, or a commit hash; null when it is not known. */
  readonly buildx: string | null
  /** Version of BuildKit on the first node, as printed; null when it is not known yet. */
  readonly buildkit: string | null
  readonly context: BuildContext
  /** The Git context of this commit, `{{defaultContext}}`; null outside a workflow. */
  readonly defaultContext: string | null
  /** The Dockerfile, absolute; null when it is given as a URL or on standard input, or is inside a remote context and not in the work tree. */
  readonly dockerfile: string | null
  /** A sentence that says why there is none; absent where there is one, or nobody looked. */
  readonly withoutDockerfile?: string
  /** Version of Go on the host, e.g. `1.25.3`; null without Go. */
  readonly go: string | null
  /** Address of the host as containers of the bridge network see it; null when there is none. */
  readonly gateway: string | null
  readonly origin: Origin
}
