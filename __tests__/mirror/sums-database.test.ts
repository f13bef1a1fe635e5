import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { openDatabase } from '../../src/mirror/sums/database.ts'
import { hashGoMod } from '../../src/mirror/sums/go-mod-hash.ts'
import type { Asked } from '../../src/mirror/sums/place.ts'
import { tilePath } from '../../src/mirror/sums/tree.ts'
import { type DatabaseFiles, databaseOf, newSigner, recordOf } from '../support/checksum-database.ts'
import { directoryOf, moduleFiles, serve } from '../support/module-proxy.ts'

// Processes and large trees take their time on a busy machine.
jest.setTimeout(60_000)

const NAME = 'sums.example.org'
const signer = newSigner(NAME)
const version = (n: number) => `v1.0.${n}`
const recordsOf = (count: number) =>
  Array.from({ length: count }, (_, n) => recordOf('example.org/Text', version(n)))

const open: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

/** A database over files in memory; what was asked is in `asked`. */
const over = (files: DatabaseFiles, options: Partial<Parameters<typeof openDatabase>[0]> = {}) => {
  const asked: string[] = []
  const ask = async (url: string): Promise<Asked> => {
    asked.push(url)
    const body = files.get(url.replace(`https://${NAME}/`, ''))
    return body ? { kind: 'found', body } : { kind: 'missing' }
  }
  return { asked, ...openDatabase({ name: signer.key, links: [], ask, ...options }) }
}

const expected = (n: number) => {
  const [zip, mod] = recordOf('example.org/Text', version(n)).trim().split('\n')
  return { zip: zip?.split(' ')[2], mod: mod?.split(' ')[2], why: null }
}

const nothing = (why: RegExp) => ({ zip: null, mod: null, why: expect.stringMatching(why) })

describe('lookup', () => {
  test.each([1, 2, 3, 255, 256, 257, 300, 511, 512, 1000])(
    'proves the first, the last and a middle one of %i records',
    async (count) => {
      const { lookup } = over(databaseOf(recordsOf(count), signer))
      for (const n of new Set([0, count >> 1, count - 1]))
        expect(await lookup('example.org/Text', version(n))).toEqual(expected(n))
    },
  )

  test('proves records of a tree of three levels of tiles, under names of more than three digits', async () => {
    const { lookup, asked } = over(databaseOf(recordsOf(66_000), signer))
    for (const n of [0, 65_535, 65_536, 65_999, 40_000])
      expect(await lookup('example.org/Text', version(n))).toEqual(expected(n))
    expect(asked).toContain(`https://${NAME}/tile/8/2/000.p/1`)
    expect(tilePath(0, 1_015, 256)).toBe('tile/8/0/x001/015')
    expect(tilePath(2, 123_456_789, 7)).toBe('tile/8/2/x123/x456/789.p/7')
  })

  test('asks once for two who want the same, and for a tile that two need', async () => {
    const { lookup, asked } = over(databaseOf(recordsOf(300), signer))
    await Promise.all([0, 0, 1, 2].map((n) => lookup('example.org/Text', version(n))))
    expect(new Set(asked).size).toBe(asked.length)
  })

  test('follows a log that grows, whose partial tiles have become full ones', async () => {
    const files = databaseOf(recordsOf(200), signer)
    const { lookup } = over(files)
    expect(await lookup('example.org/Text', version(3))).toEqual(expected(3))
    const grown = databaseOf(recordsOf(600), signer)
    files.delete('tile/8/0/000.p/200')
    for (const [path, body] of grown)
      if (path !== `lookup/example.org/!text@${version(4)}`) files.set(path, body)
    expect(await lookup('example.org/Text', version(500))).toEqual(expected(500))
    expect(await lookup('example.org/Text', version(4))).toEqual(expected(4))
    const late = databaseOf(recordsOf(200), signer)
    late.delete('tile/8/0/000.p/200')
    late.set('tile/8/0/000', grown.get('tile/8/0/000') as Buffer)
    expect(await over(late).lookup('example.org/Text', version(9))).toEqual(expected(9))
  })

  test('a version the database does not know is a value', async () => {
    const { lookup } = over(databaseOf(recordsOf(3), signer))
    expect(await lookup('example.org/Text', 'v9.0.0')).toEqual(nothing(/not found/))
  })
})

describe('an answer that proves nothing is not believed', () => {
  const LOOKUP = `lookup/example.org/!text@${version(5)}`
  const text = (files: DatabaseFiles, path: string) => String(files.get(path))
  const spoil = (change: (files: DatabaseFiles) => void) => {
    const files = databaseOf(recordsOf(300), signer)
    change(files)
    return over(files).lookup('example.org/Text', version(5))
  }

  test('a forged record', async () => {
    const forged = (files: DatabaseFiles) =>
      files.set(
        LOOKUP,
        Buffer.from(text(files, LOOKUP).replace(/h1:./, (start) => (start === 'h1:A' ? 'h1:B' : 'h1:A'))),
      )
    expect(await spoil(forged)).toEqual(nothing(/cannot authenticate record/))
  })

  test('a record under another number, and under one beyond the tree', async () => {
    const numbered = (n: number) => (files: DatabaseFiles) =>
      files.set(LOOKUP, Buffer.from(text(files, LOOKUP).replace('5\n', `${n}\n`)))
    expect(await spoil(numbered(6))).toEqual(nothing(/cannot authenticate record/))
    expect(await spoil(numbered(300))).toEqual(nothing(/no record 300 in 300/))
  })

  test('a proven record of another version', async () => {
    const other = (files: DatabaseFiles) => files.set(LOOKUP, files.get(LOOKUP.replace('.5', '.6')) as Buffer)
    expect(await spoil(other)).toEqual(nothing(/checksum missing/))
  })

  test('a tree of another size or root than was signed', async () => {
    const changed = (from: RegExp, to: string) => (files: DatabaseFiles) =>
      files.set(LOOKUP, Buffer.from(text(files, LOOKUP).replace(from, to)))
    expect(await spoil(changed(/\n300\n/, '\n299\n'))).toEqual(nothing(/no verifiable signatures/))
    expect(await spoil(changed(/tree\n/, 'tree v2\n'))).toEqual(nothing(/no verifiable signatures/))
  })

  test('a tree signed with another key of the same name, or by another name', async () => {
    for (const stranger of [newSigner(NAME), newSigner('other.example.org')]) {
      const { lookup } = over(databaseOf(recordsOf(300), stranger))
      expect(await lookup('example.org/Text', version(5))).toEqual(nothing(/no verifiable signatures/))
    }
  })

  test('a wrong signature beside a good one', async () => {
    const twice = (files: DatabaseFiles) => {
      const [, signature = ''] = /(— .*\n)$/.exec(text(files, LOOKUP)) ?? []
      const wrong = Buffer.from(signature.split(' ')[2] ?? '', 'base64')
      wrong[20] = (wrong[20] as number) ^ 1
      files.set(LOOKUP, Buffer.from(`${text(files, LOOKUP)}— ${NAME} ${wrong.toString('base64')}\n`))
    }
    expect(await spoil(twice)).toEqual(nothing(/no verifiable signatures/))
  })

  test.each(['tile/8/0/000', 'tile/8/0/001.p/44', 'tile/8/1/000.p/1'])(
    '%s cut short, or with one bit changed; and believed again once it is whole',
    async (path) => {
      const files = databaseOf(recordsOf(300), signer)
      const whole = files.get(path) as Buffer
      const changed = Buffer.from(whole)
      changed[7] = (changed[7] as number) ^ 1
      const { lookup } = over(files)
      files.set(path, whole.subarray(0, -1))
      expect(await lookup('example.org/Text', version(5))).toEqual(
        nothing(/inconsistent tile: .* bytes, not/),
      )
      files.set(path, changed)
      expect(await lookup('example.org/Text', version(5))).toEqual(nothing(/inconsistent tile/))
      files.set(path, whole)
      expect(await lookup('example.org/Text', version(5))).toEqual(expected(5))
    },
  )

  test('a second history, though it is signed', async () => {
    const files = databaseOf(recordsOf(200), signer)
    const { lookup } = over(files)
    expect(await lookup('example.org/Text', version(5))).toEqual(expected(5))
    const split = [recordOf('example.org/evil', 'v1.0.0'), ...recordsOf(600).slice(1)]
    const other = databaseOf(split, signer)
    for (const [path, body] of other) files.set(path, body)
    expect(await lookup('example.org/evil', 'v1.0.0')).toEqual(nothing(/not of one history/))
  })

  test.each(['', '5\n', 'x\n\n', '<html>', '5\ntext without an end'])(
    '%j instead of a record',
    async (answer) => {
      expect(await spoil((files) => files.set(LOOKUP, Buffer.from(answer)))).toEqual(
        nothing(/malformed record/),
      )
    },
  )
})

test('the real go believes the database of these tests, and is told the same sums', async () => {
  const files = moduleFiles('example.org/real', 'v1.0.0')
  const proxy = directoryOf(files)
  const env = {
    ...process.env,
    GOPROXY: `file://${proxy}`,
    GOMODCACHE: join(proxy, 'cache'),
    GOPATH: join(proxy, 'gopath'),
    GOFLAGS: '-modcacherw',
    GOENV: 'off',
    GOPRIVATE: '',
    GONOSUMDB: '',
    GOTOOLCHAIN: 'local',
    GOWORK: 'off',
  }
  const download = (sumdb: string) =>
    promisify(execFile)('go', ['mod', 'download', '-json', 'example.org/real@v1.0.0'], {
      cwd: proxy,
      env: { ...env, GOSUMDB: sumdb },
    })
  const { Sum } = JSON.parse((await download('off')).stdout)
  const mod = hashGoMod(files['example.org/real/@v/v1.0.0.mod'] as Buffer)
  const records = [...recordsOf(299), recordOf('example.org/real', 'v1.0.0', Sum, mod)]
  const database = databaseOf(records, signer)
  const server = await serve((request, response) => {
    const body = database.get((request.url ?? '').slice(1))
    response.writeHead(body ? 200 : 404).end(body)
  })
  open.push(server.close)
  rmSync(join(proxy, 'cache'), { recursive: true })
  expect(JSON.parse((await download(`${signer.key} ${server.url}`)).stdout).Sum).toBe(Sum)
  expect(server.asked.some((path) => path.startsWith('/tile/8/0/'))).toBe(true)
  expect(await over(database).lookup('example.org/real', 'v1.0.0')).toEqual({ zip: Sum, mod, why: null })
})
