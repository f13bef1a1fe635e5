import type { Dockerfile, Instruction, Stage } from '../model/dockerfile.ts'
import { environmentAt, resolvePath } from './environment.ts'
import { expand } from './expand.ts'
import { mountsOf } from './mounts.ts'

/** Files that one stage takes from another stage, an image or the build context. */
export interface Transfer {
  readonly to: number
  readonly line: number
  /** The stage it comes from; null for an image or the build context. */
  readonly from: number | null
  readonly sources: readonly string[]
  /** Where it goes; null for a mount, which leaves nothing, and for a path nobody knows. */
  readonly dest: string | null
}

/** Stages a stage may be built FROM: several when a variable in its base is unknown. */
export function parentsOf(file: Dockerfile, stage: Stage): number[] {
  if (stage.parent !== null) return [stage.parent]
  if (stage.base !== null) return []
  const pattern = stage.from.replace(/[.*+?^()|[\]\\]/g, '\\$&').replace(/\$(?:\{[^}]*\}|\w+)/g, '.*')
  let name: RegExp
  try {
    name = new RegExp(`^${pattern}$`, 'i')
  } catch {
    return []
  }
  return file.stages
    .slice(0, stage.index)
    .flatMap((s) => (s.name !== null && name.test(s.name) ? [s.index] : []))
}

/** A stage and all it may be built FROM. */
export function lineage(file: Dockerfile, index: number, seen: Set<number> = new Set()): Set<number> {
  const stage = file.stages[index]
  if (!stage || seen.has(index)) return seen
  seen.add(index)
  for (const parent of parentsOf(file, stage)) lineage(file, parent, seen)
  return seen
}

/** The stage that is built: by name, by number, or the last one. */
export function targetStage(file: Dockerfile, target: string | null): number | null {
  if (target === null || target === '') return file.stages.length > 0 ? file.stages.length - 1 : null
  const named = file.stages.findLast((stage) => stage.name === target.toLowerCase())
  return named?.index ?? (/^\d+$/.test(target) && file.stages[Number(target)] ? Number(target) : null)
}

/** All stages that the target needs. */
export function reachable(file: Dockerfile, target: number, transfers: readonly Transfer[]): Set<number> {
  const seen = new Set<number>()
  const open = [target]
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const stage = file.stages[index]
    if (!stage || seen.has(index)) continue
    seen.add(index)
    open.push(...parentsOf(file, stage))
    for (const { to, from } of transfers) if (to === index && from !== null) open.push(from)
  }
  return seen
}

/** Every COPY, ADD and mount of the file that takes files from somewhere. */
export function transfersOf(
  file: Dockerfile,
  buildArgs: Readonly<Record<string, string | null>>,
): Transfer[] {
  return file.stages.flatMap((stage) =>
    stage.instructions.flatMap((instruction) => {
      if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD') {
        return [copied(file, stage, instruction, buildArgs)]
      }
      return instruction.keyword === 'RUN' ? mounted(file, stage, instruction, buildArgs) : []
    }),
  )
}

function copied(
  file: Dockerfile,
  stage: Stage,
  copy: Instruction,
  buildArgs: Readonly<Record<string, string | null>>,
): Transfer {
  const environment = environmentAt(file, stage.index, copy.line, buildArgs)
  const any = new Map([...environment.values].map(([name, value]) => [name, value ?? '*']))
  const words = copy.args.map((word) => expand(word.replaceAll('\\', ''), any) ?? '*')
  const last = copy.args.at(-1) ?? ''
  const dest = expand(last, environment.values)
  const name = copy.flags.find((flag) => flag.name === 'from')?.value ?? null
  return {
    to: stage.index,
    line: copy.line,
    from: sourceStage(file, stage, name),
    sources: words.slice(0, -1).flatMap((word) => resolvePath(word, '/') ?? []),
    dest: dest === null ? null : resolvePath(dest, environment.workdir),
  }
}

function mounted(
  file: Dockerfile,
  stage: Stage,
  run: Instruction,
  buildArgs: Readonly<Record<string, string | null>>,
): Transfer[] {
  return mountsOf(run, environmentAt(file, stage.index, run.line, buildArgs)).flatMap((mount) => {
    if (mount.from === null) return []
    const source = mount.source ?? '/'
    const whole = source === '/' && mount.target !== null && !run.text.includes(`${mount.target}/go/`)
    const sources = whole ? [] : [source]
    return [
      { to: stage.index, line: run.line, from: sourceStage(file, stage, mount.from), sources, dest: null },
    ]
  })
}

function sourceStage(file: Dockerfile, stage: Stage, name: string | null): number | null {
  if (name === null) return null
  const lower = name.toLowerCase()
  const named = file.stages.slice(0, stage.index).findLast((earlier) => earlier.name === lower)
  const later = named ?? file.stages.findLast((other) => other.name === lower)
  return later?.index ?? (/^\d+$/.test(name) && file.stages[Number(name)] ? Number(name) : null)
}
