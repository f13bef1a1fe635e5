import type { Instruction } from '../model/dockerfile.ts'
import { assignments } from './assignments.ts'
import { expand } from './expand.ts'

/** Values of the ARGs before the first FROM, build arguments first; a name without any value is missing. */
export function globalValues(
  globalArgs: readonly Instruction[],
  mark: string,
  buildArgs: Readonly<Record<string, string | null>>,
): Map<string, string | null> {
  const values = new Map<string, string | null>()
  for (const instruction of globalArgs) {
    for (const { name, value } of assignments(instruction, mark)) {
      const given = buildArgs[name]
      if (given !== undefined) values.set(name, given)
      else if (value !== null) values.set(name, expand(value, values, mark))
    }
  }
  return values
}
