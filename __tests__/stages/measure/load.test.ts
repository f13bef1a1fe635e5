import { describe, expect, test } from '@jest/globals'
import type { LoadReading } from '../../../src/ports/telemetry.ts'
import { machineOf } from '../../../src/stages/measure/load.ts'
import { anIncident } from '../../fakes/incidents.ts'

const BEGUN = Date.parse('2026-01-02T03:04:05Z')
const reading = (
  second: number,
  cpu: number,
  memoryBytes: number,
  diskFreeBytes: number | null,
): LoadReading => ({
  at: BEGUN + second * 1000,
  cpu,
  memoryBytes,
  memoryTotalBytes: 100,
  diskFreeBytes,
})

const [attempt] = anIncident().attempts
const steps = [
  { index: 0, name: 'download', cached: false, startedAt: '2026-01-02T03:04:05Z', seconds: 3 },
  { index: 1, name: 'compile', cached: false, startedAt: '2026-01-02T03:04:07Z', seconds: 4 },
]
const run = {
  startedAt: '2026-01-02T03:04:05.000Z',
  attempts: attempt === undefined ? [] : [{ ...attempt, steps }],
}

describe('the load of the machine', () => {
  test('has its peaks with the step that began last before them', () => {
    const readings = [reading(1, 0.9, 10, 50), reading(2.5, 0.2, 80, 40), reading(9, 0.1, 20, 30)]
    expect(machineOf({ cores: 4, diskBytes: 200 }, readings, run)).toMatchObject({
      cores: 4,
      memoryBytes: 100,
      diskBytes: 200,
      peaks: {
        cpu: { value: 0.9, at: 1, step: 'download' },
        memory: { value: 80, at: 2.5, step: 'compile' },
        disk: { value: 30, at: 9, step: null },
      },
    })
  })

  test('is not known without a reading, nor is a disk that does not answer', () => {
    expect(machineOf({ cores: 4, diskBytes: 200 }, [], run)).toBeNull()
    expect(machineOf({ cores: 4, diskBytes: 200 }, [reading(1, 0, 0, null)], run)?.peaks.disk).toBeNull()
  })

  test.each([1, 299, 300, 301, 1_999])('of %d readings keeps at most 300, the last among them', (count) => {
    const readings = Array.from({ length: count }, (_, at) => reading(at, 0.5, 1, 1))
    const { samples = [] } = machineOf({ cores: 1, diskBytes: null }, readings, run) ?? {}
    expect(samples.length).toBeLessThanOrEqual(300)
    expect(samples.length).toBeGreaterThanOrEqual(Math.min(count, 150))
    expect(samples.at(-1)?.seconds).toBe(count - 1)
  })
})
