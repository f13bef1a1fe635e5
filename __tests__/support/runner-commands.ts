/** A command of the runner that a line of output holds. */
export interface RunnerCommand {
  readonly name: string
  readonly data: string
}

/** What the runner obeys. https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs */
export const REGISTERED = [
  ...['stop-commands', 'set-env', 'set-output', 'save-state', 'add-mask', 'add-path', 'add-matcher'],
  ...['remove-matcher', 'debug', 'warning', 'error', 'notice', 'group', 'endgroup', 'echo'],
]

/** .NET compares by the culture of the machine, to which these characters are nothing. https://learn.microsoft.com/dotnet/standard/base-types/best-practices-strings https://www.unicode.org/reports/tr10/#Completely_Ignorable */
const NOTHING = '[\\p{Cc}\\p{DI}]*'
const OLD = new RegExp(['#', '#', '\\['].join(NOTHING), 'u')
const NEW = new RegExp(`^${NOTHING}:${NOTHING}:`, 'u')

/** What .NET takes for white space at the start. https://learn.microsoft.com/dotnet/api/system.char.iswhitespace */
const BLANKS = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/

const commandOf = (info: string, data: string, names: ReadonlySet<string>): RunnerCommand | null => {
  const name = (info.split(' ')[0] ?? '').toLowerCase()
  return names.has(name) ? { name, data } : null
}

/** `::name properties::data`, after blanks, at the start of a line. */
const inNewForm = (line: string, names: ReadonlySet<string>): RunnerCommand | null => {
  const rest = line.replace(BLANKS, '')
  const start = NEW.exec(rest)?.[0].length
  const end = start === undefined ? -1 : rest.indexOf('::', start)
  return start === undefined || end < 0 ? null : commandOf(rest.slice(start, end), rest.slice(end + 2), names)
}

/** `##[name properties]data`, anywhere in a line; only the first is looked at. */
const inOldForm = (line: string, names: ReadonlySet<string>): RunnerCommand | null => {
  const found = OLD.exec(line)
  const start = found === null ? -1 : found.index + found[0].length
  const end = start < 0 ? -1 : line.indexOf(']', start)
  return end < 0 ? null : commandOf(line.slice(start, end), line.slice(end + 1), names)
}

/** The command in a line by the rules of both forms of the runner, read to the runner's harm where its own reading depends on the machine. https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs */
export const commandIn = (line: string, registered: readonly string[] = REGISTERED): RunnerCommand | null => {
  const names = new Set(registered.map((name) => name.toLowerCase()))
  return inNewForm(line, names) ?? inOldForm(line, names)
}

/** Lines as .NET reads them, and as terminals and browsers do. https://learn.microsoft.com/dotnet/api/system.io.streamreader.readline */
export const linesOf = (output: string): readonly string[] => output.split(/\r\n|[\r\n\u0085\u2028\u2029]/)

/** The commands of a whole output. */
export const commandsIn = (output: string): readonly RunnerCommand[] =>
  linesOf(output).flatMap((line) => commandIn(line) ?? [])
