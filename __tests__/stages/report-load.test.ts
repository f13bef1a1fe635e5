import { expect, test } from '@jest/globals'
import { loadOf } from '../../src/stages/report/html/load.ts'

const machine = {
  cores: 2,
  memoryBytes: 100,
  diskBytes: 200,
  samples: [{ seconds: 1.5, cpu: 0.25, memoryBytes: 30, diskFreeBytes: 50 }],
  peaks: { cpu: null, memory: null, disk: null },
}

test('the load of an incident is shown as shares of what the machine has', () => {
  expect(loadOf(machine)).toEqual([{ at: 1.5, cpu: 0.25, memory: 0.3, disk: 0.75 }])
})

test('nothing is shown of a machine that was not watched, or of a disk that was not asked', () => {
  expect(loadOf(null)).toEqual([])
  expect(loadOf(undefined)).toEqual([])
  expect(loadOf({ ...machine, diskBytes: null })).toEqual([])
})
