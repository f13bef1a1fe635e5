import type { Inputs } from '../model/inputs.ts'
import type { Preflight } from '../model/preflight.ts'
import type { Ports } from '../ports/ports.ts'
import type { PrewarmRequest } from '../stages/prewarm.ts'
import type { World } from './world.ts'

/** What prewarm is to know of the inputs, the machine and the context; a build that is left as it is takes no modules from here, so none are restored. */
export const prewarmRequest = async (
  { own }: Inputs,
  { context, dockerfile, go }: Preflight,
  world: World,
  { files }: Pick<Ports, 'files'>,
): Promise<PrewarmRequest> => {
  const dir = context.kind === 'local' ? context.dir : ''
  const ignore =
    (await files.read(`${dockerfile}.dockerignore`)) ??
    (dir === '' ? null : await files.read(`${dir}/.dockerignore`))
  return {
    context: { dir, dockerfile: dockerfile === null ? null : await files.read(dockerfile), ignore },
    goCache: own.rewrite === 'off' || dockerfile === null ? 'off' : own.goCache,
    isUntrusted: world.isUntrusted,
    ref: world.identity.ref,
    goProxy: own.goProxy,
    goPrivate: own.goPrivate,
    goAuth: own.goAuth,
    goOnHost: go,
    runnerOs: world.os,
    runnerArch: world.arch,
    env: world.env,
    hash: world.hash,
  }
}
