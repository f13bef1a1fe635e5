import { physicalLines } from '../../dockerfile/lines.ts'
import type { Dockerfile } from '../../model/dockerfile.ts'

/** A comment `# go-docker-build: ignore FINDING, FINDING` of a Dockerfile. */
export interface Silence {
  /** 1-based. */
  readonly line: number
  /** What it names; empty when it names nothing. */
  readonly ids: readonly string[]
  /** Line of the instruction it is for; null for all of the build. */
  readonly covers: number | null
}

const COMMENT =
  /(?:^|\s)#\s*go-docker-build:\s*ignore\b[ \t]*([\w-]+(?:\.[\w-]+)*(?:\s*,\s*[\w-]+(?:\.[\w-]+)*)*)?/i

/**
 * The comments that silence findings: inside or above an instruction for it, at the top of the file with an empty
 * line below for all of the build; one that is above nothing is left out.
 */
export const silencesOf = (file: Dockerfile): readonly Silence[] => {
  const lines = physicalLines(file.text)
  const spans = [
    ...[...file.globalArgs, ...file.stages.flatMap(({ instructions }) => instructions)],
    ...file.stages.map(({ line }) => ({ line, endLine: line })),
  ].sort((a, b) => a.line - b.line)
  return lines.flatMap((text, index) => {
    const match = COMMENT.exec(text)
    if (match === null) return []
    const line = index + 1
    const ids = (match[1] ?? '').split(/\s*,\s*/).filter((id) => id !== '')
    const around = spans.find((span) => line >= span.line && line <= span.endLine)
    const next = around ?? spans.find((span) => span.line > line)
    if (next === undefined) return []
    const isApart = lines.slice(line, next.line - 1).some((one) => one.trim() === '')
    const isWhole = around === undefined && next === spans[0] && isApart
    return [{ line, ids, covers: isWhole ? null : next.line }]
  })
}

/** Whether a comment silences a finding of this name; `line` is null for what is not in the Dockerfile. */
export const isSilenced = (silences: readonly Silence[], id: string, line: number | null): boolean =>
  silences.some(({ ids, covers }) => ids.includes(id) && (covers === null || covers === line))
