import { afterAll, describe, expect, jest, test } from '@jest/globals'
import { fuzz, hold, inputAt, renderFailure, type Target } from './driver.ts'
import { targets } from './targets/index.ts'

/** Inputs a target here; `run.ts` tries more. */
const COUNT = 300

// Answers come over real connections, which take their time on a busy machine.
jest.setTimeout(300_000)

afterAll(() => Promise.all(targets.map((target) => target.close?.())))

describe('whatever others write', () => {
  test.each(targets)('$name: what must hold does, for $seeds.length real inputs', async (target) => {
    expect(target.seeds.length).toBeGreaterThan(1)
    for (const [at, seed] of target.seeds.entries()) await target.check(seed, at)
  })

  test.each(targets)('$name: and for inputs near them', async (target) => {
    const { tried, failure } = await fuzz(target, { seed: 'test', count: COUNT })
    expect(failure === null ? '' : renderFailure(failure)).toBe('')
    expect(tried).toBe(COUNT)
  })
})

const planted: Target = {
  name: 'planted',
  seeds: ['one\ntwo\nthree\n', 'four {"five":6}\n'],
  words: ['seven'],
  check: (input) => hold(!/t[^\n]*seven/.test(input), 'seven stands behind a t'),
}

describe('the driver', () => {
  test('finds a planted fault, makes it short and tells how to make it again', async () => {
    const { tried, failure } = await fuzz(planted, { seed: 'a', count: 5_000 })
    expect(failure).toMatchObject({ target: 'planted', seed: 'a', at: tried - 1, shrunken: 'tseven' })
    expect(inputAt(planted, 'a', tried - 1)).toBe(failure?.input)
    const again = await fuzz(planted, { seed: 'a', from: tried - 1, count: 1 })
    expect(again.failure).toEqual(failure)
    expect(renderFailure(failure as NonNullable<typeof failure>)).toContain(
      `--target planted --seed a --from ${tried - 1} --count 1`,
    )
  })

  test('makes other inputs of another seed, and takes a rejection for a failure', async () => {
    const made = (seed: string) => Array.from({ length: 50 }, (_, at) => inputAt(planted, seed, at))
    expect(made('a')).not.toEqual(made('b'))
    expect(new Set(made('a')).size).toBeGreaterThan(30)
    const rejecting = { ...planted, check: () => Promise.reject(new TypeError('no 17')) }
    const { failure } = await fuzz(rejecting, { seed: 'a', count: 1 })
    expect(failure).toMatchObject({ why: 'TypeError: no 17', shrunken: '' })
  })
})
