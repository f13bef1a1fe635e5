import type { LogLine } from '../../model/log.ts'

/** Words of lines that tell what went wrong. */
const TELLING =
  /\b(?:errors?|fatal|panic|fail(?:ed|ure|s)?|cannot|can't|could not|couldn't|unable|denied|forbidden|unauthorized|not found|no such|undefined|invalid|illegal|unknown|unexpected|missing|refused|reset|time[d ]?-?out|killed|aborted|exceeded|unsupported|mismatch|not allowed|not permitted|conflict|exception|traceback)\b/i

/** Lines that only say that something before them went wrong, or that say how to use a program. */
const ECHO = [
  /^(?:\S+: )?exit (?:status|code):? \d+$|^(?:ERROR: )?process "|did not complete successfully/,
  /returned a non-zero code|^Process completed|\bfailed to solve: process\b|^\s*make(?:\[\d+\])?: \*\*\*/,
  /^\s*(?:for )?usage\b|\b(?:see|try) .{0,80}--?help\b|complete log of this run/i,
  /^\s*FAIL(?:\s|$)|\.go:\d+ \+0x[0-9a-f]+$|\b(?:0|no) errors\b/,
]

/** Whether a line only says that something before it went wrong, or how to use a program. */
export const isEcho = (text: string): boolean => ECHO.some((words) => words.test(text))

/** Whether a line sounds as if it tells what went wrong. */
export const isTelling = (line: LogLine): boolean => TELLING.test(line.text) && !isEcho(line.text)
