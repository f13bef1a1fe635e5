import type { MatchContext } from '../../../model/rule.ts'
import { linesAbove, linesBelow } from './patterns.ts'

/** `go get` or `go install` of a path that begins with a host. */
const INSTALL =
  /\bgo (?:get|install)\b(?: -[\w=.-]{1,40}| "[^"]{1,300}"){0,8} ["']?[\w-]{1,60}\.[\w.-]{1,100}\/[^\s"']{1,300}/

/** Lines above in which an echo of the command is looked for. */
const REACH = 400

/** Whether the step, or a command it echoes, installs something foreign by its path: a tool, not the project itself. */
export const installsForeign = (context: MatchContext): boolean =>
  INSTALL.test(context.step?.instruction ?? '') ||
  linesAbove(context, REACH).some((text) => INSTALL.test(text) && !/^go: |^\s/.test(text))

/** Whether go complains of `go get` outside a module, and the command shows that a tool is to be installed. */
export const installsTool = (context: MatchContext): boolean =>
  linesBelow(context, 3).some((text) => text.includes("'go get' is no longer supported")) &&
  installsForeign(context)
