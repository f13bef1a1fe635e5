import type { History, HistoryRecord } from '../model/history.ts'
import type { Delivered, Incident } from '../model/incident.ts'
import type { Notifier } from '../model/notifier.ts'
import type { Ports } from '../ports/ports.ts'
import type { RecentChecks } from '../ports/recent-checks.ts'
import {
  type Asking,
  elsewhereIn,
  keepHistory,
  type Remembered,
  readHistory,
  readNow,
  recordBlock,
  recordOf,
  stateOf,
  subjectOf,
  toldBy,
} from '../stages/history/index.ts'
import { eventOf, isWanted, type NotifyPorts, type NotifySettings, notify } from '../stages/notify/index.ts'
import { branchOf } from '../text/ref.ts'
import type { World } from './world.ts'

/** What of a build tells it apart from other builds of the same check name, besides the leg of the matrix; build arguments differ from run to run and do not. */
export interface BuildParts {
  /** As the input `file` and `context` have them. */
  readonly file: string
  readonly context: string
  readonly target: string
  readonly platforms: readonly string[]
}

/** The past of this build as far as it can be read. */
export interface Memory {
  readonly asking: Asking
  readonly remembered: Remembered
}

type MemoryPorts = Pick<Ports, 'cache' | 'files'> & { readonly recentChecks: RecentChecks | null }

/** Reads the past of this build, in some seconds at most; meant to run beside the build. `defaultBranch` is the base of runs that are of no pull request. */
export const recall = async (
  world: World,
  checkName: string,
  parts: BuildParts,
  defaultBranch: string | null,
  ports: MemoryPorts,
): Promise<Memory> => {
  const { identity, env } = world
  const headBranch = env['GITHUB_HEAD_REF'] || world.branch
  const baseBranch = env['GITHUB_BASE_REF'] || defaultBranch
  const differences = [parts.file, parts.context, parts.target, ...parts.platforms]
  const asking: Asking = {
    name: checkName,
    subject: subjectOf([checkName, identity.matrix, ...differences], world.hash),
    headBranch,
    baseBranch: baseBranch === headBranch ? null : baseBranch,
    branch: branchOf(identity.ref) ?? '',
    commit: (identity.runAttempt ?? 1) > 1 ? identity.headSha : null,
    directory: `${env['RUNNER_TEMP'] ?? '/tmp'}/go-docker-build-history`,
  }
  const isKnown = identity.runId !== null && asking.branch !== ''
  const remembered: Remembered = isKnown ? await readHistory(asking, ports) : { records: [], source: 'none' }
  return { asking, remembered }
}

/** How this run stands to the past, its record, and the block for the end of the check run's text; the record is null on a laptop. */
export const compare = (
  incident: Incident,
  { asking, remembered }: Memory,
): { readonly history: History | null; readonly record: HistoryRecord | null; readonly block: string } => {
  const made = recordOf(incident, asking.name, asking.subject)
  if (made === null) return { history: null, record: null, block: '' }
  const history = stateOf(made, remembered.records, asking.baseBranch, remembered.source)
  const { endedFingerprint: ended, endedInfra } = history
  const record = { ...made, ended, infra: made.infra || endedInfra }
  return { history, record, block: recordBlock(record, remembered.records) }
}

/** Tells the channels, once for all builds with the same failure, and leaves the record in the cache service where no check run holds it; after the check run stands. */
export const tell = async (
  incident: Incident,
  past: { readonly history: History | null; readonly record: HistoryRecord | null },
  memory: Memory,
  settings: NotifySettings,
  notifiers: readonly Notifier[],
  ports: MemoryPorts & NotifyPorts,
): Promise<readonly Delivered[]> => {
  const { history, record } = past
  if (history === null || record === null) return []
  const isPublished = incident.deliveries.some(({ to, status }) => to === 'check-run' && status === 'sent')
  const isAsked = settings.targets.length > 0 && isWanted(eventOf(history), settings.on)
  const seen = isAsked ? await readNow(record, ports.recentChecks) : []
  const now = { ...history, elsewhere: Math.max(history.elsewhere, elsewhereIn(record, seen)) }
  const made = await notify(incident, now, settings, notifiers, toldBy(record, seen), ports)
  if (!isPublished) await keepHistory(record, memory.remembered, memory.asking, ports)
  return made
}
