import type { BuildInputs } from '../../model/inputs.ts'

/** What the secrets of a build become: arguments, the files and variables they point at, and what was left out. */
export interface SecretArguments {
  readonly envs: readonly string[]
  readonly values: readonly string[]
  /** Files to be written before the build. */
  readonly files: readonly { readonly path: string; readonly text: string }[]
  readonly variables: Readonly<Record<string, string>>
  readonly warnings: readonly string[]
}

/** What the secrets depend on besides the inputs. */
export interface SecretFacts {
  /** Private directory for the values of secrets. */
  readonly secretDir: string
  /** Paths of `secret-files` that are not there. */
  readonly missingFiles: readonly string[]
  /** Host of the Git server whose token the builder needs to read the context; null when it needs none. */
  readonly tokenHost: string | null
  /** Secrets of the plan with their values. */
  readonly planned: readonly { readonly id: string; readonly value: string }[]
}

interface Pair {
  readonly key: string
  readonly value: string
}

/** Turns secrets into `--secret` arguments whose values stand in files and variables, never in an argument. */
export function secretArguments(inputs: BuildInputs, facts: SecretFacts): SecretArguments {
  const warnings: string[] = []
  const pairs = (input: string, items: readonly string[]) => {
    const all = items.map(split)
    for (const { key, value } of all)
      if (value === '') warnings.push(`${input}: ${key.trim()} is empty and is left out`)
    return all.filter(({ value }) => value !== '')
  }
  const envs = pairs('secret-envs', inputs.secretEnvs)
  const values = pairs('secrets', inputs.secrets)
  const files = pairs('secret-files', inputs.secretFiles)
  for (const { key, value } of files)
    if (facts.missingFiles.includes(value))
      warnings.push(`secret-files: ${value}, given for ${key}, is not there and is left out`)
  const found = files.filter(({ value }) => !facts.missingFiles.includes(value))
  const token = tokenSecret(inputs, facts.tokenHost)
  const place = ({ key }: Pair, at: number) => ({ key, value: `${facts.secretDir}/secret-${at}` })
  const placed = [...values, ...token].map(place)
  return {
    envs: toArguments(envs, 'env'),
    values: [
      ...toArguments(placed.slice(0, values.length), 'src'),
      ...toArguments(found, 'src'),
      ...toArguments(placed.slice(values.length), 'src'),
      ...toArguments(
        facts.planned.map(({ id }, at) => ({ key: id, value: variableName(at) })),
        'env',
      ),
    ],
    files: [...values, ...token].map((pair, at) => ({ path: place(pair, at).value, text: pair.value })),
    variables: Object.fromEntries(facts.planned.map(({ value }, at) => [variableName(at), value])),
    warnings,
  }
}

function split(item: string): Pair {
  const at = item.indexOf('=')
  return { key: item.slice(0, at), value: item.slice(at + 1) }
}

function variableName(at: number): string {
  return `GO_DOCKER_BUILD_SECRET_${at}`
}

function toArguments(pairs: readonly Pair[], kind: 'src' | 'env'): readonly string[] {
  return pairs.flatMap(({ key, value }) => ['--secret', `id=${key},${kind}=${value}`])
}

/** The token for the Git context, unless a secret of that name is already given. */
function tokenSecret(inputs: BuildInputs, host: string | null): readonly Pair[] {
  if (inputs.githubToken === '' || host === null) return []
  const names = ['GIT_AUTH_TOKEN=', `GIT_AUTH_TOKEN.${host}=`]
  if (inputs.secrets.some((secret) => names.some((name) => secret.startsWith(name)))) return []
  return [{ key: `GIT_AUTH_TOKEN.${host}`, value: inputs.githubToken }]
}
