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

/** Forwards what stops the action to its child, so that a cancelled job leaves no build behind. */
const forwardSignals = (child: ChildProcess): (() => void) => {
  const forward = (signal: NodeJS.Signals) => void child.kill(signal)
  process.on('SIGINT', forward).on('SIGTERM', forward)
  return () => void process.off('SIGINT', forward).off('SIGTERM', forward)
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
    const child = start(program, args, {
      cwd: options.cwd,
      env: environment(options.env),
      shell: false,
      stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    })
    if (child instanceof Error) {
      resolve({ code: 126, stdout: '', stderr: `${program}: ${child.message}\n` })
      return
    }
    const release = forwardSignals(child)
    const finish = (code: number, problem = '') => {
      clearTimeout(timer)
      clearInterval(ticking)
      release()
      resolve({ code, stdout: stdout.text(), stderr: stderr.text() + problem })
    }
    /** Children of the child may hold its output open: what they write is not waited for. */
    const stop = () => {
      child.kill('SIGKILL')
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
