import { parseDockerfile, withBuildArgs } from '../dockerfile/parse.ts'
import type { Inputs } from '../model/inputs.ts'
import type { Preflight } from '../model/preflight.ts'
import type { Ports } from '../ports/ports.ts'
import { SPARING } from '../stages/plan/spared.ts'
import { hasSameModules } from '../stages/why/same-modules.ts'
import { inputsFromText } from '../stages/why/text.ts'
import type { Green } from './green.ts'
import { buildArgTable, type Prepared } from './modules.ts'
import { inputsOf } from './rebuilt.ts'
import type { World } from './world.ts'

/** The record of the last build that passed is not waited for longer than this: what it spares is a few seconds. */
const PATIENCE_MS = 2_000

const SPARED =
  'The modules are those of the last build that passed: lines that only download them are spared, and the others download what they need.'

/** Spares the lines that only download modules where a build with the same ones passed before; else all is as it was. */
export const spareDownloads = async (
  prepared: Prepared,
  { build }: Pick<Inputs, 'build'>,
  preflight: Preflight,
  green: Pick<Green, 'inputs'>,
  world: World,
  ports: Pick<Ports, 'files' | 'shell' | 'pause' | 'log'>,
): Promise<Prepared> => {
  const { plan } = prepared
  if (plan === null || plan.spared.length === 0 || prepared.secrets.length === 0) return prepared
  if (preflight.context.kind !== 'local') return prepared
  const before = await Promise.race([green.inputs(), ports.pause(PATIENCE_MS).then(() => '')])
  const last = inputsFromText(before)
  if (last === null) return prepared
  const buildArgs = buildArgTable(build.buildArgs, world.env)
  const file = withBuildArgs(parseDockerfile(plan.dockerfile), buildArgs)
  const now = await inputsOf({ build, preflight, file, buildArgs, steps: [], hash: world.hash }, ports)
  if (!plan.spared.every((line) => hasSameModules(file, line, now, last))) return prepared
  ports.log.info(SPARED)
  return { ...prepared, secrets: [...prepared.secrets, ...SPARING] }
}
