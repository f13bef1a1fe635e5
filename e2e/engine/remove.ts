import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cacheRoot } from './paths.ts'
import { run, tryRun } from './proc.ts'

const trash = join(cacheRoot, 'trash')

/** Unmounts whatever is mounted in a folder, then deletes it; a large one in the background, out of the way at once. */
export async function removeFolder(folder: string): Promise<void> {
  if (!existsSync(folder)) return
  const mounts = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .map((line) => (line.split(' ')[1] ?? '').replaceAll('\\040', ' '))
    .filter((path) => path === folder || path.startsWith(`${folder}/`))
    .sort((a, b) => b.length - a.length)
  for (const mount of mounts) await tryRun('umount', ['-l', mount])
  if (!folder.startsWith(`${cacheRoot}/`)) {
    await run('rm', ['-rf', '--one-file-system', folder])
    return
  }
  mkdirSync(trash, { recursive: true })
  renameSync(folder, join(trash, randomBytes(6).toString('hex')))
  emptyTrash()
}

/** Deletes, in a process that outlives this one, what was put out of the way. */
export function emptyTrash(): void {
  if (!existsSync(trash)) return
  const folders = readdirSync(trash).map((name) => join(trash, name))
  if (folders.length === 0) return
  const args = ['-n', '10', 'rm', '-rf', '--one-file-system', ...folders]
  spawn('nice', args, { cwd: dirname(cacheRoot), detached: true, stdio: 'ignore' }).unref()
}
