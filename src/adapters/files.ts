import { createHash } from 'node:crypto'
import { createReadStream, mkdtempSync } from 'node:fs'
import {
  access,
  chmod,
  constants,
  copyFile,
  link,
  lstat,
  mkdir,
  readdir,
  readFile,
  realpath,
  rm,
  stat,
  statfs,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Files } from '../ports/ports.ts'

/** A Files port on the machine's file system; `close` removes the temporary directories it made. */
export interface DiskFiles extends Files {
  close(): Promise<void>
}

/** Go makes the directories of modules read-only, so that nobody but root could empty them. */
const unlock = async (path: string): Promise<void> => {
  await chmod(path, 0o700)
  for (const entry of await readdir(path, { withFileTypes: true }))
    if (entry.isDirectory()) await unlock(join(path, entry.name))
}

const remove = async (path: string): Promise<void> => {
  const isGone = await rm(path, { recursive: true, force: true }).then(
    () => true,
    () => false,
  )
  if (isGone) return
  await unlock(path).catch(() => undefined)
  await rm(path, { recursive: true, force: true })
}

const hasCode = (error: unknown, ...codes: readonly string[]): boolean =>
  codes.includes((error as NodeJS.ErrnoException).code ?? '')

/** Links where the file system can, else copies; a file that is there already is left alone. */
const linkOrCopy = async (from: string, to: string): Promise<void> => {
  try {
    await link(from, to)
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'EEXIST')) throw error
    await copyFile(from, to, constants.COPYFILE_EXCL)
  }
}

const linkFile = async (from: string, to: string): Promise<number | null> => {
  try {
    const found = await lstat(from)
    if (!found.isFile()) return null
    await linkOrCopy(from, to).catch(async (error: unknown) => {
      if (!hasCode(error, 'ENOENT')) throw error
      await mkdir(dirname(to), { recursive: true })
      await linkOrCopy(from, to)
    })
    return found.size
  } catch {
    return null
  }
}

const digest: Files['digest'] = async (path) => {
  const hash = createHash('sha256')
  let bytes = 0
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      hash.update(chunk)
      bytes += chunk.length
    }
  } catch {
    return null
  }
  return { sha256: hash.digest('hex'), bytes }
}

/** What a build needs at least for the files that tell of it. */
const ROOM = 1_048_576

/** Memory as files, on Linux. https://man7.org/linux/man-pages/man7/shm_overview.7.html */
const MEMORY = '/dev/shm'

const hasRoom = async (place: string): Promise<boolean> => {
  try {
    await mkdir(place, { recursive: true })
    const { bavail, bsize } = await statfs(place)
    return bavail * bsize >= ROOM
  } catch {
    return false
  }
}

/** The first place with room; the one that is asked for where none has any. */
const placeFor = async (root: string): Promise<string> => {
  for (const place of [root, tmpdir(), MEMORY]) if (await hasRoom(place)) return place
  return root
}

/** Opens the machine's file system; temporary directories are made under `root` or the system's place for them, or where there is room when the disk there is full. */
export const diskFiles = (root = process.env['RUNNER_TEMP'] || tmpdir()): DiskFiles => {
  const made: string[] = []
  return {
    read: (path) => readFile(path, 'utf8').catch(() => null),
    write: async (path, text) => {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, text)
    },
    exists: (path) =>
      access(path).then(
        () => true,
        () => false,
      ),
    isDirectory: (path) =>
      stat(path).then(
        (found) => found.isDirectory(),
        () => false,
      ),
    list: async (path) => {
      const entries = await readdir(path, { withFileTypes: true }).catch(() => [])
      return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)).sort()
    },
    real: (path) => realpath(path).catch(() => null),
    temporary: async (prefix) => {
      const path = mkdtempSync(join(await placeFor(root), `${prefix}-`))
      made.push(path)
      return path
    },
    remove,
    link: linkFile,
    digest,
    close: async () => {
      for (const path of made.splice(0)) await remove(path).catch(() => undefined)
    },
  }
}
