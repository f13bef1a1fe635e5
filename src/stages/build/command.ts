import type { BuildInputs } from '../../model/inputs.ts'
import type { Preflight } from '../../model/preflight.ts'
import { expandTemplate } from '../../text/template.ts'
import { isAtLeast } from '../../text/version.ts'
import { attestArguments, hasExporter } from './attest.ts'
import { type SecretArguments, type SecretFacts, secretArguments } from './secrets.ts'

/** What the arguments depend on besides the inputs. */
export interface CommandFacts extends Omit<SecretFacts, 'tokenHost'> {
  readonly preflight: Preflight
  /** The copy of the Dockerfile to build from; null to build from the original. */
  readonly dockerfile: string | null
  /** Build contexts of the plan. */
  readonly contexts: readonly { readonly name: string; readonly dir: string }[]
  readonly imageIdFile: string
  readonly metadataFile: string
}

/** A command line of docker with the variables and files it refers to. */
export interface BuildCommand {
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly secretFiles: SecretArguments['files']
  /** What was left out and why, one sentence each. */
  readonly warnings: readonly string[]
  readonly progress: 'rawjson' | 'plain'
}

/** The `docker buildx build` command line with the flags of build-push-action in its order, and what the plan adds. */
export function buildCommand(inputs: BuildInputs, facts: CommandFacts): BuildCommand {
  const { preflight } = facts
  const isAtLeastBuildx = (version: string) => isAtLeast(preflight.buildx, version, true)
  // A version that could not be asked is taken for a recent one, except for the format of the log.
  const supports = (version: string) => preflight.buildx === null || isAtLeastBuildx(version)
  const progress = isAtLeastBuildx('0.13.0') ? 'rawjson' : 'plain'
  const secrets = secretArguments(inputs, { ...facts, tokenHost: findTokenHost(preflight) })
  const old = inputs.annotations.length > 0 && !supports('0.12.0')
  const args = [
    'buildx',
    'build',
    ...repeat('--add-host', inputs.addHosts),
    ...repeat('--allow', inputs.allow),
    ...(old ? [] : repeat('--annotation', inputs.annotations)),
    ...repeat('--build-arg', inputs.buildArgs),
    ...contextArguments(inputs, facts),
    ...repeat('--cache-from', inputs.cacheFrom),
    ...repeat('--cache-to', inputs.cacheTo),
    ...given('--call', inputs.call),
    ...given('--cgroup-parent', inputs.cgroupParent),
    ...secrets.envs,
    ...given('--file', facts.dockerfile ?? inputs.file),
    ...imageIdArguments(inputs, facts),
    ...repeat('--label', inputs.labels),
    ...repeat('--no-cache-filter', inputs.noCacheFilters),
    ...repeat('--output', inputs.outputs),
    ...given('--platform', inputs.platforms.join(',')),
    ...(supports('0.10.0') ? attestArguments(inputs, preflight) : []),
    ...secrets.values,
    ...runArguments(inputs),
    ...commonArguments(inputs, facts.metadataFile),
    `--progress=${progress}`,
    preflight.context.argument,
  ]
  const warnings = old ? ['annotations: buildx 0.12.0 or newer is needed; they are left out'] : []
  return {
    args,
    env: { BUILDX_METADATA_WARNINGS: 'true', ...secrets.variables },
    secretFiles: secrets.files,
    warnings: [...warnings, ...attestWarnings(inputs, supports('0.10.0')), ...secrets.warnings],
    progress,
  }
}

function repeat(flag: string, values: readonly string[]): readonly string[] {
  return values.flatMap((value) => [flag, value])
}

function given(flag: string, value: string): readonly string[] {
  return value === '' ? [] : [flag, value]
}

function contextArguments(inputs: BuildInputs, { preflight, contexts }: CommandFacts): readonly string[] {
  const theirs = inputs.buildContexts.map((context) => expandTemplate(context, preflight.defaultContext))
  const ours = contexts.map(({ name, dir }) => `${name}=${dir}`)
  return repeat('--build-context', [...theirs, ...ours])
}

/** Local and tar outputs have no image, so no id of one. */
function imageIdArguments({ outputs }: BuildInputs, { imageIdFile }: CommandFacts): readonly string[] {
  return hasExporter('local', outputs) || hasExporter('tar', outputs) ? [] : ['--iidfile', imageIdFile]
}

function runArguments(inputs: BuildInputs): readonly string[] {
  return [
    ...given('--shm-size', inputs.shmSize),
    ...repeat('--ssh', inputs.ssh),
    ...repeat('--tag', inputs.tags),
    ...given('--target', inputs.target),
    ...repeat('--ulimit', inputs.ulimit),
  ]
}

function commonArguments(inputs: BuildInputs, metadataFile: string): readonly string[] {
  return [
    ...given('--builder', inputs.builder),
    ...(inputs.load ? ['--load'] : []),
    ...['--metadata-file', metadataFile],
    ...given('--network', inputs.network),
    ...(inputs.noCache ? ['--no-cache'] : []),
    ...(inputs.pull ? ['--pull'] : []),
    ...(inputs.push ? ['--push'] : []),
  ]
}

function attestWarnings(inputs: BuildInputs, isSupported: boolean): readonly string[] {
  const isAsked = inputs.attests.length > 0 || inputs.provenance !== '' || inputs.sbom !== ''
  return isAsked && !isSupported
    ? ['attests, provenance, sbom: buildx 0.10.0 or newer is needed; they are left out']
    : []
}

/** The builder reads the repository itself only when the context is the Git context. */
function findTokenHost({ context, defaultContext, origin }: Preflight): string | null {
  if (defaultContext === null || !context.argument.startsWith(defaultContext)) return null
  return URL.canParse(origin.serverUrl) ? new URL(origin.serverUrl).host : null
}
