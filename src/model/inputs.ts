import type { Language } from './language.ts'
import type { Mention, NotifyOn, NotifyTarget } from './notifier.ts'

/** The inputs of docker/build-push-action v7, parsed, in its meaning. https://github.com/docker/build-push-action/blob/v7/action.yml */
export interface BuildInputs {
  readonly addHosts: readonly string[]
  readonly allow: readonly string[]
  readonly annotations: readonly string[]
  readonly attests: readonly string[]
  readonly buildArgs: readonly string[]
  readonly buildContexts: readonly string[]
  readonly builder: string
  readonly cacheFrom: readonly string[]
  readonly cacheTo: readonly string[]
  readonly call: string
  readonly cgroupParent: string
  readonly context: string
  readonly file: string
  readonly labels: readonly string[]
  readonly load: boolean
  readonly network: string
  readonly noCache: boolean
  readonly noCacheFilters: readonly string[]
  readonly outputs: readonly string[]
  readonly platforms: readonly string[]
  readonly provenance: string
  readonly pull: boolean
  readonly push: boolean
  readonly sbom: string
  readonly secrets: readonly string[]
  readonly secretEnvs: readonly string[]
  readonly secretFiles: readonly string[]
  readonly shmSize: string
  readonly ssh: readonly string[]
  readonly tags: readonly string[]
  readonly target: string
  readonly ulimit: readonly string[]
  readonly githubToken: string
}

/** Access to private modules, used on the host only. */
export type GoAuth =
  | { readonly kind: 'token'; readonly host: string; readonly user: string; readonly token: string } // basic auth for git and module proxies at that host
  | { readonly kind: 'ssh' } // the SSH agent of the environment

/** Where measurements go. */
export type TelemetrySink =
  | { readonly kind: 'otlp' | 'pushgateway'; readonly url: string }
  | { readonly kind: 'textfile'; readonly path: string }

/** What tells one leg of a matrix from the others, and its check run; null where it is not known. */
export interface JobIdentity {
  readonly checkRunId: string | null
  /** Number of the leg, 0 for the first. */
  readonly leg: string | null
  /** Values of the leg, `1.26, linux`. */
  readonly matrix: string | null
}

/** Our own inputs. */
export interface OwnInputs {
  readonly goCache: 'auto' | 'read' | 'off'
  readonly rewrite: 'auto' | 'off'
  /** Empty: the machine's GOPROXY. */
  readonly goProxy: string
  readonly goPrivate: string
  readonly goAuth: readonly GoAuth[]
  /** What a transient failure does: build again, build again with less of ours around it, or fail. */
  readonly onTransient: 'retry' | 'degrade' | 'fail'
  /** Builders to fall back to, in order. */
  readonly builders: readonly string[]
  /** Directory, or file, of the repository's own rules and playbooks. */
  readonly rules: string
  readonly playbooks: string
  readonly checkName: string
  readonly notify: readonly NotifyTarget[]
  readonly notifyOn: readonly NotifyOn[]
  readonly mentions: readonly Mention[]
  readonly language: Language
  readonly telemetry: readonly TelemetrySink[]
  /** When the report and the snapshot are kept as an artifact. */
  readonly artifact: 'on-failure' | 'always' | 'never'
  /** The file that gives any of these; empty: the default one, if it is there. */
  readonly config: string
  readonly jobIdentity: JobIdentity
}

/** Everything the user asked for. */
export interface Inputs {
  readonly build: BuildInputs
  readonly own: OwnInputs
}
