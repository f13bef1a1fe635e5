import { statfs } from 'node:fs/promises'
import { cpus } from 'node:os'
import type { LoadReading, LoadWatch, WatchLoad } from '../ports/telemetry.ts'
import { machine } from './machine.ts'

/** Milliseconds all cores were busy, and there were, since the machine started. */
const spent = (): { readonly busy: number; readonly all: number } => {
  let [busy, all] = [0, 0]
  for (const { times } of cpus()) {
    const working = times.user + times.nice + times.sys + times.irq
    busy += working
    all += working + times.idle
  }
  return { busy, all }
}

/** Readings that are kept at most; builds that take longer lose every second one, again and again. */
const MOST = 2_000

/** Watches the machine this process runs on. */
export const watchLoad: WatchLoad = (path, everyMs): LoadWatch => {
  const { disk, memory } = machine()
  let readings: LoadReading[] = []
  let before = spent()
  let isReading = false
  let diskBytes: number | null = null
  statfs(path).then(
    ({ blocks, bsize }) => {
      diskBytes = blocks * bsize
    },
    () => undefined,
  )
  const read = async (): Promise<void> => {
    if (isReading) return
    isReading = true
    const now = spent()
    const [free, had] = await Promise.all([disk(path), memory()])
    const passed = now.all - before.all
    const cpu = passed > 0 ? (now.busy - before.busy) / passed : 0
    before = now
    readings.push({
      at: Date.now(),
      cpu: Math.min(1, Math.max(0, cpu)),
      memoryBytes: had === null ? 0 : Math.max(0, had.totalBytes - had.availableBytes),
      memoryTotalBytes: had?.totalBytes ?? 0,
      diskFreeBytes: free?.freeBytes ?? null,
    })
    if (readings.length > MOST) readings = readings.filter((_, at) => at % 2 === 0)
    isReading = false
  }
  const timer = setInterval(() => void read(), everyMs)
  timer.unref()
  return {
    cores: cpus().length,
    diskBytes: () => diskBytes,
    stop: () => {
      clearInterval(timer)
      return readings
    },
  }
}
