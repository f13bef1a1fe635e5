import type { Ports } from '../../ports/ports.ts'
import { inMegabytes } from '../../text/size.ts'
import { carrierOf, pack } from './carry.ts'
import { fromLines } from './entries.ts'

/** What main left for the post step: the key to save under, and a file that lists the module versions of this build. */
export interface KeepState {
  readonly key: string
  readonly gomodcache: string
  readonly list: string
}

/** Part of a build's modules that must be there; with less the build was over before they came, or something took them away. */
const ENOUGH = 0.8

const store = async (
  state: KeepState,
  { cache, files, log, clock }: Pick<Ports, 'cache' | 'files' | 'log' | 'clock'>,
): Promise<boolean> => {
  const begun = clock.monotonic()
  const versions = fromLines((await files.read(state.list)) ?? '')
  const packed = await pack(state.gomodcache, versions, { files })
  const share = `${packed.versions} of the ${versions.length} modules of this build are in ${state.gomodcache}`
  if (packed.versions === 0 || packed.versions < versions.length * ENOUGH) {
    log.info(`The module cache was not saved: ${share}.`)
    return false
  }
  const isSaved = await cache.save([packed.carrier], state.key)
  const seconds = ((clock.monotonic() - begun) / 1000).toFixed(1)
  log.info(
    isSaved
      ? `Saved the module cache as ${state.key}: ${packed.versions} modules, ${inMegabytes(packed.bytes)}, ${seconds} s.`
      : `The module cache was not saved: the cache service did not take it (${seconds} s).`,
  )
  return isSaved
}

/** Saves the modules of this build under their key, and nothing else of the store; true when they were stored. */
export const keep = async (
  state: KeepState,
  ports: Pick<Ports, 'cache' | 'files' | 'log' | 'clock'>,
): Promise<boolean> => {
  if (!ports.cache.available) return false
  try {
    return await store(state, ports)
  } finally {
    await ports.files.remove(carrierOf(state.gomodcache))
  }
}
