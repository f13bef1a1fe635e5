import type { SeedHelper, SeedPlan } from '../../model/seed.ts'
import type { ArchiveDesk, Given } from '../../ports/archives.ts'
import type { Finished, Ports } from '../../ports/ports.ts'
import { archiveOf, nameOf } from './dockerfiles.ts'
import { type Filling, type HelperBuild, runHelper, startFilling } from './fill.ts'
import { MOST_BYTES, MOST_ENTRIES, type SeedManifest } from './manifest.ts'
import { COUNTS, type KeepRule, sendDockerfile } from './pack.ts'
import { SEALS, sealLines, streamDockerfile, tarBytes } from './unpack.ts'
import { ARCHIVES_SECRET, HELLO } from './wire.ts'

/** Which mounts, on which builder, and the directory of their archives. */
export interface StreamRequest {
  readonly plan: SeedPlan
  readonly helper: SeedHelper
  readonly carrier: string
}

type World = Pick<Ports, 'shell' | 'files' | 'clock' | 'archives'>

/** More than a seal allows has no use. */
const MOST = tarBytes({ entries: MOST_ENTRIES, bytes: MOST_BYTES })

const hello = (name: string): Given => (name === HELLO ? { text: HELLO } : null)

/** Opens the desk for the builder, and makes of a Dockerfile what is run with it; null where the builder cannot ask. */
const openDesk = async (
  { address, dir }: SeedHelper,
  desk: ArchiveDesk,
  dockerfileOf: (nonce: string) => string,
  { archives, clock }: Pick<World, 'archives' | 'clock'>,
): Promise<{ readonly build: Omit<HelperBuild, 'name' | 'output'>; close(): Promise<void> } | null> => {
  const server = address === null ? null : await archives.serve(address, desk)
  if (server === null) return null
  const secret = { id: ARCHIVES_SECRET, value: server.url }
  const dockerfile = dockerfileOf(clock.now().toISOString())
  return { build: { dockerfile, context: dir, secret }, close: server.close }
}

/**
 * Starts a seed that asks this machine for its archives, so that it holds the mounts while they are still on their way.
 * `coming` resolves when they are here and checked, with null when none will come. Null where the builder cannot ask.
 */
export const openStream = async (
  { plan, helper, carrier }: StreamRequest,
  coming: Promise<SeedManifest | null>,
  ports: World,
): Promise<Filling | null> => {
  let isComing = true
  const arrived = coming
    .catch(() => null)
    .finally(() => {
      isComing = false
    })
  const find = async (name: string): Promise<Given> => {
    const manifest = name === HELLO ? null : await arrived
    if (manifest === null) return hello(name)
    if (name === SEALS) return { text: sealLines(manifest.mounts) }
    const at = manifest.mounts.findIndex((_, index) => nameOf(index) === name)
    const mount = manifest.mounts[at]
    if (mount === undefined) return null
    return { archive: `${carrier}/${archiveOf(at, manifest.compression)}`, most: tarBytes(mount) }
  }
  const desk = await openDesk(
    helper,
    { find, place: () => null },
    (nonce) => streamDockerfile(plan, nonce),
    ports,
  )
  if (desk === null) return null
  const filling = startFilling(helper, desk.build, ports, () => isComing)
  return { held: filling.held, done: filling.done.finally(desk.close) }
}

/** Has the builder send what is to be kept: counts, and archives where they are worth it, to the carrier. Null where the builder cannot send. */
export const sendKept = async (
  { plan, helper, carrier }: StreamRequest,
  rule: KeepRule,
  ports: World,
): Promise<Finished | null> => {
  const names = [COUNTS, ...plan.mounts.map((_, at) => archiveOf(at, 'zstd'))]
  const place = (name: string) => (names.includes(name) ? { path: `${carrier}/${name}`, most: MOST } : null)
  const desk = await openDesk(
    helper,
    { find: async (name) => hello(name), place },
    (nonce) => sendDockerfile(plan, rule, nonce),
    ports,
  )
  if (desk === null) return null
  const build = { name: 'keep', output: 'type=cacheonly', ...desk.build }
  return runHelper(helper, build, ports).finally(desk.close)
}
