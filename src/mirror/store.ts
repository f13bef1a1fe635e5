import { constants, createReadStream, type ReadStream } from 'node:fs'
import { open, realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'

/** A file of the store, open. */
export interface Stored {
  readonly size: number
  stream(): ReadStream
  close(): Promise<void>
}

/** Opens a file of a directory in download-cache layout; null when it is not there, or a link leads out of it. */
export const openStored = async (store: string, path: string): Promise<Stored | null> => {
  const root = await realpath(store).catch(() => null)
  const real = root === null ? null : await realpath(join(root, path)).catch(() => null)
  if (real === null || !real.startsWith(root + sep)) return null
  const file = await open(real, constants.O_RDONLY | constants.O_NOFOLLOW).catch(() => null)
  const found = await file?.stat().catch(() => null)
  if (!file || !found?.isFile() || found.size === 0) {
    await file?.close()
    return null
  }
  return {
    size: found.size,
    stream: () => createReadStream('', { fd: file, start: 0, end: found.size - 1 }),
    close: () => file.close(),
  }
}
