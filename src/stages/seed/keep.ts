import type { KeepSeedState } from '../../model/seed.ts'
import type { Ports } from '../../ports/ports.ts'
import { inMegabytes } from '../../text/size.ts'
import { MOST_LOSSES, writeLosses } from './balance.ts'
import { archiveOf, type Compression } from './dockerfiles.ts'
import { runHelper } from './fill.ts'
import { says } from './listen.ts'
import { parseManifest, SEAL, type SeedManifest } from './manifest.ts'
import { COUNTS, keepDockerfile } from './pack.ts'
import { sendKept } from './stream.ts'
import { UNREACHED } from './wire.ts'

/** Less than this part of new bytes is compiled again sooner than it is stored and brought. */
const LEAST_PERCENT = 10

type World = Pick<Ports, 'cache' | 'files' | 'shell' | 'log' | 'clock' | 'archives'>

/** Takes what is to be kept out of the builder, to the carrier; null when the builder does not give it. */
const takeOut = async (state: KeepSeedState, ports: World): Promise<Compression | null> => {
  const { carrier, plan, helper, isTrimmed } = state
  const rule = { isTrimmed, leastPercent: LEAST_PERCENT }
  await ports.files.remove(carrier)
  const sent = await sendKept(state, rule, ports)
  if (sent?.code === 0) return 'zstd'
  if (sent !== null && !says(sent.stderr, UNREACHED)) return null
  const dockerfile = keepDockerfile(plan, rule)
  const output = `type=local,dest=${carrier}`
  const built = await runHelper(helper, { name: 'keep', dockerfile, context: helper.dir, output }, ports)
  return built.code === 0 ? 'gzip' : null
}

/** Packs the mounts into the carrier and seals it; the sentence says why there is nothing to save. */
const packSeed = async (
  state: KeepSeedState,
  begun: number,
  ports: World,
): Promise<{ readonly entries: number; readonly bytes: number } | string> => {
  const { carrier, plan, cold } = state
  const { files, clock } = ports
  const compression = await takeOut(state, ports)
  if (compression === null) return 'the builder did not give it out'
  const counts = ((await files.read(`${carrier}/${COUNTS}`)) ?? '').trim().split('\n')
  if (!(await files.exists(`${carrier}/${archiveOf(0, compression)}`)))
    return `too little of it is new (entries, bytes, new entries, new bytes: ${counts.join('; ')})`
  const mounts: SeedManifest['mounts'][number][] = []
  for (const [at, { name, owner, below }] of plan.mounts.entries()) {
    const [entries = 0, bytes = 0] = (counts[at] ?? '').split(' ').map(Number)
    if (!(entries > 0 && bytes > 0)) return 'a mount is empty'
    if (!(await files.exists(`${carrier}/${archiveOf(at, compression)}`))) return 'an archive is missing'
    mounts.push({ name, owner, below, entries, bytes })
  }
  const keepSeconds = Math.round(clock.monotonic() - begun) / 1000
  const seal: SeedManifest = { schema: 2, compression, mounts, cold, keepSeconds }
  if (parseManifest(JSON.stringify(seal)) === null) return 'it is larger than anyone would take back'
  await files.write(`${carrier}/${SEAL}`, JSON.stringify(seal))
  await files.remove(`${carrier}/${COUNTS}`)
  const sum = (of: (one: (typeof mounts)[number]) => number) => mounts.reduce((all, one) => all + of(one), 0)
  return { entries: sum((one) => one.entries), bytes: sum((one) => one.bytes) }
}

const save = async (state: KeepSeedState, begun: number, ports: World): Promise<boolean> => {
  const packed = await packSeed(state, begun, ports)
  const spent = () => ((ports.clock.monotonic() - begun) / 1000).toFixed(1)
  if (typeof packed === 'string') {
    ports.log.info(`The build cache was not saved: ${packed} (${spent()} s).`)
    return false
  }
  const isSaved = await ports.cache.save([state.carrier], state.key)
  ports.log.info(
    isSaved
      ? `Saved the build cache as ${state.key}: ${packed.entries} entries, ${inMegabytes(packed.bytes)}, ${spent()} s.`
      : `The build cache was not saved: the cache service did not take it (${spent()} s).`,
  )
  return isSaved
}

/** Takes what this build compiled and used out of the builder and saves it, where that is worth it; counts losses; true when it was stored. */
export const keepSeed = async (state: KeepSeedState, ports: World): Promise<boolean> => {
  if (!ports.cache.available) return false
  const begun = ports.clock.monotonic()
  try {
    const isSaved = await save(state, begun, ports)
    if (state.savedSeconds !== null) {
      const balance = state.savedSeconds - (ports.clock.monotonic() - begun) / 1000
      const losses = await writeLosses(state.balance, state.run, state.losses, balance < 0, ports)
      if (losses === MOST_LOSSES)
        ports.log.info(
          `The build cache lost time in ${MOST_LOSSES} runs in a row; it is off until the Dockerfile changes.`,
        )
    }
    return isSaved
  } finally {
    await ports.files.remove(state.carrier)
  }
}
