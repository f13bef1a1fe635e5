import type { BalancePlace } from '../../model/seed.ts'
import type { Ports } from '../../ports/ports.ts'

/** Losses in a row after which the cache is left alone. */
export const MOST_LOSSES = 3

const COUNT = 'losses'

/** How many runs in a row, up to the last one that wrote it down, lost more time by the build cache than they gained. */
export const readLosses = async (
  { dir, prefix }: BalancePlace,
  { cache, files }: Pick<Ports, 'cache' | 'files'>,
): Promise<number> => {
  const found = await cache.restore([dir], prefix, [])
  const text = found === null ? null : await files.read(`${dir}/${COUNT}`)
  await files.remove(dir)
  return /^[0-9]$/.test(text ?? '') ? Number(text) : 0
}

/** Writes the count down after a run, when it is another one than before. */
export const writeLosses = async (
  { dir, prefix }: BalancePlace,
  run: string,
  before: number,
  isLoss: boolean,
  { cache, files }: Pick<Ports, 'cache' | 'files'>,
): Promise<number> => {
  const now = isLoss ? Math.min(before + 1, MOST_LOSSES) : 0
  if (now === before) return now
  await files.remove(dir)
  await files.write(`${dir}/${COUNT}`, String(now))
  await cache.save([dir], `${prefix}${run}`)
  await files.remove(dir)
  return now
}
