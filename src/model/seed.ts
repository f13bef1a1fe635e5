/** A cache mount in which Go keeps compiled packages. */
export interface SeedMount {
  /** Id as the flag gives it, or the target, which BuildKit takes in its place. https://docs.docker.com/reference/dockerfile/#run---mounttypecache */
  readonly id: string
  /** The id without what names the repository and its level of trust, so that runs which trust each other less still mean the same mount. */
  readonly name: string
  /** Fields `uid`, `gid` and `mode` of the flag: they are part of which mount it is. */
  readonly owner: string
  /** Directory of Go's cache below the target; empty when it is the target. */
  readonly below: string
  /** Whether a RUN that comes later waits for one that has the mount. */
  readonly isLocked: boolean
}

/** The mounts to be filled, and the image whose shell and tar fill them. */
export interface SeedPlan {
  /** Base image of the stage that compiles, which the build needs anyway, with its variables replaced. */
  readonly image: string
  /** Platform as FROM has it; null without one. */
  readonly platform: string | null
  readonly mounts: readonly SeedMount[]
}

/** What the build cache did in one run; seconds are of a clock on the wall. */
export interface BuildCacheAccount {
  /** Key this run saves under; null where none was made. */
  readonly key: string | null
  /** `exact`: saved by a run with the same Dockerfile and sums; `prefix`: by one that is near. */
  readonly restored: 'exact' | 'prefix' | 'miss' | 'off'
  /** Why nothing was put into the mounts; null when it was, and on a miss. */
  readonly why: string | null
  /** `tar`: archives were unpacked into the mounts; `builder`: it still had them; `off`: they began empty. */
  readonly transport: 'tar' | 'builder' | 'off'
  /** What was put in: mounts, entries of Go's cache in them, and their bytes. */
  readonly mounts: number
  readonly entries: number
  readonly bytes: number
  /** Seconds until the archives were here and checked, until the builder had unpacked them, and by which the build began later. */
  readonly restoreSeconds: number
  readonly seedSeconds: number
  readonly waitedSeconds: number
  /** Seconds after the verdict that the run which saved them spent on taking them out; null where nobody measured. */
  readonly saveSeconds: number | null
  /** Of `waitedSeconds`, those in which the base image came, which the build needs anyway. */
  readonly pullSeconds: number
  /** What the same RUN lines took with empty mounts, less what they took now and what the build waited for the mounts alone; below 0 for a loss, null where there is nothing to compare. */
  readonly savedSeconds: number | null
}

/** How small builds of ours reach the builder of the build. */
export interface SeedHelper {
  /** Arguments of `docker buildx build` that the helper shares with the build: builder, platform, namespace of the mounts. */
  readonly args: readonly string[]
  /** Directory for the Dockerfiles of the helper. */
  readonly dir: string
  /** Address of this machine as RUN lines of the builder see it; null where they do not reach it. */
  readonly address: string | null
}

/** Seconds that RUN lines took with empty mounts, by a digest of their text. */
export type ColdSeconds = Readonly<Record<string, number>>

/** Where the count of losses is kept: entries of the cache service. */
export interface BalancePlace {
  readonly dir: string
  /** Start of the keys; it changes with the Dockerfile, so that a changed one gets a new trial. */
  readonly prefix: string
}

/** What main leaves for the post step about the build cache; no secrets, no inputs. */
export interface KeepSeedState {
  readonly key: string
  /** Directory that goes to the cache service. */
  readonly carrier: string
  readonly helper: SeedHelper
  readonly plan: SeedPlan
  /** Leave out entries this build did not use: only where it ran to its end, and all of it. */
  readonly isTrimmed: boolean
  readonly cold: ColdSeconds
  readonly balance: BalancePlace
  /** What makes a key one of this run. */
  readonly run: string
  /** Losses in a row before this run. */
  readonly losses: number
  /** Seconds this run saved; null where nothing is there to compare. */
  readonly savedSeconds: number | null
}
