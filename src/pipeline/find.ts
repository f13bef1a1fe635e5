import { relative } from 'node:path/posix'
import { parseDockerfile, withBuildArgs } from '../dockerfile/parse.ts'
import type { Diagnosis } from '../model/diagnosis.ts'
import type { Inputs } from '../model/inputs.ts'
import type { BuildLog } from '../model/log.ts'
import type { Preflight } from '../model/preflight.ts'
import type { Ports } from '../ports/ports.ts'
import { type Located, locate } from '../stages/locate/index.ts'
import { buildArgTable } from './modules.ts'
import type { World } from './world.ts'

/** Finds where in the repository a failure is: its line, and the instruction that hit it. */
export const find = async (
  diagnosis: Diagnosis,
  log: BuildLog,
  inputs: Inputs,
  ready: Preflight,
  root: string,
  env: World['env'],
  { files }: Ports,
): Promise<Located> => {
  const text = ready.dockerfile === null ? null : await files.read(ready.dockerfile)
  const isOwnGit = ready.context.kind === 'remote' && ready.context.argument === ready.defaultContext
  const dir = ready.context.kind === 'local' ? ready.context.dir : isOwnGit ? root : null
  const ignore =
    dir === null
      ? null
      : ((await files.read(`${ready.dockerfile}.dockerignore`)) ?? (await files.read(`${dir}/.dockerignore`)))
  return locate(
    diagnosis,
    log,
    text === null ? null : withBuildArgs(parseDockerfile(text), buildArgTable(inputs.build.buildArgs, env)),
    {
      dockerfilePath: ready.dockerfile === null ? '' : relative(root, ready.dockerfile),
      contextDir: dir === null ? null : relative(root, dir),
      buildContexts: localContexts(inputs, ready, root),
      ignore,
    },
    files,
    root,
  )
}

const localContexts = (inputs: Inputs, ready: Preflight, root: string): Record<string, string> =>
  Object.fromEntries(
    inputs.build.buildContexts
      .map((pair) => pair.split(/=(.*)/s) as [string, string | undefined])
      .filter(([, where]) => where !== undefined && !/^[a-z-]+:\/\//.test(where))
      .map(([name, where = '']) => [
        name,
        relative(root, where.startsWith('/') ? where : `${ready.cwd}/${where}`),
      ]),
  )
