import { findingsOf } from '../catalogue/findings/index.ts'
import type { Finding } from '../model/finding.ts'
import type { Inputs } from '../model/inputs.ts'
import type { Preflight } from '../model/preflight.ts'
import type { Files } from '../ports/ports.ts'
import type { Listing } from '../ports/surroundings.ts'
import { gather } from '../stages/doctor/gather.ts'
import { buildArgTable } from './modules.ts'
import type { World } from './world.ts'

/** Go's names of processors. */
const ARCHITECTURES: Readonly<Record<string, string>> = { X64: 'amd64', x64: 'amd64', ARM64: 'arm64' }

/** What will break or slow this build, from its files alone; empty for a Dockerfile that is not on this machine. Paths start at `root`, the repository's. */
export const doctorFindings = async (
  { build }: Inputs,
  { dockerfile, context }: Preflight,
  root: string,
  { env, arch }: Pick<World, 'env' | 'arch'>,
  ports: { readonly files: Files; readonly listing: Listing },
): Promise<readonly Finding[]> => {
  if (dockerfile === null) return []
  const repository = await gather(
    {
      ...{ root, dockerfile, contextDir: context.kind === 'local' ? context.dir : null },
      target: build.target || null,
      buildArgs: buildArgTable(build.buildArgs, env),
      platforms: build.platforms,
      hostPlatform: `linux/${ARCHITECTURES[arch] ?? arch.toLowerCase()}`,
    },
    ports,
  )
  return repository === null ? [] : findingsOf(repository)
}
