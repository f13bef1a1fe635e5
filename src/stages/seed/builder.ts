import type { SeedMount } from '../../model/seed.ts'
import type { Shell } from '../../ports/ports.ts'

/** A mount with less in it was made and not yet filled. */
const FILLED = 1_000_000
const UNITS: Readonly<Record<string, number>> = { B: 1, kB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 }

const bytesOf = (text: string): number => {
  const [, number, unit = ''] = /^([\d.]+)([kMGT]?B)$/.exec(text) ?? []
  return Number(number ?? 0) * (UNITS[unit] ?? 0)
}

/** Sizes of cache mounts by id, as `docker buildx du --verbose` tells them. https://github.com/docker/buildx/blob/v0.38.2/commands/diskusage.go */
export const mountSizes = (text: string): ReadonlyMap<string, number> => {
  const sizes = new Map<string, number>()
  for (const record of text.split(/\n(?=ID:)/)) {
    const [, id] = /^Description:\s+cached mount [\s\S]* with id "(.*)"\s*$/m.exec(record) ?? []
    const [, size = ''] = /^Size:\s+(\S+)\s*$/m.exec(record) ?? []
    if (id !== undefined) sizes.set(id, Math.max(sizes.get(id) ?? 0, bytesOf(size)))
  }
  return sizes
}

/** Whether the builder kept any of these mounts from an earlier build, so that nothing is to be brought; false when it cannot be asked. */
export const isKeptByBuilder = async (
  builder: string,
  mounts: readonly SeedMount[],
  namespace: string,
  shell: Shell,
): Promise<boolean> => {
  const asked = await shell.run(
    'docker',
    [
      ...['buildx', 'du', ...(builder === '' ? [] : ['--builder', builder])],
      ...['--verbose', '--filter', 'type=exec.cachemount'],
    ],
    { timeoutMs: 5_000 },
  )
  if (asked.code !== 0) return false
  const sizes = mountSizes(asked.stdout)
  return mounts.some(({ id }) => (sizes.get(`${namespace}/${id}`) ?? 0) >= FILLED)
}
