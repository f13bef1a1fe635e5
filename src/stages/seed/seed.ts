import type { BalancePlace, SeedHelper, SeedPlan } from '../../model/seed.ts'
import type { Ports } from '../../ports/ports.ts'
import { inMegabytes } from '../../text/size.ts'
import { MOST_LOSSES, readLosses } from './balance.ts'
import { bringSeed } from './bring.ts'
import { pullDockerfile, seedDockerfile } from './dockerfiles.ts'
import { type Filling, pullSecondsOf, runHelper, startFilling } from './fill.ts'
import type { SeedKeys } from './keys.ts'
import type { SeedManifest } from './manifest.ts'

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

/** A seed that was started: `ready` when the build may start, with a sentence about it; `done` when all of it is over; neither rejects. */
export interface Seed {
  readonly ready: Promise<string>
  readonly done: Promise<Seeded>
}

type World = Pick<Ports, 'cache' | 'files' | 'shell' | 'clock'>

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

/** How far the seed came before the build may start; `filling` goes on beside it. */
interface Begun {
  readonly seeded: Seeded
  readonly filling: Filling | null
  /** The pull of the base image that was started while the archives came. */
  readonly pull: Promise<number>
}

const begin = async (request: SeedRequest, ports: World): Promise<Begun> => {
  const { plan, helper, carrier, isKept } = request
  const settled = (part: Partial<Seeded>): Begun => ({
    seeded: { ...NOTHING, ...part },
    filling: null,
    pull: Promise.resolve(0),
  })
  const losses = await readLosses(request.balance, ports)
  if (isKept) return settled({ isKept, losses, why: KEPT })
  if (losses >= MOST_LOSSES) return settled({ losses, why: LOSSES })
  let pull = Promise.resolve(0)
  const startPull = () => {
    pull = runHelper(helper, 'pull', pullDockerfile(plan), helper.dir, 'type=cacheonly', ports).then(
      ({ stderr }) => pullSecondsOf(stderr),
      () => 0,
    )
  }
  const { manifest, refused, key, restored, seconds } = await bringSeed(
    carrier,
    request.keys,
    plan.mounts,
    startPull,
    ports,
  )
  const seeded = { ...NOTHING, isWanted: true, losses, restored, restoreSeconds: seconds }
  if (manifest === null) {
    const why = refused === null ? null : `The build cache ${key} was refused: ${refused}.`
    return { seeded: { ...seeded, why, degradations: why === null ? [] : [why] }, filling: null, pull }
  }
  const filling = startFilling(helper, seedDockerfile(plan, manifest.mounts), carrier, ports)
  // A mount that is shared makes nobody wait, so the build waits here.
  await (plan.mounts.every(({ isLocked }) => isLocked) ? filling.held : filling.done)
  return { seeded: { ...seeded, manifest }, filling, pull }
}

const NOT_FILLED = 'The builder did not take the build cache in; this build compiles everything.'
const TAKEN = 'The build was in the mounts before the build cache was; it compiled everything.'
const BROKEN =
  'The build cache was refused: an archive is not what its seal says; this build compiles everything.'

const end = async ({ seeded, filling, pull }: Begun): Promise<Seeded> => {
  const pulled = await pull
  if (filling === null) return seeded
  const { isFilled, isRefused, isTaken, seconds, ...rest } = await filling.done
  const timed = { ...seeded, seedSeconds: seconds, pullSeconds: Math.max(pulled, rest.pullSeconds) }
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
  const ready = begun.then(
    ({ seeded }) => sentenceOf(seeded),
    (error) => failed(error).why ?? '',
  )
  const done = begun
    .then(end)
    .catch(failed)
    .then(async (seeded) => {
      await ports.files.remove(request.carrier).catch(() => undefined)
      return seeded
    })
  return { ready, done }
}
