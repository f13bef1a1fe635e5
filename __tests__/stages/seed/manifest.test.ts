import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { diskFiles } from '../../../src/adapters/files.ts'
import { shell } from '../../../src/adapters/shell.ts'
import { parseManifest, SEAL, verify } from '../../../src/stages/seed/manifest.ts'

const made: string[] = []
afterEach(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true })
})

const scratch = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'seed-'))
  made.push(dir)
  return dir
}

const MOUNT = { id: 'm', name: 'm', owner: '', below: '', isLocked: true }
const entry = (text: string, kind = 'd'): string => {
  const hash = createHash('sha256').update(text).digest('hex')
  return `${hash.slice(0, 2)}/${hash}-${kind}`
}

/** A carrier with an archive of these files, name to text, and a seal that fits unless it is changed. */
const carrier = (
  files: Readonly<Record<string, string>>,
  seal: object = {},
  tarOptions: readonly string[] = [],
): string => {
  const [dir, from] = [scratch(), scratch()]
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(from, name)), { recursive: true })
    writeFileSync(join(from, name), text)
  }
  const names = Object.keys(files)
  execFileSync('tar', ['-cf', join(dir, 'mount-0.tar'), ...tarOptions, '-C', from, ...names])
  const bytes = Object.values(files).reduce((sum, text) => sum + text.length, 0)
  const { isLocked: _, id: __, ...mount } = MOUNT
  const whole = { schema: 1, mounts: [{ ...mount, entries: names.length, bytes }], cold: {}, keepSeconds: 1 }
  writeFileSync(join(dir, SEAL), JSON.stringify({ ...whole, ...seal }))
  return dir
}

const check = (dir: string) => verify(dir, [MOUNT], { shell, files: diskFiles(scratch()) })
const GOOD = { [entry('one')]: 'one', [entry('two')]: 'two', [entry('two', 'a')]: 'v1 two' }

describe('what the cache service gives back', () => {
  test('is taken when its archive holds what its seal says', async () => {
    expect(await check(carrier(GOOD))).toMatchObject({
      manifest: { mounts: [{ entries: 3 }] },
      names: [Object.keys(GOOD)],
    })
  })

  test('is refused with fewer entries than its seal says', async () => {
    const { isLocked: _, id: __, ...mount } = MOUNT
    const seal = { mounts: [{ ...mount, entries: 4, bytes: 12 }] }
    expect(await check(carrier(GOOD, seal))).toBe('it holds 3 entries, its seal says 4')
  })

  test('is refused when it is cut off', async () => {
    const dir = carrier({ [entry('big')]: 'x'.repeat(50_000) })
    truncateSync(join(dir, 'mount-0.tar'), 20_000)
    expect(await check(dir)).toBe('the archive is damaged')
  })

  test('is refused when its table is damaged', async () => {
    const dir = carrier(GOOD)
    const bytes = readFileSync(join(dir, 'mount-0.tar'))
    bytes.fill(0x41, 1024, 1100)
    writeFileSync(join(dir, 'mount-0.tar'), bytes)
    expect(typeof (await check(dir))).toBe('string')
  })

  test('is refused when it is empty', async () => {
    const dir = carrier(GOOD)
    writeFileSync(join(dir, 'mount-0.tar'), '')
    expect(await check(dir)).toBe('the archive is damaged')
    rmSync(join(dir, 'mount-0.tar'))
    expect(await check(dir)).toBe('it holds other files than its seal says')
    expect(await check(scratch())).toBe('its seal is missing or broken')
  })

  test.each(['../escape', '/etc/escape', 'trim.txt', '00/short-d', 'x/y/z'])(
    'is refused with an entry named %s',
    async (name) => {
      const renamed = ['--absolute-names', `--transform=s|.*${entry('two').slice(3)}|${name}|`]
      const dir = carrier(GOOD, {}, renamed)
      expect(await check(dir)).toBe('the archive holds what is no entry of a build cache')
      expect(existsSync('/etc/escape')).toBe(false)
    },
  )

  test('is refused with a link in the place of an entry, or of an archive', async () => {
    const from = scratch()
    const name = entry('one')
    mkdirSync(join(from, dirname(name)))
    symlinkSync('/etc/passwd', join(from, name))
    const dir = carrier(GOOD)
    execFileSync('tar', ['-cf', join(dir, 'mount-0.tar'), '-C', from, name])
    expect(await check(dir)).toBe('the archive holds what is no entry of a build cache')
    rmSync(join(dir, 'mount-0.tar'))
    symlinkSync('/etc/passwd', join(dir, 'mount-0.tar'))
    expect(await check(dir)).toBe('it holds a link')
  })

  test('is refused when an entry comes twice', async () => {
    const dir = carrier(GOOD)
    const [name = ''] = Object.keys(GOOD)
    const from = scratch()
    mkdirSync(join(from, dirname(name)))
    writeFileSync(join(from, name), 'other')
    execFileSync('tar', ['-rf', join(dir, 'mount-0.tar'), '-C', from, name])
    expect(await check(dir)).toBe('the archive holds an entry twice')
  })

  test('is refused when it is of another mount', async () => {
    const { isLocked: _, id: __, ...mount } = MOUNT
    const seal = { mounts: [{ ...mount, owner: 'uid=1000', entries: 3, bytes: 12 }] }
    expect(await check(carrier(GOOD, seal))).toBe('it was made of other mounts')
  })
})

describe('a seal', () => {
  const mount = { name: 'm', owner: '', below: '', entries: 1, bytes: 1 }
  test.each([
    null,
    '',
    '{',
    'null',
    '{}',
    JSON.stringify({ schema: 2, mounts: [mount], cold: {} }),
    JSON.stringify({ schema: 1, mounts: [], cold: {} }),
    JSON.stringify({ schema: 1, mounts: [{ ...mount, entries: 0 }], cold: {} }),
    JSON.stringify({ schema: 1, mounts: [{ ...mount, entries: 1e9 }], cold: {} }),
    JSON.stringify({ schema: 1, mounts: [{ ...mount, bytes: 1e12 }], cold: {} }),
    JSON.stringify({ schema: 1, mounts: [mount], cold: { a: -1 } }),
    JSON.stringify({ schema: 1, mounts: [mount], cold: null }),
  ])('is none: %s', (text) => {
    expect(parseManifest(text)).toBeNull()
  })
})
