import { type BuildArgs, chainOf } from '../../dockerfile/environment.ts'
import { factsOf, type RunFacts } from '../../dockerfile/facts.ts'
import { lineage, reachable, type Transfer, targetStage, transfersOf } from '../../dockerfile/graph.ts'
import { overlaps, within } from '../../dockerfile/paths.ts'
import type { Dockerfile } from '../../model/dockerfile.ts'

/** Which stages get which mounts; a reason stands for a mount that stays out. */
export interface Verdicts {
  readonly facts: readonly RunFacts[]
  readonly shipped: ReadonlySet<number>
  readonly reached: ReadonlySet<number>
  readonly mod: ReadonlyMap<number, string>
  readonly cache: ReadonlyMap<number, string>
}

interface Work {
  readonly file: Dockerfile
  readonly facts: readonly RunFacts[]
  readonly mod: Map<number, string>
  readonly cache: Map<number, string>
}

/** Decides for each stage whether its module and build cache may live in mounts. */
export function verdicts(file: Dockerfile, target: string | null, buildArgs: BuildArgs): Verdicts {
  const transfers = transfersOf(file, buildArgs)
  const index = targetStage(file, target)
  const reached = index === null ? new Set<number>() : reachable(file, index, transfers)
  const shipped = index === null ? new Set<number>() : lineage(file, index)
  const facts = file.stages.flatMap((stage) => factsOf(file, stage, buildArgs))
  const work: Work = {
    file,
    facts: facts.filter(({ stage }) => reached.has(stage)),
    mod: new Map(),
    cache: new Map(),
  }
  for (const transfer of transfers) if (reached.has(transfer.to)) blockTransfer(work, transfer)
  for (const fact of work.facts) blockRun(work, fact)
  blockTriggers(work, reached)
  const mod = spread(work, reached, shipped)
  return { facts, shipped, reached, mod, cache: inherit(work, work.cache, reached) }
}

function blockTransfer(work: Work, transfer: Transfer): void {
  const givers = transfer.from === null ? new Set<number>() : lineage(work.file, transfer.from)
  for (const { stage, targets } of work.facts) {
    if (!givers.has(stage)) continue
    const why = `line ${transfer.line} copies from this stage what would lie in the mount`
    if (takes(transfer, targets.mod)) put(work.mod, stage, why)
    if (takes(transfer, targets.cache)) put(work.cache, stage, why)
  }
  const { dest } = transfer
  if (dest === null) return
  const full = [...givers].some((giver) => work.mod.has(giver))
  for (const fact of work.facts) {
    if (!chainOf(work.file, fact.stage).some(({ index }) => index === transfer.to)) continue
    const why = `the mount would hide what line ${transfer.line} copies there`
    if (hides(dest, fact.targets.mod, full)) put(work.mod, transfer.to, why)
    if (hides(dest, fact.targets.cache, false)) put(work.cache, transfer.to, why)
  }
}

function takes(transfer: Transfer, target: string | null): boolean {
  return target !== null && transfer.sources.some((source) => overlaps(source, target))
}

function hides(dest: string, target: string | null, full: boolean): boolean {
  if (target === null) return false
  return within(dest, target) || (full && within(target, dest))
}

function blockRun(work: Work, fact: RunFacts): void {
  const why = refusal(fact)
  if (why) put(work.mod, fact.stage, `line ${fact.run.line} ${why}`)
}

/** Why a RUN keeps modules out of the mounts of its stage. */
function refusal(fact: RunFacts): string | null {
  if (fact.touchesModules) return 'removes or packs the module directory'
  if (!fact.modules) return null
  if (writesBeside(fact)) return 'writes beside the mount, whose parent belongs to root'
  if (fact.offline) return 'builds without network from modules of the layers'
  return fact.closed ? `would not see the mount: ${fact.closed}` : null
}

/** Directories that a mount makes belong to root: /go/pkg for the sumdb, ~/go for bin. */
function writesBeside({ owner, use, targets }: RunFacts): boolean {
  if (owner.uid === '0') return false
  return use.sums || (use.installs && !targets.mod?.startsWith('/go/'))
}

function blockTriggers({ file, mod }: Work, reached: ReadonlySet<number>): void {
  for (const stage of file.stages) {
    if (!reached.has(stage.index)) continue
    const above = chainOf(file, stage.index).slice(0, -1)
    const trigger = above
      .flatMap(({ instructions }) => instructions)
      .find((i) => i.trigger?.keyword === 'RUN' && /\bgo\b|\bmake\b/.test(i.trigger.text))
    if (trigger) put(mod, stage.index, `the ONBUILD of line ${trigger.line} would not see the mount`)
  }
}

function put(map: Map<number, string>, stage: number, why: string): void {
  if (!map.has(stage)) map.set(stage, why)
}

/** Reasons of the stages below count for a stage too. */
function inherit(
  { file }: Work,
  own: ReadonlyMap<number, string>,
  reached: ReadonlySet<number>,
): Map<number, string> {
  const all = new Map(own)
  for (const index of [...reached].sort((a, b) => a - b)) {
    for (const ancestor of lineage(file, index)) {
      const why = own.get(ancestor)
      if (why) put(all, index, why)
    }
  }
  return all
}

/** Stages that share layers in which modules are read keep them together: in mounts, or in layers. */
function spread(work: Work, reached: ReadonlySet<number>, shipped: ReadonlySet<number>): Map<number, string> {
  const all = inherit(work, work.mod, reached)
  const users = new Set(work.facts.filter(({ modules }) => modules).map(({ stage }) => stage))
  for (const stage of users)
    if (shipped.has(stage)) put(all, stage, 'its layers ship with the image, modules included')
  const links = [...reached].flatMap((index) =>
    [...lineage(work.file, index)].filter((a) => a !== index && users.has(a)).map((a) => [a, index] as const),
  )
  for (let changed = true; changed; ) {
    const before = all.size
    for (const [left, right] of links) {
      const why = all.get(left) ?? all.get(right)
      if (why !== undefined && !(all.has(left) && all.has(right))) {
        put(all, left, why)
        put(all, right, why)
      }
    }
    changed = all.size > before
  }
  return all
}
