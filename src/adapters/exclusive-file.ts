import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { UpdateFile } from '../ports/telemetry.ts'
import { pause } from './http.ts'

/** A lock this old is of a process that died: nobody holds one for longer than a moment. */
const STALE_MS = 30_000
const AGAIN_MS = 25

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error)

const take = async (lock: string): Promise<boolean> => {
  try {
    await (await open(lock, 'wx')).close()
    return true
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    const found = await stat(lock).catch(() => null)
    if (found !== null && Date.now() - found.mtimeMs > STALE_MS) await rm(lock, { force: true })
    return false
  }
}

const read = async (path: string): Promise<string | null> => {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** Replaces a file under the lock `PATH.lock`, by a rename, so that a reader sees the old text or the new one. */
export const updateFile: UpdateFile = async (path, change, limitMs) => {
  const lock = `${path}.lock`
  const until = performance.now() + limitMs
  try {
    await mkdir(dirname(path), { recursive: true })
    while (!(await take(lock))) {
      if (performance.now() > until) return `another process holds ${lock}; remove that file if none does`
      await pause(AGAIN_MS)
    }
  } catch (error) {
    return `cannot make ${lock}: ${codeOf(error)}`
  }
  const part = `${path}.${process.pid}.part`
  try {
    await writeFile(part, change(await read(path)))
    await rename(part, path)
    return null
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined)
    return `cannot write ${path}: ${codeOf(error)}`
  } finally {
    await rm(lock, { force: true }).catch(() => undefined)
  }
}
