import type { MatchContext } from '../../../model/rule.ts'
import { linesBelow } from './patterns.ts'

/** `go get` or `go install` of a path that begins with a host. */
const INSTALL =
  /\bgo (?:get|install)\b(?: -[\w=.-]{1,40}| "[^"]{1,300}"){0,8} ["']?[\w-]{1,60}\.[\w.-]{1,100}\/[^\s"']{1,300}/

/** Whether the step, or a command it echoes, installs something foreign by its path: a tool, not the project itself. */
export const installsForeign = ({ step, lines }: MatchContext): boolean =>
  INSTALL.test(step?.instruction ?? '') ||
  lines.some((line) => INSTALL.test(line.text) && !/^go: |^\s/.test(line.text))

/** Whether go complains of `go get` outside a module, and the command shows that a tool is to be installed. */
export const installsTool = (context: MatchContext): boolean =>
  linesBelow(context, 3).some((text) => text.includes("'go get' is no longer supported")) &&
  installsForeign(context)
