import { posix } from 'node:path'
import { type Git, textOf } from '../../git/git.ts'
import type { ChangedFile } from '../../model/incident.ts'

const CHANGES: Readonly<Record<string, ChangedFile['change']>> = {
  A: 'added',
  C: 'added',
  D: 'deleted',
  R: 'renamed',
}

/** Files kept in the list. */
const MAX_FILES = 300

/** What changed between two commits: files of the failure first, then their packages, then what suspects changed. */
export const changedFiles = async (
  git: Git,
  range: { readonly base: string; readonly head: string },
  failing: readonly string[],
  suspected: ReadonlySet<string>,
): Promise<readonly ChangedFile[]> => {
  const options = ['--name-status', '-M', '-z', '--no-ext-diff', '--no-textconv']
  const text = await textOf(git, ['diff', ...options, '--end-of-options', range.base, range.head, '--'])
  const fields = text.split('\0')
  const files: { file: ChangedFile; rank: number }[] = []
  for (let at = 0; at + 1 < fields.length; ) {
    const status = fields[at] ?? ''
    const isPair = status.startsWith('R') || status.startsWith('C')
    const path = fields[at + (isPair ? 2 : 1)] ?? ''
    at += isPair ? 3 : 2
    const { why, rank } = reasonFor(path, failing, suspected)
    files.push({ file: { path, change: CHANGES[status[0] ?? ''] ?? 'modified', why }, rank })
  }
  return files
    .sort((a, b) => a.rank - b.rank || (a.file.path < b.file.path ? -1 : 1))
    .slice(0, MAX_FILES)
    .map(({ file }) => file)
}

const reasonFor = (path: string, failing: readonly string[], suspected: ReadonlySet<string>) => {
  if (failing.includes(path)) return { why: 'the failure is in this file', rank: 0 }
  if (suspected.has(path)) return { why: 'changed together with what the failure names', rank: 1 }
  const isNear = failing.some((other) => posix.dirname(other) === posix.dirname(path))
  if (isNear) return { why: 'in the directory of the failure', rank: 2 }
  if (/(?:^|\/)go\.(?:mod|sum|work)$/.test(path)) return { why: 'decides which modules are used', rank: 3 }
  return { why: 'changed in the range', rank: 4 }
}
