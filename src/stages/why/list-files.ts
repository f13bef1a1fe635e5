import { type Git, openGit, textOf } from '../../git/git.ts'
import type { Ports } from '../../ports/ports.ts'

/** Files that git does not know, or that differ from the commit, whose bytes are read; more of them count as unchanged. */
const MOST_READ = 2_000

/** Stands for a file that was not looked at. */
const UNREAD = '?'
const SHORT = 12

/** https://git-scm.com/docs/git-diff-index#_raw_output_format */
const CHANGED = /:\d+ (\d+) \w+ \w+ ([A-Z])\d*\0([^\0]+)\0/g

/** Programs that the configuration names for files do not run. */
const withoutFilters = async (git: Git): Promise<string[]> => {
  const named = await textOf(git, ['config', '--name-only', '-z', '--get-regexp', '^filter\\.'])
  const names = [
    ...new Set(named.split('\0').flatMap((key) => /^filter\.([^=\n]*)\.[^.]*$/.exec(key)?.[1] ?? [])),
  ]
  return names.flatMap((name) =>
    ['clean=', 'process=', 'smudge=', 'required=false'].flatMap((end) => ['-c', `filter.${name}.${end}`]),
  )
}

/** Every file of a directory in a work tree, with a short id of its content as git has it: those of the commit, and what was changed or added since. Null outside a work tree. */
export const listFiles = async (
  dir: string,
  isWanted: (path: string) => boolean,
  { shell }: Pick<Ports, 'shell'>,
): Promise<{ readonly commit: string; readonly files: Readonly<Record<string, string>> } | null> => {
  const git = openGit(shell, dir)
  const [commit, prefix] = (await textOf(git, ['rev-parse', 'HEAD', '--show-prefix'])).split('\n')
  if (!/^[0-9a-f]{40,64}$/.test(commit ?? '') || commit === undefined) return null
  const off = await withoutFilters(git)
  const [tree, changed, others] = await Promise.all([
    textOf(git, ['ls-tree', '-r', '-z', 'HEAD']),
    textOf(git, [...off, 'diff-index', '--raw', '--relative', '--no-renames', '-z', 'HEAD', '--']),
    textOf(git, ['ls-files', '--others', '-z']),
  ])
  const files = new Map<string, string>()
  for (const row of tree.split('\0')) {
    const [, mode, id, path] = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(row) ?? []
    if (mode !== undefined && id !== undefined && path !== undefined && isWanted(path))
      files.set(path, id.slice(0, SHORT) + (mode === '100755' ? 'x' : ''))
  }
  const read = new Map(
    others.split('\0').flatMap((path) => (path !== '' && isWanted(path) ? [[path, '']] : [])),
  )
  for (const [, mode, status, path = ''] of changed.matchAll(CHANGED)) {
    if (status === 'D') files.delete(path)
    else if (isWanted(path)) read.set(path, mode === '100755' ? 'x' : '')
  }
  for (const [path, id] of await contentIds(git, dir, [...read.keys()]))
    files.set(path, id + (read.get(path) ?? ''))
  // The repository itself is a part of the context, unless it is left out.
  if (prefix === '' && isWanted('.git/HEAD')) files.set('.git/', commit.slice(0, SHORT))
  return { commit, files: Object.fromEntries(files) }
}

const contentIds = async (git: Git, dir: string, paths: readonly string[]): Promise<Map<string, string>> => {
  const ids = new Map(paths.map((path) => [path, UNREAD]))
  const asked = paths.filter((path) => !/[\n\r]|\/$/.test(path)).slice(0, MOST_READ)
  if (asked.length === 0) return ids
  // In a subdirectory git takes paths from elsewhere, so they are whole.
  const input = asked.map((path) => `${dir}/${path}\n`).join('')
  const done = await git(['hash-object', '--no-filters', '--stdin-paths'], { input })
  for (const [index, id] of done.stdout.trim().split('\n').entries())
    if (/^[0-9a-f]{40,64}$/.test(id)) ids.set(asked[index] ?? '', id.slice(0, SHORT))
  return ids
}
