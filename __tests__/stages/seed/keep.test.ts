import { describe, expect, test } from '@jest/globals'
import type { KeepSeedState, SeedPlan } from '../../../src/model/seed.ts'
import type { Archives } from '../../../src/ports/archives.ts'
import { readLosses, writeLosses } from '../../../src/stages/seed/balance.ts'
import { keepSeed } from '../../../src/stages/seed/keep.ts'
import { UNREACHED } from '../../../src/stages/seed/wire.ts'
import { fakeCache, fakeClock, fakeFiles, fakeLog, fakeShell } from '../../fakes/ports.ts'
import { archives } from './scene.ts'

const mount = { id: 'm-build', name: '-build', owner: '', below: '', isLocked: true }
const plan: SeedPlan = { image: 'golang:1.26', platform: null, mounts: [mount] }
const CARRIER = '/t/cache'

describe('losses', () => {
  const place = { dir: '/t/balance', prefix: 'losses-' }

  test('are counted in a row, and forgotten after a gain', async () => {
    const files = fakeFiles()
    const cache = fakeCache()
    expect(await readLosses(place, { cache, files })).toBe(0)
    expect(await writeLosses(place, 'r1', 0, true, { cache, files })).toBe(1)
    expect(await writeLosses(place, 'r2', 1, true, { cache, files })).toBe(2)
    expect(await writeLosses(place, 'r3', 2, false, { cache, files })).toBe(0)
    expect(await writeLosses(place, 'r4', 0, false, { cache, files })).toBe(0)
    expect(cache.saved.map(({ key }) => key)).toEqual(['losses-r1', 'losses-r2', 'losses-r3'])
  })
})

describe('after the verdict', () => {
  const state: KeepSeedState = {
    ...{
      key: 'own-2',
      carrier: CARRIER,
      helper: { args: ['--builder', 'b'], dir: '/t/run', address: null },
      plan,
      isTrimmed: true,
    },
    ...{
      cold: { c: 60 },
      balance: { dir: '/t/balance', prefix: 'losses-' },
      run: 'r',
      losses: 0,
      savedSeconds: null,
    },
  }
  const keep = async (given: Readonly<Record<string, string>>, change: Partial<KeepSeedState> = {}) => {
    const files = fakeFiles()
    const [cache, log] = [fakeCache(), fakeLog()]
    const shell = fakeShell({
      'docker buildx build': () => {
        for (const [name, text] of Object.entries(given)) files.map.set(`${CARRIER}/${name}`, text)
        return {}
      },
    })
    const isSaved = await keepSeed(
      { ...state, ...change },
      { files, cache, log, shell, archives, clock: fakeClock() },
    )
    return { isSaved, lines: log.lines.join('\n'), saved: cache.saved.map(({ key }) => key), files }
  }

  test('what is whole is sealed and saved', async () => {
    const { isSaved, lines, saved, files } = await keep({ counts: '1 100 1 100\n', 'mount-0.tar.gz': 'tar' })
    expect([isSaved, saved]).toEqual([true, ['own-2']])
    expect(lines).toContain('Saved the build cache as own-2: 1 entries')
    expect([...files.map.keys()].filter((path) => path.startsWith(CARRIER))).toEqual([])
  })

  test.each([
    ['too little is new', { counts: '9 900 1 10\n' }, 'too little of it is new'],
    [
      'it is larger than is taken back',
      { counts: '9 99999999999 9 99999999999\n', 'mount-0.tar.gz': 'tar' },
      'larger than',
    ],
    ['a mount is empty', { counts: '0 0 0 0\n', 'mount-0.tar.gz': 'tar' }, 'a mount is empty'],
  ])('where %s nothing is saved', async (_, given, why) => {
    const { isSaved, lines, saved } = await keep(given)
    expect([isSaved, saved]).toEqual([false, []])
    expect(lines).toContain(why)
  })

  test.each([
    ['that it reaches nobody', UNREACHED, ['keep', 'keep'], true],
    ['nothing of the kind', 'tar: broken', ['keep'], false],
  ])('a builder that cannot send and says %s', async (_, said, helpers, isSaved) => {
    const files = fakeFiles()
    const shell = fakeShell({
      'docker buildx build': ({ args }) => {
        if (args.includes('--secret')) {
          const data = Buffer.from(said).toString('base64')
          return { code: 6, stderr: `{"logs":[{"vertex":"v","data":"${data}"}]}\n` }
        }
        files.map.set(`${CARRIER}/counts`, '1 100 1 100\n')
        files.map.set(`${CARRIER}/mount-0.tar.gz`, 'tar')
        return {}
      },
    })
    const open: Archives = {
      ...archives,
      serve: async () => ({ url: 'http://172.17.0.1:1/x', close: async () => undefined }),
    }
    const reaching = { ...state, helper: { ...state.helper, address: '172.17.0.1' } }
    const ports = { files, shell, archives: open, cache: fakeCache(), log: fakeLog(), clock: fakeClock() }
    expect(await keepSeed(reaching, ports)).toBe(isSaved)
    expect(shell.calls.map(() => 'keep')).toEqual(helpers)
  })

  test('a loss is written down, and the third one said', async () => {
    const { saved, lines } = await keep({ counts: '9 900 1 10\n' }, { savedSeconds: -3, losses: 2 })
    expect(saved).toEqual(['losses-r'])
    expect(lines).toContain('lost time in 3 runs in a row')
  })
})
