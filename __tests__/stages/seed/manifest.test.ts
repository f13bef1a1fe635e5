import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { diskFiles } from '../../../src/adapters/files.ts'
import { parseManifest, SEAL, verify } from '../../../src/stages/seed/manifest.ts'
import { keepDockerfile } from '../../../src/stages/seed/pack.ts'
import { REFUSED, seedDockerfile, TAKEN } from '../../../src/stages/seed/unpack.ts'
import { ARCHIVE, carrier, entry, MOUNT, PLAN, room, scratch } from './room.ts'

const OURS = ['go-docker-build.list', 'go-docker-build.seed']

/** Unpacks a carrier as the builder would. */
const unpack = (dir: string, place = room()) => {
  const manifest = parseManifest(readFileSync(join(dir, SEAL), 'utf8'))
  cpSync(dir, join(place.top, 'data'), { recursive: true, verbatimSymlinks: true })
  return { ...place, ...place.run(seedDockerfile(PLAN, manifest?.mounts ?? [])) }
}

const check = (dir: string) => verify(dir, [MOUNT], diskFiles(scratch()))
const GOOD = { [entry('one')]: 'one', [entry('two')]: 'two', [entry('two', 'a')]: 'v1 two' }

const expectRefused = (dir: string) => {
  const { code, said, names } = unpack(dir)
  expect([code, names()]).toEqual([4, []])
  expect(said).toContain(REFUSED)
}

describe('what the cache service gives back', () => {
  test('is unpacked when its archive holds what its seal says, as if last used two hours ago', async () => {
    const dir = carrier(GOOD)
    expect(await check(dir)).toMatchObject({ mounts: [{ entries: 3, bytes: 12 }] })
    const { code, names, mount } = unpack(dir)
    expect([code, names()]).toEqual([0, [...Object.keys(GOOD), ...OURS].sort()])
    const age = (Date.now() - statSync(join(mount, entry('one'))).mtimeMs) / 3_600_000
    expect(age).toBeGreaterThan(1.9)
    expect(age).toBeLessThan(2.1)
  })

  test('leaves a mount alone that has entries already, and tells', () => {
    const place = room()
    mkdirSync(join(place.mount, 'ab'))
    writeFileSync(join(place.mount, `ab/${'ab'.repeat(32)}-d`), 'x')
    const { code, said, names } = unpack(carrier(GOOD), place)
    expect(said).toContain(TAKEN)
    expect([code, names()]).toEqual([5, [`ab/${'ab'.repeat(32)}-d`]])
  })

  test('is refused with fewer entries, or other bytes, than its seal says', () => {
    const { isLocked: _, id: __, ...mount } = MOUNT
    expectRefused(carrier(GOOD, { mounts: [{ ...mount, entries: 4, bytes: 12 }] }))
    expectRefused(carrier(GOOD, { mounts: [{ ...mount, entries: 3, bytes: 13 }] }))
  })

  test('is refused when it is cut off, damaged or empty', () => {
    const cut = carrier({ [entry('big')]: randomBytes(50_000).toString('hex') })
    truncateSync(join(cut, ARCHIVE), 20_000)
    expectRefused(cut)
    const damaged = carrier(GOOD)
    const bytes = readFileSync(join(damaged, ARCHIVE))
    bytes.fill(0x41, 40, 60)
    writeFileSync(join(damaged, ARCHIVE), bytes)
    expectRefused(damaged)
    const empty = carrier(GOOD)
    writeFileSync(join(empty, ARCHIVE), '')
    expectRefused(empty)
  })

  test('is refused when it swells to more than its seal says', () => {
    const { isLocked: _, id: __, ...mount } = MOUNT
    const seal = { mounts: [{ ...mount, entries: 1, bytes: 5 }] }
    expectRefused(carrier({ [entry('bomb')]: '0'.repeat(30_000_000) }, seal))
  })

  test.each(['../escape', 'trim.txt', '00/short-d', 'x/y/z'])('is refused with an entry named %s', (name) => {
    const renamed = ['--absolute-names', `--transform=s|.*${entry('two').slice(3)}|${name}|`]
    const dir = carrier(GOOD, {}, renamed)
    const place = room()
    const { code, names } = unpack(dir, place)
    expect([code, names()]).toEqual([4, []])
    expect(existsSync(join(place.top, 'escape'))).toBe(false)
  })

  test('is refused with a link in the place of an entry, or of an archive', async () => {
    const from = scratch()
    const name = entry('one')
    mkdirSync(join(from, dirname(name)))
    symlinkSync('/etc/passwd', join(from, name))
    const { isLocked: _, id: __, ...mount } = MOUNT
    const dir = carrier({ [entry('two')]: 'two' }, { mounts: [{ ...mount, entries: 2, bytes: 3 }] })
    execFileSync('tar', ['-czf', join(dir, ARCHIVE), '-C', from, name])
    expectRefused(dir)
    rmSync(join(dir, ARCHIVE))
    symlinkSync('/etc/passwd', join(dir, ARCHIVE))
    expect(await check(dir)).toBe('it holds a link')
  })

  test('is refused without its seal, with other files, and when it is of another mount', async () => {
    const { isLocked: _, id: __, ...mount } = MOUNT
    expect(await check(scratch())).toBe('its seal is missing or broken')
    const more = carrier(GOOD)
    writeFileSync(join(more, 'more'), '')
    expect(await check(more)).toBe('it holds other files than its seal says')
    const seal = { mounts: [{ ...mount, owner: 'uid=1000', entries: 3, bytes: 12 }] }
    expect(await check(carrier(GOOD, seal))).toBe('it was made of other mounts')
  })
})

describe('what is taken out of the builder', () => {
  const kept = (place: ReturnType<typeof room>, isTrimmed: boolean, leastPercent = 10) => {
    const { code } = place.run(keepDockerfile(PLAN, { isTrimmed, leastPercent }))
    const archive = join(place.top, 'out', ARCHIVE)
    const list = existsSync(archive) ? execFileSync('tar', ['-tzf', archive], { encoding: 'utf8' }) : null
    const counts = readFileSync(join(place.top, 'out', 'counts'), 'utf8').trim()
    rmSync(join(place.top, 'out'), { recursive: true })
    return { code, counts, names: list?.replaceAll('./', '').trim().split('\n').sort() ?? null }
  }
  const make = (place: ReturnType<typeof room>, text: string): string => {
    const name = entry(text)
    mkdirSync(join(place.mount, dirname(name)), { recursive: true })
    writeFileSync(join(place.mount, name), text)
    return name
  }

  test('of a mount that began empty is all that Go keeps in it', () => {
    const place = room()
    const [one, two] = [make(place, 'one'), make(place, 'three')]
    writeFileSync(join(place.mount, 'trim.txt'), '1')
    expect(kept(place, true)).toEqual({ code: 0, counts: '2 8 2 8', names: [one, two].sort() })
  })

  test('of a seed is what was used or made since, or all of it', () => {
    const place = unpack(carrier(GOOD))
    const made = make(place, 'made')
    const used = entry('one')
    utimesSync(join(place.mount, used), new Date(), new Date())
    expect(kept(place, true)).toEqual({ code: 0, counts: '2 7 1 4', names: [made, used].sort() })
    expect(kept(place, false)).toEqual({
      ...{ code: 0, counts: '4 16 1 4' },
      names: [made, ...Object.keys(GOOD)].sort(),
    })
  })

  test('is nothing where too little is new', () => {
    const place = unpack(carrier(GOOD))
    utimesSync(join(place.mount, entry('one')), new Date(), new Date())
    expect(kept(place, true)).toEqual({ code: 0, counts: '1 3 0 0', names: null })
    make(place, 'made')
    expect(kept(place, false, 50).names).toBeNull()
  })
})

describe('a seal', () => {
  const mount = { name: 'm', owner: '', below: '', entries: 1, bytes: 1 }
  const whole = { schema: 2, compression: 'gzip', mounts: [mount], cold: {} }

  test('is one', () => {
    expect(parseManifest(JSON.stringify(whole))).toEqual(whole)
  })

  test.each([
    null,
    '',
    '{',
    'null',
    '{}',
    JSON.stringify({ ...whole, schema: 1 }),
    JSON.stringify({ ...whole, compression: 'lzma' }),
    JSON.stringify({ ...whole, mounts: [] }),
    JSON.stringify({ ...whole, mounts: [{ ...mount, entries: 0 }] }),
    JSON.stringify({ ...whole, mounts: [{ ...mount, entries: 1e9 }] }),
    JSON.stringify({ ...whole, mounts: [{ ...mount, bytes: 1e12 }] }),
    JSON.stringify({ ...whole, mounts: [mount], cold: { a: -1 } }),
    JSON.stringify({ ...whole, mounts: [mount], cold: null }),
  ])('is none: %s', (text) => {
    expect(parseManifest(text)).toBeNull()
  })
})
