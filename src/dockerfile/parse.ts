import type { Dockerfile, Instruction, Stage } from '../model/dockerfile.ts'
import { globalValues } from './arguments.ts'
import { expand, type Values } from './expand.ts'
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
  const expanded = /\$/.test(image) ? expandKnown(image, globals) : image
  const base = expanded === '' ? null : expanded
  const parent = earlier.findLast((stage) => stage.name !== null && stage.name === base?.toLowerCase())
  return {
    index: earlier.length,
    name: as?.toLowerCase() === 'as' && name ? name.toLowerCase() : null,
    from: image,
    base,
    parent: parent?.index ?? null,
    platform: from.flags.find((flag) => flag.name === 'platform')?.value ?? null,
    line: from.line,
    instructions: body,
  }
}

/** Expands; a plain variable without any value makes the whole unknown. */
function expandKnown(text: string, globals: Values): string | null {
  const names = [...text.matchAll(/\$\{?(\w+)(?!\w|:?[-+])/g)].map((match) => match[1] ?? '')
  return names.every((name) => globals.has(name)) ? expand(text, globals) : null
}
