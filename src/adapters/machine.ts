import { readFile, statfs } from 'node:fs/promises'
import { freemem, totalmem } from 'node:os'
import type { Machine } from '../ports/surroundings.ts'

/** A file system that does not answer, such as a dead network share, is given up after this long. */
const LIMIT_MS = 4_000

const inTime = <T>(answer: Promise<T>): Promise<T | null> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), LIMIT_MS)
  })
  return Promise.race([answer.catch(() => null), late]).finally(() => clearTimeout(timer))
}

const numberIn = async (path: string): Promise<number | null> => {
  const text = await readFile(path, 'utf8').catch(() => '')
  return /^\d+\s*$/.test(text) ? Number(text) : null
}

/** The memory limit of a control group and what it uses; null without one. https://docs.kernel.org/admin-guide/cgroup-v2.html#memory */
const groupMemory = async (
  root: string,
): Promise<{ readonly limit: number; readonly used: number } | null> => {
  const own = /^0::(\/.*)$/m.exec(await readFile('/proc/self/cgroup', 'utf8').catch(() => ''))?.[1] ?? '/'
  for (const dir of [`${root}${own === '/' ? '' : own}`, root]) {
    const [limit, used] = await Promise.all([
      numberIn(`${dir}/memory.max`),
      numberIn(`${dir}/memory.current`),
    ])
    if (limit !== null && used !== null) return { limit, used }
  }
  const [limit, used] = await Promise.all([
    numberIn(`${root}/memory/memory.limit_in_bytes`),
    numberIn(`${root}/memory/memory.usage_in_bytes`),
  ])
  return limit === null || used === null ? null : { limit, used }
}

/** Memory that can be had without swapping: caches of files count as free. https://docs.kernel.org/filesystems/proc.html#meminfo */
const availableMemory = async (): Promise<number> => {
  const kilobytes = /^MemAvailable:\s+(\d+) kB/m.exec(
    await readFile('/proc/meminfo', 'utf8').catch(() => ''),
  )?.[1]
  return kilobytes === undefined ? freemem() : Number(kilobytes) * 1024
}

/** The machine this process runs on. */
export const machine = (groups = '/sys/fs/cgroup'): Machine => ({
  disk: (path) =>
    inTime(
      statfs(path).then(({ bavail, bsize, files, ffree }) => ({
        freeBytes: bavail * bsize,
        freeInodes: files === 0 ? null : ffree,
      })),
    ),
  memory: async () => {
    const [group, available] = await Promise.all([groupMemory(groups), availableMemory()])
    const total = totalmem()
    // A group without a limit has one above all memory.
    if (group === null || group.limit >= total) return { availableBytes: available, totalBytes: total }
    return {
      availableBytes: Math.min(available, Math.max(0, group.limit - group.used)),
      totalBytes: group.limit,
    }
  },
})
