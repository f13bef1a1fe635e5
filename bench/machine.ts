import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** Clock ticks in a second of /proc. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
const TICKS = 100

/** Directories and processes of the bench, all gone at the end. */
export class Machine {
  private readonly dirs: string[] = []
  private readonly children: ChildProcess[] = []

  /** A new empty directory. */
  directory(): string {
    const dir = mkdtempSync(join(tmpdir(), 'bench-modules-'))
    this.dirs.push(dir)
    return dir
  }

  /** Starts a Node program and waits for its first line. */
  async start(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<string> {
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
    this.children.push(child)
    for await (const line of createInterface({ input: child.stdout })) return line
    throw new Error(`${args.join(' ')} ended without a line`)
  }

  /** Seconds of processors that the processes started here have used so far; Linux only. */
  processorSeconds(): number {
    const ticks = this.children.map(({ pid, exitCode }) => {
      if (exitCode !== null) return 0
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')
      return Number(fields[11]) + Number(fields[12])
    })
    return ticks.reduce((sum, one) => sum + one, 0) / TICKS
  }

  /** Removes a directory now, to make room. */
  remove(dir: string): void {
    rmSync(dir, { recursive: true, force: true })
  }

  /** Ends what was started and removes what was made. */
  close(): void {
    for (const child of this.children) child.kill('SIGTERM')
    for (const dir of this.dirs) this.remove(dir)
  }
}

/** A setting of the machine's go. */
export const goEnv = (name: string): string =>
  execFileSync('go', ['env', name], { cwd: '/' }).toString().trim()

/** Seconds that something took, with what it gave. */
export const timed = async <T>(
  doing: () => T | Promise<T>,
): Promise<{ readonly seconds: number; readonly value: T }> => {
  const start = performance.now()
  const value = await doing()
  return { seconds: (performance.now() - start) / 1000, value }
}

/** `go mod download` of a module directory into a module cache of its own. */
export const goModDownload = (cwd: string, proxy: string, modcache: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const env = {
      ...process.env,
      GOPROXY: proxy,
      GOMODCACHE: modcache,
      GOFLAGS: '-modcacherw',
      GOENV: 'off',
      GOTOOLCHAIN: 'local',
      GOWORK: 'off',
      GOPRIVATE: '',
    }
    const child = spawn('go', ['mod', 'download'], { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk
    })
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`go mod download: ${said}`))))
  })
