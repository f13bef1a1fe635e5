import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, statSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { rules } from '../src/catalogue/rules/index.ts'
import { classify, literalsOf } from '../src/stages/classify/index.ts'
import { LogReader } from '../src/stages/read-log/index.ts'
import { KINDS, type Kind, pieces, writeLog } from './logs.ts'
import { Machine, timed } from './machine.ts'

/**
 * Measures the diagnosis: how fast logs of every form are read, in this process and by the command, how soon the
 * answer stands after the end of a log, and how much memory a huge log takes. Nothing passes or fails here.
 */
const { values } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '8' },
    stream: { type: 'string', default: '20' },
    huge: { type: 'string', default: '1024' },
    rounds: { type: 'string', default: '5' },
    /** Another program to measure beside ours, such as 'faultline analyze'; it is given the file as its last word. */
    beside: { type: 'string' },
  },
})

const MEGABYTE = 1e6
const CLI = resolve(import.meta.dirname, '../dist/cli/index.js')
const TELL_USE =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("used "+JSON.stringify(process.resourceUsage())))'

const machine = new Machine()
const dir = machine.directory()
const say = (text: string): void => void process.stdout.write(`${text}\n`)
const rounds = Array.from({ length: Number(values.rounds) }, (_, round) => round)

const middle = (times: readonly number[]): number =>
  [...times].sort((one, other) => one - other)[Math.floor((times.length - 1) / 2)] ?? Number.NaN

const linesIn = (log: Buffer): number => {
  let lines = 0
  for (let at = log.indexOf(10); at >= 0; at = log.indexOf(10, at + 1)) lines++
  return lines
}

/** Seconds by the clock and of the processor. */
interface Times {
  readonly seconds: number
  readonly cpu: number
}

/** What reading took, and the seconds from the last byte to the answer. */
const inProcess = (chunks: Iterable<Buffer>): Times & { readonly answer: number } => {
  const start = performance.now()
  const used = process.cpuUsage()
  const reader = new LogReader(literalsOf(rules))
  for (const chunk of chunks) reader.push(chunk)
  const last = performance.now()
  const found = classify(reader.end(), rules)
  if (found?.id !== 'compile.undefined') throw new Error(`the log was read as ${found?.id ?? 'none'}`)
  const { user, system } = process.cpuUsage(used)
  const end = performance.now()
  return { seconds: (end - start) / 1000, cpu: (user + system) / 1e6, answer: (end - last) / 1000 }
}

/** Runs a program to its end; what it said on either stream. */
const ended = async (
  program: string,
  args: readonly string[],
): Promise<{ readonly out: string; readonly errors: string }> => {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let errors = ''
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk
  })
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk
  })
  await once(child, 'close')
  return { out, errors }
}

const command = async (file: string): Promise<Times & { readonly megabytes: number }> => {
  const { seconds, value } = await timed(() =>
    ended(process.execPath, ['--import', TELL_USE, CLI, 'diagnose', '--json', file]),
  )
  if (!value.out.includes('"compile.undefined"'))
    throw new Error(`the command said ${value.out.slice(0, 400)}${value.errors.slice(0, 400)}`)
  const use = JSON.parse(value.errors.slice(value.errors.lastIndexOf('used ') + 5)) as NodeJS.ResourceUsage
  return {
    seconds,
    cpu: (use.userCPUTime + use.systemCPUTime) / 1e6,
    megabytes: (use.maxRSS * 1024) / MEGABYTE,
  }
}

/** The command told the log while it is written to its input: seconds from the last byte to the answer. */
const afterStream = async (kind: Kind, bytes: number): Promise<number> => {
  const child = spawn(process.execPath, [CLI, 'diagnose', '--json', '-'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const answered = once(child.stdout, 'data')
  for (const piece of pieces(kind, bytes)) if (!child.stdin.write(piece)) await once(child.stdin, 'drain')
  while (child.stdin.writableLength > 0) await once(child.stdin, 'drain')
  const { seconds } = await timed(async () => {
    child.stdin.end()
    await answered
  })
  await once(child, 'close')
  return seconds
}

const per = (bytes: number, lines: number, seconds: number): string =>
  `${seconds.toFixed(2)} s (${(bytes / MEGABYTE / seconds).toFixed(1)} MB/s, ${(lines / seconds / 1000).toFixed(0)} thousand lines/s)`

const rate = (bytes: number, lines: number, times: readonly Times[]): string =>
  `${per(bytes, lines, middle(times.map(({ seconds }) => seconds)))}, of the processor ${per(bytes, lines, middle(times.map(({ cpu }) => cpu)))}`

const beside = async (file: string, ours: number): Promise<void> => {
  const [program, ...words] = (values.beside ?? '').split(' ').filter(Boolean)
  if (program === undefined) return
  const times: number[] = []
  for (const _ of rounds) times.push((await timed(() => ended(program, [...words, file]))).seconds)
  const seconds = middle(times)
  say(
    `  ${values.beside}: ${seconds.toFixed(2)} s; time of our command / its time: ${(ours / seconds).toFixed(2)}`,
  )
}

const throughput = async (kind: Kind): Promise<void> => {
  const file = join(dir, 'log')
  writeLog(file, kind, Number(values.megabytes) * MEGABYTE)
  const log = readFileSync(file)
  const lines = linesIn(log)
  const inside = rounds.map(() => inProcess([log]))
  const outside: Times[] = []
  for (const _ of rounds) outside.push(await command(file))
  say(`${kind}: ${(log.length / MEGABYTE).toFixed(1)} MB, ${lines} lines`)
  say(`  in process: ${rate(log.length, lines, inside)}`)
  say(`  command:    ${rate(log.length, lines, outside)}`)
  await beside(file, middle(outside.map(({ seconds }) => seconds)))
}

const delay = async (kind: Kind): Promise<void> => {
  const bytes = Number(values.stream) * MEGABYTE
  const inside = rounds.map(() => inProcess(pieces(kind, bytes)).answer)
  const outside: number[] = []
  for (const _ of rounds) outside.push(await afterStream(kind, bytes))
  say(
    `${kind}: answer ${(middle(inside) * 1000).toFixed(0)} ms after the last byte in process, ${(middle(outside) * 1000).toFixed(0)} ms by the command`,
  )
}

const memory = async (kind: Kind): Promise<void> => {
  const file = join(machine.directory(), 'huge')
  writeLog(file, kind, Number(values.huge) * 1_048_576)
  const bytes = statSync(file).size
  const { seconds, megabytes } = await command(file)
  say(
    `${kind}: ${(bytes / MEGABYTE).toFixed(0)} MB in ${seconds.toFixed(1)} s, peak memory ${megabytes.toFixed(0)} MB`,
  )
  machine.remove(file)
}

const load = (): string =>
  loadavg()
    .map((one) => one.toFixed(1))
    .join(' ')

try {
  say(`load ${load()}, node ${process.version}, ${rules.length} rules, middle of ${rounds.length} rounds`)
  for (const kind of KINDS) await throughput(kind)
  say(`\nstreamed, ${values.stream} MB`)
  for (const kind of KINDS) await delay(kind)
  say('\nhuge')
  for (const kind of KINDS) await memory(kind)
  say(`\nload ${load()}`)
} finally {
  machine.close()
}
