import { parseArgs } from 'node:util'

/** 0 done; 1 the build failed or a finding was made; 2 wrong use; 3 a fault of ours or of the environment. */
export type ExitCode = 0 | 1 | 2 | 3

/** What a command reads of its command line: positional words, and options by name. */
export interface Arguments {
  readonly words: readonly string[]
  readonly json: boolean
  text(name: string): string | undefined
  all(name: string): readonly string[]
  flag(name: string): boolean
}

/** Where a command writes: answers to standard output, everything for people elsewhere. */
export interface Console {
  answer(value: unknown): void
  say(text: string): void
  /** Standard input, as it comes. */
  input(): AsyncIterable<Buffer>
  readonly colour: boolean
  readonly width: number
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/** One option of a command; `multiple` may be given several times. */
export interface Option {
  readonly name: string
  readonly short?: string
  readonly type: 'string' | 'boolean'
  readonly multiple?: boolean
  /** Placeholder of the value in the help, e.g. `FILE`. */
  readonly value?: string
  readonly help: string
}

/** One command of the program. */
export interface Command {
  readonly name: string
  readonly usage: string
  readonly help: string
  readonly options: readonly Option[]
  run(args: Arguments, console: Console): Promise<ExitCode>
}

/** A wrong command line: the message names the argument, the value and what is allowed. */
export class UsageError extends Error {}

const JSON_OPTION: Option = {
  name: 'json',
  type: 'boolean',
  help: 'One JSON value a line on standard output, nothing else there',
}
const HELP_OPTION: Option = { name: 'help', short: 'h', type: 'boolean', help: 'Show this help' }

const optionsOf = (command: Command): readonly Option[] => [...command.options, JSON_OPTION, HELP_OPTION]

/** Reads the words after the command's name; throws UsageError for an option it does not have. */
export const readArguments = (
  command: Command,
  argv: readonly string[],
): Arguments & { readonly wantsHelp: boolean } => {
  const options = Object.fromEntries(
    optionsOf(command).map(({ name, short, type, multiple }) => [
      name,
      { type, multiple: multiple ?? false, ...(short === undefined ? {} : { short }) },
    ]),
  )
  let parsed: ReturnType<typeof parseArgs>
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })
  } catch (error) {
    const allowed = optionsOf(command)
      .map((option) => `--${option.name}`)
      .join(', ')
    const seen = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error)
    throw new UsageError(`${seen}; allowed are ${allowed}`)
  }
  const { values, positionals } = parsed
  const all = (name: string): string[] =>
    [values[name] ?? []].flat().filter((value) => typeof value === 'string')
  return {
    words: positionals,
    json: values['json'] === true,
    wantsHelp: values['help'] === true,
    text: (name) => all(name).at(-1),
    all,
    flag: (name) => values[name] === true,
  }
}

/** The help of one command. */
export const helpOf = (command: Command): string => {
  const rows = optionsOf(command).map((option) => {
    const short = option.short === undefined ? '' : `-${option.short}, `
    return [
      `  ${short}--${option.name}${option.value === undefined ? '' : ` ${option.value}`}`,
      option.help,
    ] as const
  })
  const width = Math.max(...rows.map(([left]) => left.length))
  return [
    `Usage: go-docker-build ${command.usage}`,
    '',
    command.help,
    '',
    ...rows.map(([left, right]) => `${left.padEnd(width)}  ${right}`),
  ].join('\n')
}
