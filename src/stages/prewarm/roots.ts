import { posix } from 'node:path'
import type { Files } from '../../ports/ports.ts'

/** A directory in which `go mod download` fetches what the build needs. */
export interface Root {
  readonly dir: string
  /** Value of GOWORK there: the workspace file, or `off`. */
  readonly gowork: string
}

/** Modules and workspaces of the context, and the text that decides what they need. */
export interface Roots {
  readonly roots: readonly Root[]
  readonly text: string
  readonly degradations: readonly string[]
}

const DEEPEST = 8
const MOST_DIRECTORIES = 5_000
const MOST_ROOTS = 64
/** Go looks into none of these for packages, or their modules are not the build's. https://pkg.go.dev/cmd/go#hdr-Package_lists_and_patterns */
const SKIPPED = new Set(['vendor/', 'node_modules/', '.git/', 'testdata/'])
const TELLING = ['go.mod', 'go.sum', 'go.work', 'go.work.sum']

interface Seen {
  readonly dir: string
  readonly names: readonly string[]
}

const walk = async (top: string, files: Files): Promise<{ seen: Seen[]; isCut: boolean }> => {
  const seen: Seen[] = []
  let level = [top]
  let looked = 0
  for (let depth = 0; depth <= DEEPEST && level.length > 0; depth++) {
    const next: string[] = []
    for (const dir of level) {
      if (++looked > MOST_DIRECTORIES) return { seen, isCut: true }
      const names = await files.list(dir)
      if (names.includes('go.mod') || names.includes('go.work')) seen.push({ dir, names })
      for (const name of names)
        if (name.endsWith('/') && !SKIPPED.has(name)) next.push(posix.join(dir, name.slice(0, -1)))
    }
    level = next
  }
  return { seen, isCut: false }
}

/** Directories a workspace file uses. https://go.dev/ref/mod#go-work-file-use */
const usedBy = (work: string, dir: string): readonly string[] => {
  const text = work.replace(/\/\/.*$/gm, '')
  const blocks = [...text.matchAll(/^\s*use\s*\(([^)]*)\)/gm)].flatMap((block) =>
    (block[1] as string).split('\n'),
  )
  const lines = [...text.matchAll(/^\s*use\s+([^\s(].*)$/gm)].map((line) => line[1] as string)
  return [...blocks, ...lines]
    .map((line) => line.trim().replace(/^["`](.*)["`]$/, '$1'))
    .filter((path) => path !== '')
    .map((path) => posix.resolve(dir, path))
}

const hasRequirements = (text: string | null): boolean => /^\s*require\b/m.test(text ?? '')

/** Finds every module and workspace of the context that needs modules from elsewhere; vendored ones need none. */
export const findRoots = async (top: string, files: Files): Promise<Roots> => {
  const { seen, isCut } = await walk(top, files)
  const roots: Root[] = []
  const covered = new Set<string>()
  const texts: string[] = []
  const isVendored = (dir: string) => files.exists(`${dir}/vendor/modules.txt`)
  for (const { dir } of seen.filter(({ names }) => names.includes('go.work'))) {
    const used = usedBy((await files.read(`${dir}/go.work`)) ?? '', dir)
    for (const path of used) covered.add(path)
    const needs = await Promise.all(used.map((path) => files.read(`${path}/go.mod`)))
    if (needs.some(hasRequirements) && !(await isVendored(dir))) roots.push({ dir, gowork: `${dir}/go.work` })
  }
  for (const { dir, names } of seen) {
    for (const name of TELLING.filter((file) => names.includes(file)))
      texts.push(`${posix.relative(top, dir)}/${name}\n${(await files.read(`${dir}/${name}`)) ?? ''}`)
    if (covered.has(dir) || !names.includes('go.mod')) continue
    if (!hasRequirements(await files.read(`${dir}/go.mod`)) || (await isVendored(dir))) continue
    roots.push({ dir, gowork: 'off' })
  }
  const isLimited = isCut || roots.length > MOST_ROOTS
  return {
    roots: roots.slice(0, MOST_ROOTS),
    text: texts.sort().join('\n'),
    degradations: isLimited ? ['The context is large: not all of its Go modules were looked at.'] : [],
  }
}
