import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { constants } from 'node:os'
import type { Finished, RunOptions, Shell } from '../ports/ports.ts'

/** Output kept of a process, per stream; what comes later is still given to the listeners. */
const KEPT_BYTES = 256 * 1024 * 1024

class Kept {
  private readonly chunks: Buffer[] = []
  private bytes = 0

  add(chunk: Buffer): void {
    if (this.bytes < KEPT_BYTES) this.chunks.push(chunk)
    this.bytes += chunk.length
  }

  text(): string {
    return Buffer.concat(this.chunks).toString('utf8')
  }
}

const environment = (changes: RunOptions['env']): NodeJS.ProcessEnv => {
  const env = { ...process.env }
  for (const [name, value] of Object.entries(changes ?? {})) {
    if (value === undefined) delete env[name]
    else env[name] = value
  }
  return env
}

/** How long a program may take to end by itself once it was asked to. */
const GRACE_MS = 3_000

/** A program that runs; with a group of its own, its children get what it gets. */
class Running {
  readonly closed: Promise<void>
  private readonly child: ChildProcess
  private readonly isGroup: boolean
  private timer: NodeJS.Timeout | undefined

  constructor(child: ChildProcess, isGroup: boolean) {
    this.child = child
    this.isGroup = isGroup
    this.closed = new Promise((resolve) => {
      child.on('close', () => {
        clearTimeout(this.timer)
        resolve()
      })
      child.on('error', () => resolve())
    })
  }

  kill(signal: NodeJS.Signals): void {
    const { pid } = this.child
    if (!this.isGroup || pid === undefined) return void this.child.kill(signal)
    try {
      process.kill(-pid, signal)
    } catch {
      this.child.kill(signal)
    }
  }

  /** Asks it to end, once, and kills it when it does not. */
  end(signal: NodeJS.Signals): void {
    if (this.timer !== undefined) return
    this.kill(signal)
    this.timer = setTimeout(() => this.kill('SIGKILL'), GRACE_MS)
  }
}

const running = new Set<Running>()
let stoppedBy: NodeJS.Signals | null = null

/** Passes a signal on to all programs that run, kills those that stay for 3 s more, and starts no further ones; resolves when all have ended. */
export const endChildren = async (signal: NodeJS.Signals): Promise<void> => {
  stoppedBy = signal
  for (const one of running) one.end(signal)
  await Promise.all([...running].map(({ closed }) => closed))
}

/** Forwards what stops the action to its children, so that a cancelled job leaves no build behind. */
const forward = (signal: NodeJS.Signals): void => {
  for (const one of running) one.end(signal)
}

/** One listener serves all children: Node warns of more than ten. https://nodejs.org/api/events.html#emittersetmaxlistenersn */
const enter = (one: Running): void => {
  if (running.size === 0) process.on('SIGINT', forward).on('SIGTERM', forward)
  running.add(one)
}

const leave = (one: Running): void => {
  if (running.delete(one) && running.size === 0) process.off('SIGINT', forward).off('SIGTERM', forward)
}

/** Exit code of a process as a shell reports it. */
const codeOf = (code: number | null, signal: NodeJS.Signals | null): number =>
  code ?? 128 + (signal === null ? 0 : (constants.signals[signal] ?? 0))

/** Some faults are thrown where others are events: a list of arguments that is too long, a zero byte in one. */
const start = (program: string, args: readonly string[], options: SpawnOptions): ChildProcess | Error => {
  try {
    return spawn(program, [...args], options)
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

const run = (program: string, args: readonly string[], options: RunOptions = {}): Promise<Finished> =>
  new Promise((resolve) => {
    const stdout = new Kept()
    const stderr = new Kept()
    if (stoppedBy !== null) {
      resolve({
        code: codeOf(null, stoppedBy),
        stdout: '',
        stderr: `${program}: not started: ${stoppedBy}\n`,
      })
      return
    }
    const isGroup = options.isGroup === true && process.platform !== 'win32'
    const child = start(program, args, {
      cwd: options.cwd,
      env: environment(options.env),
      shell: false,
      detached: isGroup,
      stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    })
    if (child instanceof Error) {
      resolve({ code: 126, stdout: '', stderr: `${program}: ${child.message}\n` })
      return
    }
    const one = new Running(child, isGroup)
    enter(one)
    const abort = () => one.end('SIGTERM')
    options.signal?.addEventListener('abort', abort)
    const finish = (code: number, problem = '') => {
      leave(one)
      options.signal?.removeEventListener('abort', abort)
      clearTimeout(timer)
      clearInterval(ticking)
      resolve({ code, stdout: stdout.text(), stderr: stderr.text() + problem })
    }
    /** Children of the child may hold its output open: what they write is not waited for. */
    const stop = () => {
      one.kill('SIGKILL')
      for (const stream of [child.stdin, child.stdout, child.stderr]) stream?.destroy()
      finish(124)
    }
    const timer = options.timeoutMs === undefined ? undefined : setTimeout(stop, options.timeoutMs)
    const ticking =
      options.tick === undefined ? undefined : setInterval(options.tick.call, options.tick.everyMs)
    child.stdout?.on('data', (chunk: Buffer) => {
      stdout.add(chunk)
      options.onStdout?.(chunk)
    })
    child.stderr?.on('data', (chunk: Buffer) => {
      stderr.add(chunk)
      options.onStderr?.(chunk)
    })
    child.stdin?.on('error', () => undefined).end(options.input)
    child.on('error', (error: NodeJS.ErrnoException) =>
      finish(error.code === 'ENOENT' ? 127 : 126, `${program}: ${error.message}\n`),
    )
    child.on('close', (code, signal) => finish(codeOf(code, signal)))
  })

/** Runs programs as child processes without a shell; a failed or missing program is a value. */
export const shell: Shell = { run }

/** The same, with variables that all programs get; what a program is given by itself goes before them. */
export const shellWith = (env: NonNullable<RunOptions['env']>): Shell => ({
  run: (program, args, options = {}) => run(program, args, { ...options, env: { ...env, ...options.env } }),
})

/** The same, with the spans of all programs below the one that TRACEPARENT names; as it is without one. */
export const tracedShell = (traceparent: string): Shell =>
  traceparent === '' ? shell : shellWith({ TRACEPARENT: traceparent })
