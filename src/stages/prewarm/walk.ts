import { posix } from 'node:path'
import dockerignore from '@balena/dockerignore'
import type { Files } from '../../ports/ports.ts'

/** A directory of the context in which Go keeps what it needs. */
export interface Seen {
  readonly dir: string
  /** Names of its files that reach the build. */
  readonly names: readonly string[]
}

const DEEPEST = 8
const MOST_DIRECTORIES = 5_000
/** Go looks into none of these for packages, or their modules are not the build's. https://pkg.go.dev/cmd/go#hdr-Package_lists_and_patterns */
const SKIPPED = new Set(['vendor/', 'node_modules/', '.git/', 'testdata/'])
const TELLING = /^(?:go\.(?:mod|sum|work|work\.sum)|[\w.-]+\.mod|[\w.-]+\.sum)$/

/** Walks a build context for module and workspace files; what .dockerignore leaves out is not there. */
export const walk = async (
  top: string,
  ignore: string | null,
  files: Files,
): Promise<{ readonly seen: readonly Seen[]; readonly isCut: boolean }> => {
  const rules = ignore === null ? null : dockerignore.default().add(ignore)
  const isLeftOut = (path: string) => rules?.ignores(posix.relative(top, path)) ?? false
  // A directory that is left out may still hold what a later `!` line takes back.
  const canSkip = ignore !== null && !/^\s*!/m.test(ignore)
  const seen: Seen[] = []
  let level = [top]
  let looked = 0
  for (let depth = 0; depth <= DEEPEST && level.length > 0; depth++) {
    const next: string[] = []
    for (const dir of level) {
      if (++looked > MOST_DIRECTORIES) return { seen, isCut: true }
      const all = await files.list(dir)
      const names = all.filter((name) => TELLING.test(name) && !isLeftOut(posix.join(dir, name)))
      if (names.length > 0) seen.push({ dir, names })
      for (const name of all) {
        const path = posix.join(dir, name.slice(0, -1))
        if (name.endsWith('/') && !SKIPPED.has(name) && !(canSkip && isLeftOut(path))) next.push(path)
      }
    }
    level = next
  }
  return { seen, isCut: false }
}
