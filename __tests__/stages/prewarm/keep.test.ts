import { describe, expect, test } from '@jest/globals'
import { toLines } from '../../../src/stages/prewarm/entries.ts'
import { keep } from '../../../src/stages/prewarm/keep.ts'
import { fakeCache, fakeClock, fakeFiles, fakeLog } from '../../fakes/ports.ts'

const state = { key: 'k', gomodcache: '/m', list: '/tmp/run/modules.txt' }
const saved = '/m/cache/go-docker-build/saved'
const version = (at: number, zip = true) => ({ module: `example.org/X${at}`, version: 'v1.0.0', zip })
const stored = (at: number, endings = ['zip', 'mod', 'info', 'ziphash', 'lock']) =>
  Object.fromEntries(
    endings.map((ending) => [`/m/cache/download/example.org/!x${at}/@v/v1.0.0.${ending}`, ending]),
  )
const listOf = (...versions: ReturnType<typeof version>[]) => ({ [state.list]: toLines(versions) })

const run = async (files: ReturnType<typeof fakeFiles>, cache = fakeCache()) => {
  const log = fakeLog()
  const clock = fakeClock()
  const packed: string[] = []
  const save: typeof cache.save = async (...asked) => {
    packed.push(...[...files.map.keys()].filter((path) => path.startsWith(saved)))
    clock.advance(1_500)
    return cache.save(...asked)
  }
  const isSaved = await keep(state, { cache: { ...cache, save }, files, log, clock })
  return { isSaved, log: log.lines, packed, saved: cache.saved }
}

describe('keep', () => {
  test('saves the modules of the build, and leaves the store as it is', async () => {
    const files = fakeFiles({
      ...listOf(version(1), version(2, false)),
      ...stored(1),
      ...stored(2, ['mod']),
      ...stored(3),
    })
    const store = [...files.map.keys()].filter((path) => path.startsWith('/m/cache/download'))
    const done = await run(files)
    expect(done).toMatchObject({
      isSaved: true,
      saved: [{ paths: [saved], key: 'k' }],
      log: ['Saved the module cache as k: 2 modules, 0.0 MB, 1.5 s.'],
    })
    expect(done.packed.map((path) => path.slice(saved.length)).sort()).toEqual([
      '/example.org/!x1/@v/v1.0.0.info',
      '/example.org/!x1/@v/v1.0.0.mod',
      '/example.org/!x1/@v/v1.0.0.zip',
      '/example.org/!x1/@v/v1.0.0.ziphash',
      '/example.org/!x2/@v/v1.0.0.mod',
      '/modules.txt',
    ])
    expect([...files.map.keys()].filter((path) => path.startsWith('/m/'))).toEqual(store)
  })

  test('what an older run left in its way is not saved', async () => {
    const files = fakeFiles({ ...listOf(version(1)), ...stored(1), [`${saved}/old.zip`]: 'old' })
    expect((await run(files)).packed).not.toContain(`${saved}/old.zip`)
  })

  test.each([
    ['empty', listOf(version(1)), '0 of the 1'],
    [
      'shrunken',
      { ...listOf(...[1, 2, 3, 4, 5].map((at) => version(at))), ...stored(1), ...stored(2), ...stored(3) },
      '3 of the 5',
    ],
    ['without a list', stored(1), '0 of the 0'],
  ])('a cache that is %s is never saved', async (_, disk, share) => {
    const done = await run(fakeFiles(disk))
    expect(done).toMatchObject({ isSaved: false, saved: [], log: [expect.stringContaining(share)] })
  })

  test('a zip that is not there makes a version incomplete', async () => {
    expect(await run(fakeFiles({ ...listOf(version(1)), ...stored(1, ['mod']) }))).toMatchObject({
      saved: [],
    })
  })

  test('a denied save is said with its time, not thrown; without a service nothing is done', async () => {
    const files = fakeFiles({ ...listOf(version(1)), ...stored(1) })
    expect(await run(files, fakeCache(['k']))).toMatchObject({
      isSaved: false,
      log: ['The module cache was not saved: the cache service did not take it (1.5 s).'],
    })
    expect(await run(files, fakeCache([], false))).toMatchObject({ isSaved: false, saved: [], log: [] })
  })
})
