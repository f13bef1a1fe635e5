import type { BalancePlace, SeedHelper, SeedPlan } from '../../model/seed.ts'
import type { Ports } from '../../ports/ports.ts'
import { inMegabytes } from '../../text/size.ts'
import { MOST_LOSSES, readLosses } from './balance.ts'
import { type BroughtSeed, bringSeed } from './bring.ts'
import { archiveOf, pullDockerfile } from './dockerfiles.ts'
import { type Filling, pullSecondsOf, runHelper, startFilling } from './fill.ts'
import type { SeedKeys } from './keys.ts'
import type { SeedManifest } from './manifest.ts'
import { openStream } from './stream.ts'
import { seedDockerfile } from './unpack.ts'

/** Which mounts of which builder are to be filled from which entries of the cache service. */
export interface SeedRequest {
  readonly plan: SeedPlan
  readonly keys: SeedKeys
  readonly carrier: string
  readonly helper: SeedHelper
  readonly balance: BalancePlace
  readonly builder: string
  /** Namespace of the builder's mounts; empty for the usual one. */
  readonly namespace: string
  /** The builder still has the mounts of an earlier build. */
  readonly isKept: boolean
}

/** What came of a seed. */
export interface Seeded {
  readonly restored: 'exact' | 'prefix' | 'miss' | 'off'
  /** Why nothing was put into the mounts; null when it was, and on a miss. */
  readonly why: string | null
  readonly isFilled: boolean
  /** The builder still has the mounts of an earlier build. */
  readonly isKept: boolean
  /** What this build leaves in the mounts is of use for other runs. */
  readonly isWanted: boolean
  readonly manifest: SeedManifest | null
  readonly losses: number
  readonly restoreSeconds: number
  readonly seedSeconds: number
  readonly pullSeconds: number
  readonly degradations: readonly string[]
}

/** Where a seed stands when the build may start. */
export interface SeedStart {
  /** A sentence about it. */
  readonly told: string
  /** Lines that compile will wait for it: it has the mounts, and is not over. */
  readonly isHolding: boolean
}

/** A seed that was started: `ready` when the build may start, `done` when all of it is over; neither rejects. */
export interface Seed {
  readonly ready: Promise<SeedStart>
  readonly done: Promise<Seeded>
}

type World = Pick<Ports, 'cache' | 'files' | 'shell' | 'clock' | 'archives'>

const NOTHING: Seeded = {
  restored: 'off',
  why: null,
  isFilled: false,
  isKept: false,
  isWanted: false,
  manifest: null,
  losses: 0,
  restoreSeconds: 0,
  seedSeconds: 0,
  pullSeconds: 0,
  degradations: [],
}

const KEPT = 'The builder still has the mounts of an earlier build, so nothing was brought.'
const LOSSES = `In ${MOST_LOSSES} runs in a row the build cache took more time than it saved, so it is off until the Dockerfile changes.`

/** How far the seed came before the build may start; the rest goes on beside it. */
interface Begun extends SeedStart {
  readonly seeded: Promise<Seeded>
  readonly filling: Filling | null
  /** The pull of the base image that was started while the archives came. */
  readonly pull: Promise<number>
}

/** The rest of the way of archives that are here: they go to the builder as files. */
const byContext = async (
  { plan, helper, carrier }: SeedRequest,
  brought: Promise<Seeded>,
  pull: Promise<number>,
  ports: World,
): Promise<Begun> => {
  const seeded = await brought
  const { manifest } = seeded
  const told = sentenceOf(seeded)
  if (manifest === null) return { seeded: brought, filling: null, pull, told, isHolding: false }
  for (const at of manifest.compression === 'gzip' ? [] : plan.mounts.keys()) {
    const [from, to] = [`${carrier}/${archiveOf(at, 'zstd')}`, `${carrier}/${archiveOf(at, 'gzip')}`]
    await ports.archives.toGzip(from, to)
    await ports.files.remove(from)
  }
  const dockerfile = seedDockerfile(plan, manifest.mounts)
  const filling = startFilling(helper, { dockerfile, context: carrier }, ports)
  const isHolding = (await mayStart(plan, filling)) === 'held'
  return { seeded: brought, filling, pull, told, isHolding }
}

/** A mount that is shared makes nobody wait, so the build waits here. */
const mayStart = ({ mounts }: SeedPlan, { held, done }: Filling): Promise<'held' | 'over' | 'late'> =>
  mounts.every(({ isLocked }) => isLocked) ? held : done.then(() => 'over')

const seededOf = ({ manifest, refused, key, restored, seconds }: BroughtSeed, losses: number): Seeded => {
  const why = refused === null ? null : `The build cache ${key} was refused: ${refused}.`
  return {
    ...{ ...NOTHING, isWanted: true, losses, restored, manifest, why, restoreSeconds: seconds },
    degradations: why === null ? [] : [why],
  }
}

const begin = async (request: SeedRequest, ports: World): Promise<Begun> => {
  const { plan, helper, carrier, isKept } = request
  const settled = (part: Partial<Seeded>): Begun => {
    const seeded = { ...NOTHING, ...part }
    return {
      ...{ seeded: Promise.resolve(seeded), filling: null, pull: Promise.resolve(0) },
      ...{ told: sentenceOf(seeded), isHolding: false },
    }
  }
  const losses = await readLosses(request.balance, ports)
  if (isKept) return settled({ isKept, losses, why: KEPT })
  if (losses >= MOST_LOSSES) return settled({ losses, why: LOSSES })
  const found = Promise.withResolvers<boolean>()
  const bringing = bringSeed(carrier, request.keys, plan.mounts, () => found.resolve(true), ports)
  const brought = bringing.then((all) => seededOf(all, losses))
  if (!(await Promise.race([found.promise, brought.then(() => false)]))) return settled(await brought)
  const stream = await openStream(
    request,
    brought.then(({ manifest }) => manifest),
    ports,
  )
  if (stream === null) {
    const base = { dockerfile: pullDockerfile(plan), context: helper.dir, output: 'type=cacheonly' }
    const pull = runHelper(helper, { name: 'pull', ...base }, ports).then(
      ({ stderr }) => pullSecondsOf(stderr),
      () => 0,
    )
    return byContext(request, brought, pull, ports)
  }
  const state = await mayStart(plan, stream)
  const ended = state === 'over' ? await stream.done : null
  if (ended?.isUnreached) return byContext(request, brought, Promise.resolve(ended.pullSeconds), ports)
  const pull = Promise.resolve(0)
  return { seeded: brought, filling: stream, pull, told: FOUND, isHolding: state === 'held' }
}

const FOUND = 'A build cache was found; it is on its way into the builder.'
const NOT_FILLED = 'The builder did not take the build cache in; this build compiles everything.'
const TAKEN = 'The build was in the mounts before the build cache was; it compiled everything.'
const BROKEN =
  'The build cache was refused: an archive is not what its seal says; this build compiles everything.'

const end = async (begun: Begun): Promise<Seeded> => {
  const [seeded, pulled, filled] = await Promise.all([begun.seeded, begun.pull, begun.filling?.done])
  if (filled === undefined || seeded.manifest === null) return seeded
  const { isFilled, isRefused, isTaken, seconds, pullSeconds } = filled
  const timed = { ...seeded, seedSeconds: seconds, pullSeconds: Math.max(pulled, pullSeconds) }
  if (isFilled) return { ...timed, isFilled }
  const why = isRefused ? BROKEN : isTaken ? TAKEN : NOT_FILLED
  return { ...timed, why, degradations: [why] }
}

const sentenceOf = ({ why, manifest }: Seeded): string => {
  if (manifest === null) return why ?? 'The cache service has no build cache for this build yet.'
  const sum = (of: (one: SeedManifest['mounts'][number]) => number) =>
    manifest.mounts.reduce((all, one) => all + of(one), 0)
  return `Build cache: ${sum(({ entries }) => entries)} entries, ${inMegabytes(sum(({ bytes }) => bytes))}, on their way into the builder.`
}

/** Starts to bring compiled packages into the mounts of the builder. */
export const startSeed = (request: SeedRequest, ports: World): Seed => {
  const failed = (error: unknown): Seeded => {
    const why = `The build cache was not brought: ${error instanceof Error ? error.message : String(error)}`
    return { ...NOTHING, why, degradations: [why] }
  }
  const begun = begin(request, ports)
  const ready = begun.catch((error) => ({ told: failed(error).why ?? '', isHolding: false }))
  const done = begun
    .then(end)
    .catch(failed)
    .then(async (seeded) => {
      await ports.files.remove(request.carrier).catch(() => undefined)
      return seeded
    })
  return { ready, done }
}
