import { posix } from 'node:path'
import { chainOf, environmentAt, resolvePath } from '../../dockerfile/environment.ts'
import { expand } from '../../dockerfile/expand.ts'
import type { Dockerfile, Instruction, Stage } from '../../model/dockerfile.ts'

/** What the build was given: directories relative to the repository's root. */
export interface Given {
  /** Directory of the build context, '' for the root; null when it is remote. */
  readonly contextDir: string | null
  /** Named contexts that are directories of the repository. */
  readonly buildContexts: Readonly<Record<string, string>>
  /** Whether the context leaves a path out (.dockerignore). */
  readonly isIgnored: (path: string) => boolean
}

interface Search {
  readonly dockerfile: Dockerfile
  readonly given: Given
  readonly depth: number
}

/** Copies followed from stage to stage at most. */
const MAX_DEPTH = 12

/** Paths of the repository a file of the image can come from, the most probable first; not checked to exist. */
export const originsOf = (
  dockerfile: Dockerfile,
  given: Given,
  stage: Stage,
  line: number,
  path: string,
): readonly string[] => [...new Set(search({ dockerfile, given, depth: 0 }, stage, line, path))]

const search = (find: Search, stage: Stage, line: number, path: string): readonly string[] => {
  if (find.depth > MAX_DEPTH) return []
  const found: string[] = []
  for (const one of chainOf(find.dockerfile, stage.index).reverse()) {
    for (const instruction of [...one.instructions].reverse()) {
      const isBefore = one.index !== stage.index || instruction.line < line
      const isHere = one.index === stage.index && instruction.line === line
      if (isHere && instruction.keyword === 'RUN') found.push(...throughMounts(find, one, instruction, path))
      else if (isBefore) found.push(...throughCopy(find, one, instruction, path))
    }
  }
  return found
}

const flag = (instruction: Instruction, name: string): string | null | undefined =>
  instruction.flags.find((one) => one.name === name)?.value

/** Follows a path of what is copied from: the context, a named context or another stage. */
const throughSource = (find: Search, from: string | null, path: string): readonly string[] => {
  const { given, dockerfile } = find
  if (from === null || from === '') {
    const clean = path.replace(/^\/+/, '')
    return given.contextDir === null || given.isIgnored(clean) ? [] : [posix.join(given.contextDir, clean)]
  }
  const own = given.buildContexts[from]
  if (own !== undefined) return [posix.join(own, path.replace(/^\/+/, ''))]
  const stage =
    dockerfile.stages.findLast((one) => one.name === from.toLowerCase()) ??
    (/^\d+$/.test(from) ? dockerfile.stages[Number(from)] : undefined)
  if (!stage) return []
  const absolute = path.startsWith('/') ? path : `/${path}`
  return search({ ...find, depth: find.depth + 1 }, stage, Number.POSITIVE_INFINITY, absolute)
}

const throughMounts = (find: Search, stage: Stage, run: Instruction, path: string): readonly string[] => {
  const found: string[] = []
  const { workdir } = environmentAt(find.dockerfile, stage.index, run.line)
  for (const { name, value } of [...run.flags].reverse()) {
    if (name !== 'mount' || value === null) continue
    const options = new Map(
      value.split(',').map((part) => {
        const [key = '', ...rest] = part.split('=')
        return [key.trim().toLowerCase(), rest.join('=')]
      }),
    )
    if ((options.get('type') ?? 'bind') !== 'bind') continue
    const target = resolvePath(
      options.get('target') ?? options.get('dst') ?? options.get('destination') ?? '',
      workdir,
    )
    const rest = target === null ? null : below(path, target)
    if (rest === null) continue
    const source = options.get('source') ?? options.get('src') ?? ''
    found.push(...throughSource(find, options.get('from') ?? null, posix.join(source || '.', rest)))
  }
  return found
}

const throughCopy = (find: Search, stage: Stage, copy: Instruction, path: string): readonly string[] => {
  if (copy.keyword !== 'COPY' && copy.keyword !== 'ADD') return []
  const { values, workdir } = environmentAt(find.dockerfile, stage.index, copy.line)
  const words = copy.args.map((word) => expand(word, values, find.dockerfile.escape))
  const target = words.at(-1)
  const to = target ? resolvePath(target, workdir) : null
  const rest = to === null ? null : below(path, to)
  if (to === null || rest === null) return []
  const from = flag(copy, 'from') ?? null
  const hasParents = flag(copy, 'parents') !== undefined
  const sources = words.slice(0, -1).filter((word): word is string => word !== null)
  return sources
    .reverse()
    .flatMap((source) => (hasParents ? withParents(source, rest) : sourcesFor(source, rest)))
    .flatMap((source) => throughSource(find, from, source))
}

/** The rest of a path below a directory, '' for the directory itself; null when it is elsewhere. */
const below = (path: string, dir: string): string | null => {
  if (path === dir) return ''
  const start = dir === '/' ? '/' : `${dir}/`
  return path.startsWith(start) ? path.slice(start.length) : null
}

/** What in the source of a copy is `rest` below its destination: a file of that name, or something in the directory. */
const sourcesFor = (written: string, rest: string): readonly string[] => {
  if (/^(?:https?|git|ssh):|^git@|^<</.test(written)) return []
  const source = posix.normalize(written.replace(/^\/+/, '') || '.')
  if (rest === '') return [source]
  const name = posix.basename(source)
  if (/[*?[]/.test(source)) {
    const dir = posix.dirname(source)
    return /[*?[]/.test(dir) || !globToExpression(name).test(rest) ? [] : [posix.join(dir, rest)]
  }
  return name === rest ? [source, posix.join(source, rest)] : [posix.join(source, rest)]
}

const withParents = (written: string, rest: string): readonly string[] => {
  const [before, after] = written.includes('/./') ? written.split('/./', 2) : ['', written]
  const pattern = posix.normalize((after ?? '').replace(/^\/+/, '') || '.')
  const start = pattern.split('/').filter((part) => !/[*?[]/.test(part))[0] ?? '.'
  const fits =
    pattern === '.' ||
    start === '.' ||
    rest === start ||
    rest.startsWith(`${start}/`) ||
    /^[*?[]/.test(pattern)
  return fits ? [posix.join(before ?? '', rest)] : []
}

const globToExpression = (glob: string): RegExp =>
  new RegExp(
    `^${glob
      .replace(/[.+^$(){}|\\]/g, '\\$&')
      .replace(/\*+/g, '[^/]*')
      .replace(/\?/g, '[^/]')}$`,
  )
