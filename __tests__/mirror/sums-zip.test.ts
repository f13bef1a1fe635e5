import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, jest, test } from '@jest/globals'
import { hashGoMod } from '../../src/mirror/sums/go-mod-hash.ts'
import { hashZip } from '../../src/mirror/sums/zip-hash.ts'
import { directoryOf } from '../support/module-proxy.ts'
import { type Crafted, craftZip } from '../support/zip.ts'

// Processes and large trees take their time on a busy machine.
jest.setTimeout(60_000)

const run = promisify(execFile)
const TOP = 'example.org/text@v1.2.3'
const MOD = 'module example.org/text\n\ngo 1.21\n'
const dir = mkdtempSync(join(tmpdir(), 'sums-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const at = (name: string) => `${TOP}/${name}`
const FILES: readonly Crafted[] = [
  { name: at('go.mod'), data: MOD },
  { name: at('text.go'), data: 'package text\n'.repeat(500) },
]

/** What the real go says of a zip it gets from a proxy directory. */
const askGo = async (
  zip: Buffer,
): Promise<{ readonly Sum: string; readonly GoModSum: string; readonly Zip: string }> => {
  const proxy = directoryOf({
    'example.org/text/@v/v1.2.3.info': '{"Version":"v1.2.3"}',
    'example.org/text/@v/v1.2.3.mod': MOD,
    'example.org/text/@v/v1.2.3.zip': zip,
  })
  const env = {
    ...process.env,
    GOPROXY: `file://${proxy}`,
    GOMODCACHE: join(proxy, 'cache'),
    GOFLAGS: '-modcacherw',
    GOSUMDB: 'off',
    GOENV: 'off',
    GOPRIVATE: '',
    GOTOOLCHAIN: 'local',
    GOWORK: 'off',
  }
  const { stdout } = await run('go', ['mod', 'download', '-json', TOP], { cwd: proxy, env })
  return JSON.parse(stdout)
}

const hashOf = (zip: Buffer) => {
  const path = join(dir, `${randomBytes(6).toString('hex')}.zip`)
  writeFileSync(path, zip)
  return hashZip(path)
}

describe('hashZip agrees with the real go', () => {
  const letters = ['é', '\u{ff21}', '\u{1d400}', 'a', 'Z']
  test.each<[string, Buffer]>([
    ['packed files', craftZip(FILES)],
    ['stored files', craftZip(FILES.map((file) => ({ ...file, stored: true })))],
    ['sizes after the content', craftZip(FILES.map((file) => ({ ...file, descriptor: true })))],
    [
      '64 bit sizes and end',
      craftZip(
        FILES.map((file) => ({ ...file, wide: true })),
        { wide: true },
      ),
    ],
    ['a comment', craftZip(FILES, { comment: 'made by hand' })],
    [
      'an empty file and a directory',
      craftZip([...FILES, { name: at('empty'), data: '' }, { name: at('dir/'), data: '', stored: true }]),
    ],
    [
      'names whose order differs by encoding',
      craftZip([...FILES, ...letters.map((letter) => ({ name: at(`${letter}.txt`), data: letter }))]),
    ],
    [
      'a file larger than what is read at once',
      craftZip([
        ...FILES,
        { name: at('noise'), data: randomBytes(5_000_000) },
        { name: at('same'), data: Buffer.alloc(9_000_000) },
      ]),
    ],
    [
      'a large stored file',
      craftZip([
        { name: at('noise'), data: randomBytes(5_000_000), stored: true, descriptor: true },
        ...FILES,
      ]),
    ],
    [
      'many files',
      craftZip([
        ...FILES,
        ...Array.from({ length: 700 }, (_, n) => ({ name: at(`n${n}`), data: randomBytes(900) })),
      ]),
    ],
    ['no sum in the directory', craftZip(FILES.map((file) => ({ ...file, crc: 0 })))],
  ])('%s', async (_, zip) => {
    const { Sum, GoModSum } = await askGo(zip)
    expect(await hashOf(zip)).toEqual({ ok: true, h1: Sum })
    expect(hashGoMod(Buffer.from(MOD))).toBe(GoModSum)
  })

  test('the zip that go stores has the sum that go stores beside it', async () => {
    const { Zip, Sum } = await askGo(craftZip(FILES))
    expect(await hashZip(Zip)).toEqual({ ok: true, h1: Sum })
    expect(readFileSync(`${Zip}hash`, 'utf8').trim()).toBe(Sum)
  })
})

describe('a zip that is not whole has no sum', () => {
  const good = craftZip(FILES)
  const flip = (zip: Buffer, offset: number): Buffer => {
    const copy = Buffer.from(zip)
    copy[offset] = (copy[offset] as number) ^ 0x55
    return copy
  }
  const [mod, text] = FILES as [Crafted, Crafted]

  test.each<[string, Buffer, RegExp]>([
    ['empty', Buffer.alloc(0), /end of the directory/],
    ['not a zip', Buffer.from('<html>not found</html>'.repeat(9)), /not a zip file/],
    ['without its end', good.subarray(0, -1), /cut short/],
    ['cut in the middle', good.subarray(0, good.length / 2), /cut short/],
    ['with more after its end', Buffer.concat([good, Buffer.from('x')]), /cut short/],
    ['a name twice', craftZip([mod, text, mod]), /twice/],
    ['a name with a line break', craftZip([{ ...mod, name: at('a\nb') }]), /line break/],
    ['another sum than its content', craftZip([{ ...mod, crc: 7 }]), /checksum error/],
    ['another sum after the content', craftZip([{ ...mod, crc: 7, descriptor: true }]), /checksum error/],
    [
      'a stored file changed',
      flip(craftZip([{ ...mod, stored: true }]), 30 + mod.name.length + 3),
      /checksum error/,
    ],
    ['a packed file changed', flip(good, 30 + mod.name.length + 2), /checksum error|unpacked|another size/],
    ['a file longer than it says', craftZip([{ ...text, size: 9 }]), /unpacked/],
    ['a file shorter than it says', craftZip([{ ...text, size: 90_000 }]), /another size/],
    [
      'a large file longer than it says',
      craftZip([{ name: at('zeros'), data: Buffer.alloc(20_000_000), size: 5_000_000 }]),
      /another size/,
    ],
    [
      'more content than a module may have',
      craftZip([
        { ...mod, size: 300e6 },
        { ...text, size: 300e6 },
      ]),
      /more than the 524288000/,
    ],
    ['packed in an unknown way', craftZip([{ ...mod, method: 12 }]), /unknown way/],
    ['a directory with content', craftZip([{ ...mod, name: at('dir/') }]), /directory with content/],
    ['two entries at one place', craftZip([mod, { ...text, at: 0 }]), /overlap/],
    ['an entry out of the file', craftZip([{ ...mod, at: 9_999_999 }]), /out of the file/],
    ['an entry that is none', craftZip([mod, { ...text, at: 33 }]), /overlap|no header/],
    ['a damaged directory', flip(good, good.lastIndexOf('PK\x01\x02')), /directory is not whole/],
    [
      'a 64 bit end that is missing',
      flip(craftZip(FILES, { wide: true }), craftZip(FILES, { wide: true }).length - 22 - 20),
      /64 bit end/,
    ],
  ])('%s', async (_, zip, why) => {
    expect(await hashOf(zip)).toEqual({ ok: false, why: expect.stringMatching(why) })
  })

  test('one that says to have fewer entries', async () => {
    const zip = Buffer.from(good)
    zip.writeUInt16LE(1, zip.length - 12)
    expect(await hashOf(zip)).toEqual({ ok: false, why: 'it has 2 entries and says 1' })
  })

  test('cut or changed at any byte it is not whole, or has another sum, or holds the same files', async () => {
    const small = craftZip([
      { name: at('go.mod'), data: MOD },
      { name: at('a.go'), data: 'package a\n'.repeat(9) },
    ])
    const whole = await hashOf(small)
    for (let end = 0; end < small.length; end++) expect((await hashOf(small.subarray(0, end))).ok).toBe(false)
    let caught = 0
    for (let offset = 0; offset < small.length; offset++) {
      const changed = await hashOf(flip(small, offset))
      if (!changed.ok || whole.ok !== changed.ok || changed.h1 !== whole.h1) caught++
    }
    expect(caught).toBeGreaterThan(small.length / 2)
  })

  test('a file that is not there, and a directory', async () => {
    expect(await hashZip(join(dir, 'none.zip'))).toEqual({ ok: false, why: 'it cannot be read: ENOENT' })
    expect((await hashZip(dir)).ok).toBe(false)
  })

  test('one larger than a module may be', async () => {
    const path = join(dir, 'large.zip')
    writeFileSync(path, '')
    await run('truncate', ['-s', '524288001', path])
    expect(await hashZip(path)).toEqual({ ok: false, why: expect.stringMatching(/more than the 524288000/) })
  })
})
