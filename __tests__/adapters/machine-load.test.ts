import { expect, jest, test } from '@jest/globals'
import { watchLoad } from '../../src/adapters/machine-load.ts'

test('a reading tells of processor, memory and disk what the machine can have', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance'] })
  try {
    const watch = watchLoad('/', 1_000)
    await jest.advanceTimersByTimeAsync(1_000)
    jest.useRealTimers()
    while (watch.stop().length === 0) await new Promise((resolve) => setImmediate(resolve))
    const readings = watch.stop()
    expect(readings).toHaveLength(1)
    const [reading] = readings
    expect(reading?.cpu).toBeGreaterThanOrEqual(0)
    expect(reading?.cpu).toBeLessThanOrEqual(1)
    expect(reading?.memoryBytes).toBeGreaterThan(0)
    expect(reading?.memoryBytes).toBeLessThanOrEqual(reading?.memoryTotalBytes ?? 0)
    expect(reading?.diskFreeBytes).toBeGreaterThan(0)
    expect(watch.diskBytes()).toBeGreaterThan(reading?.diskFreeBytes ?? 0)
    expect(watch.cores).toBeGreaterThan(0)
  } finally {
    jest.useRealTimers()
  }
})
