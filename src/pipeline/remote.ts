import type { Inputs } from '../model/inputs.ts'
import type { Preflight } from '../model/preflight.ts'
import type { Ports } from '../ports/ports.ts'
import { workTreeDockerfile } from '../stages/plan/work-tree.ts'
import type { World } from './world.ts'

/** Address of the repository of the run; null outside a workflow. */
const addressOf = ({ env }: World): string | null => {
  const { GITHUB_REPOSITORY: repository, GITHUB_SERVER_URL: server } = env
  return repository ? `${server || 'https://github.com'}/${repository}` : null
}

/** Finds the Dockerfile of a context that the builder fetches by itself, where the work tree has the same one; else says why there is none here. */
export const withDockerfile = async (
  { build }: Pick<Inputs, 'build'>,
  preflight: Preflight,
  world: World,
  ports: Pick<Ports, 'shell' | 'files'>,
): Promise<Preflight> => {
  const { context, dockerfile } = preflight
  if (context.kind !== 'remote' || dockerfile !== null) return preflight
  const { argument } = context
  const request = { argument, file: build.file, dir: world.workspace, own: addressOf(world) }
  const found = await workTreeDockerfile(request, ports)
  return found.ok
    ? { ...preflight, dockerfile: found.path }
    : {
        ...preflight,
        withoutDockerfile: `The Dockerfile is not on this machine, so it is built as it is: ${found.why}.`,
      }
}
