import type { MatchContext } from '../../../model/rule.ts'
import { linesAbove, linesBelow } from './patterns.ts'

/** `go get` or `go install` of a path that begins with a host. */
const INSTALL =
  /\bgo (?:get|install)\b(?: {1,20}-[\w=.-]{1,40}| {1,20}"[^"]{1,300}"| {1,20}'[^']{1,300}'){0,8} {1,20}["']?[\w-]{1,60}\.[\w.-]{1,100}\/[^\s"']{1,300}/

/** What go itself says of such commands. */
const ADVICE = /^\s|^go(?: [a-z]{1,12}){0,2}: |^(?:like|Try|Use|To build|or run)\b/

/** Lines around the message in which an echo of the command is looked for. */
const REACH = 400

/** Whether the step, or a command it echoes, installs something foreign by its path: a tool, not the project itself. */
export const installsForeign = (context: MatchContext): boolean => {
  const { instruction, error, name } = context.step ?? {}
  const around = [...linesAbove(context, REACH), ...linesBelow(context, REACH)]
  return (
    [instruction, error, name].some((command) => INSTALL.test(command ?? '')) ||
    around.some((text) => INSTALL.test(text) && !ADVICE.test(text))
  )
}

/** Whether go complains of `go get` outside a module, and the command shows that a tool is to be installed. */
export const installsTool = (context: MatchContext): boolean =>
  linesBelow(context, 3).some((text) => text.includes("'go get' is no longer supported")) &&
  installsForeign(context)
