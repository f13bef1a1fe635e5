import { stripControls } from './controls.ts'

/** Visible mark before every line of foreign text, so that none starts with `::`. */
const GUTTER = '| '

/** Ends of lines in .NET's reader and in terminals, besides `\n`. */
const LINE_ENDS = /\r\n|[\r\n\u0085\u2028\u2029]/

/**
 * Makes foreign text inert for the runner: no line of it can be read as a workflow command in either form,
 * `::name::` at the start or `##[name]` anywhere.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export const neutralise = (text: string): string =>
  text
    .split(LINE_ENDS)
    .map((line) => GUTTER + stripControls(line).replaceAll('##[', '## ['))
    .join('\n')

/** Our own text with foreign parts, colours kept: the same promise as `neutralise`, without the gutter. */
export const disarm = (text: string): string =>
  text
    .split(LINE_ENDS)
    .map((line) => line.replaceAll('##[', '## [').replace(/^(\s*)::/, '$1: :'))
    .join('\n')
