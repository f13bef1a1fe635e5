import type { KeepLayersState } from '../../model/layers.ts'
import type { Ports } from '../../ports/ports.ts'
import { inMegabytes } from '../../text/size.ts'
import { type LayersSeal, SEAL, verifyLayout } from './seal.ts'

/** More than this is built again sooner than it is kept beside everything else. */
const MOST_BYTES = 256 * 1024 ** 2

/** Saves the layers that the build left, sealed; a line of the log says so, or why not. True when they were stored. */
export const keepLayers = async (
  { key, dir, images, isVoid }: KeepLayersState,
  { cache, files, log }: Pick<Ports, 'cache' | 'files' | 'log'>,
): Promise<boolean> => {
  const refuse = (why: string): boolean => {
    log.info(`The layers were not saved: ${why}.`)
    return false
  }
  if (!cache.available) return false
  try {
    if (isVoid) await files.remove(dir)
    const bytes = isVoid ? 0 : await verifyLayout(dir, files)
    if (typeof bytes === 'string') return refuse(bytes)
    if (bytes > MOST_BYTES) return refuse(`${inMegabytes(bytes)} are more than ${inMegabytes(MOST_BYTES)}`)
    const seal: LayersSeal = { schema: 1, images: isVoid ? {} : images }
    await files.write(`${dir}/${SEAL}`, JSON.stringify(seal))
    if (!(await cache.save([dir], key))) return refuse('the cache service did not take them')
    log.info(
      isVoid
        ? 'The builder made nothing of the saved layers; they are not given again.'
        : `Saved the layers as ${key}: ${inMegabytes(bytes)}.`,
    )
    return true
  } finally {
    await files.remove(dir)
  }
}
