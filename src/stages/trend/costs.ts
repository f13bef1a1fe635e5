import type { CacheUse, Entry } from './entry.ts'
import { groupBy, percentile, share, sum } from './figures.ts'

/** What modules came from, over all runs. */
export interface HostCost {
  readonly host: string
  readonly runs: number
  readonly requests: number
  readonly failures: number
  readonly bytes: number
  readonly seconds: number
  /** Red builds whose failure names it. */
  readonly failedBuilds: number
}

/** What a module cost, over the runs in which it was among the slowest. */
export interface ModuleCost {
  readonly module: string
  readonly runs: number
  readonly seconds: number
  readonly retries: number
  readonly bytes: number
}

/** How long a part of the run took, in seconds. */
export interface PhaseTime {
  readonly phase: string
  readonly runs: number
  readonly p50: number | null
  readonly p95: number | null
}

/** How often a cache had what was asked for. */
export interface CacheHits {
  readonly exact: number
  readonly prefix: number
  readonly miss: number
  readonly off: number
  /** Exact and prefix of all but off, 0 to 1. */
  readonly rate: number | null
}

/** What the caches cost and gave, in seconds of all runs. */
export interface CacheCost {
  readonly modules: CacheHits & {
    readonly prewarmSeconds: number
    readonly prewarmP50: number | null
    readonly fetchedBytes: number
  }
  readonly build: CacheHits & {
    /** Seconds builds waited for it, and those spent on keeping it after the verdict. */
    readonly waitedSeconds: number
    readonly keptSeconds: number
    /** Seconds won, what was waited taken off, over the runs that could compare. */
    readonly savedSeconds: number
    readonly compared: number
    readonly losses: number
  }
}

/** Upstreams that were asked or that a failure names, those that took most time first. */
export const hostsOf = (entries: readonly Entry[]): readonly HostCost[] => {
  const failed = groupBy(
    entries.filter(({ failedHost }) => failedHost !== null),
    ({ failedHost }) => failedHost as string,
  )
  const used = groupBy(
    entries.flatMap(({ hosts }) => hosts),
    ({ host }) => host,
  )
  return [...new Set([...used.keys(), ...failed.keys()])]
    .map((host) => {
      const uses = used.get(host) ?? []
      return {
        host,
        runs: uses.length,
        requests: sum(uses, (one) => one.requests),
        failures: sum(uses, (one) => one.failures),
        bytes: sum(uses, (one) => one.bytes),
        seconds: sum(uses, (one) => one.seconds),
        failedBuilds: failed.get(host)?.length ?? 0,
      }
    })
    .filter(({ requests, failedBuilds }) => requests + failedBuilds > 0)
    .sort((a, b) => b.seconds - a.seconds || b.failedBuilds - a.failedBuilds || (a.host < b.host ? -1 : 1))
}

/** Modules, those that took most time first. */
export const modulesOf = (entries: readonly Entry[]): readonly ModuleCost[] =>
  [
    ...groupBy(
      entries.flatMap(({ modules }) => modules),
      ({ module }) => module,
    ),
  ]
    .map(([module, uses]) => ({
      module,
      runs: uses.length,
      seconds: sum(uses, (one) => one.seconds),
      retries: sum(uses, (one) => one.retries),
      bytes: sum(uses, (one) => one.bytes),
    }))
    .sort((a, b) => b.seconds - a.seconds || (a.module < b.module ? -1 : 1))

/** Parts of the run in the order in which they first appear; the whole run comes last, as `run`. */
export const phasesOf = (entries: readonly Entry[]): readonly PhaseTime[] => {
  const parts = entries.flatMap(({ stages }) => stages)
  const whole = entries.map(({ startedAt, endedAt }) => ({
    name: 'run',
    seconds: (endedAt - startedAt) / 1_000,
  }))
  return [...groupBy([...parts, ...whole], ({ name }) => name)].map(([phase, times]) => {
    const seconds = times.map((time) => time.seconds)
    return { phase, runs: times.length, p50: percentile(seconds, 50), p95: percentile(seconds, 95) }
  })
}

const hits = (uses: readonly CacheUse[], of: (use: CacheUse) => string | null): CacheHits => {
  const count = (name: string) => uses.filter((use) => of(use) === name).length
  const [exact, prefix, miss, off] = [count('exact'), count('prefix'), count('miss'), count('off')]
  return { exact, prefix, miss, off, rate: share(exact + prefix, exact + prefix + miss) }
}

/** What the caches cost and gave. */
export const cachesOf = (entries: readonly Entry[]): CacheCost => {
  const uses = entries.map(({ cache }) => cache)
  const prewarm = uses.flatMap(({ prewarmSeconds }) => (prewarmSeconds === null ? [] : [prewarmSeconds]))
  const saved = uses.flatMap(({ savedSeconds }) => (savedSeconds === null ? [] : [savedSeconds]))
  return {
    modules: {
      ...hits(uses, ({ modules }) => modules),
      prewarmSeconds: sum(prewarm, (seconds) => seconds),
      prewarmP50: percentile(prewarm, 50),
      fetchedBytes: sum(uses, ({ fetchedBytes }) => fetchedBytes),
    },
    build: {
      ...hits(uses, ({ build }) => build),
      waitedSeconds: sum(uses, ({ waitedSeconds }) => waitedSeconds),
      keptSeconds: sum(uses, ({ keptSeconds }) => keptSeconds),
      savedSeconds: sum(saved, (seconds) => seconds),
      compared: saved.length,
      losses: saved.filter((seconds) => seconds < 0).length,
    },
  }
}
