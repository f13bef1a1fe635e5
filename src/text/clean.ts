import { stripControls } from './controls.ts'

/** Characters of one line that are looked at: a longer line keeps its head and its tail. */
export const LINE_LIMIT = 65_536

const HALF = LINE_LIMIT / 2

/** A line of any length cut to 64 KiB: head, ` … `, tail. */
export const capLine = (text: string): string =>
  text.length <= LINE_LIMIT ? text : `${text.slice(0, HALF - 3)} … ${text.slice(-HALF)}`

/** Whether a line needs cleaning at all; most do not. */
const UNCLEAN = /[^\t\n\r\u0020-\u007e\u00a0-\u2029\u202f-\u2065\u206a-\uffff]/

const withoutReturns = (raw: string): string => {
  let end = raw.length
  while (raw.charCodeAt(end - 1) === 13) end -= 1
  return raw.slice(0, end)
}

/** A line without colour and control characters; carriage returns inside it stay, those at its end go. */
export const cleanLine = (raw: string): string => {
  const line = raw.endsWith('\r') ? withoutReturns(raw) : raw
  if (!UNCLEAN.test(line)) return line
  return line.includes('\r') ? line.split('\r').map(stripControls).join('\r') : stripControls(line)
}

/** What a terminal shows of a line in which carriage returns draw progress: the last part that is not blank. */
export const visibleLine = (text: string): string => {
  if (!text.includes('\r')) return capLine(text)
  const parts = text.split('\r').filter((part) => part.trim() !== '')
  return capLine(parts.at(-1) ?? '')
}
