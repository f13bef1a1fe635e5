import { describe, expect, test } from '@jest/globals'
import type { CacheStore } from '../../../src/ports/ports.ts'
import { MOST_LOSSES } from '../../../src/stages/seed/balance.ts'
import { startSeed } from '../../../src/stages/seed/seed.ts'
import { fakeClock, fakeFiles, fakeShell } from '../../fakes/ports.ts'
import { archives, CARRIER, ENTRY, filled, request, seedWith } from './scene.ts'

describe('a seed', () => {
  test('is brought, checked and unpacked, while the base image comes', async () => {
    const { done, helpers, files } = await seedWith({ 'own-0': ENTRY })
    expect(helpers).toEqual(['pull.Dockerfile', 'seed.Dockerfile'])
    expect(done).toMatchObject({
      restored: 'exact',
      isFilled: true,
      isWanted: true,
      why: null,
    })
    expect(files.removed).toContain(CARRIER)
  })

  test('that is missing starts no build of ours', async () => {
    const { done, helpers } = await seedWith({})
    expect(helpers).toEqual([])
    expect(done).toMatchObject({
      restored: 'miss',
      isFilled: false,
      isWanted: true,
      why: null,
      degradations: [],
    })
  })

  test('that is refused is told, and leaves the mounts empty', async () => {
    const { done, helpers } = await seedWith({ 'own-0': { [`${CARRIER}/mount-0.tar.gz`]: 'tar' } })
    expect(helpers).not.toContain('seed.Dockerfile')
    expect(done.degradations).toEqual(['The build cache own-0 was refused: its seal is missing or broken.'])
  })

  test('that the builder does not take in is told', async () => {
    const { done } = await seedWith({ 'own-0': ENTRY }, ({ args }) =>
      args.some((arg) => arg.endsWith('seed.Dockerfile')) ? { code: 1 } : undefined,
    )
    expect(done).toMatchObject({
      isFilled: false,
      degradations: [expect.stringContaining('did not')],
    })
  })

  test('is not asked for where the builder kept the mounts', async () => {
    const { done, cache } = await seedWith({ 'own-0': ENTRY }, () => undefined, { isKept: true })
    expect(done).toMatchObject({ isKept: true, isWanted: false, why: expect.stringContaining('still has') })
    expect(cache.asked).toEqual(['losses-'])
  })

  test('is not asked for after losses in a row', async () => {
    const { done, cache } = await seedWith({
      'own-0': ENTRY,
      'losses-7': { '/t/balance/losses': String(MOST_LOSSES) },
    })
    expect(done).toMatchObject({ isWanted: false, why: expect.stringContaining('off until the Dockerfile') })
    expect(cache.asked).toEqual(['losses-'])
  })

  test('that throws is told, and the build starts', async () => {
    const files = fakeFiles()
    const broken: CacheStore = {
      ...filled(files, {}),
      restore: async () => {
        throw new Error('out of order')
      },
    }
    const shell = fakeShell()
    const seed = startSeed(request, { files, cache: broken, shell, clock: fakeClock(), archives })
    await seed.ready
    expect((await seed.done).why).toContain('out of order')
  })
})
