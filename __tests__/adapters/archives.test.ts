import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { afterAll, afterEach, describe, expect, test } from '@jest/globals'
import { archives } from '../../src/adapters/archives.ts'
import type { ArchiveDesk, ArchiveServer, Given } from '../../src/ports/archives.ts'

const dir = mkdtempSync(join(tmpdir(), 'archives-'))
const at = (name: string): string => join(dir, name)
const BIG = Buffer.alloc(3_000_000, 7)
const isBig = (bytes: ArrayBuffer | Buffer): boolean => BIG.equals(Buffer.from(bytes as Buffer))
writeFileSync(at('big.tar.gz'), gzipSync(BIG))
writeFileSync(at('big.tar.zst'), zstdCompressSync(BIG))
writeFileSync(at('cut.tar.gz'), gzipSync(BIG).subarray(0, 500))
const open: ArchiveServer[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})
afterAll(() => rmSync(dir, { recursive: true }))

const serve = async (desk: Partial<ArchiveDesk>): Promise<ArchiveServer> => {
  const server = await archives.serve('127.0.0.1', { find: async () => null, place: () => null, ...desk })
  if (server === null) throw new Error('not opened')
  open.push(server)
  return server
}

describe('an archive server', () => {
  test('gives texts, and archives unpacked, when they are there', async () => {
    const late = Promise.withResolvers<Given>()
    const { url } = await serve({
      find: async (name) => {
        if (name === 'late') return late.promise
        return name.startsWith('big') ? { archive: at(name), most: 3_000_000 } : { text: `this is ${name}` }
      },
    })
    expect(await (await fetch(`${url}/one`)).text()).toBe('this is one')
    const asked = fetch(`${url}/late`)
    late.resolve({ text: 'late' })
    expect(await (await asked).text()).toBe('late')
    for (const name of ['big.tar.gz', 'big.tar.zst'])
      expect(isBig(await (await fetch(`${url}/${name}`)).arrayBuffer())).toBe(true)
  })

  test('has nothing else, below its path or beside it', async () => {
    const { url } = await serve({ find: async (name) => (name === 'one' ? { text: 'one' } : null) })
    const { origin, pathname } = new URL(url)
    const statuses = [
      ...[`${url}/two`, `${origin}/one`, `${origin}/`, `${origin}${pathname.slice(0, -1)}x/one`],
    ].map(async (asked) => (await fetch(asked)).status)
    expect(await Promise.all(statuses)).toEqual([404, 404, 404, 404])
    expect((await fetch(`${url}/one`, { method: 'POST', body: 'x' })).status).toBe(404)
  })

  test.each([
    ['is longer than it may be', { archive: at('big.tar.zst'), most: 2_999_999 }],
    ['is cut off', { archive: at('cut.tar.gz'), most: 3_000_000 }],
    ['is not there', { archive: at('none.tar.gz'), most: 1 }],
  ])('breaks off an archive that %s', async (_, given) => {
    const { url } = await serve({ find: async () => given })
    await expect(fetch(`${url}/one`).then((answer) => answer.arrayBuffer())).rejects.toThrow()
  })

  test('breaks off when what it gives is not to be found out', async () => {
    const { url } = await serve({
      find: async () => {
        throw new Error('a fault')
      },
    })
    await expect(fetch(`${url}/one`)).rejects.toThrow()
  })

  test('takes what it has a place for', async () => {
    const { url } = await serve({
      place: (name) =>
        name === 'no' ? null : { path: at(`new/${name}`), most: name === 'less' ? 2_999_999 : 3_000_000 },
    })
    const put = async (name: string) => (await fetch(`${url}/${name}`, { method: 'PUT', body: BIG })).status
    expect(await Promise.all(['a.tar.zst', 'counts', 'no'].map(put))).toEqual([200, 200, 404])
    expect(isBig(zstdDecompressSync(readFileSync(at('new/a.tar.zst'))))).toBe(true)
    expect(isBig(readFileSync(at('new/counts')))).toBe(true)
    expect(existsSync(at('new/no'))).toBe(false)
    await expect(put('less')).rejects.toThrow()
  })

  test('is none at an address that is not of this machine', async () => {
    expect(await archives.serve('192.0.2.1', { find: async () => null, place: () => null })).toBeNull()
  })

  test('ends connections that still wait when it closes', async () => {
    const { url, close } = await serve({ find: () => new Promise(() => undefined) })
    const asked = fetch(`${url}/one`).catch(() => 'ended')
    await fetch(new URL('/', url))
    await close()
    expect(await asked).toBe('ended')
  })
})

test('an archive is written anew with gzip', async () => {
  expect(await archives.toGzip(at('big.tar.zst'), at('anew.gz'))).toBe(true)
  expect(isBig(gunzipSync(readFileSync(at('anew.gz'))))).toBe(true)
  expect(await archives.toGzip(at('none.tar.zst'), at('none.gz'))).toBe(false)
})
