import { type Contents, contentsAt } from '../../dockerfile/contents.ts'
import type { Given } from '../../dockerfile/copied.ts'
import { type Environment, environmentAt } from '../../dockerfile/environment.ts'
import { factsOf, type RunFacts } from '../../dockerfile/facts.ts'
import { type GoCall, goCallsOf } from '../../dockerfile/go-calls.ts'
import { lineage, reachable, targetStage, transfersOf } from '../../dockerfile/graph.ts'
import { type Mount, mountsOf } from '../../dockerfile/mounts.ts'
import { type Owner, ownerOf } from '../../dockerfile/owner.ts'
import { scriptOf } from '../../dockerfile/script.ts'
import { type Command, shellCommands } from '../../dockerfile/shell.ts'
import type { Instruction, Stage } from '../../model/dockerfile.ts'
import type { ContextFacts, Repository } from '../../model/repository.ts'
import { type GoMod, parseGoMod } from '../../text/go-mod.ts'

/** A RUN of a stage that is built. */
export interface Run {
  readonly stage: Stage
  readonly run: Instruction
  readonly environment: Environment
  readonly commands: readonly Command[]
  readonly owner: Owner
  readonly mounts: readonly Mount[]
  /** What it does with Go; null when it does nothing with it. */
  readonly facts: RunFacts | null
  readonly calls: readonly GoCall[]
}

/** A go.mod or go.work of the context. */
export interface ModFile extends GoMod {
  /** Path in the context. */
  readonly path: string
  /** Its directory in the context, '' for the root. */
  readonly dir: string
}

/** A repository as findings look at it: only what the target needs, each thing worked out once. */
export interface Scene {
  readonly repository: Repository
  readonly context: ContextFacts | null
  /** Stages the target needs, in order. */
  readonly stages: readonly Stage[]
  /** Stages whose layers are part of the image. */
  readonly shipped: ReadonlySet<number>
  readonly runs: readonly Run[]
  /** Paths of the context that reach the builder. */
  readonly sent: ReadonlySet<string>
  /** What a stage holds of the context while its RUN at `line` runs. */
  contents(stage: number, line: number): Contents
  /** The same as if .dockerignore were not there. */
  unfiltered(stage: number, line: number): Contents
  /** A go.mod or go.work of the context; null when it is not there. */
  mod(path: string): ModFile | null
  /** Text of a file of the context that was read; null when it was not. */
  text(path: string): string | null
  /** Path in the context as the repository names it. */
  named(path: string): string
}

/** Files that findings follow from the context into the image. */
const FOLLOWED = /(?:^|\/)(?:go\.(?:mod|sum|work|work\.sum)|modules\.txt)$|\.go$/

/** Prepares a repository for its findings. */
export const sceneOf = (repository: Repository): Scene => {
  const { dockerfile, buildArgs, target, context } = repository
  const index = targetStage(dockerfile, target)
  const transfers = transfersOf(dockerfile, buildArgs)
  const reached = index === null ? new Set<number>() : reachable(dockerfile, index, transfers)
  const stages = dockerfile.stages.filter((stage) => reached.has(stage.index))
  const sent = new Set((context?.files ?? []).flatMap(({ path, isIgnored }) => (isIgnored ? [] : [path])))
  const viewOf = (paths: Iterable<string>) => {
    const given: Given = new Map([...paths].filter((path) => FOLLOWED.test(path)).map((path) => [path, path]))
    const held = new Map<string, Contents>()
    return (stage: number, line: number): Contents => {
      const key = `${stage} ${line}`
      const known = held.get(key) ?? contentsAt(dockerfile, stage, line, given, buildArgs)
      held.set(key, known)
      return known
    }
  }
  const text = (path: string): string | null => context?.texts.get(path) ?? null
  return {
    repository,
    context,
    stages,
    shipped: index === null ? new Set() : lineage(dockerfile, index),
    runs: stages.flatMap((stage) => runsOf(repository, stage)),
    sent,
    contents: viewOf(sent),
    unfiltered: viewOf((context?.files ?? []).map(({ path }) => path)),
    mod: (path) => {
      const found = text(path)
      if (found === null) return null
      const dir = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
      return { ...parseGoMod(found), path, dir }
    },
    text,
    named: (path) => (context === null || context.path === '' ? path : `${context.path}/${path}`),
  }
}

const runsOf = ({ dockerfile, buildArgs }: Repository, stage: Stage): readonly Run[] => {
  const facts = new Map(factsOf(dockerfile, stage, buildArgs).map((fact) => [fact.run.line, fact]))
  const before: Command[] = []
  return stage.instructions
    .filter(({ keyword }) => keyword === 'RUN')
    .map((run) => {
      const environment = environmentAt(dockerfile, stage.index, run.line, buildArgs)
      const script = scriptOf(run, environment)
      const commands = script.readable ? script.commands : []
      const fact = facts.get(run.line) ?? null
      const owner = fact?.owner ?? ownerOf(environment.user, [...earlier(dockerfile, stage), ...before])
      before.push(...commands)
      const calls = fact === null ? [] : goCallsOf(fact)
      return {
        stage,
        run,
        environment,
        commands,
        owner,
        mounts: mountsOf(run, environment),
        facts: fact,
        calls,
      }
    })
}

/** Commands of the stages below, for the accounts they made. */
const earlier = ({ stages }: Repository['dockerfile'], stage: Stage): readonly Command[] => {
  const parent = stage.parent === null ? undefined : stages[stage.parent]
  if (parent === undefined) return []
  const own = parent.instructions.filter(({ keyword }) => keyword === 'RUN')
  return [
    ...earlier({ stages } as Repository['dockerfile'], parent),
    ...own.flatMap(({ text }) => shellCommands(text)),
  ]
}
