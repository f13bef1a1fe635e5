import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { RunResult } from '../engine/proc.ts'

/** A directory of files with a module cache of its own, in which a go command works. */
export interface GoProject {
  readonly dir: string
  readonly modcache: string
  /** Runs a go command, with the environment of a machine that has no settings of its own. */
  go(command: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<RunResult>
  /** What lies in the download cache, path to content; locks and the proof of the checksum database left out. */
  downloads(): Readonly<Record<string, string>>
  close(): void
}

const filesBelow = (dir: string): readonly string[] => {
  try {
    const found = readdirSync(dir, { recursive: true, withFileTypes: true })
    return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  } catch {
    return []
  }
}

/** Makes a project of these files in a new directory. */
export const goProject = (files: Readonly<Record<string, string>>): GoProject => {
  const top = mkdtempSync(join(tmpdir(), 'project-'))
  const [dir, modcache] = [join(top, 'src'), join(top, 'mod')]
  mkdirSync(dir)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true })
    writeFileSync(join(dir, name), text)
  }
  const store = join(modcache, 'cache', 'download')
  return {
    dir,
    modcache,
    go: (command, args, env) =>
      new Promise((resolve) => {
        const own = {
          PATH: process.env['PATH'] ?? '',
          HOME: process.env['HOME'] ?? '/root',
          GOENV: 'off',
          GOFLAGS: '-modcacherw',
          GOMODCACHE: modcache,
          GOBIN: join(top, 'bin'),
          GOTOOLCHAIN: 'local',
          GOSUMDB: 'off',
          ...env,
        }
        const child = spawn(command, [...args], { cwd: dir, env: own, stdio: ['ignore', 'pipe', 'pipe'] })
        let [stdout, stderr] = ['', '']
        child.stdout.on('data', (chunk) => (stdout += chunk))
        child.stderr.on('data', (chunk) => (stderr += chunk))
        child.on('error', (error) => resolve({ code: 127, stdout, stderr: error.message }))
        child.on('close', (code) => resolve({ code: code ?? 1, stdout, stderr }))
      }),
    downloads: () =>
      Object.fromEntries(
        filesBelow(store)
          .map((file) => [file.slice(store.length + 1), file] as const)
          .filter(([name]) => !name.startsWith('sumdb/') && !name.endsWith('.lock'))
          .sort()
          .map(([name, file]) => [name, readFileSync(file, 'base64')]),
      ),
    close: () => rmSync(top, { recursive: true, force: true }),
  }
}
