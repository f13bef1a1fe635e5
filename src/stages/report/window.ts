import type { LogLine } from '../../model/log.ts'
import { stripControls } from '../../text/controls.ts'
import { cutBytes } from '../../text/escape.ts'

/** Lines of the same step shown before and after a line of the log, and bytes of each. */
const BEFORE = 20
const AFTER = 10
const LINE_BYTES = 1_000

/** Lines looked through for them, since steps that run side by side mix their output. */
const REACH = 2_000

/** A log that may be shown: `redact` takes the secrets of the run out of a text. */
export interface ShownLog {
  readonly lines: readonly LogLine[]
  readonly redact: (text: string) => string
}

/** Lines around a line of the log as text, that one marked, each with its number; null when the log does not have it. At most 35 kB. */
export const windowOf = ({ lines, redact }: ShownLog, number: number): string | null => {
  const at = lines.findIndex((line) => line.number === number)
  const centre = lines[at]
  if (centre === undefined) return null
  const isNear = ({ step }: LogLine) => step === centre.step
  const before = lines
    .slice(Math.max(0, at - REACH), at)
    .filter(isNear)
    .slice(-BEFORE)
  const after = lines
    .slice(at + 1, at + 1 + REACH)
    .filter(isNear)
    .slice(0, AFTER)
  const width = String((after.at(-1) ?? centre).number).length
  return [...before, centre, ...after]
    .map((line) => {
      const text = cutBytes(stripControls(redact(line.text)).replaceAll('\n', ' '), LINE_BYTES)
      return `${line === centre ? '>' : ' '} ${String(line.number).padStart(width)} │ ${text}`
    })
    .join('\n')
}
