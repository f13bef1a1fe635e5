import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** A directory for one test file, with what a machine of its own needs. */
export interface Machine {
  readonly dir: string
  /** A PATH with these programs of this machine and no others. */
  pathWith(...programs: readonly string[]): string
  close(): void
}

/** Opens a machine on which only named programs are installed; they are looked up in `path`. */
export const machineOf = (path: string): Machine => {
  const dir = mkdtempSync(join(tmpdir(), 'machine-'))
  return {
    dir,
    pathWith: (...programs) => {
      const bin = join(dir, `bin-${programs.join('-')}`)
      mkdirSync(bin, { recursive: true })
      for (const program of programs) {
        const options = { encoding: 'utf8', env: { ...process.env, PATH: path } } as const
        const found = execFileSync('/bin/sh', ['-c', `command -v ${program}`], options).trim()
        rmSync(join(bin, program), { force: true })
        symlinkSync(found, join(bin, program))
      }
      return bin
    },
    close: () => rmSync(dir, { recursive: true, force: true }),
  }
}

/** What the command left behind. */
export interface CommandResult {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  readonly seconds: number
}

/** Runs the bundled command as a shell does; `env` is added to PATH and HOME. */
export const runCommand = async (
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: Readonly<Record<string, string>>; readonly input?: string },
): Promise<CommandResult> => {
  const started = performance.now()
  const child = spawn(process.execPath, [resolve('dist/cli/index.js'), ...args], {
    cwd: options.cwd,
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '/root', ...options.env },
  })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (chunk) => (stdout += chunk))
  child.stderr.on('data', (chunk) => (stderr += chunk))
  child.stdin.on('error', () => undefined).end(options.input ?? '')
  const code = await new Promise<number | null>((done) => child.on('close', done))
  return { code, stdout, stderr, seconds: (performance.now() - started) / 1000 }
}
