import type { MatchContext } from '../../../model/rule.ts'
import { linesAbove } from './patterns.ts'

const GO_COMMAND = /\bgo (?:mod|build|install|get|test|run|vet|list|generate|work|tool)\b/
const GO_GIT =
  /\bgit (?:-c \S{1,60} )?(?:fetch|ls-remote|init|cat-file|clone|archive|remote|tag|log)\b.{0,600} in \S{1,300}(?:: |$)|\/cache\/vcs\/|^go(?: [a-z]{1,12}){0,2}: |^\s*\S{1,300}@\S{1,200}: |^# cd \S{1,300}; git |^Cloning into '\/\S{0,200}\/src\/[\w-]{1,60}\.[\w.-]{1,60}\//
const CLONE =
  /^\s*Cloning into |^\s*(?:\+ )?git (?:clone|submodule|pull|checkout)\b|\bSubmodule\b|^Initialized empty Git/
const CONTEXT = /^\[internal\] load (?:git source|remote)|^load git source|\bgit fetch stderr\b/

/**
 * Whether git was run by the go command, to fetch a module, or by BuildKit, to fetch the build context;
 * false for a `git clone` of the Dockerfile itself.
 */
export const isFetchedByGo = (context: MatchContext): boolean => {
  const { step, line } = context
  if (CONTEXT.test(step?.name ?? '') || CONTEXT.test(line.text)) return true
  const above = linesAbove(context, 8)
  const nearest = above.findIndex((text) => CLONE.test(text))
  const go = above.findIndex((text) => GO_GIT.test(text))
  if (nearest >= 0 && (go < 0 || nearest < go)) return false
  if (go >= 0 || GO_GIT.test(line.text)) return true
  const instruction = step?.instruction ?? ''
  return GO_COMMAND.test(instruction) && !/\bgit (?:clone|pull|submodule|fetch)\b/.test(instruction)
}
