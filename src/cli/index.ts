#!/usr/bin/env node
import { VERSION } from '../model/version.ts'
import { jsonLine } from '../text/neutralise.ts'
import { type Command, type Console, type ExitCode, helpOf, readArguments, UsageError } from './command.ts'

/** Each command, loaded when it is called, so that a small one starts fast. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  build: async () => (await import('./build.ts')).build,
  diagnose: async () => (await import('./diagnose.ts')).diagnose,
  plan: async () => (await import('./plan.ts')).plan,
  doctor: async () => (await import('./doctor.ts')).doctor,
  culprit: async () => (await import('./culprit.ts')).culprit,
  serve: async () => (await import('./serve.ts')).serve,
  publish: async () => (await import('./publish.ts')).publish,
  rules: async () => (await import('./rules.ts')).rules,
  playbooks: async () => (await import('./playbooks.ts')).playbooks,
  trend: async () => (await import('./trend.ts')).trend,
  drill: async () => (await import('./drill.ts')).drill,
}

const overview = async (): Promise<string> =>
  [
    'Usage: go-docker-build COMMAND [options]',
    '',
    ...(await Promise.all(Object.values(COMMANDS).map((load) => load()))).map(
      (command) => `  ${command.name.padEnd(10)} ${command.help.split('\n')[0]}`,
    ),
    '',
    'Every command takes --help and --json. Exit codes: 0 done, 1 the build failed or a finding was made,',
    '2 wrong use, 3 a fault of ours or of the environment.',
  ].join('\n')

const console: Console = {
  answer: (value) => void process.stdout.write(`${jsonLine(value)}\n`),
  say: (text) => void process.stderr.write(`${text}\n`),
  input: () => process.stdin,
  colour: process.stderr.isTTY === true && !process.env['NO_COLOR'],
  width: Math.min(process.stderr.columns ?? 100, 120),
  cwd: process.cwd(),
  env: process.env,
}

const dispatch = async (argv: readonly string[]): Promise<ExitCode> => {
  const [name, ...rest] = argv
  if (name === '--version') {
    process.stdout.write(`${VERSION}\n`)
    return 0
  }
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(`${await overview()}\n`)
    return name === undefined ? 2 : 0
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (load === undefined) {
    const allowed = Object.keys(COMMANDS).join(', ')
    throw new UsageError(`unknown command ${JSON.stringify(name)}; allowed are ${allowed}`)
  }
  const command = await load()
  const args = readArguments(command, rest)
  if (args.wantsHelp) {
    process.stdout.write(`${helpOf(command)}\n`)
    return 0
  }
  return command.run(args, console)
}

/** Standard output may be a pipe: the process ends by itself once it is drained. */
try {
  process.exitCode = await dispatch(process.argv.slice(2))
} catch (error) {
  if (error instanceof UsageError) {
    console.say(`go-docker-build: ${error.message}`)
    process.exitCode = 2
  } else {
    console.say(
      `go-docker-build: this is a fault of ours, please report it: ${error instanceof Error ? error.stack : String(error)}`,
    )
    process.exitCode = 3
  }
}
