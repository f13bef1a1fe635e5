import { posix } from 'node:path'
import type { Instruction } from '../model/dockerfile.ts'
import { within } from './paths.ts'

/** Files that can be copied: path where they are now, without `/` in front, to path in the context. */
export type Given = ReadonlyMap<string, string>

/** Where a copy goes, and whether that is a directory for sure. */
export interface Destination {
  readonly dest: string
  readonly isDir: boolean
}

/** Files of a stage as something to copy from. */
export function taken(files: ReadonlyMap<string, string>): Given {
  return new Map([...files].map(([path, name]) => [path.slice(1), name]))
}

/** Whether a source of COPY or ADD is none of the build context: a URL, a repository, an archive that is unpacked, a heredoc. */
export function isRemote(source: string, { keyword }: Instruction): boolean {
  if (source.startsWith('<<')) return true
  return (
    keyword === 'ADD' &&
    (/^(?:\w+:\/\/|git@)/.test(source) || /\.(?:tar|tgz|t?[gx]z|bz2|tar\.\w+)$/.test(source))
  )
}

/** The files a COPY puts somewhere: path in the image and path in the context. https://docs.docker.com/reference/dockerfile/#copy */
export function copied(
  instruction: Instruction,
  sources: readonly string[],
  { dest, isDir }: Destination,
  given: Given,
): [string, string][] {
  const hasParents = instruction.flags.some(({ name }) => name === 'parents')
  const excluded = instruction.flags.flatMap(({ name, value }) =>
    name === 'exclude' && value !== null ? [value] : [],
  )
  const found: [string, string][] = []
  for (const written of sources) {
    const source = posix.normalize(written).replace(/^\/+|\/+$/g, '') || '.'
    for (const [path, name] of given) {
      const rest = below(path, source)
      if (rest === null || excluded.some((pattern) => isExcluded(path, pattern))) continue
      if (hasParents) found.push([posix.join(dest, path), name])
      else if (rest !== '') found.push([posix.join(dest, rest), name])
      else found.push([isDir || /[*?[]/.test(source) ? posix.join(dest, posix.basename(path)) : dest, name])
    }
  }
  return found
}

/** What is left of a path below a source, '' for the source itself; null when it is elsewhere. */
export function below(path: string, source: string): string | null {
  if (source === '.') return path
  if (!within(`/${path}`, `/${source}`)) return null
  return path.split('/').slice(source.split('/').length).join('/')
}

function isExcluded(path: string, pattern: string): boolean {
  const clean = pattern.replace(/^\*\*\//, '').replace(/^\/+|\/+$/g, '')
  if (!pattern.startsWith('**/')) return below(path, clean) !== null
  const parts = path.split('/')
  return parts.some((_, index) => below(parts.slice(index).join('/'), clean) !== null)
}
