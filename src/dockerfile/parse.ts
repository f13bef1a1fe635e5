import type { Dockerfile, Instruction, Stage } from '../model/dockerfile.ts'
import { globalValues } from './arguments.ts'
import type { BuildArgs } from './environment.ts'
import { expand, type Values } from './expand.ts'
import { PLATFORM_ARGS } from './images.ts'
import { readInstruction } from './instruction.ts'
import { directives, logicalLines, offLines, physicalLines, syntaxOf } from './lines.ts'

/** Reads a Dockerfile as BuildKit does; what BuildKit would refuse is read as far as it goes. */
export function parseDockerfile(text: string): Dockerfile {
  const lines = physicalLines(text)
  const mark = directives(lines.map((line) => line.trimStart())).get('escape') === '`' ? '`' : '\\'
  const instructions = logicalLines(lines, mark).map((line) => readInstruction(line, mark))
  const first = instructions.findIndex(({ keyword }) => keyword === 'FROM')
  const head = first < 0 ? instructions : instructions.slice(0, first)
  const globalArgs = head.filter(({ keyword }) => keyword === 'ARG')
  return {
    text,
    escape: mark,
    syntax: syntaxOf(lines),
    globalArgs,
    stages: readStages(instructions.slice(head.length), globalValues(globalArgs, mark, {})),
    offLines: offLines(lines),
  }
}

/** The same Dockerfile with the bases of its stages as build arguments make them. */
export function withBuildArgs(dockerfile: Dockerfile, buildArgs: BuildArgs): Dockerfile {
  const globals = globalValues(dockerfile.globalArgs, dockerfile.escape, buildArgs)
  for (const name of PLATFORM_ARGS) {
    const value = buildArgs[name]
    if (!globals.has(name) && value) globals.set(name, value)
  }
  const stages: Stage[] = []
  for (const stage of dockerfile.stages) stages.push({ ...stage, ...baseOf(stage.from, stages, globals) })
  return { ...dockerfile, stages }
}

function readStages(instructions: readonly Instruction[], globals: Values): Stage[] {
  const stages: Stage[] = []
  let open: Instruction[] = []
  for (const instruction of instructions) {
    if (instruction.keyword !== 'FROM') {
      open.push(instruction)
      continue
    }
    open = []
    stages.push(readStage(instruction, stages, globals, open))
  }
  return stages
}

function readStage(
  from: Instruction,
  earlier: readonly Stage[],
  globals: Values,
  body: Instruction[],
): Stage {
  const [image = '', as, name] = from.args
  return {
    index: earlier.length,
    name: as?.toLowerCase() === 'as' && name ? name.toLowerCase() : null,
    from: image,
    ...baseOf(image, earlier, globals),
    platform: from.flags.find((flag) => flag.name === 'platform')?.value ?? null,
    line: from.line,
    instructions: body,
  }
}

function baseOf(from: string, earlier: readonly Stage[], globals: Values): Pick<Stage, 'base' | 'parent'> {
  const base = (from.includes('$') ? expandKnown(from, globals) : from) || null
  const parent = earlier.findLast((stage) => stage.name !== null && stage.name === base?.toLowerCase())
  return { base, parent: parent?.index ?? null }
}

/** Expands; a plain variable without any value makes the whole unknown. */
function expandKnown(text: string, globals: Values): string | null {
  const names = [...text.matchAll(/\$\{?(\w+)(?!\w|:?[-+])/g)].map((match) => match[1] ?? '')
  return names.every((name) => globals.has(name)) ? expand(text, globals) : null
}
