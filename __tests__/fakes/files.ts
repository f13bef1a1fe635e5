import { sha256 } from '../../src/adapters/hash.ts'
import type { Files } from '../../src/ports/ports.ts'

/** Files in memory, absolute path to text; a path that ends in `/` is an empty directory; `links` maps a path to what it points at. `map` shows what was written. */
export function fakeFiles(
  start: Readonly<Record<string, string>> = {},
  links: Readonly<Record<string, string>> = {},
): Files & { readonly map: Map<string, string>; readonly removed: string[] } {
  const map = new Map(Object.entries(start))
  const removed: string[] = []
  let made = 0
  const resolve = (path: string): string => {
    const clean = path.replace(/\/+$/, '') || '/'
    for (const [from, to] of Object.entries(links))
      if (clean === from || clean.startsWith(`${from}/`)) return resolve(to + clean.slice(from.length))
    return clean
  }
  const isDirectory = (path: string): boolean => {
    const prefix = path === '/' ? '/' : `${path}/`
    return [...map.keys()].some((key) => key.startsWith(prefix))
  }
  const there = (path: string): boolean => map.has(path) || isDirectory(path)
  return {
    map,
    removed,
    read: async (path) => map.get(resolve(path)) ?? null,
    write: async (path, text) => void map.set(resolve(path), text),
    exists: async (path) => there(resolve(path)),
    isDirectory: async (path) => isDirectory(resolve(path)),
    list: async (path) => namesIn(map.keys(), resolve(path)),
    real: async (path) => (there(resolve(path)) ? resolve(path) : null),
    async temporary(prefix) {
      const path = `/tmp/${prefix}${++made}`
      map.set(`${path}/`, '')
      return path
    },
    async link(from, to) {
      const text = map.get(resolve(from))
      if (text === undefined || map.has(resolve(to))) return null
      map.set(resolve(to), text)
      return text.length
    },
    async digest(path) {
      const text = map.get(resolve(path))
      return text === undefined ? null : { sha256: sha256(text), bytes: Buffer.byteLength(text) }
    },
    async remove(path) {
      removed.push(path)
      for (const key of [...map.keys()]) if (key === path || key.startsWith(`${path}/`)) map.delete(key)
    },
  }
}

function namesIn(paths: Iterable<string>, directory: string): readonly string[] {
  const prefix = directory === '/' ? '/' : `${directory}/`
  const names = new Set<string>()
  for (const path of paths) {
    if (!path.startsWith(prefix) || path === prefix) continue
    const rest = path.slice(prefix.length)
    const slash = rest.indexOf('/')
    names.add(slash < 0 ? rest : rest.slice(0, slash + 1))
  }
  return [...names].sort()
}
