import type { Rebuilt } from './build-inputs.ts'
import type { Diagnosis, Location } from './diagnosis.ts'
import type { Finding } from './finding.ts'
import type { HealthResult } from './health.ts'
import type { History } from './history.ts'
import type { Language } from './language.ts'
import type { LayersAccount } from './layers.ts'
import type { Step } from './log.ts'
import type { MachineAccount } from './machine.ts'
import type { NotifierKind } from './notifier.ts'
import type { Change, Skipped } from './plan.ts'
import type { Remedy } from './playbook.ts'
import type { BuildCacheAccount } from './seed.ts'

/** Where and for what this run happened; fields that are unknown on a laptop are null. */
export interface RunIdentity {
  readonly repository: string | null
  readonly workflow: string | null
  readonly job: string | null
  readonly runId: string | null
  readonly runAttempt: number | null
  readonly event: string | null
  readonly ref: string | null
  readonly headSha: string | null
  readonly baseSha: string | null
  readonly pullRequest: number | null
  readonly actor: string | null
  readonly url: string | null
  /** Values of this leg of a matrix, `1.26, linux`, and its number; null outside a matrix. */
  readonly matrix: string | null
  readonly leg: string | null
  /** W3C trace id, 32 hex digits; the span of this run and the span above it, 16. */
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId: string | null
}

/** One build that was tried, from the first byte to its exit code. */
export interface Attempt {
  readonly number: number
  /** ISO 8601. */
  readonly startedAt: string
  readonly seconds: number
  readonly exitCode: number
  readonly steps: readonly Step[]
  /** Builder it ran on; empty for the one buildx picks. */
  readonly builder?: string
  /** 0 as planned, 1 without something that failed, 2 with nothing of ours around it. */
  readonly level?: 0 | 1 | 2
  /** Label of its failure; null when it passed. */
  readonly label?: string | null
  /** Name of the file beside incident.json with its log; only of attempts that another one followed. */
  readonly log?: string
}

/** Somebody whose change probably caused the failure, with the reasons that say so. */
export interface Suspect {
  readonly commit: string
  readonly author: { readonly name: string; readonly email: string; readonly login?: string }
  readonly subject: string
  readonly score: number
  readonly reasons: readonly string[]
  /** `bot`: a program wrote it; `merger`: the author merged it and may not have written it; absent: the author wrote it. */
  readonly role?: 'bot' | 'merger'
  /** Others who wrote it, as `Co-authored-by` names them. */
  readonly coAuthors?: readonly { readonly name: string; readonly email: string }[]
  /** Who let a program's change in: its reviewer, else who merged it. */
  readonly reviewer?: { readonly name: string; readonly email: string }
  /** True when the commit was built and failed, and its parents were built and passed. */
  readonly verified?: boolean
}

/** Something outside of the repository that is not as it was in the last green build. */
export interface WorldChange {
  readonly kind: 'image' | 'toolchain' | 'tool' | 'module' | 'package' | 'vanished' | 'certificate'
  /** Image reference, module, package or host. */
  readonly name: string
  readonly from: string | null
  readonly to: string | null
  /** What changed, one sentence. */
  readonly text: string
  /** Whether the failure names it, so that it explains the failure by itself. */
  readonly isNamed: boolean
}

/** Who owns a path by CODEOWNERS: somebody to ask, never a suspect. */
export interface Owned {
  readonly path: string
  /** As the file has them: `@login`, `@org/team` or an address. */
  readonly owners: readonly string[]
}

/** One file that changed since the base, those in the failure first. */
export interface ChangedFile {
  readonly path: string
  readonly change: 'added' | 'modified' | 'deleted' | 'renamed'
  readonly why: string
}

/** Whose the failure is; suspects are empty unless the verdict is author. */
export interface Attribution {
  readonly verdict: 'author' | 'infra' | 'unknown'
  readonly suspects: readonly Suspect[]
  readonly files: readonly ChangedFile[]
  /** Why the verdict is what it is, one sentence. */
  readonly why: string
  /** The range of commits that was looked at; null when it is not known. */
  readonly range: { readonly base: string; readonly head: string } | null
  /** Owners of what fails, where nobody is suspected. */
  readonly owners?: readonly Owned[]
  /** What changed outside of the repository since the last green build. */
  readonly world?: readonly WorldChange[]
}

/** What the module server did for one build. */
export interface ModulesAccount {
  /** Module versions given to the build, their bytes, and how many of them came over the network in this run. */
  readonly count: number
  readonly bytes: number
  readonly fromNetwork: number
  /** Files brought before they were asked for, and their bytes. */
  readonly ahead: number
  readonly aheadBytes: number
  /** Stored modules that were damaged and fetched anew, as module@version; at most 20. */
  readonly dropped: readonly string[]
  /** Upstreams that were asked; at most 20. */
  readonly hosts: readonly {
    readonly host: string
    readonly requests: number
    readonly failures: number
    readonly bytes: number
    readonly seconds: number
    readonly state: 'good' | 'slow' | 'dead'
  }[]
  /** Modules that took longest to come, the slowest first; at most 20. */
  readonly slowest: readonly {
    readonly module: string
    readonly version: string
    readonly host: string | null
    readonly bytes: number
    readonly seconds: number
    readonly retries: number
  }[]
  /** What upstreams did wrong, in Go's words; at most 20. */
  readonly faults: readonly {
    readonly host: string
    readonly what: string
    readonly status: number | null
    readonly seconds: number
    readonly path: string
  }[]
}

/** What the module cache did. */
export interface CacheAccount {
  readonly key: string | null
  readonly restored: 'exact' | 'prefix' | 'miss' | 'off'
  readonly delivery: 'proxy' | 'context' | 'off'
  /** Why delivery is off; null when it is on. */
  readonly why: string | null
  /** Module files served to the build and of these how many came from the network, and bytes. */
  readonly served: number
  readonly fetched: number
  readonly bytes: number
  /** Seconds the build waited for modules: the restored cache, and what is brought before it starts. */
  readonly prewarmSeconds: number
  /** Null when no module server was open. */
  readonly modules: ModulesAccount | null
  /** Compiled packages. */
  readonly build: BuildCacheAccount
  /** Layers of a build with the same inputs; absent where nobody came to ask for them. */
  readonly layers?: LayersAccount
}

/** One part of the run and when it was. */
export interface StageTime {
  readonly name: 'preflight' | 'prewarm' | 'build' | 'diagnose' | 'attribute' | 'report'
  /** ISO 8601. */
  readonly startedAt: string
  readonly seconds: number
}

/** How one report was delivered. */
export interface Delivered {
  readonly to: 'check-run' | 'annotations' | 'summary' | 'incident-file' | `notify:${NotifierKind}`
  readonly status: 'sent' | 'skipped' | 'failed'
  readonly detail: string
}

/** The one structured record of a run; every report is a rendering of it. Its JSON schema is incident.schema.json. */
export interface Incident {
  readonly schema: 1
  readonly tool: {
    readonly name: 'go-docker-build'
    readonly version: string
    /** URL below which the pages of the failures are, `ID.md`; null where it is not known. */
    readonly pages: string | null
  }
  /** Language of the texts in this record. */
  readonly language: Language
  readonly run: RunIdentity
  readonly outcome: 'success' | 'failure'
  readonly startedAt: string
  readonly seconds: number
  readonly dockerfile: { readonly path: string; readonly target: string | null } | null
  readonly plan: { readonly changes: readonly Change[]; readonly skipped: readonly Skipped[] }
  /** Parts of the run in the order in which they ended. */
  readonly stages: readonly StageTime[]
  readonly attempts: readonly Attempt[]
  /** What was done about attempts that failed, in order; absent when nothing was. */
  readonly remedies?: readonly Remedy[]
  readonly diagnosis: Diagnosis | null
  /** Where the failure is in the repository, and the RUN line that hit it. */
  readonly location: Location | null
  readonly instruction: Location | null
  /** Repository positions of the other quotes of the diagnosis, each once. */
  readonly places: readonly Location[]
  readonly attribution: Attribution
  /** How this run stands to those before it; null where those are not known of, as on a laptop. */
  readonly history: History | null
  /** What was seen in the files before the build, and how what it depends on is; empty when that was not known in time. */
  readonly findings: readonly Finding[]
  readonly health: readonly HealthResult[]
  readonly cache: CacheAccount
  /** Lines that ran again, and the first input of each that changed since the last green build; absent where there is none to compare with. */
  readonly rebuilt?: readonly Rebuilt[]
  /** Absent, or null, when the machine was not watched. */
  readonly machine?: MachineAccount | null
  /** Things that did not go as planned but did not change the verdict, one sentence each. */
  readonly degradations: readonly string[]
  /** 0 as planned, 1 with a workaround, 2 without caches and mirror. */
  readonly degraded: 0 | 1 | 2
  readonly deliveries: readonly Delivered[]
  /** Command that reproduces the build locally. */
  readonly reproduce: string | null
  readonly image: { readonly id: string | null; readonly digest: string | null } | null
}
