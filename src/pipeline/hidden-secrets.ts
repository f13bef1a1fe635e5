import { isAbsolute, join } from 'node:path/posix'
import type { Inputs } from '../model/inputs.ts'
import type { Ports } from '../ports/ports.ts'
import {
  secretsInDockerConfig,
  secretsInGitConfig,
  secretsInNetrc,
  secretsInText,
  secretsInUrls,
} from '../text/secrets-in.ts'
import type { World } from './world.ts'

type Reader = (text: string) => readonly string[]

/** What is larger holds no few secrets that could be masked, such as an archive. */
const MOST_CHARACTERS = 65_536

const inFile: Reader = (text) =>
  text === '' || text.length > MOST_CHARACTERS ? [] : [text, ...secretsInText(text)]

const GIT_MS = 3_000

/** Names of variables whose values are secrets. GIT_AUTHOR_NAME and SSH_AUTH_SOCK are none; inputs are read as inputs. */
const SECRET =
  /^(?!INPUT_)(?:.*(?:password|passwd|passphrase|secret|token|credential|api_?key|access_?key|private_?key).*|(?:.*_)?(?:pass|pwd|key|auth|pat))$/i
const PLACE = /_(?:sock|file|path|dir|name|id)$/i

/** What is shorter is a setting and no secret. */
const SHORTEST = 8

/** Values of the environment whose names say that they are secrets, and passwords of URLs in it. */
const ofEnvironment = (env: World['env']): readonly string[] =>
  Object.entries(env).flatMap(([name, value = '']) => [
    ...(SECRET.test(name) && !PLACE.test(name) && value.length >= SHORTEST ? [value] : []),
    ...secretsInUrls(value),
  ])

/** Files of the machine that hold secrets, and how they are read. */
const filesOf = (
  { build }: Inputs,
  { env, workspace }: Pick<World, 'env' | 'workspace'>,
): readonly (readonly [string, Reader])[] => {
  const home = env['HOME'] ?? ''
  const given = build.secretFiles.map((pair) => pair.slice(pair.indexOf('=') + 1))
  return [
    ...given.map((path) => [isAbsolute(path) ? path : join(workspace, path), inFile] as const),
    [env['NETRC'] || join(home, '.netrc'), secretsInNetrc],
    [join(home, '.git-credentials'), secretsInUrls],
    [env['GOENV'] || join(home, '.config/go/env'), secretsInUrls],
    [join(env['DOCKER_CONFIG'] || join(home, '.docker'), 'config.json'), secretsInDockerConfig],
  ]
}

/** Secrets that nobody gave to the run but that its machine holds: of the environment, the files of `secret-files`, .netrc, git, go and docker. */
export const hiddenSecrets = async (
  inputs: Inputs,
  world: Pick<World, 'env' | 'workspace'>,
  { files, shell }: Pick<Ports, 'files' | 'shell'>,
): Promise<readonly string[]> => {
  const git = shell.run('git', ['config', '--list'], { cwd: world.workspace, timeoutMs: GIT_MS })
  const read = filesOf(inputs, world).map(async ([path, reader]) => reader((await files.read(path)) ?? ''))
  const found = await Promise.all(read)
  const { stdout } = await git
  return [...new Set([...ofEnvironment(world.env), ...found.flat(), ...secretsInGitConfig(stdout)])]
}
