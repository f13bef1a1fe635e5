import type { History, HistoryRecord } from '../../model/history.ts'
import type { Ports } from '../../ports/ports.ts'
import type { RecentChecks } from '../../ports/recent-checks.ts'
import { keyPart } from '../../text/cache-key.ts'
import { merged } from './order.ts'
import { fromLines, readBlocks, toLines } from './record.ts'
import type { Numbered } from './storm.ts'

export { recordBlock, recordOf, subjectOf } from './record.ts'
export { lastPassed, stateOf } from './state.ts'
export { elsewhereIn, toldBy } from './storm.ts'

/** Records an entry of the cache service keeps. */
const KEPT = 200

/** Which build asks for its past. */
export interface Asking {
  /** Name of the check run, and what tells this build apart. */
  readonly name: string
  readonly subject: string
  /** Branch the commits are on; of a pull request its head branch. */
  readonly headBranch: string | null
  readonly baseBranch: string | null
  /** Branch as records name it: `main`, `pull/3`. */
  readonly branch: string
  /** Commit whose earlier attempts count, of whatever branch; null in a first attempt. */
  readonly commit?: string | null
  /** Directory for entries of the cache service, the same in every run. */
  readonly directory: string
}

type HistoryPorts = Pick<Ports, 'cache' | 'files'> & { readonly recentChecks: RecentChecks | null }

/** Earlier runs, and where they are known from. */
export interface Remembered {
  readonly records: readonly HistoryRecord[]
  readonly source: History['source']
}

const prefixOf = (subject: string, branch: string): string =>
  `go-docker-build-history-v1-${subject}-${keyPart(branch)}-`

const entryOf = (directory: string): string => `${directory}/records.jsonl`

const numbered = async (
  recentChecks: RecentChecks | null,
  wanted: Parameters<RecentChecks>[0],
): Promise<readonly Numbered[] | null> => {
  if (recentChecks === null) return null
  const found = await recentChecks(wanted)
  if (!found.ok) return null
  return found.checks.flatMap(({ id, text }) => readBlocks(text).map((record) => ({ check: id, record })))
}

const fromCache = async (
  asking: Asking,
  { cache, files }: HistoryPorts,
): Promise<readonly HistoryRecord[]> => {
  if (!cache.available) return []
  const lists: (readonly HistoryRecord[])[] = []
  for (const branch of new Set([asking.branch, asking.baseBranch])) {
    if (branch === null) continue
    const prefix = prefixOf(asking.subject, branch)
    const key = await cache.restore([asking.directory], `${prefix}newest`, [prefix])
    if (key !== null) lists.push(fromLines((await files.read(entryOf(asking.directory))) ?? ''))
    await files.remove(asking.directory)
  }
  return merged(...lists)
}

/** Reads earlier runs of this branch and its base from their check runs, else from the cache service; what cannot be read is no record. */
export const readHistory = async (asking: Asking, ports: HistoryPorts): Promise<Remembered> => {
  const branches = [asking.headBranch, asking.baseBranch].filter((one) => one !== null)
  const found = await numbered(ports.recentChecks, {
    branches: [...new Set(branches)],
    commits: asking.commit ? [asking.commit] : [],
    everywhere: false,
    name: asking.name,
  })
  if (found !== null && found.length > 0)
    return { records: found.map(({ record }) => record), source: 'checks' }
  const records = await fromCache(asking, ports)
  if (records.length > 0) return { records, source: 'cache' }
  return { records: [], source: found === null ? 'none' : 'checks' }
}

/** Check runs of this run's commit (and for infrastructure of every branch) as they stand now; empty when they cannot be read. */
export const readNow = async (
  current: HistoryRecord,
  recentChecks: RecentChecks | null,
): Promise<readonly Numbered[]> => {
  const wanted = { branches: [], commits: [current.sha], everywhere: current.infra, name: current.name }
  return (await numbered(recentChecks, wanted)) ?? []
}

/** Leaves the record of this run in the cache service, with those before it, under a key of its own; true when it was stored. Entries never change: what other runs left meanwhile is merged in; of two that end in the same second the next run reads the newer entry. */
export const keepHistory = async (
  current: HistoryRecord,
  { records }: Remembered,
  asking: Asking,
  ports: HistoryPorts,
): Promise<boolean> => {
  const { cache, files } = ports
  if (!cache.available) return false
  // What another run left since this one began is read again, so that entries hold it too.
  const all = merged(records, await fromCache(asking, ports), [current]).slice(-KEPT)
  await files.write(entryOf(asking.directory), toLines(all))
  const { runId, attempt, leg } = current
  const key = `${prefixOf(asking.subject, asking.branch)}${runId}-${attempt}-${leg}`
  const isStored = await cache.save([asking.directory], key)
  await files.remove(asking.directory)
  return isStored
}
