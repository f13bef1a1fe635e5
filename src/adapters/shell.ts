import { spawn } from 'node:child_process'
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
const forwardSignals = (child: ReturnType<typeof spawn>): (() => void) => {
  const forward = (signal: NodeJS.Signals) => void child.kill(signal)
  process.on('SIGINT', forward).on('SIGTERM', forward)
  return () => void process.off('SIGINT', forward).off('SIGTERM', forward)
}

const run = (program: string, args: readonly string[], options: RunOptions = {}): Promise<Finished> =>
  new Promise((resolve) => {
    const stdout = new Kept()
    const stderr = new Kept()
    const child = spawn(program, [...args], {
      cwd: options.cwd,
      env: environment(options.env),
      shell: false,
      stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    })
    const release = forwardSignals(child)
    let timedOut = false
    const timer =
      options.timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true
            child.kill('SIGKILL')
          }, options.timeoutMs)
    const finish = (code: number, problem = '') => {
      clearTimeout(timer)
      release()
      resolve({ code, stdout: stdout.text(), stderr: stderr.text() + problem })
    }
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
    child.on('close', (code, signal) =>
      finish(timedOut ? 124 : (code ?? 128 + (signal === 'SIGINT' ? 2 : signal === 'SIGTERM' ? 15 : 9))),
    )
  })

/** Runs programs as child processes without a shell; a failed or missing program is a value. */
export const shell: Shell = { run }
