import { posix } from 'node:path'
import { ignoringLine } from './ignored.ts'
import type { Run, Scene } from './scene.ts'

/** How a directory of the context (null: none of it) gets to a place in the image before a RUN. */
export const copyFix = (
  scene: Scene,
  source: string | null,
  target: string,
  { run, environment }: Run,
): string => {
  const { context } = scene
  if (source === null || source.startsWith('..'))
    return `Build with a context that holds the directory, or hand it in with \`--build-context NAME=DIR\` and \`COPY --from=NAME . ${target}\` before line ${run.line}.`
  const inside = (context?.files ?? []).filter(({ path }) => path.startsWith(`${source}/`))
  const hidden = inside.find(({ isIgnored }) => isIgnored)
  if (inside.length === 0) return `Add ${source} to the repository, or take its line out.`
  if (hidden !== undefined && inside.every(({ isIgnored }) => isIgnored) && context?.ignore) {
    const line = ignoringLine(context.ignore, hidden.path)
    return `Take the pattern on line ${line ?? 1} of ${context.ignore.path} away, or add \`!${source}\` below it, and copy it before line ${run.line}: \`COPY ${source} ${target}\`.`
  }
  const relative = environment.workdir === null ? target : posix.relative(environment.workdir, target)
  const dest = relative.startsWith('..') || relative === '' ? target : `./${relative}`
  return `Put \`COPY ${source} ${dest}\` before line ${run.line}.`
}
