import { dirname, relative } from 'node:path/posix'
import { environmentAt } from '../dockerfile/environment.ts'
import { parseDockerfile } from '../dockerfile/parse.ts'
import type { Inputs } from '../model/inputs.ts'
import type { BuildLog } from '../model/log.ts'
import type { Preflight } from '../model/preflight.ts'
import type { BuildCacheAccount, KeepSeedState, SeedPlan } from '../model/seed.ts'
import type { Ports } from '../ports/ports.ts'
import { plan } from '../stages/plan/plan.ts'
import { seedKeys } from '../stages/seed/keys.ts'
import { seedPlanOf } from '../stages/seed/mounts.ts'
import { compileSeconds } from '../stages/seed/seconds.ts'
import { type Seeded, startSeed } from '../stages/seed/seed.ts'
import { planOptions } from './modules.ts'
import type { World } from './world.ts'

/** What the build cache did, and what the post step is to keep of it. */
export interface Carried {
  readonly account: BuildCacheAccount
  readonly keep: KeepSeedState | null
  readonly degradations: readonly string[]
}

/** Compiled packages on their way into the builder. */
export interface Seeding {
  /** Resolves when the build may start. */
  readonly ready: () => Promise<void>
  /** Tells what came of it; to be called once, when the build is over. */
  readonly settle: (exitCode: number, log: BuildLog) => Promise<Carried>
}

const NOTHING: BuildCacheAccount = {
  key: null,
  restored: 'off',
  why: null,
  transport: 'off',
  mounts: 0,
  entries: 0,
  bytes: 0,
  restoreSeconds: 0,
  seedSeconds: 0,
  waitedSeconds: 0,
  pullSeconds: 0,
  saveSeconds: null,
  savedSeconds: null,
}

const TOO_LATE = 'The build failed before the mounts were filled.'

/** No compiled packages from here. */
export const notSeeded = (why: string): Seeding => ({
  ready: async () => undefined,
  settle: async () => ({ account: { ...NOTHING, why }, keep: null, degradations: [] }),
})

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

/** https://docs.docker.com/reference/dockerfile/#buildkit-built-in-build-args */
const NAMESPACE = 'BUILDKIT_CACHE_MOUNT_NS'

const sumsOf = async ({ context }: Preflight, { files }: Pick<Ports, 'files'>): Promise<string> => {
  if (context.kind !== 'local') return ''
  const names = ['go.sum', 'go.work.sum', 'go.mod']
  return (await Promise.all(names.map((name) => files.read(`${context.dir}/${name}`)))).join('\0')
}

const round = (value: number): number => Math.round(value * 1000) / 1000

/** Finds the build cache of this repository and starts to bring it into the mounts; nothing that goes wrong holds the build up for long, or changes its verdict. */
export const openSeeding = async (
  inputs: Inputs,
  preflight: Preflight,
  world: World,
  ports: Pick<Ports, 'cache' | 'files' | 'shell' | 'clock' | 'log'>,
): Promise<Seeding> => {
  const { goCache } = inputs.own
  if (goCache === 'off') return notSeeded('The input go-cache is off.')
  if (!ports.cache.available) return notSeeded('There is no cache service.')
  const text = preflight.dockerfile === null ? null : await ports.files.read(preflight.dockerfile)
  if (text === null || preflight.dockerfile === null)
    return notSeeded('The Dockerfile is not on this machine.')
  const options = planOptions(inputs, preflight, world)
  const built = builtText(text, inputs, preflight, world)
  const seedPlan = seedPlanOf(parseDockerfile(built), options.target, options.buildArgs, options.idPrefix)
  if (seedPlan === null) return notSeeded('No RUN line compiles into a cache mount that can be filled.')
  const { identity } = world
  const temp = world.env['RUNNER_TEMP'] || dirname(dirname(world.incidentPath))
  const tier = tierOf(world)
  const key = seedKeys({
    runnerOs: world.os,
    runnerArch: world.arch,
    tier,
    settings: settingsOf(built, inputs, seedPlan, options.buildArgs),
    built: [
      relative(world.workspace, preflight.dockerfile),
      inputs.build.target,
      ...seedPlan.mounts.map(({ name, owner, below }) => `${name} ${owner} ${below}`),
    ],
    sums: await sumsOf(preflight, ports),
    run: [identity.headSha?.slice(0, 12), identity.runId, identity.runAttempt].filter(Boolean).join('.'),
    hash: world.hash,
  })
  const own = `${dirname(world.incidentPath)}/build-cache`
  const request = {
    plan: seedPlan,
    keys: key,
    carrier: `${temp}/go-docker-build-cache`,
    helper: { args: helperArgs(inputs, preflight, seedPlan), dir: own },
    balance: {
      dir: `${temp}/go-docker-build-balance`,
      prefix: `${key.key.replace('-obj-', '-balance-').replace(/-[^-]*$/, '')}-${world.hash(built).slice(0, 12)}-`,
    },
    builder: preflight.builder,
    namespace: options.buildArgs[NAMESPACE] ?? '',
  }
  const seed = startSeed(request, ports)
  let waited = 0
  const ready = async (): Promise<void> => {
    const begun = ports.clock.monotonic()
    const told = await seed.ready
    waited = (ports.clock.monotonic() - begun) / 1000
    ports.log.info(told)
  }
  const settle = async (exitCode: number, log: BuildLog): Promise<Carried> => {
    // A build that failed early is diagnosed at once: what is still on its way is of no use to it.
    const seeded = await (exitCode === 0 ? seed.done : Promise.race([seed.done, Promise.resolve(null)]))
    if (seeded === null)
      return { account: { ...NOTHING, key: key.key, why: TOO_LATE }, keep: null, degradations: [] }
    const lines = compileSeconds(log, seedPlan.mounts, world.hash)
    const account = accountOf(seeded, lines.seconds, waited)
    const cold = { ...seeded.manifest?.cold }
    if (!seeded.isFilled && exitCode === 0 && lines.areAllRun) Object.assign(cold, lines.seconds)
    const mayKeep = goCache === 'auto' && !world.isUntrusted && seeded.isWanted && lines.isAnyRun
    const keep: KeepSeedState = {
      key: key.key,
      carrier: request.carrier,
      helper: { ...request.helper, args: [...request.helper.args] },
      plan: seedPlan,
      isTrimmed: exitCode === 0 && lines.areAllRun,
      cold,
      balance: request.balance,
      run: key.key.split('-').slice(-1)[0] ?? '',
      losses: seeded.losses,
      savedSeconds: account.savedSeconds,
    }
    return {
      account: { ...account, key: key.key },
      keep: mayKeep ? keep : null,
      degradations: seeded.degradations,
    }
  }
  return { ready, settle }
}

/** The gain: what the same lines took with empty mounts, less what they took now and what the build was held up. */
const accountOf = (
  seeded: Seeded,
  now: Readonly<Record<string, number>>,
  waited: number,
): BuildCacheAccount => {
  const cold = seeded.manifest?.cold ?? {}
  const same = Object.keys(now).filter((line) => cold[line] !== undefined)
  const gain = same.reduce((sum, line) => sum + (cold[line] ?? 0) - (now[line] ?? 0), 0)
  const pull = Math.min(waited, seeded.pullSeconds)
  const mounts = seeded.isFilled ? (seeded.manifest?.mounts ?? []) : []
  return {
    ...NOTHING,
    restored: seeded.restored,
    why: seeded.why,
    transport: seeded.isFilled ? 'tar' : seeded.isKept ? 'builder' : 'off',
    mounts: mounts.length,
    entries: mounts.reduce((sum, one) => sum + one.entries, 0),
    bytes: mounts.reduce((sum, one) => sum + one.bytes, 0),
    restoreSeconds: round(seeded.restoreSeconds),
    seedSeconds: round(seeded.seedSeconds),
    waitedSeconds: round(waited),
    pullSeconds: round(pull),
    saveSeconds: seeded.manifest?.keepSeconds ?? null,
    savedSeconds: seeded.isFilled && same.length > 0 ? round(gain - waited + pull) : null,
  }
}
