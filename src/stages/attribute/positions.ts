import { posix } from 'node:path'
import { type Git, textOf } from '../../git/git.ts'
import type { Diagnosis, Location } from '../../model/diagnosis.ts'

/** Places of a diagnosis looked at. */
const MAX_PLACES = 20

/** Commits that blame is told to look through. */
const MAX_IGNORED = 20

/** Repository positions of a failure as far as they are known: those given, else those the log mentions, looked up in the tree of the head. */
export const positionsOf = (
  paths: ReadonlySet<string>,
  diagnosis: Diagnosis,
  known: readonly Location[],
  moduleDir: string,
): readonly Location[] => {
  if (known.length > 0) return known.slice(0, MAX_PLACES)
  return diagnosis.mentioned.slice(0, MAX_PLACES).flatMap((mention) => {
    const path = findPath(mention.path, paths, moduleDir)
    return path === null ? [] : [{ ...mention, path }]
  })
}

/** The one file of the repository that a log means by a path; null when several can be meant. */
export const findPath = (printed: string, paths: ReadonlySet<string>, moduleDir: string): string | null => {
  const own = posix.normalize(posix.join(moduleDir, printed.replace(/^\/+/, '')))
  if (!printed.startsWith('/') && paths.has(own)) return own
  const parts = posix
    .normalize(printed)
    .split('/')
    .filter((part) => part !== '' && part !== '..')
  for (let at = 0; at < parts.length; at++) {
    const suffix = parts.slice(at).join('/')
    if (paths.has(suffix)) return suffix
    const found = [...paths].filter((path) => path.endsWith(`/${suffix}`))
    if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null
  }
  return null
}

/** The commit that wrote a line as it stands at the head, looking through `ignored`; null when it is older than the range or not there. */
export const writerOf = async (
  git: Git,
  range: { readonly base: string; readonly head: string },
  place: Location,
  ignored: readonly string[] = [],
): Promise<string | null> => {
  if (place.line === null) return null
  const options = ['--porcelain', '--no-textconv', '-w', '-L', `${place.line},${place.line}`]
  const through = ignored.slice(0, MAX_IGNORED).map((id) => `--ignore-rev=${id}`)
  // blame knows no --end-of-options; both ends are full commit ids.
  const ends = [`${range.base}..${range.head}`, '--', place.path]
  const text = await textOf(git, ['blame', ...options, ...through, ...ends])
  return /\nboundary\n/.test(text) ? null : (/^[0-9a-f]{40,64}/.exec(text)?.[0] ?? null)
}
