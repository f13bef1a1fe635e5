import type { Dockerfile, Instruction, Stage } from '../model/dockerfile.ts'

/** The comment that leaves a RUN alone, and how far it reaches. */
export interface Off {
  readonly line: number
  readonly scope: 'line' | 'stage' | 'file'
}

/**
 * The comment `# go-docker-build: off` that counts for a RUN: inside or above it, right above the FROM of its
 * stage, or at the top of the file and not right above a FROM; null without one.
 */
export function offOf(file: Dockerfile, stage: Stage, run: Instruction): Off | null {
  const instructions = [...file.globalArgs, ...file.stages.flatMap((one) => one.instructions)]
  const starts = [...instructions, ...file.stages].map(({ line }) => line).sort((a, b) => a - b)
  for (const line of file.offLines) {
    if (line >= run.line && line <= run.endLine) return { line, scope: 'line' }
    if (instructions.some((one) => line > one.line && line <= one.endLine)) continue
    const next = starts.find((start) => start > line)
    if (next === undefined) continue
    if (next === starts[0] && !isRightAboveFrom(file, line)) return { line, scope: 'file' }
    if (next === run.line) return { line, scope: 'line' }
    if (next === stage.line) return { line, scope: 'stage' }
  }
  return null
}

/** Whether nothing but comments stands between a line and the first FROM. */
function isRightAboveFrom({ text, stages }: Dockerfile, line: number): boolean {
  const end = (stages[0]?.line ?? 0) - 1
  return text
    .split('\n')
    .slice(line - 1, end)
    .every((one) => one.trimStart().startsWith('#'))
}
