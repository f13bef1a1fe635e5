import { dirname, relative } from 'node:path/posix'
import { environmentAt } from '../dockerfile/environment.ts'
import { parseDockerfile } from '../dockerfile/parse.ts'
import type { Inputs } from '../model/inputs.ts'
import type { Preflight } from '../model/preflight.ts'
import type { SeedPlan } from '../model/seed.ts'
import type { Ports } from '../ports/ports.ts'
import { plan } from '../stages/plan/plan.ts'
import { isOnThisMachine } from '../stages/prewarm/delivery.ts'
import { seedKeys } from '../stages/seed/keys.ts'
import { seedPlanOf } from '../stages/seed/mounts.ts'
import type { SeedRequest } from '../stages/seed/seed.ts'
import type { LayersRequest } from './layers.ts'
import { planOptions } from './modules.ts'
import type { World } from './world.ts'

/** What the caches of one build are asked for: its compiled packages and its layers. */
export interface CachesRequest {
  readonly seed: Omit<SeedRequest, 'isKept'>
  readonly layers: LayersRequest
}

/** Variables that change what the compiler makes. https://pkg.go.dev/cmd/go#hdr-Environment_variables */
const COMPILING =
  /^(?:CGO_\w+|GO(?:FLAGS|OS|ARCH|AMD64|ARM|ARM64|386|MIPS\w*|PPC64|RISCV64|WASM|EXPERIMENT|FIPS140|TOOLCHAIN)|CC|CXX)$/

/** The text that is built: what the plan makes of the Dockerfile, or the Dockerfile. */
const builtText = (text: string, inputs: Inputs, preflight: Preflight, world: World): string =>
  inputs.own.rewrite === 'off'
    ? text
    : plan(parseDockerfile(text), planOptions(inputs, preflight, world)).dockerfile

const settingsOf = (text: string, inputs: Inputs, { image, platform }: SeedPlan, args: Args): string[] => {
  const file = parseDockerfile(text)
  const values = file.stages.flatMap(({ index }) =>
    [...environmentAt(file, index, Number.MAX_SAFE_INTEGER, args).values].flatMap(([name, value]) =>
      COMPILING.test(name) ? [`${name}=${value}`] : [],
    ),
  )
  return [image, platform ?? '', ...inputs.build.platforms, ...new Set(values)].sort()
}

type Args = Readonly<Record<string, string>>

const tierOf = ({ isUntrusted, identity }: World): 'pr' | 'branch' | 'release' =>
  isUntrusted ? 'pr' : identity.ref?.startsWith('refs/tags/') ? 'release' : 'branch'

/** A context of the user's that stands for the base image does so for us too. */
const helperArgs = ({ build }: Inputs, { builder }: Preflight, { image }: SeedPlan): string[] => [
  ...(builder === '' ? [] : ['--builder', builder]),
  ...(build.platforms[0] === undefined ? [] : ['--platform', build.platforms[0]]),
  ...build.buildContexts
    .filter((one) => one.startsWith(`${image}=`))
    .flatMap((one) => ['--build-context', one]),
  ...build.buildArgs.filter((one) => one.startsWith(`${NAMESPACE}=`)).flatMap((one) => ['--build-arg', one]),
]

const addressFor = ({ build }: Inputs, { driver, gateway }: Preflight): string | null =>
  isOnThisMachine(driver) && build.network !== 'none' ? gateway : null

/** https://docs.docker.com/reference/dockerfile/#buildkit-built-in-build-args */
const NAMESPACE = 'BUILDKIT_CACHE_MOUNT_NS'

const sumsOf = async ({ context }: Preflight, { files }: Pick<Ports, 'files'>): Promise<string> => {
  if (context.kind !== 'local') return ''
  const names = ['go.sum', 'go.work.sum', 'go.mod']
  return (await Promise.all(names.map((name) => files.read(`${context.dir}/${name}`)))).join('\0')
}

/** Works out what is asked of the cache service; a text says why nothing is. */
export const cachesRequest = async (
  inputs: Inputs,
  preflight: Preflight,
  world: World,
  ports: Pick<Ports, 'files'>,
): Promise<CachesRequest | string> => {
  const { dockerfile } = preflight
  const text = dockerfile === null ? null : await ports.files.read(dockerfile)
  if (text === null || dockerfile === null) return 'The Dockerfile is not on this machine.'
  const options = planOptions(inputs, preflight, world)
  const built = builtText(text, inputs, preflight, world)
  const seedPlan = seedPlanOf(parseDockerfile(built), options.target, options.buildArgs, options.idPrefix)
  if (seedPlan === null) return 'No RUN line compiles into a cache mount that can be filled.'
  const { identity } = world
  const temp = world.env['RUNNER_TEMP'] || dirname(dirname(world.incidentPath))
  const tier = tierOf(world)
  const run = [identity.headSha?.slice(0, 12), identity.runId, identity.runAttempt].filter(Boolean).join('.')
  const keys = seedKeys({
    runnerOs: world.os,
    runnerArch: world.arch,
    tier,
    settings: settingsOf(built, inputs, seedPlan, options.buildArgs),
    built: [
      relative(world.workspace, dockerfile),
      inputs.build.target,
      ...seedPlan.mounts.map(({ name, owner, below }) => `${name} ${owner} ${below}`),
    ],
    sums: await sumsOf(preflight, ports),
    run,
    hash: world.hash,
  })
  const own = `${dirname(world.incidentPath)}/build-cache`
  const startOfLayers = (who: string) => `go-docker-build-layers-v1-${world.os}-${world.arch}-${who}-`
  return {
    seed: {
      plan: seedPlan,
      keys,
      carrier: `${temp}/go-docker-build-cache`,
      helper: {
        args: helperArgs(inputs, preflight, seedPlan),
        dir: own,
        address: addressFor(inputs, preflight),
      },
      balance: {
        dir: `${temp}/go-docker-build-balance`,
        prefix: `${keys.key.replace('-obj-', '-balance-').replace(/-[^-]*$/, '')}-${world.hash(built).slice(0, 12)}-`,
      },
      builder: preflight.builder,
      namespace: options.buildArgs[NAMESPACE] ?? '',
    },
    layers: {
      ...{ inputs, text, built, run, temp, preflight: { ...preflight, dockerfile } },
      buildArgs: options.buildArgs,
      prefixes: { read: startOfLayers(tier === 'pr' ? 'branch' : tier), write: startOfLayers(tier) },
    },
  }
}
