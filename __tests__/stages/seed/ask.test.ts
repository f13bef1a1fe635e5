import { describe, expect, test } from '@jest/globals'
import type { Archives, Given } from '../../../src/ports/archives.ts'
import type { CacheStore } from '../../../src/ports/ports.ts'
import { startSeed } from '../../../src/stages/seed/seed.ts'
import { UNREACHED } from '../../../src/stages/seed/wire.ts'
import { fakeClock, fakeFiles, fakeShell } from '../../fakes/ports.ts'
import { CARRIER, ENTRY, filled, request, seedWith, spoken } from './scene.ts'

describe('a seed that may ask this machine', () => {
  const address = '172.17.0.1'
  const reaching = { ...request, helper: { ...request.helper, address } }

  /** An archive server that tells where it was opened, whether it is still open, and what it has. */
  const fakeArchives = () => {
    const told = { listen: '', isOpen: false, find: async (_: string): Promise<Given> => null }
    const open: Archives = {
      toGzip: async () => true,
      serve: async (listen, { find }) => {
        Object.assign(told, { listen, find, isOpen: true })
        return {
          url: 'http://172.17.0.1:1/x',
          close: async () => {
            told.isOpen = false
          },
        }
      },
    }
    return { told, open }
  }
  const printed = (text: string): string =>
    spoken.replace(/"data":"[^"]*"/, `"data":"${Buffer.from(text).toString('base64')}"`)

  test('holds the mounts before the cache service gave anything', async () => {
    const { told, open } = fakeArchives()
    const files = fakeFiles()
    const [held, arrived] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const cache = filled(files, { 'own-0': ENTRY })
    const restore: CacheStore['restore'] = async (paths, key, prefixes, onFound) => {
      if (key.startsWith('losses')) return null
      onFound?.()
      await arrived.promise
      return cache.restore(paths, key, prefixes)
    }
    const shell = fakeShell(async ({ args, options }) => {
      if (args[1] !== 'build') return undefined
      expect(options.env).toMatchObject({ GO_DOCKER_BUILD_HELPER_SECRET: 'http://172.17.0.1:1/x' })
      options.onStderr?.(Buffer.from(spoken))
      held.resolve()
      expect(await told.find('seals')).toEqual({ text: '1 100\n' })
      expect(await told.find('mount-0')).toEqual({ archive: `${CARRIER}/mount-0.tar.gz`, most: 1_001_124 })
      expect(await told.find('mount-1')).toBeNull()
      return { code: 0 }
    })
    const ports = { files, cache: { ...cache, restore }, shell, clock: fakeClock(), archives: open }
    const seed = startSeed(reaching, ports)
    expect(await seed.ready).toMatchObject({ told: expect.stringContaining('on its way'), isHolding: true })
    expect(await told.find('hello')).toEqual({ text: 'hello' })
    expect(told).toMatchObject({ listen: address, isOpen: true })
    arrived.resolve()
    expect(await seed.done).toMatchObject({ isFilled: true, restored: 'exact', why: null })
    expect(told.isOpen).toBe(false)
    expect(files.removed).toContain(CARRIER)
  })

  test('is given files where it reaches nobody, or no server can be opened', async () => {
    const { open } = fakeArchives()
    const walled = await seedWith(
      { 'own-0': ENTRY },
      ({ args }) => (args.includes('--secret') ? { code: 1, stderr: printed(UNREACHED) } : undefined),
      reaching,
      open,
    )
    expect(walled.helpers).toEqual(['seed.Dockerfile', 'seed.Dockerfile'])
    expect(walled.done).toMatchObject({ isFilled: true, degradations: [] })
    const closed = await seedWith({ 'own-0': ENTRY }, () => undefined, reaching)
    expect(closed.helpers).toEqual(['pull.Dockerfile', 'seed.Dockerfile'])
    expect(closed.done.isFilled).toBe(true)
  })

  test('that is refused is told once', async () => {
    const { open } = fakeArchives()
    const { done } = await seedWith(
      { 'own-0': { [`${CARRIER}/mount-0.tar.gz`]: 'tar' } },
      ({ args }) => (args.includes('--secret') ? { code: 1, stderr: spoken } : undefined),
      reaching,
      open,
    )
    expect(done.degradations).toEqual(['The build cache own-0 was refused: its seal is missing or broken.'])
  })
})
