import { findingsOf } from '../catalogue/findings/index.ts'
import type { Finding } from '../model/finding.ts'
import type { HealthResult } from '../model/health.ts'
import type { Inputs } from '../model/inputs.ts'
import type { Preflight } from '../model/preflight.ts'
import type { Ports } from '../ports/ports.ts'
import { gather } from '../stages/doctor/gather.ts'
import { baseImagesOf } from '../stages/doctor/images.ts'
import { healthFindings } from '../stages/health/findings.ts'
import { checkHealth } from '../stages/health/index.ts'
import { goArchitecture } from '../text/architecture.ts'
import { buildArgTable } from './modules.ts'
import type { World } from './world.ts'

/** What was seen before the build ended: mistakes in the files, and how what it depends on is. */
export interface Seen {
  readonly findings: readonly Finding[]
  readonly health: readonly HealthResult[]
}

/** What goes on beside the build. */
export interface Looking {
  /** What was found: of a build that passed as far as it is known by now, of one that failed whole, which takes 5 s at most. */
  collect(hasFailed: boolean): Promise<Seen>
}

const NOTHING: Seen = { findings: [], health: [] }

const look = async (
  { build, own }: Inputs,
  { dockerfile, context, builder, driver }: Preflight,
  root: string,
  { env, arch, workspace }: World,
  ports: Ports,
): Promise<Seen> => {
  if (dockerfile === null) return NOTHING
  const repository = await gather(
    {
      ...{ root, dockerfile, contextDir: context.kind === 'local' ? context.dir : null },
      target: build.target || null,
      buildArgs: buildArgTable(build.buildArgs, env),
      platforms: build.platforms,
      hostPlatform: `linux/${goArchitecture(arch)}`,
    },
    ports,
  )
  if (repository === null) return NOTHING
  const health = await checkHealth(
    {
      proxies: own.goProxy || (env['GOPROXY'] ?? ''),
      sumdb: env['GOSUMDB'] ?? '',
      images: [...baseImagesOf(repository), ...(build.push ? build.tags : [])],
      cacheUrl: env['ACTIONS_RESULTS_URL'] || null,
      directories: { work: workspace },
      builder: { name: builder, driver },
    },
    ports,
  )
  return { findings: [...findingsOf(repository), ...healthFindings(health)], health }
}

/** Looks at the files and at what the build depends on, beside the build; never rejects and holds nothing up. */
export const lookAround = (
  inputs: Inputs,
  preflight: Preflight,
  root: string,
  world: World,
  ports: Ports,
): Looking => {
  const looking = look(inputs, preflight, root, world, ports).catch((): Seen => NOTHING)
  return {
    collect: (hasFailed) => (hasFailed ? looking : Promise.race([looking, Promise.resolve(NOTHING)])),
  }
}
