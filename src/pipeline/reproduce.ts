import type { BuildInputs } from '../model/inputs.ts'
import { isSecretName } from '../text/redact.ts'

/** Quotes a word for a POSIX shell when it needs it. */
const quote = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`

const each = (flag: string, values: readonly string[]): string[] => values.flatMap((value) => [flag, value])

/** The command that repeats the build on a laptop: the user's own Dockerfile and context, no secret, nothing of this run. */
export const reproduceCommand = (inputs: BuildInputs, dockerfile: string, context: string): string => {
  const buildArgs = inputs.buildArgs.filter((arg) => !isSecretName(arg.split('=')[0] ?? ''))
  const words = [
    ...['docker', 'buildx', 'build', '--file', dockerfile],
    ...(inputs.target === '' ? [] : ['--target', inputs.target]),
    ...each('--platform', inputs.platforms),
    ...each('--build-arg', buildArgs),
    ...each('--build-context', inputs.buildContexts),
    ...(inputs.network === '' ? [] : ['--network', inputs.network]),
    context,
  ]
  return words.map(quote).join(' ')
}
