import { stripControls } from './controls.ts'

/** Visible mark before every line of foreign text, so that none starts with `::`. */
const GUTTER = '| '

/** Ends of lines in .NET's reader and in terminals, besides `\n`. */
const LINE_ENDS = /\r\n|[\r\n\u0085\u2028\u2029]/

/** Characters that nobody sees and that .NET passes over when it compares by the culture of the machine. https://learn.microsoft.com/dotnet/standard/base-types/best-practices-strings */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu

/** What the runner compares. */
const bare = (line: string): string => stripControls(line).replace(UNSEEN, '')

const parted = (line: string): string => line.replaceAll('##[', '## [')

/**
 * Makes foreign text inert for the runner: no line of it can be read as a workflow command in either form,
 * `::name::` at the start or `##[name]` anywhere.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export const neutralise = (text: string): string =>
  text
    .split(LINE_ENDS)
    .map((line) => {
      const seen = bare(line)
      return GUTTER + (seen.includes('##[') ? parted(seen) : stripControls(line))
    })
    .join('\n')

/** Our own text with foreign parts, colours kept where nothing in the line is a command: the same promise as `neutralise`, without the gutter. */
export const disarm = (text: string): string =>
  text
    .split(LINE_ENDS)
    .map((line) => {
      const seen = bare(line)
      const isHarmless = !seen.includes('##[') && !/^\s*::/.test(seen)
      return isHarmless ? line : parted(seen).replace(/^(\s*)::/, '$1: :')
    })
    .join('\n')

/** A value as one line of JSON that no reader takes for a command of the runner; it parses back to the same value. */
export const jsonLine = (value: unknown): string => {
  const escaped = (end: string) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`
  const line = JSON.stringify(value).replace(/[\u0085\u2028\u2029]/g, escaped)
  return bare(line).includes('##[') ? line.replaceAll('#', '\\u0023') : line
}
