import type { HealthResult } from '../../model/health.ts'
import type { Machine } from '../../ports/surroundings.ts'

const GB = 1e9
/** Less than this and a build of a common service stops: sources, modules, compiled packages, layers. */
const LEAST_DISK = 2 * GB
/** Modules of a common service unpack to so many files. */
const LEAST_INODES = 50_000
/** The compiler and linker of a common service take so much. */
const LEAST_MEMORY = 1 * GB

type Disk = Awaited<ReturnType<Machine['disk']>>
type Memory = Awaited<ReturnType<Machine['memory']>>

/** Space and inodes of one file system. */
export const diskResults = (name: string, path: string, disk: Disk): readonly HealthResult[] => {
  const id = `disk:${name}`
  if (disk === null)
    return [
      {
        id,
        state: 'unknown',
        seconds: 0,
        text: `The file system of ${path} did not say what is free.`,
        do: null,
      },
    ]
  const free = `${(disk.freeBytes / GB).toFixed(1)} GB are free at ${path}.`
  const isFull = disk.freeBytes < LEAST_DISK
  const space: HealthResult = {
    id,
    state: isFull ? 'failed' : 'ok',
    seconds: 0,
    text: free,
    do: isFull ? MAKE_ROOM : null,
  }
  if (disk.freeInodes === null) return [space]
  const isOut = disk.freeInodes < LEAST_INODES
  const text = `${disk.freeInodes} inodes are free at ${path}${isOut ? ', and the modules of one service take tens of thousands' : ''}.`
  return [
    space,
    { id: `inodes:${name}`, state: isOut ? 'failed' : 'ok', seconds: 0, text, do: isOut ? MAKE_ROOM : null },
  ]
}

const MAKE_ROOM =
  'Make room with `docker buildx prune --force` and `docker system prune --force`, or use a larger disk.'

/** Memory that is left. */
export const memoryResult = (memory: Memory): HealthResult => {
  if (memory === null)
    return {
      id: 'memory',
      state: 'unknown',
      seconds: 0,
      text: 'The memory that is left is not known.',
      do: null,
    }
  const isShort = memory.availableBytes < LEAST_MEMORY
  const text = `${(memory.availableBytes / GB).toFixed(1)} of ${(memory.totalBytes / GB).toFixed(1)} GB of memory are left.`
  const remedy =
    'Build with less at a time, `go build -p 1`, or on a machine with more memory: the kernel ends the compiler else.'
  return { id: 'memory', state: isShort ? 'failed' : 'ok', seconds: 0, text, do: isShort ? remedy : null }
}
