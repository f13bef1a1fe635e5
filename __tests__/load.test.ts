import { describe, expect, jest, test } from '@jest/globals'
import { thirds, weather } from './support/load/storm.ts'

// Hundreds of answers with faults in between take their time on a busy machine.
jest.setTimeout(180_000)

const SMALL = { clients: 20, requests: 800, seconds: 120, versions: 40, faults: 0.3, seed: 'small' }

describe('serve under load with a bad upstream', () => {
  test('gives no wrong byte, keeps none, and ends cleanly', async () => {
    const { given, faults, kept, spoiled, exit } = await weather(SMALL)
    expect(given.wrong).toEqual([])
    expect(spoiled).toEqual([])
    expect(exit).toBe(0)
    expect(kept).toBeGreaterThan(60)
    expect(Object.keys(faults).length).toBeGreaterThanOrEqual(5)
    // The upstream is alone, so now and then all tries for a file meet a fault, and that is told.
    expect(Object.keys(given.refused).filter((status) => status !== '502')).toEqual([])
    expect(given.right).toBeGreaterThan(SMALL.requests * 0.9)
  })

  test('without sums a wrong byte would be seen', async () => {
    const { given, spoiled } = await weather({ ...SMALL, faults: 0.9, sums: false })
    expect(given.wrong.length).toBeGreaterThan(0)
    expect(spoiled.length).toBeGreaterThan(0)
  })
})

test('memory that grows without end shows between the thirds', () => {
  expect(thirds([50, 90, 100, 101, 99, 100, 100, 102, 101])).toEqual([100, 101])
  const [second, last] = thirds(Array.from({ length: 60 }, (_, at) => 100 + at * 5))
  expect(last - second).toBeGreaterThan(90)
})
