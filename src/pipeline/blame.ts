import { dirname, relative } from 'node:path/posix'
import type { Diagnosis } from '../model/diagnosis.ts'
import type { Attribution } from '../model/incident.ts'
import type { Inputs } from '../model/inputs.ts'
import type { Preflight } from '../model/preflight.ts'
import type { Ports } from '../ports/ports.ts'
import { attribute, type Hints } from '../stages/attribute/index.ts'
import type { Located } from '../stages/locate/index.ts'
import { knownRange } from '../stages/range.ts'
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

/** Whose the failure is, among the commits since the last build known to pass. */
export const blame = async (
  diagnosis: Diagnosis,
  located: Located,
  root: string,
  world: World,
  ports: Ports,
  hints: Pick<Hints, 'log' | 'world'> = {},
): Promise<Attribution> => {
  const { identity, env } = world
  const isPush = identity.pullRequest === null && world.branch !== null
  const lastGreen =
    isPush && ports.github !== null ? await ports.github.lastGreen(world.branch as string) : null
  const known = await knownRange(
    identity,
    { lastGreen, before: world.before },
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
