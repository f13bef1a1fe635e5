import type { RunFacts } from '../../dockerfile/facts.ts'
import { type BuiltIn, frontendOf } from '../../dockerfile/frontend.ts'
import { withBuildArgs } from '../../dockerfile/parse.ts'
import type { Dockerfile } from '../../model/dockerfile.ts'
import type { Change, Delivery, Plan, Skipped } from '../../model/plan.ts'
import { verdicts } from './blocks.ts'
import {
  type CacheMount,
  type Flags,
  flagsOf,
  MODULE_CONTEXT,
  NO_PROXY_SECRET,
  PROXY_SECRET,
} from './flags.ts'
import { sparedLines, spareFlags } from './spared.ts'

/** What a rewriting depends on besides the Dockerfile. */
export interface PlanOptions {
  /** Stage to build by name or number; null for the last one. */
  readonly target: string | null
  readonly buildArgs: Readonly<Record<string, string>>
  /** Null shows what a builder that reaches the module server would get. */
  readonly delivery: Delivery | null
  readonly platforms: readonly string[]
  /** Start of every cache mount id: repository, Go version, platform. */
  readonly idPrefix: string
  /** Whether the builder's own frontend is 1.10 or newer. */
  readonly frontend: BuiltIn
  /** The host fetches private modules; absent: it does not. */
  readonly hasPrivate?: boolean
}

/** Puts cache mounts and the module proxy into RUN lines that build Go; nothing else changes. */
export function plan(
  dockerfile: Dockerfile,
  options: PlanOptions,
): Plan & { readonly caches: readonly CacheMount[] } {
  const buildArgs = { ...platformArgs(options.platforms), ...options.buildArgs }
  const file = withBuildArgs(dockerfile, buildArgs)
  const verdict = verdicts(file, options.target, buildArgs)
  const frontend = frontendOf(options.buildArgs['BUILDKIT_SYNTAX'] ?? file.syntax, options.frontend)
  const chosen = verdict.facts.map((fact) => ({
    fact,
    flags: flagsOf(fact, verdict, { hasPrivate: false, ...options, frontend }),
  }))
  const spared = sparedLines(chosen.filter(({ fact }) => verdict.reached.has(fact.stage)))
  const changes = chosen.flatMap(({ fact, flags }) => [
    ...flags.changes,
    ...(spared.has(fact) ? spareFlags.map((flag) => ({ line: fact.run.line, flag, why: SPARE_WHY })) : []),
  ])
  const proxied = chosen.some(({ flags }) => flags.proxy)
  return {
    dockerfile: insert(dockerfile.text, changes),
    changes,
    skipped: [...skippedOf(chosen), ...triggersOf(file)].sort((a, b) => a.line - b.line),
    ownProxies: valuesOf(chosen, ({ proxy }) => proxy),
    ownNoProxy: valuesOf(chosen, ({ noProxy }) => noProxy),
    secrets: [
      ...(proxied ? [{ id: PROXY_SECRET, env: 'GOPROXY' } as const] : []),
      ...(chosen.some(({ flags }) => flags.noProxy)
        ? [{ id: NO_PROXY_SECRET, env: 'GONOPROXY' } as const]
        : []),
    ],
    spared: [...spared].map(({ run }) => run.line),
    withoutHost: chosen.flatMap(({ fact, flags }) =>
      flags.withoutHost === null ? [] : [{ line: fact.run.line, why: flags.withoutHost }],
    ),
    ...(proxied && options.delivery?.kind === 'context' ? { moduleContext: MODULE_CONTEXT } : {}),
    caches: distinct(chosen.flatMap(({ flags }) => flags.caches)),
  }
}

const SPARE_WHY = 'it downloads nothing when the last build that passed had the same modules'

interface Chosen {
  readonly fact: RunFacts
  readonly flags: Flags
}

/** TARGETPLATFORM and its parts, known when one platform is built. */
function platformArgs(platforms: readonly string[]): Record<string, string> {
  const only = platforms.length === 1 ? platforms[0] : undefined
  if (!only) return {}
  const [os = '', arch = '', variant = ''] = only.split('/')
  return { TARGETPLATFORM: only, TARGETOS: os, TARGETARCH: arch, TARGETVARIANT: variant }
}

function insert(text: string, changes: readonly Change[]): string {
  const lines = text.split('\n')
  const byLine = Map.groupBy(changes, ({ line }) => line)
  for (const [line, all] of byLine) {
    const flags = all.map(({ flag }) => flag).join(' ')
    lines[line - 1] = (lines[line - 1] ?? '').replace(/^\s*run(?=\s)/i, (run) => `${run} ${flags}`)
  }
  return lines.join('\n')
}

function skippedOf(chosen: readonly Chosen[]): Skipped[] {
  return chosen.flatMap(({ fact, flags }) =>
    flags.changes.length === 0 ? [{ line: fact.run.line, why: flags.why }] : [],
  )
}

function triggersOf(file: Dockerfile): Skipped[] {
  const runs = file.stages
    .flatMap(({ instructions }) => instructions)
    .filter((i) => i.trigger?.keyword === 'RUN')
  return runs.map(({ line }) => ({ line, why: 'ONBUILD runs in another build' }))
}

/** Values that stages which were changed have of their own, each once. */
function valuesOf(chosen: readonly Chosen[], read: (fact: RunFacts) => string | null): string[] {
  const values = chosen.flatMap(({ fact, flags }) => {
    const value = flags.changes.length > 0 ? read(fact) : null
    return value === null ? [] : [value]
  })
  return [...new Set(values)]
}

function distinct(caches: readonly CacheMount[]): CacheMount[] {
  const keyed = new Map(caches.map((cache) => [`${cache.id} ${cache.target} ${cache.owner}`, cache]))
  return [...keyed.values()]
}
