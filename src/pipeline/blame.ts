import { dirname, relative } from 'node:path/posix'
import type { Diagnosis } from '../model/diagnosis.ts'
import type { Attribution } from '../model/incident.ts'
import type { Inputs } from '../model/inputs.ts'
import type { Preflight } from '../model/preflight.ts'
import type { Ports } from '../ports/ports.ts'
import { attribute, type Hints } from '../stages/attribute/index.ts'
import { lastPassed } from '../stages/history/index.ts'
import type { Located } from '../stages/locate/index.ts'
import { knownRange, type Starts } from '../stages/range.ts'
import type { Memory } from './memory.ts'
import { reproduceCommand } from './reproduce.ts'
import type { World } from './world.ts'

/** Directory of the repository the user works in; the workspace itself where there is no repository. */
export const repositoryRoot = async (world: World, { shell }: Ports): Promise<string> => {
  const found = await shell.run(
    'git',
    ['-C', world.workspace, '-c', 'safe.directory=*', 'rev-parse', '--show-toplevel'],
    { timeoutMs: 10_000 },
  )
  return found.code === 0 ? found.stdout.trim() : world.workspace
}

/** Where history that is not in the checkout may be fetched from; null on a laptop. */
const originOf = (
  repository: string | null,
  server: string | undefined,
  { clock }: Pick<Ports, 'clock'>,
): { readonly repository: string; readonly now: () => number } | null =>
  repository === null || !server || !URL.canParse(server)
    ? null
    : { repository: `${new URL(server).host}/${repository}`, now: () => clock.monotonic() }

/** What blame is told besides the failure. */
export type BlameHints = Pick<Hints, 'log' | 'world'> & {
  /** The past of this build; absent: only GitHub's runs of the workflow are asked. */
  readonly memory?: Promise<Memory> | null
}

/** Where this build last passed: by the records of its own check runs, else by runs of the whole workflow, on this branch and on the one it starts from. */
const startsOf = async (
  world: World,
  { github, clock }: Pick<Ports, 'github' | 'clock'>,
  memory: BlameHints['memory'],
): Promise<Starts> => {
  const { identity, branch, before, defaultBranch } = world
  const hasBase = identity.pullRequest !== null || identity.baseSha !== null
  if (hasBase || branch === null) return { lastGreen: null, before }
  const past = await Promise.resolve(memory).catch(() => null)
  const run = {
    runId: identity.runId ?? '',
    attempt: identity.runAttempt ?? 1,
    at: clock.now().toISOString(),
  }
  const recorded = (name: string | null) =>
    past == null || name === null ? null : lastPassed(past.remembered.records, past.asking.subject, name, run)
  const asked = async (name: string | null) => (name === null ? null : (github?.lastGreen(name) ?? null))
  const lastGreen = recorded(branch) ?? (await asked(branch))
  const base = defaultBranch === branch ? null : defaultBranch
  const baseGreen = lastGreen === null ? (recorded(base) ?? (await asked(base))) : null
  return { lastGreen, baseGreen, before }
}

/** Whose the failure is, among the commits since the last build known to pass. */
export const blame = async (
  diagnosis: Diagnosis,
  located: Located,
  root: string,
  world: World,
  ports: Ports,
  { memory, ...hints }: BlameHints = {},
): Promise<Attribution> => {
  const { identity, env } = world
  const known = await knownRange(
    identity,
    await startsOf(world, ports, memory),
    { dir: root },
    ports.shell,
    originOf(identity.repository, env['GITHUB_SERVER_URL'], ports),
  )
  const range = known.ok ? { base: known.base, head: known.head } : null
  const goMod = located.location?.path.endsWith('go.mod') ? dirname(located.location.path) : null
  const repository = { dir: root, ...(goMod === null || goMod === '.' ? {} : { moduleDir: goMod }) }
  return attribute(diagnosis, located.location, located.places, range, repository, ports.shell, {
    ...hints,
    instruction: located.instruction,
    ...(known.ok ? {} : { noRange: known.why }),
  })
}

/** Command that makes the same build on a laptop; null where the files are not of this machine. */
export const reproduction = (inputs: Inputs, ready: Preflight, root: string): string | null =>
  ready.dockerfile === null || ready.context.kind !== 'local'
    ? null
    : reproduceCommand(
        inputs.build,
        relative(root, ready.dockerfile),
        relative(root, ready.context.dir) || '.',
      )
