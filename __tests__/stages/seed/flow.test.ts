import { describe, expect, test } from '@jest/globals'
import type { KeepSeedState, SeedPlan } from '../../../src/model/seed.ts'
import type { CacheStore } from '../../../src/ports/ports.ts'
import { MOST_LOSSES, readLosses, writeLosses } from '../../../src/stages/seed/balance.ts'
import { SEEDING, TAKEN } from '../../../src/stages/seed/dockerfiles.ts'
import { pullSecondsOf } from '../../../src/stages/seed/fill.ts'
import { keepSeed } from '../../../src/stages/seed/keep.ts'
import { SEAL } from '../../../src/stages/seed/manifest.ts'
import { type SeedRequest, startSeed } from '../../../src/stages/seed/seed.ts'
import { fakeCache, fakeClock, fakeFiles, fakeLog, fakeShell, type Handler } from '../../fakes/ports.ts'

const mount = { id: 'm-build', name: '-build', owner: '', below: '', isLocked: true }
const plan: SeedPlan = { image: 'golang:1.26', platform: null, mounts: [mount] }
const seal = {
  ...{ schema: 1, cold: { c: 60 }, keepSeconds: 9 },
  mounts: [{ name: '-build', owner: '', below: '', entries: 1, bytes: 100 }],
}
const CARRIER = '/t/cache'
const request: SeedRequest = {
  plan,
  keys: { key: 'own-1', prefixes: ['own-', 'ow'] },
  carrier: CARRIER,
  helper: { args: ['--builder', 'b'], dir: '/t/run' },
  balance: { dir: '/t/balance', prefix: 'losses-' },
  builder: 'b',
  namespace: '',
  isKept: false,
}

/** A cache service whose entries put files on the disk. */
const filled = (
  files: ReturnType<typeof fakeFiles>,
  entries: Readonly<Record<string, Readonly<Record<string, string>>>>,
): CacheStore & { readonly asked: string[] } => {
  const asked: string[] = []
  const restore: CacheStore['restore'] = async (_paths, key, prefixes, onFound) => {
    asked.push(key)
    const found = [key, ...prefixes].flatMap((start) =>
      Object.keys(entries).filter((one) => one.startsWith(start)),
    )[0]
    if (found === undefined) return null
    onFound?.()
    for (const [path, text] of Object.entries(entries[found] ?? {})) files.map.set(path, text)
    return found
  }
  return { available: true, asked, restore, save: async () => true }
}

const ENTRY = { [`${CARRIER}/${SEAL}`]: JSON.stringify(seal), [`${CARRIER}/mount-0.tar.gz`]: 'tar' }
const spoken = `{"logs":[{"vertex":"v","data":"${Buffer.from(`${SEEDING}\n`).toString('base64')}"}]}\n`

const seedWith = async (
  entries: Readonly<Record<string, Readonly<Record<string, string>>>>,
  handler: Handler = () => undefined,
  change: Partial<SeedRequest> = {},
) => {
  const files = fakeFiles()
  const cache = filled(files, entries)
  const shell = fakeShell(handler, {
    'docker buildx build': { stderr: spoken },
  })
  const seed = startSeed({ ...request, ...change }, { files, cache, shell, clock: fakeClock() })
  await seed.ready
  const done = await seed.done
  const helpers = shell.calls
    .filter(({ args }) => args[1] === 'build')
    .map(({ args }) =>
      args
        .find((arg) => arg.endsWith('.Dockerfile'))
        ?.split('/')
        .at(-1),
    )
  return { done, files, cache, helpers }
}

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
    const seed = startSeed(request, { files, cache: broken, shell, clock: fakeClock() })
    await seed.ready
    expect((await seed.done).why).toContain('out of order')
  })
})

describe('a seed whose base image takes long', () => {
  /** Plays the seed's build over a clock; tells after each step whether the build may start. */
  const play = async (...steps: readonly (number | string)[]) => {
    const [files, clock] = [fakeFiles(), fakeClock()]
    const told: boolean[] = []
    let [isReady, isGivenUp] = [false, false]
    const settled = async () => {
      for (let turn = 0; turn < 20; turn++) await Promise.resolve()
    }
    const shell = fakeShell(async ({ args, options }) => {
      if (!args.some((arg) => arg.endsWith('seed.Dockerfile'))) return { stdout: '' }
      for (const step of steps) {
        if (typeof step === 'number') clock.advance(step * 1000)
        else options.onStderr?.(Buffer.from(step))
        options.tick?.call()
        await settled()
        told.push(isReady)
      }
      isGivenUp = options.signal?.aborted ?? false
      return { code: 1 }
    })
    const seed = startSeed(request, { files, cache: filled(files, { 'own-0': ENTRY }), shell, clock })
    void seed.ready.then(() => (isReady = true))
    await seed.done
    return { told, isGivenUp }
  }
  const from = '{"vertexes":[{"digest":"d","name":"[go-docker-build-seed 1/2] FROM golang:1.26"}]}\n'
  const moved = '{"statuses":[{"id":"sha256:1","vertex":"d","current":5}]}\n'
  const other = '{"statuses":[{"id":"transferring","vertex":"e","current":5}]}\n'

  test('is waited for as long as the image comes, and 45 s more', async () => {
    const { told, isGivenUp } = await play(from, 40, moved, 40, moved, 44, other, 2)
    expect(told).toEqual([false, false, false, false, false, false, false, true])
    expect(isGivenUp).toBe(false)
    expect((await play(from, 40, moved, spoken)).told).toEqual([false, false, false, true])
  })

  test('is given up when nothing came for two minutes', async () => {
    expect((await play(from, 119)).isGivenUp).toBe(false)
    expect((await play(from, 121)).isGivenUp).toBe(true)
  })

  test('is told when the build came first', async () => {
    const { done } = await seedWith({ 'own-0': ENTRY }, ({ args }) =>
      args.some((arg) => arg.endsWith('seed.Dockerfile'))
        ? {
            code: 1,
            stderr: spoken.replace(/"data":"[^"]*"/, `"data":"${Buffer.from(TAKEN).toString('base64')}"`),
          }
        : undefined,
    )
    expect(done).toMatchObject({ isFilled: false, why: expect.stringContaining('in the mounts before') })
  })
})

describe('the pull of a base image', () => {
  test('is as long as its step', () => {
    const from = (end: string) =>
      `{"vertexes":[{"digest":"d","name":"[go-docker-build-seed 1/2] FROM golang:1.26","started":"2026-01-01T00:00:01Z"${end}}]}\n`
    const run = from(',"completed":"2026-01-01T00:01:01Z"').replace('FROM golang:1.26', 'RUN x')
    expect(pullSecondsOf(from('') + from(',"completed":"2026-01-01T00:00:09.5Z"') + run)).toBe(8.5)
    expect(pullSecondsOf('')).toBe(0)
  })
})

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
      helper: request.helper,
      plan,
      isTrimmed: true,
    },
    ...{ cold: { c: 60 }, balance: request.balance, run: 'r', losses: 0, savedSeconds: null },
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
    const isSaved = await keepSeed({ ...state, ...change }, { files, cache, log, shell, clock: fakeClock() })
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

  test('a loss is written down, and the third one said', async () => {
    const { saved, lines } = await keep({ counts: '9 900 1 10\n' }, { savedSeconds: -3, losses: 2 })
    expect(saved).toEqual(['losses-r'])
    expect(lines).toContain('lost time in 3 runs in a row')
  })
})
