import type { Archives } from './archives.ts'
import type { Hmac, Http } from './http.ts'
import type { RecentChecks } from './recent-checks.ts'
import type { Shell } from './shell.ts'
import type { Clock, Listing, Machine, Probe } from './surroundings.ts'
import type { Tracker } from './tracker.ts'

export type { Finished, RunOptions, Shell } from './shell.ts'

/** Reads and writes files of the machine; paths are absolute. */
export interface Files {
  read(path: string): Promise<string | null> // null when it is not a readable file
  write(path: string, text: string): Promise<void> // makes parent directories
  exists(path: string): Promise<boolean>
  isDirectory(path: string): Promise<boolean>
  /** Names in a directory, sorted; a directory name ends in `/`. Empty when it is none. */
  list(path: string): Promise<readonly string[]>
  /** The path with links resolved; null when nothing is there. */
  real(path: string): Promise<string | null>
  /** A new private directory (0700) that is removed at the end. */
  temporary(prefix: string): Promise<string>
  remove(path: string): Promise<void>
  /** The same file under a second path, parents made: a hard link, or a copy on another file system. Its bytes; null when `from` is no regular file (a link is none), or `to` is there already or cannot be made. */
  link(from: string, to: string): Promise<number | null>
  /** SHA-256 as hex and size of a file's bytes; null when it is not a readable file. */
  digest(path: string): Promise<{ readonly sha256: string; readonly bytes: number } | null>
}

/** The cache service of the runner: a miss and a denied save are values. */
export interface CacheStore {
  readonly available: boolean
  /** The key that matched; null on a miss or any fault. `onFound` is called when there is one and it is about to be brought. */
  restore(
    paths: readonly string[],
    key: string,
    prefixes: readonly string[],
    onFound?: () => void,
  ): Promise<string | null>
  /** True when this call stored it. */
  save(paths: readonly string[], key: string): Promise<boolean>
}

/** One annotation as the Checks API takes it. https://docs.github.com/rest/checks/runs */
export interface Annotation {
  readonly path: string
  readonly startLine: number
  readonly endLine: number
  readonly startColumn?: number
  readonly level: 'notice' | 'warning' | 'failure'
  readonly title: string
  readonly message: string
  readonly rawDetails?: string
}

/** A check run to be made. */
export interface CheckRun {
  readonly name: string
  readonly headSha: string
  readonly conclusion: 'success' | 'failure'
  readonly externalId: string
  readonly title: string
  readonly summary: string
  readonly text?: string
  readonly annotations: readonly Annotation[]
  readonly detailsUrl?: string
  /** Whether an earlier attempt may have made it: name, commit and `externalId` find it again. */
  readonly isRerun?: boolean
}

/** GitHub's API as far as the run needs it; a refusal is a value. */
export interface GitHub {
  createCheckRun(check: CheckRun): Promise<
    | {
        readonly ok: true
        readonly url: string
        /** Annotations the check run lacks: GitHub found them invalid, or could not be reached any more. */
        readonly left?: readonly Annotation[]
      }
    | { readonly ok: false; readonly status: number; readonly message: string }
  >
  /** Head commit of the newest successful run of this workflow on the branch; null when there is none or it cannot be asked. */
  lastGreen(branch: string): Promise<string | null>
  /** Name GitHub shows of the job with this check run, `CALLER / JOB` in a workflow that was called; null when it cannot be asked within three seconds. */
  jobName(checkRunId: string): Promise<string | null>
}

/** Writes for people: in a workflow as log groups and commands, on a terminal as text. Nothing given to it can be taken for a command. */
export interface Log {
  info(text: string): void
  warning(text: string): void
  /** A line that the next one replaces, on a terminal; nothing elsewhere. Empty text takes it away. */
  status(text: string): void
  group(title: string): void
  endGroup(): void
}

/** A module version that a build will ask for; `zip` is false where only its go.mod is needed. */
export interface WantedModule {
  readonly module: string
  readonly version: string
  readonly zip: boolean
}

/** What happened to one module version. */
export interface ModuleUse {
  readonly module: string
  readonly version: string
  /** Files of it given to the build. */
  readonly hits: number
  /** Was its zip among them, and not only go.mod and info. */
  readonly hasZip: boolean
  readonly bytes: number
  /** Seconds spent on the network for it, tries and waits included. */
  readonly seconds: number
  /** `store`: it was there; `network`: an upstream gave it; `origin`: the host's go fetched it from its repository. */
  readonly from: 'store' | 'network' | 'origin'
  /** Upstream that gave it; null where none did. */
  readonly host: string | null
  readonly retries: number
}

/** How one upstream did. */
export interface HostUse {
  readonly host: string
  readonly requests: number
  readonly failures: number
  readonly bytes: number
  readonly seconds: number
  readonly state: 'good' | 'slow' | 'dead'
}

/** A fault of an upstream: who, what in Go's words, how long it took, and for which file. */
export interface UpstreamFault {
  readonly host: string
  readonly what: string
  readonly status: number | null
  readonly seconds: number
  readonly path: string
}

/** What the mirror did so far. */
export interface MirrorAccount {
  /** Module files given to the build, how many of them came from the network for it, and bytes given. */
  readonly served: number
  readonly fetched: number
  readonly bytes: number
  /** Files brought ahead of the build (`warm`), and their bytes. */
  readonly ahead: number
  readonly aheadBytes: number
  /** Stored files that were damaged and dropped, as module@version. */
  readonly dropped: readonly string[]
  readonly modules: readonly ModuleUse[]
  readonly hosts: readonly HostUse[]
  /** Upstreams that failed, in the order seen, each host and fault once. */
  readonly faults: readonly UpstreamFault[]
}

/** What bringing modules ahead came to. */
export interface Warmed {
  /** Versions that are now in the store, and of these the ones that had to be fetched. */
  readonly present: number
  readonly fetched: number
  readonly bytes: number
  readonly seconds: number
  /** Versions that could not be had, with the reason in Go's words. */
  readonly failed: readonly { readonly module: string; readonly version: string; readonly why: string }[]
}

/** The module server while it is open. */
export interface Mirror {
  /** A GOPROXY value: address and unguessable path. */
  readonly url: string
  /** Brings modules into the store before they are asked for, many at a time, each verified; never rejects. A request for a file on its way waits for it. */
  warm(
    wanted: readonly WantedModule[],
    options?: {
      readonly signal?: AbortSignal
      readonly onProgress?: (done: number, of: number, bytes: number) => void
    },
  ): Promise<Warmed>
  account(): MirrorAccount
  close(): Promise<void>
}

/** What the mirror serves, from where and to whom. */
export interface MirrorOptions {
  /** Directory in download-cache layout, `GOMODCACHE/cache/download`. */
  readonly store: string
  /** Upstream chain as GOPROXY has it, `,` and `|` with Go's meaning. */
  readonly upstream: string
  /** GOPRIVATE / GONOPROXY patterns: fetched from their origin by the host's go. */
  readonly private: string
  /** GONOSUMDB patterns and GOSUMDB value (`off` allowed): how versions are checked that no go.sum names. */
  readonly noSums: string
  readonly sumdb: string
  /** Texts of the go.sum and go.work.sum files of the build. */
  readonly sums: readonly string[]
  /** What is added to the machine's environment for the host's go and git when they fetch from origins; credentials among it. */
  readonly originEnv?: Readonly<Record<string, string | undefined>>
  /** Address to listen on. */
  readonly listen: string
}

/** Opens the module server; an address that is not this machine's is a value. */
export type OpenMirror = (
  options: MirrorOptions,
) => Promise<{ readonly ok: true; readonly mirror: Mirror } | { readonly ok: false; readonly why: string }>

/** All the world a stage may touch. */
export interface Ports {
  /** Puts an annotation on the run without the API: a workflow command, or nothing on a terminal. */
  readonly annotate: (annotation: Annotation) => void
  /** Appends to the job summary; false when there is none. */
  readonly summary: (markdown: string) => Promise<boolean>
  readonly openMirror: OpenMirror
  readonly archives: Archives
  readonly shell: Shell
  readonly files: Files
  readonly cache: CacheStore
  readonly github: GitHub | null
  /** Null without a token or repository. */
  readonly recentChecks: RecentChecks | null
  /** Null or absent without a token or repository. */
  readonly tracker?: Tracker | null
  readonly http: Http
  readonly listing: Listing
  readonly probe: Probe
  readonly machine: Machine
  readonly hmac: Hmac
  /** Waits so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>
  readonly log: Log
  readonly clock: Clock
}
