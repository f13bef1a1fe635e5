import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { actionsCache } from '../../src/adapters/cache.ts'
import { directoryOf } from '../support/module-proxy.ts'
import { startResultsService } from '../support/results-service.ts'

const NAMES = [
  'ACTIONS_RESULTS_URL',
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_CACHE_SERVICE_V2',
  'ACTIONS_CACHE_URL',
]
const FOREIGN = ['GITHUB_SERVER_URL', 'GITHUB_WORKSPACE', 'RUNNER_TEMP', 'ACTIONS_CACHE_MODE']
const before = Object.fromEntries([...NAMES, ...FOREIGN].map((name) => [name, process.env[name]]))
let service: Awaited<ReturnType<typeof startResultsService>>
let store: string

beforeEach(async () => {
  // The client prints workflow commands, which must not count for the run of these tests.
  jest.spyOn(process.stdout, 'write').mockReturnValue(true)
  service = await startResultsService()
  store = directoryOf({ 'example.org/x/@v/v1.0.0.zip': 'zip' })
  Object.assign(process.env, service.env, {
    GITHUB_WORKSPACE: directoryOf({}),
    RUNNER_TEMP: directoryOf({}),
  })
})

afterEach(async () => {
  jest.restoreAllMocks()
  await service.close()
  for (const [name, value] of Object.entries(before))
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
})

describe('the cache service of the runner', () => {
  test('gives back what was saved, by its key and by a prefix', async () => {
    const zip = join(store, 'example.org/x/@v/v1.0.0.zip')
    expect(actionsCache.available).toBe(true)
    expect(await actionsCache.restore([store], 'mod-1', ['mod-'])).toBeNull()
    expect(await actionsCache.save([store], 'mod-1')).toBe(true)
    rmSync(store, { recursive: true })
    expect(await actionsCache.restore([store], 'mod-1', [])).toBe('mod-1')
    expect(readFileSync(zip, 'utf8')).toBe('zip')
    writeFileSync(zip, 'other')
    expect(await actionsCache.restore([store], 'mod-2', ['mod-'])).toBe('mod-1')
    expect(readFileSync(zip, 'utf8')).toBe('zip')
  })

  test('a key that is taken and a mode that denies are saves that did not happen', async () => {
    expect(await actionsCache.save([store], 'mod-1')).toBe(true)
    expect(await actionsCache.save([store], 'mod-1')).toBe(false)
    process.env['ACTIONS_CACHE_MODE'] = 'read'
    expect(await actionsCache.save([store], 'mod-2')).toBe(false)
  })

  test('bad keys, absent paths and a service that is gone are misses', async () => {
    expect(await actionsCache.restore([store], 'a,b', [])).toBeNull()
    expect(await actionsCache.save([`${store}/nowhere`], 'mod-1')).toBe(false)
    process.env['ACTIONS_RESULTS_URL'] = 'http://127.0.0.1:1/'
    expect(await actionsCache.restore([store], 'mod-1', [])).toBeNull()
    expect(await actionsCache.save([store], 'mod-1')).toBe(false)
  })

  test('without a service nothing is asked', async () => {
    for (const name of NAMES) delete process.env[name]
    expect(actionsCache.available).toBe(false)
    expect(await actionsCache.restore([store], 'mod-1', [])).toBeNull()
    expect(await actionsCache.save([store], 'mod-1')).toBe(false)
  })
})
