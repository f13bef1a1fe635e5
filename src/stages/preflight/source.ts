import { basename, dirname, isAbsolute, join } from 'node:path/posix'
import type { BuildInputs } from '../../model/inputs.ts'
import type { BuildContext } from '../../model/preflight.ts'
import type { Problem } from '../../model/problem.ts'
import type { Files } from '../../ports/ports.ts'
import { expandTemplate } from '../../text/template.ts'

/** Where relative paths start, and which directory they must not leave; null: they may go anywhere. */
export interface Bounds {
  readonly cwd: string
  readonly workspace: string | null
}

/** The context and the Dockerfile of a build, or what stands in their way. */
export interface Source {
  readonly context: BuildContext
  readonly dockerfile: string | null
  readonly problems: readonly Problem[]
}

const REMOTE = /^(?:(?:https?|git|ssh):\/\/|git@|github\.com\/)/

/** Finds what is built: the context given, else the directory when it holds the Dockerfile, else the Git context. */
export async function findSource(
  inputs: BuildInputs,
  bounds: Bounds,
  gitContext: string | null,
  files: Files,
): Promise<Source> {
  const argument = expandTemplate(inputs.context, gitContext)
  if (REMOTE.test(argument)) return fromRemote(argument)
  if (argument !== '') return fromDirectory(inputs, argument, bounds, files)
  const here = await fromDirectory(inputs, '.', bounds, files)
  const isEscape = here.dockerfile !== null
  return here.problems.length === 0 || gitContext === null || isEscape ? here : fromRemote(gitContext)
}

function fromRemote(argument: string): Source {
  return { context: { kind: 'remote', argument }, dockerfile: null, problems: [] }
}

async function fromDirectory(
  { file }: BuildInputs,
  argument: string,
  bounds: Bounds,
  files: Files,
): Promise<Source> {
  const dir = isAbsolute(argument) ? argument : join(bounds.cwd, argument)
  // A directory whose name begins with a dash is no option.
  const context: BuildContext = {
    kind: 'local',
    argument: argument.startsWith('-') ? `./${argument}` : argument,
    dir,
  }
  const problems = await checkDirectory(argument, dir, bounds, files)
  if (REMOTE.test(file) || file === '-' || problems.length > 0) return { context, dockerfile: null, problems }
  const wanted = file === '' ? join(dir, 'Dockerfile') : isAbsolute(file) ? file : join(bounds.cwd, file)
  const dockerfile = await findDockerfile(wanted, files)
  if (dockerfile === null) return { context, dockerfile, problems: [missingDockerfile(file, wanted)] }
  const isFree = isAbsolute(file === '' ? argument : file)
  return {
    context,
    dockerfile,
    problems: isFree ? [] : await checkInside('file', file, dockerfile, bounds, files),
  }
}

async function checkDirectory(
  seen: string,
  dir: string,
  bounds: Bounds,
  files: Files,
): Promise<readonly Problem[]> {
  if (!(await files.isDirectory(dir)))
    return [
      {
        input: 'context',
        seen,
        remedy: `${dir} is not a directory; check the path, and that actions/checkout ran`,
      },
    ]
  return isAbsolute(seen) ? [] : checkInside('context', seen, dir, bounds, files)
}

async function checkInside(
  input: string,
  seen: string,
  path: string,
  { workspace }: Bounds,
  files: Files,
): Promise<readonly Problem[]> {
  if (workspace === null) return []
  const root = (await files.real(workspace)) ?? workspace
  const real = (await files.real(path)) ?? path
  if (real === root || real.startsWith(root.endsWith('/') ? root : `${root}/`)) return []
  return [
    {
      input,
      seen: seen || path,
      remedy: `it leads to ${real}, outside the workspace; use a path inside ${root} or an absolute path`,
    },
  ]
}

/** As buildx does, `dockerfile` serves where `Dockerfile` is asked for and missing. */
async function findDockerfile(path: string, files: Files): Promise<string | null> {
  if (await isFile(path, files)) return path
  const lower = join(dirname(path), 'dockerfile')
  return basename(path) === 'Dockerfile' && (await isFile(lower, files)) ? lower : null
}

async function isFile(path: string, files: Files): Promise<boolean> {
  return (await files.exists(path)) && !(await files.isDirectory(path))
}

function missingDockerfile(file: string, wanted: string): Problem {
  return file === ''
    ? { input: 'file', seen: '', remedy: `there is no ${wanted}; give the path of the Dockerfile in file` }
    : {
        input: 'file',
        seen: file,
        remedy: `there is no ${wanted}; paths start at the workspace, not at the context`,
      }
}
