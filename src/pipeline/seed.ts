import type { Inputs } from '../model/inputs.ts'
import type { KeepLayersState, LayerPlaces, LayersAccount } from '../model/layers.ts'
import type { BuildLog } from '../model/log.ts'
import type { Preflight } from '../model/preflight.ts'
import type { BuildCacheAccount, KeepSeedState } from '../model/seed.ts'
import type { Ports } from '../ports/ports.ts'
import { isKeptByBuilder } from '../stages/seed/builder.ts'
import { compileSeconds } from '../stages/seed/seconds.ts'
import { type Seeded, startSeed } from '../stages/seed/seed.ts'
import { type CachesRequest, cachesRequest } from './caches-request.ts'
import { type Layers, noLayers, openLayers, type SettledLayers } from './layers.ts'
import type { World } from './world.ts'

/** What the build cache did, and what the post step is to keep of it. */
export interface Carried {
  readonly account: BuildCacheAccount
  readonly keep: KeepSeedState | null
  readonly layers: { readonly account: LayersAccount; readonly keep: KeepLayersState | null }
  readonly degradations: readonly string[]
}

/** Compiled packages on their way into the builder. */
export interface Seeding {
  /** Where layers are read from and written to. */
  readonly places: LayerPlaces
  /** Resolves when the build may start: true when lines that compile will wait for compiled packages then. */
  readonly ready: () => Promise<boolean>
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

const KEPT = 'The builder keeps its layers and mounts.'
const WHOLE = 'No input of the build changed, so its layers were brought instead.'

const carried = (account: BuildCacheAccount, { degradations, ...layers }: SettledLayers): Carried => ({
  ...{ account, layers, degradations, keep: null },
})

/** No compiled packages and no layers from here. */
export const notSeeded = (why: string): Seeding => {
  const layers = noLayers(why)
  return {
    places: layers.places,
    ready: async () => false,
    settle: async (exitCode, log) => carried({ ...NOTHING, why }, await layers.settle(exitCode, log, false)),
  }
}

/** Nothing is compiled, so that nothing but layers is brought. */
const withLayers = (
  layers: Layers,
  { plan }: CachesRequest['seed'],
  { hash }: Pick<World, 'hash'>,
  { log }: Pick<Ports, 'log'>,
): Seeding => ({
  places: layers.places,
  ready: async () => {
    log.info('No input of the build changed: its layers are given to the builder.')
    return false
  },
  settle: async (exitCode, read) => {
    const { isAnyRun } = compileSeconds(read, plan.mounts, hash)
    return carried({ ...NOTHING, why: WHOLE }, await layers.settle(exitCode, read, isAnyRun))
  },
})

const round = (value: number): number => Math.round(value * 1000) / 1000

/** Finds the caches of this build: its layers when none of its inputs changed, else compiled packages, which it starts to bring into the mounts; nothing that goes wrong holds the build up for long, or changes its verdict. */
export const openSeeding = async (
  inputs: Inputs,
  preflight: Preflight,
  world: World,
  ports: Pick<Ports, 'cache' | 'files' | 'shell' | 'clock' | 'log' | 'archives'>,
): Promise<Seeding> => {
  const { goCache } = inputs.own
  if (goCache === 'off') return notSeeded('The input go-cache is off.')
  if (!ports.cache.available) return notSeeded('There is no cache service that answers.')
  const asked = await cachesRequest(inputs, preflight, world, ports)
  if (typeof asked === 'string') return notSeeded(asked)
  const { builder, plan, namespace, keys } = asked.seed
  const isKept = await isKeptByBuilder(builder, plan.mounts, namespace, ports.shell)
  const layers = isKept ? noLayers(KEPT) : await openLayers(asked.layers, world, ports)
  if (layers.isWhole) return withLayers(layers, asked.seed, world, ports)
  const request = { ...asked.seed, isKept }
  const seed = startSeed(request, ports)
  let waited = 0
  const ready = async (): Promise<boolean> => {
    const begun = ports.clock.monotonic()
    const { told, isHolding } = await seed.ready
    waited = (ports.clock.monotonic() - begun) / 1000
    ports.log.info(told)
    return isHolding
  }
  const settle = async (exitCode: number, log: BuildLog): Promise<Carried> => {
    const lines = compileSeconds(log, plan.mounts, world.hash)
    const left = await layers.settle(exitCode, log, lines.isAnyRun)
    // A build that failed early is diagnosed at once: what is still on its way is of no use to it.
    const seeded = await (exitCode === 0 ? seed.done : Promise.race([seed.done, Promise.resolve(null)]))
    if (seeded === null) return carried({ ...NOTHING, key: keys.key, why: TOO_LATE }, left)
    const account = accountOf(seeded, lines.seconds, waited)
    const cold = { ...seeded.manifest?.cold }
    if (!seeded.isFilled && exitCode === 0 && lines.areAllRun) Object.assign(cold, lines.seconds)
    const mayKeep = goCache === 'auto' && !world.isUntrusted && seeded.isWanted && lines.isAnyRun
    const keep: KeepSeedState = {
      key: keys.key,
      carrier: request.carrier,
      helper: { ...request.helper, args: [...request.helper.args] },
      plan,
      isTrimmed: exitCode === 0 && lines.areAllRun,
      cold,
      balance: request.balance,
      run: keys.key.split('-').slice(-1)[0] ?? '',
      losses: seeded.losses,
      savedSeconds: account.savedSeconds,
    }
    const { degradations, ...rest } = carried({ ...account, key: keys.key }, left)
    return { ...rest, keep: mayKeep ? keep : null, degradations: [...degradations, ...seeded.degradations] }
  }
  return { places: layers.places, ready, settle }
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
