import type { Dockerfile, Instruction, Stage } from '../model/dockerfile.ts'
import { globalValues } from './arguments.ts'
import { assignments } from './assignments.ts'
import { expand, type Values } from './expand.ts'
import { imageDefaults, PLATFORM_ARGS } from './images.ts'

/** What is in force at a line of a stage; null is a value that nobody can know from the file. */
export interface Environment {
  /** ENV and ARG together, the later wins; a name that is not there is unset (or set by an unknown image). */
  readonly values: Values
  readonly workdir: string | null
  /** USER as written with variables expanded; '' for the user of a plain image (root). */
  readonly user: string | null
  readonly shell: readonly string[]
  /** The image below all stages of this one; as written when a variable of it has no value. */
  readonly image: string | null
  /** Whether the variables of that image are known. */
  readonly known: boolean
}

/** Build arguments by name; null for one that is set to a value nobody knows yet. */
export type BuildArgs = Readonly<Record<string, string | null>>

interface State {
  values: Map<string, string | null>
  workdir: string | null
  user: string | null
  shell: readonly string[]
}

/** The stages a stage is built FROM, itself last; the first of them starts from an image. */
export function chainOf(dockerfile: Dockerfile, index: number): Stage[] {
  const chain: Stage[] = []
  let stage = dockerfile.stages[index]
  while (stage && !chain.includes(stage)) {
    chain.unshift(stage)
    stage = stage.parent === null ? undefined : dockerfile.stages[stage.parent]
  }
  return chain
}

/** The environment just before the instruction at `line` of a stage, inherited through FROM. */
export function environmentAt(
  dockerfile: Dockerfile,
  stageIndex: number,
  line: number,
  buildArgs: BuildArgs = {},
): Environment {
  const chain = chainOf(dockerfile, stageIndex)
  const image = chain[0]?.base ?? chain[0]?.from ?? null
  const defaults = imageDefaults(image)
  const state: State = {
    values: new Map<string, string | null>(Object.entries(defaults.env)),
    workdir: defaults.workdir,
    user: defaults.known ? '' : null,
    shell: ['/bin/sh', '-c'],
  }
  const globals = globalValues(dockerfile.globalArgs, dockerfile.escape, buildArgs)
  for (const stage of chain) {
    for (const instruction of stage.instructions) {
      if (stage.index === stageIndex && instruction.line >= line) break
      apply(state, instruction, { globals, buildArgs, mark: dockerfile.escape })
    }
  }
  return { ...state, image, known: defaults.known }
}

interface Scope {
  readonly globals: Values
  readonly buildArgs: BuildArgs
  readonly mark: string
}

function apply(state: State, instruction: Instruction, scope: Scope): void {
  if (instruction.keyword === 'ENV') applyEnv(state, instruction, scope)
  else if (instruction.keyword === 'ARG') applyArg(state, instruction, scope)
  else if (instruction.keyword === 'USER') state.user = expand(instruction.text, state.values, scope.mark)
  else if (instruction.keyword === 'SHELL') state.shell = instruction.args
  else if (instruction.keyword === 'WORKDIR') {
    const path = expand(instruction.text, state.values, scope.mark)
    state.workdir = path === null ? null : resolvePath(path, state.workdir)
  }
}

function applyEnv(state: State, instruction: Instruction, { mark }: Scope): void {
  const before = new Map(state.values)
  for (const { name, value } of assignments(instruction, mark)) {
    state.values.set(name, expand(value ?? '', before, mark))
  }
}

function applyArg(state: State, instruction: Instruction, { globals, buildArgs, mark }: Scope): void {
  for (const { name, value } of assignments(instruction, mark)) {
    const given = buildArgs[name]
    if (given !== undefined) state.values.set(name, given)
    else if (value !== null) state.values.set(name, expand(value, state.values, mark))
    else if (globals.has(name)) state.values.set(name, globals.get(name) ?? null)
    else if (PLATFORM_ARGS.has(name)) state.values.set(name, null)
  }
}

/** An absolute path without `.`, `..` and double slashes; null when it stays relative. */
export function resolvePath(path: string, workdir: string | null): string | null {
  if (!path.startsWith('/') && workdir === null) return null
  const parts: string[] = []
  for (const part of (path.startsWith('/') ? path : `${workdir}/${path}`).split('/')) {
    if (part === '..') parts.pop()
    else if (part && part !== '.') parts.push(part)
  }
  return `/${parts.join('/')}`
}
