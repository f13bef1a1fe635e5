/** Parts of a build that can be left out of the next attempt. */
export type Part = 'cache-import' | 'cache-export' | 'mounts' | 'mirror' | 'rewriting'

/** One step of a playbook, from a closed list. */
export type PlaybookStep =
  | { readonly kind: 'retry' } // build once more, as the steps before it left things
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'switch-proxy' } // ask the next upstream of the module server first
  | { readonly kind: 'switch-builder' } // take the next of the input builders
  | { readonly kind: 'drop-cache'; readonly of: 'failed' | 'import' | 'export' | 'mounts' }
  | { readonly kind: 'drop-rewriting' } // build from the Dockerfile as it is written
  | { readonly kind: 'pull-base-from-mirror'; readonly mirror: string } // host, or host and path, of a registry
  | { readonly kind: 'free-disk' } // remove unused build cache of the builder
  | { readonly kind: 'lower-parallelism' } // one compiler process at a time in the RUN lines that run go
  | { readonly kind: 'annotate'; readonly text: string }
  | { readonly kind: 'notify' }
  | { readonly kind: 'open-issue' }
  | { readonly kind: 'label'; readonly name: string }

/** Which failures are meant; a field that is absent says nothing, all that are there must hold. */
export interface Condition {
  /** Labels of failures. A label named here is met even where the catalogue does not call it retryable. */
  readonly labels?: readonly string[]
  /** First parts of labels; met only where the failure is retryable. */
  readonly families?: readonly string[]
  /** Facts of the diagnosis; `*` in a value stands for any text. */
  readonly facts?: Readonly<Record<string, string>>
  /** Number of the attempt that failed, 1 for the first. */
  readonly attempt?: number
}

/** What is done about a failure that passes by itself or around which there is a way. Data: it decides nothing but what it says. */
export interface Playbook {
  /** Small letters, digits and `-`; the file name of one of ours. */
  readonly id: string
  readonly when: Condition
  readonly unless?: Condition
  /** Most attempts beyond the first, and minutes after the first failure in which another may begin. */
  readonly budget: { readonly attempts: number; readonly minutes: number }
  readonly do: readonly PlaybookStep[]
  /** `PATH:LINE` of one of the repository's own; absent: one of ours. */
  readonly source?: string
}

/** How a build differs from what the inputs ask for. */
export interface Course {
  /** 0 as asked; 1 without something that failed; 2 nothing of ours around it. */
  readonly level: 0 | 1 | 2
  /** Builder taken in the place of the one asked for; null: that one. */
  readonly builder: string | null
  readonly without: readonly Part[]
  /** Upstreams of the module server that were moved to the end of its chain. */
  readonly proxiesPassed: number
  /** Registry that base images are pulled from; null: their own. */
  readonly baseMirror: string | null
  readonly isSerial: boolean
}

/** One thing done about a failed attempt, as the report tells it. */
export interface Remedy {
  /** Number of the attempt that had failed; 0: done before the first. */
  readonly attempt: number
  /** Id of the playbook; `fallback` where nothing of ours is left around the build. */
  readonly playbook: string
  readonly step: PlaybookStep['kind'] | 'plain-build'
  /** What was done, or why it could not be, one sentence. */
  readonly detail: string
  readonly seconds: number
}
