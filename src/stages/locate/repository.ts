import { posix } from 'node:path'
import type { Files } from '../../ports/ports.ts'

/** Directories read in a search for a file. */
const MAX_DIRECTORIES = 3000

const LEFT_OUT = new Set(['.git/', 'node_modules/', '.idea/'])

/** The files of the repository, by paths relative to its root. */
export interface Tree {
  /** The path in its plain form when it is a file inside the root, links followed; else null. */
  file(path: string): Promise<string | null>
  read(path: string): Promise<string | null>
  /** The only file whose path ends in these parts; null when there is none or several. */
  bySuffix(suffix: string): Promise<string | null>
}

const listAll = async (files: Files, root: string): Promise<readonly string[]> => {
  const found: string[] = []
  const waiting = ['']
  for (let read = 0; waiting.length > 0 && read < MAX_DIRECTORIES; read++) {
    const dir = waiting.shift() ?? ''
    for (const name of await files.list(posix.join(root, dir))) {
      if (!name.endsWith('/')) found.push(dir + name)
      else if (!LEFT_OUT.has(name)) waiting.push(dir + name)
    }
  }
  return found
}

/** Opens the repository; nothing outside its root is ever answered. */
export const openTree = (files: Files, root: string): Tree => {
  let all: Promise<readonly string[]> | undefined
  const file = async (path: string): Promise<string | null> => {
    const clean = posix.normalize(path)
    if (clean === '.' || clean === '..' || clean.startsWith('../') || clean.startsWith('/')) return null
    const real = await files.real(posix.join(root, clean))
    const top = await files.real(root)
    if (real === null || top === null || !real.startsWith(`${top.replace(/\/$/, '')}/`)) return null
    return (await files.isDirectory(real)) ? null : clean
  }
  return {
    file,
    read: async (path) => ((await file(path)) === null ? null : files.read(posix.join(root, path))),
    bySuffix: async (suffix) => {
      all ??= listAll(files, root)
      const found = (await all).filter((path) => path === suffix || path.endsWith(`/${suffix}`))
      return found.length === 1 ? (found[0] ?? null) : null
    },
  }
}
