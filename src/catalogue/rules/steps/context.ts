import type { LogLine } from '../../../model/log.ts'
import type { MatchContext } from '../../../model/rule.ts'

const GO = /(?:^|[\s;&|"'(])go (?:build|install|test|run|vet|get|mod|generate|list|tool|work)\b/
const OTHERS =
  /(?:^|[\s;&|"'(])(?:apt(?:-get)?|apk|dnf|microdnf|yum|pip3?|npm|npx|yarn|pnpm|cargo|bundle|gem|composer|mvn|gradle|dotnet|curl|wget|git (?:clone|fetch|pull|checkout|submodule))\b/

/** True when the step runs the go command and none of the tools that these rules are of. */
export const isOnlyGo = ({ step }: MatchContext): boolean => {
  const instruction = step?.instruction ?? ''
  return GO.test(instruction) && !OTHERS.test(instruction)
}

/** True when the step runs a package manager of something else, and go nowhere. */
export const isOthers = ({ step }: MatchContext): boolean => {
  const instruction = step?.instruction ?? step?.error ?? ''
  return OTHERS.test(instruction) && !GO.test(instruction)
}

/** Whether one of so many lines above the matching one, in its step, matches. */
export const isBelow = ({ lines, at }: MatchContext, what: RegExp, reach = 40): boolean => {
  for (let back = at - 1; back >= Math.max(0, at - reach); back--)
    if (what.test(lines[back]?.text ?? '')) return true
  return false
}

/** The first of so many lines below the matching one, in its step, that matches. */
export const lineBelow = ({ lines, at }: MatchContext, what: RegExp, reach: number): LogLine | undefined => {
  for (let next = at + 1; next <= Math.min(lines.length - 1, at + reach); next++)
    if (what.test(lines[next]?.text ?? '')) return lines[next]
  return undefined
}

/** Whether one of so many lines below the matching one, in its step, matches. */
export const isAbove = (context: MatchContext, what: RegExp, reach = 10): boolean =>
  lineBelow(context, what, reach) !== undefined

/** Whether the step builds for another platform than the machine's usual one: `[linux/arm64 build 2/5]`. */
export const isForeign = ({ step }: MatchContext): boolean =>
  /^\[(?:[^\]]{0,200} )?linux\/(?!amd64\b)[a-z0-9/]{2,20}[ \]]/.test(step?.name ?? '') ||
  /\.buildkit_qemu_emulator/.test(step?.error ?? '')

/** Whether the way to a package mirror was already in trouble before this line. */
export const isCutOff = (context: MatchContext): boolean =>
  isBelow(
    context,
    /temporary error \(try again later\)|network error|DNS(?: lookup)? error|DNS: |TLS: |operation timed out|Temporary failure resolving|Could not resolve|Could not connect|Connection (?:failed|timed out|refused)|remote server returned error|certificate verify failed|Ignoring https?:\S{1,300}: (?:Permission denied|I\/O error|BAD signature|UNTRUSTED signature)/i,
    200,
  )

/** Whether the line stands outside the steps of a build none of which failed: what the job does with the image. */
export const isAfterBuild = ({ step, log }: MatchContext): boolean =>
  step === undefined && log.failedStep === undefined && log.steps.some(({ outcome }) => outcome === 'done')
