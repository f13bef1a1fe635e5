import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { actionsCacheWith } from '../../src/adapters/cache.ts'
import { directoryOf } from '../support/module-proxy.ts'
import { type ResultsOptions, type ResultsService, startResultsService } from '../support/results-service.ts'

const NAMES = [
  'ACTIONS_RESULTS_URL',
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_CACHE_SERVICE_V2',
  'GITHUB_SERVER_URL',
  'GITHUB_WORKSPACE',
  'RUNNER_TEMP',
]
const before = Object.fromEntries(NAMES.map((name) => [name, process.env[name]]))
const open: ResultsService[] = []

const start = async (options: ResultsOptions) => {
  jest.spyOn(process.stdout, 'write').mockReturnValue(true)
  const service = await startResultsService(options)
  open.push(service)
  const places = { GITHUB_WORKSPACE: directoryOf({}), RUNNER_TEMP: directoryOf({}) }
  Object.assign(process.env, service.env, places)
  return { service, store: directoryOf({ 'example.org/x/@v/v1.0.0.zip': 'zip' }), cache: actionsCacheWith() }
}

afterEach(async () => {
  jest.restoreAllMocks()
  for (const service of open.splice(0)) await service.close()
  for (const [name, value] of Object.entries(before))
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
})

describe('a cache service in trouble', () => {
  test('that denies writes is a save that did not happen, and uploads nothing', async () => {
    const { service, store, cache } = await start({ deniesWrites: true })
    expect(await cache.save([store], 'mod-1')).toBe(false)
    expect(service.uploads.bytes).toBe(0)
  })

  test('that limits the rate is a miss, asked once', async () => {
    const { service, store, cache } = await start({ faults: [{ status: 429 }] })
    expect(await cache.restore([store], 'mod-1', ['mod-'])).toBeNull()
    expect(await cache.save([store], 'mod-1')).toBe(false)
    expect(service.log).toHaveLength(2)
  })

  test('that takes the question and never answers is a miss after four seconds, and after two is not asked again', async () => {
    let questions = 0
    let ask = (): void => undefined
    const hole = createServer(() => {
      questions++
      ask()
    })
    await new Promise<void>((resolve) => hole.listen(0, '127.0.0.1', resolve))
    const { store, service, cache } = await start({})
    const url = `http://127.0.0.1:${(hole.address() as AddressInfo).port}/`
    Object.assign(process.env, service.env, { ACTIONS_RESULTS_URL: url })
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] })
    try {
      for (const key of ['mod-1', 'mod-2']) {
        expect(cache.available).toBe(true)
        const asked = new Promise<void>((resolve) => {
          ask = resolve
        })
        const restoring = cache.restore([store], key, ['mod-'])
        await asked
        jest.advanceTimersByTime(4_000)
        expect(await restoring).toBeNull()
      }
      expect(cache.available).toBe(false)
      expect(await cache.restore([store], 'mod-3', [])).toBeNull()
      expect(await cache.save([store], 'mod-3')).toBe(false)
      expect(questions).toBe(2)
    } finally {
      jest.useRealTimers()
      hole.closeAllConnections()
      await new Promise((resolve) => hole.close(resolve))
    }
  })

  test('that cannot be reached twice is not asked again', async () => {
    const { service, store, cache } = await start({})
    await service.close()
    expect(await cache.restore([store], 'mod-1', ['mod-'])).toBeNull()
    expect(cache.available).toBe(true)
    expect(await cache.save([store], 'mod-1')).toBe(false)
    expect(cache.available).toBe(false)
  })

  test('that has no entry is asked again', async () => {
    const { service, store, cache } = await start({})
    expect(await cache.restore([store], 'mod-1', [])).toBeNull()
    expect(cache.available).toBe(true)
    expect(await cache.restore([store], 'mod-2', [])).toBeNull()
    expect(service.log).toHaveLength(2)
  })

  test('that cannot give a place is not waited for longer than ten seconds', async () => {
    const { service, store, cache } = await start({ faults: [{ status: 500, on: 'CreateCacheEntry' }] })
    const isAsked = () => service.log.some((call) => call.includes('CreateCacheEntry'))
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] })
    try {
      const saving = cache.save([store], 'mod-1')
      while (!isAsked()) await new Promise(setImmediate)
      jest.advanceTimersByTime(10_000)
      expect(await saving).toBe(false)
    } finally {
      jest.useRealTimers()
    }
    expect(service.uploads.count).toBe(0)
  })

  test('that stumbles while it takes the archive is waited for', async () => {
    const { service, store } = await start({ faults: [{ status: 503, on: 'PUT /acct', times: 1 }] })
    const hasty = actionsCacheWith({ lookupMs: 4_000, restoreMs: 4_000, reserveMs: 400 })
    expect(await hasty.save([store], 'mod-1')).toBe(true)
    expect(service.uploads.count).toBe(1)
  })

  test('whose store lost the entry is a miss', async () => {
    const { service, store, cache } = await start({ faults: [{ status: 404, on: 'GET /acct' }] })
    expect(await cache.save([store], 'mod-1')).toBe(true)
    expect(await cache.restore([store], 'mod-1', [])).toBeNull()
    expect(service.uploads.count).toBe(1)
    expect(service.downloads.count).toBe(0)
  })
})
