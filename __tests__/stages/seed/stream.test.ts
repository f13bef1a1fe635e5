import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { archives } from '../../../src/adapters/archives.ts'
import { diskFiles } from '../../../src/adapters/files.ts'
import type { Archives } from '../../../src/ports/archives.ts'
import { says } from '../../../src/stages/seed/listen.ts'
import { parseManifest, SEAL, type SeedManifest } from '../../../src/stages/seed/manifest.ts'
import { openStream, sendKept } from '../../../src/stages/seed/stream.ts'
import { REFUSED, SEEDING, streamDockerfile } from '../../../src/stages/seed/unpack.ts'
import { ARCHIVES_SECRET, UNREACHED } from '../../../src/stages/seed/wire.ts'
import { fakeClock, fakeShell } from '../../fakes/ports.ts'
import { carrier, entry, PLAN, room, scratch } from './room.ts'

const GOOD = { [entry('one')]: 'one', [entry('two')]: 'two', [entry('two', 'a')]: 'v1 two' }
const OURS = ['go-docker-build.list', 'go-docker-build.seed']
const PROGRAMS = [
  ...['sh', 'cat', 'sed', 'find', 'grep', 'sort', 'head', 'gzip', 'tar', 'xargs', 'stat', 'awk', 'wc'],
  ...['date', 'touch', 'cp', 'chown', 'chmod', 'mkdir', 'timeout', 'comm'],
]

/** A wget with the options of that of busybox. https://git.busybox.net/busybox/tree/networking/wget.c */
const PLAIN_WGET = '#!/bin/sh\n[ "$1 $2 $3" = "-q -O -" ] && exec /usr/bin/wget -q -O - "$4"\nexit 1\n'

/** A PATH with these programs and what else a RUN of ours calls. */
const pathWith = (...names: readonly string[]): string => {
  const dir = scratch()
  for (const name of [...PROGRAMS, ...names]) {
    if (name === 'plain-wget') writeFileSync(join(dir, 'wget'), PLAIN_WGET, { mode: 0o755 })
    if (name === 'plain-tar') {
      rmSync(join(dir, 'tar'))
      writeFileSync(join(dir, 'tar'), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
    }
    const bin = ['/usr/bin', '/bin'].find((one) => existsSync(join(one, name)))
    if (bin !== undefined) symlinkSync(join(bin, name), join(dir, name))
  }
  return dir
}

interface Change {
  /** What the builder is told in the place of the address. */
  readonly url?: string
  readonly said?: (text: string) => void
}

/** A builder whose RUN lines run in a room and ask a real server. */
const builderIn = (place: ReturnType<typeof room>, path: string, change: Change = {}) => {
  const opened: string[] = []
  const shell = fakeShell(async ({ args, options }) => {
    const dockerfile = readFileSync(args[args.indexOf('--file') + 1] ?? '', 'utf8')
    expect(args.join(' ')).toContain(`--secret id=${ARCHIVES_SECRET},env=`)
    const [, name = ''] = /,env=(\w+)/.exec(args.join(' ')) ?? []
    const given = options.env?.[name] ?? ''
    expect(given).toMatch(/^http:/)
    expect(`${dockerfile} ${args.join(' ')}`).not.toContain(given)
    mkdirSync(join(place.top, 'secrets'), { recursive: true })
    writeFileSync(join(place.top, 'secrets', ARCHIVES_SECRET), change.url ?? given)
    const { code, said } = await place.runBeside(dockerfile, { PATH: path }, (text) => {
      options.onStderr?.(recordOf(text))
      change.said?.(text)
    })
    return { code, stderr: recordOf(said).toString() }
  })
  const serve: Archives['serve'] = async (...of) => {
    const server = await archives.serve(...of)
    opened.push(server?.url ?? '')
    return server
  }
  const helper = { args: [], dir: join(place.top, 'helper'), address: '127.0.0.1' }
  const ports = { shell, files: diskFiles(scratch()), clock: fakeClock(), archives: { ...archives, serve } }
  return { helper, ports, opened }
}

/** Plays a seed. */
const play = async (
  dir: string,
  manifest: Promise<SeedManifest | null>,
  path: string,
  change: Change = {},
) => {
  const place = room()
  const { helper, ports, opened } = builderIn(place, path, change)
  const filling = await openStream({ plan: PLAN, helper, carrier: dir }, manifest, ports)
  if (filling === null) throw new Error('not opened')
  const [held, done] = await Promise.all([filling.held, filling.done])
  return { held, done, names: place.names(), place, url: opened[0] ?? '' }
}

const recordOf = (text: string): Buffer =>
  Buffer.from(`{"logs":[{"vertex":"v","data":"${Buffer.from(text).toString('base64')}"}]}\n`)

const manifestIn = (dir: string) => parseManifest(readFileSync(join(dir, SEAL), 'utf8'))

describe('a seed that asks for its archives', () => {
  test.each([
    ['curl', ['curl']],
    ['wget', ['wget']],
    ['a wget that knows no tries', ['plain-wget']],
    ['bash', ['bash']],
  ])('with %s holds the mounts before they are here, and unpacks them then', async (_, programs) => {
    const dir = carrier(GOOD)
    const coming = Promise.withResolvers<SeedManifest | null>()
    const { held, done, names, url } = await play(dir, coming.promise, pathWith(...programs), {
      said: (text) => {
        if (text.includes(SEEDING)) coming.resolve(manifestIn(dir))
      },
    })
    expect([held, done.isFilled, done.isUnreached]).toEqual(['held', true, false])
    expect(names).toEqual([...Object.keys(GOOD), ...OURS].sort())
    await expect(fetch(url)).rejects.toThrow()
  })

  test('holds them no longer than until it is told that nothing comes', async () => {
    const { held, done, names } = await play(carrier(GOOD), Promise.resolve(null), pathWith('curl'))
    expect([held, done.isFilled, done.isUnreached, names]).toEqual(['held', false, false, []])
    const failed = await play(carrier(GOOD), Promise.reject(new Error('x')), pathWith('wget'))
    expect([failed.held, failed.done.isFilled, failed.names]).toEqual(['held', false, []])
    const none = await play(carrier(GOOD), Promise.resolve(null), pathWith('bash'))
    expect([none.held, none.done.isFilled, none.names]).toEqual(['held', false, []])
  })

  test('says so where it reaches nobody, and where there is no program to ask with', async () => {
    const dir = carrier(GOOD)
    for (const [path, url] of [
      [pathWith('curl'), 'http://127.0.0.1:9/x'],
      [pathWith('wget'), 'http://127.0.0.1:9/x'],
      [pathWith('bash'), 'http://127.0.0.1:9/x'],
      [pathWith(), undefined],
    ] as const) {
      const { held, done, names } = await play(
        dir,
        Promise.resolve(manifestIn(dir)),
        path,
        url ? { url } : {},
      )
      expect([held, done.isFilled, done.isUnreached, names]).toEqual(['over', false, true, []])
    }
  })

  test('refuses an archive that is not what its seal says', async () => {
    const dir = carrier(GOOD)
    const { isFilled, isRefused } = (
      await play(
        dir,
        Promise.resolve({
          ...(manifestIn(dir) as SeedManifest),
          mounts: [{ name: 'm', owner: '', below: '', entries: 4, bytes: 12 }],
        }),
        pathWith('curl'),
      )
    ).done
    expect([isFilled, isRefused]).toEqual([false, true])
    expect(REFUSED).not.toBe(UNREACHED)
  })

  test('is another RUN each time', () => {
    const [one, two] = ['1', '2'].map((nonce) => streamDockerfile(PLAN, nonce))
    expect(one).not.toBe(two)
  })
})

describe('what is kept', () => {
  const rule = { isTrimmed: true, leastPercent: 10 }
  const send = async (place: ReturnType<typeof room>, path: string, change: Change = {}) => {
    const carried = join(scratch(), 'carrier')
    const { helper, ports, opened } = builderIn(place, path, change)
    const sent = await sendKept({ plan: PLAN, helper, carrier: carried }, rule, ports)
    const names = existsSync(carried) ? readdirSync(carried).sort() : []
    return { code: sent?.code, said: sent?.stderr ?? '', carried, names, url: opened[0] ?? '' }
  }

  test('is sent to this machine, counted and packed, and unpacks again', async () => {
    const dir = carrier(GOOD)
    const { place } = await play(dir, Promise.resolve(manifestIn(dir)), pathWith('bash'))
    const made = entry('made')
    mkdirSync(join(place.mount, dirname(made)), { recursive: true })
    writeFileSync(join(place.mount, made), 'x'.repeat(5000))
    const { code, names, carried, url } = await send(place, pathWith('bash'))
    expect([code, names]).toEqual([0, ['counts', 'mount-0.tar.zst']])
    expect(readFileSync(join(carried, 'counts'), 'utf8')).toBe('1 5000 1 5000\n')
    await expect(fetch(url)).rejects.toThrow()
    const manifest: SeedManifest = {
      ...{ schema: 2, compression: 'zstd', cold: {}, keepSeconds: null },
      mounts: [{ name: 'm', owner: '', below: '', entries: 1, bytes: 5000 }],
    }
    const again = await play(carried, Promise.resolve(manifest), pathWith('bash'))
    expect(again.names).toEqual([made, ...OURS].sort())
  })

  test('is counted alone where too little of it is new', async () => {
    const dir = carrier(GOOD)
    const { place } = await play(dir, Promise.resolve(manifestIn(dir)), pathWith('bash'))
    const { code, names } = await send(place, pathWith('bash'))
    expect([code, names]).toEqual([0, ['counts']])
  })

  test.each([
    ['without bash', ['curl'], undefined],
    ['by a tar of its own', ['bash', 'plain-tar'], undefined],
    ['to nobody', ['bash'], 'http://127.0.0.1:9/x'],
  ])('cannot be sent %s, and says so', async (_, programs, url) => {
    const { code, said, names } = await send(room(), pathWith(...programs), url ? { url } : {})
    expect([code, says(said, UNREACHED), names]).toEqual([6, true, []])
  })
})
