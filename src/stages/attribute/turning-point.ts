import { type Git, textOf } from '../../git/git.ts'
import type { Clue, Probe } from './clues.ts'
import type { Commit } from './commits.ts'

/** Commits at which lines that a clue asks for changed, and those from which on they are as at the head. */
export interface Trail {
  readonly touched: ReadonlySet<string>
  readonly turning: ReadonlySet<string>
}

interface Range {
  readonly base: string
  readonly head: string
}

const QUIET = ['--no-ext-diff', '--no-textconv', '--no-renames']

/** Lines of a declaration that are compared, from its name to the brace that opens its body. */
const DECLARATION_LINES = 12

const grep = (git: Git, probe: Probe, options: readonly string[], ids: readonly string[]) => {
  const plain = ['grep', '-E', '-I', '--no-textconv', '--full-name', '--no-color', ...options]
  return git([...plain, '-e', probe.pattern, ...ids, '--', ...probe.paths])
}

/** Files that hold a declaration at either end of the range. */
const declaringFiles = async (git: Git, probe: Probe, range: Range): Promise<readonly string[]> => {
  const done = await grep(git, probe, ['-l', '-z'], [range.base, range.head])
  const paths = done.stdout.split('\0').map((entry) => entry.slice(entry.indexOf(':') + 1))
  return [...new Set(paths.filter(Boolean))].map((path) => `:(literal)${path}`)
}

const touching = async (
  git: Git,
  probe: Probe,
  range: Range,
  isWhole: boolean,
): Promise<readonly string[]> => {
  const options = ['--format=%H', '--full-history', ...(isWhole ? [] : [`-G${probe.pattern}`])]
  const ends = ['--end-of-options', `${range.base}..${range.head}`, '--', ...probe.paths]
  return (await textOf(git, ['log', ...QUIET, ...options, ...ends])).split('\n').filter(Boolean)
}

/** The declarations that start in a group of lines: every line that matches, with the rest of its signature. */
const declarationsIn = (lines: readonly string[], pattern: string): readonly string[] => {
  const starts = new RegExp(pattern.replaceAll('[:blank:]', ' \\t'))
  return lines.flatMap((line, at) => {
    if (!starts.test(line)) return []
    const block = lines.slice(at, at + DECLARATION_LINES)
    const end = block.findIndex((one) => /\{\s*$/.test(one) || /^\S.*\)$/.test(one) || /^\)/.test(one))
    return [block.slice(0, /^func /.test(line) ? end + 1 || 1 : 1).join('\n')]
  })
}

/** What a probe finds in each of some commits, as one comparable text per commit. */
const statesOf = async (
  git: Git,
  probe: Probe,
  ids: readonly string[],
): Promise<Map<string, string> | null> => {
  const isBlock = probe.compare === 'declarations'
  const done = await grep(git, probe, ['-z', ...(isBlock ? ['-A', `${DECLARATION_LINES}`] : [])], ids)
  if (done.code > 1) return null
  const found = new Map<string, string[]>(ids.map((id) => [id, []]))
  for (const group of isBlock ? done.stdout.split('\n--\n') : [done.stdout]) {
    const entries = group.split('\n').filter((line) => line.includes('\0'))
    const id = /^[0-9a-f]+/.exec(entries[0] ?? '')?.[0] ?? ''
    if (isBlock)
      found.get(id)?.push(
        ...declarationsIn(
          entries.map((line) => line.slice(line.indexOf('\0') + 1)),
          probe.pattern,
        ),
      )
    else
      for (const line of entries)
        found.get(line.slice(0, line.indexOf(':')))?.push(line.replace(/^[^:]*:/, ''))
  }
  return new Map(
    [...found].map(([id, lines]) => [
      id,
      probe.compare === 'any' ? String(lines.length > 0) : lines.sort().join('\n'),
    ]),
  )
}

/** A probe for declarations narrowed to the files that hold them; the commits that touch those count. */
const prepare = async (git: Git, probe: Probe, range: Range) => {
  const files = probe.compare === 'declarations' ? await declaringFiles(git, probe, range) : []
  const narrowed = files.length > 0 && files.length <= 60 ? { ...probe, paths: files } : probe
  const touched = await touching(git, narrowed, range, narrowed !== probe)
  return { probe: narrowed, touched, changed: await touching(git, narrowed, range, false) }
}

/** Follows a clue through the range: where its lines changed, and at which commit they first were as they are at the head. */
export const followClue = async (
  git: Git,
  clue: Clue,
  commits: readonly Commit[],
  range: Range,
): Promise<Trail> => {
  const probes = await Promise.all(clue.probes.map((probe) => prepare(git, probe, range)))
  const candidates = new Set(probes.flatMap((probe) => probe.touched))
  const touched = new Set(probes.flatMap((probe) => probe.changed))
  const known = commits.filter((commit) => candidates.has(commit.id) || commit.parents.length > 1)
  const ids = [...new Set([range.head, ...known.flatMap((commit) => [commit.id, ...commit.parents])])]
  const states = await Promise.all(probes.map(({ probe }) => statesOf(git, probe, ids)))
  if (known.length === 0 || states.some((state) => state === null)) return { touched, turning: new Set() }
  const isAsAtHead = (id: string): boolean =>
    states.every((state) => state?.get(id) === state?.get(range.head))
  const turning = known.filter((commit) => isAsAtHead(commit.id) && !commit.parents.some(isAsAtHead))
  return { touched, turning: new Set(turning.map((commit) => commit.id)) }
}
