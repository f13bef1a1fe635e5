import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Listing } from '../ports/surroundings.ts'

/** Directories read at a time. */
const AT_ONCE = 32

interface Level {
  readonly files: readonly { readonly path: string; readonly bytes: number }[]
  readonly dirs: readonly string[]
}

const read = async (top: string, dir: string): Promise<Level> => {
  const entries = await readdir(join(top, dir), { withFileTypes: true }).catch(() => [])
  const at = (name: string) => (dir === '' ? name : `${dir}/${name}`)
  const names = entries.filter((entry) => !entry.isDirectory()).map((entry) => at(entry.name))
  const files = names.map(async (path) => ({
    path,
    bytes: await lstat(join(top, path)).then(
      ({ size }) => size,
      () => 0,
    ),
  }))
  return {
    files: await Promise.all(files),
    dirs: entries.filter((entry) => entry.isDirectory()).map((entry) => at(entry.name)),
  }
}

/** Lists the machine's directories, level by level. */
export const listing: Listing = {
  async files(dir, most) {
    const files: Level['files'][number][] = []
    let level: readonly string[] = ['']
    while (level.length > 0) {
      const next: string[] = []
      for (let at = 0; at < level.length; at += AT_ONCE) {
        const found = await Promise.all(level.slice(at, at + AT_ONCE).map((one) => read(dir, one)))
        for (const one of found) {
          files.push(...one.files)
          next.push(...one.dirs)
        }
        if (files.length > most) return { files: files.slice(0, most), isCut: true }
      }
      level = next
    }
    return { files, isCut: false }
  },
}
