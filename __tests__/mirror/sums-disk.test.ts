import { describe, expect, test } from '@jest/globals'
import { openDatabase } from '../../src/mirror/sums/database.ts'
import type { Asked } from '../../src/mirror/sums/place.ts'
import { type Disk, Shelf } from '../../src/mirror/sums/shelf.ts'
import { databaseOf, newSigner, recordOf } from '../support/checksum-database.ts'

const NAME = 'sums.example.org'
const signer = newSigner(NAME)
const files = databaseOf(
  Array.from({ length: 600 }, (_, n) => recordOf('example.org/Text', `v1.0.${n}`)),
  signer,
)
const WANTED = [3, 300, 599]

const diskOf = (kept = new Map<string, Buffer>()): Disk & { readonly kept: Map<string, Buffer> } => ({
  kept,
  names: async () => [...new Set([...kept.keys()].map((path) => path.split('/')[0] as string))],
  read: async (path) => kept.get(path) ?? null,
  keep: async (path, bytes) => void kept.set(path, Buffer.from(bytes)),
})

/** Looks versions up in a database opened over the disk; tells what it asked the network. */
const look = async (disk: Disk, source: ReadonlyMap<string, Buffer> = files) => {
  const asked: string[] = []
  const ask = async (url: string): Promise<Asked> => {
    const path = url.replace(`https://${NAME}/`, '')
    asked.push(path)
    const body = source.get(path)
    return body ? { kind: 'found', body } : { kind: 'missing' }
  }
  const database = openDatabase({ name: signer.key, links: [], ask, disk })
  const found = []
  for (const n of WANTED) found.push(await database.lookup('example.org/Text', `v1.0.${n}`))
  return { asked, found, database }
}

const first = async () => {
  const disk = diskOf()
  return { disk, ...(await look(disk)) }
}

describe('lookups and tiles on disk', () => {
  test('are those that were asked, where go has them', async () => {
    const { disk, asked, found } = await first()
    expect(found.map(({ why }) => why)).toEqual([null, null, null])
    expect([...disk.kept.keys()].sort()).toEqual(asked.map((path) => `${NAME}/${path}`).sort())
    expect(disk.kept.get(`${NAME}/tile/8/0/000`)).toEqual(files.get('tile/8/0/000'))
  })

  test('spare a second run every question', async () => {
    const { disk, found } = await first()
    const second = await look(disk, new Map())
    expect(second.found).toEqual(found)
    expect(second.asked).toEqual([])
  })

  test('of one database are not taken for those of another', async () => {
    const { disk } = await first()
    const kept = new Map(
      [...disk.kept].map(([path, body]) => [path.replace(NAME, 'other.example.org'), body]),
    )
    expect((await look(diskOf(kept))).asked.length).toBeGreaterThan(0)
  })

  test.each(['lookup/example.org/!text@v1.0.3', 'tile/8/0/000', 'tile/8/0/002.p/88', 'tile/8/1/000.p/2'])(
    'are not believed when %s is damaged, asked anew, and put right',
    async (path) => {
      const { disk, found } = await first()
      const whole = disk.kept.get(`${NAME}/${path}`) as Buffer
      for (const damaged of [whole.subarray(0, -1), Buffer.from(whole).fill(7, 20, 30), Buffer.alloc(0)]) {
        disk.kept.set(`${NAME}/${path}`, damaged)
        const second = await look(disk)
        expect(second.found).toEqual(found)
        expect(second.asked).toContain(path)
        expect(disk.kept.get(`${NAME}/${path}`)).toEqual(whole)
      }
    },
  )

  test('that lie are no proof where the database cannot be asked', async () => {
    const { disk } = await first()
    const path = `${NAME}/lookup/example.org/!text@v1.0.3`
    const record = String(disk.kept.get(path))
    disk.kept.set(path, Buffer.from(record.replace(/h1:./, (h1) => (h1 === 'h1:A' ? 'h1:B' : 'h1:A'))))
    const [forged] = (await look(disk, new Map())).found
    expect(forged).toMatchObject({ zip: null, mod: null })
  })

  test('are given to who asks for a file of that database, once they are proven', async () => {
    const { disk } = await first()
    const { database, asked } = await look(disk, new Map())
    for (const path of ['lookup/example.org/!text@v1.0.3', 'tile/8/0/000', 'tile/8/1/000.p/2'])
      expect(await database.file(NAME, path)).toEqual(files.get(path))
    expect(await database.file('other.example.org', 'tile/8/0/000')).toBeNull()
    expect(await database.file(NAME, 'tile/8/0/001.p/9')).toBeNull()
    expect(asked).toEqual([])
  })

  test('are found under the name that belongs to the key where only the key is known', async () => {
    const verifier = { name: null, key: {} as never, keyHash: (name: string) => (name === NAME ? '0' : '') }
    const disk = diskOf(
      new Map([
        [`${NAME}/tile/8/0/000`, Buffer.from('x')],
        ['a.example.org/x', Buffer.from('y')],
      ]),
    )
    expect(String(await new Shelf(disk, verifier).read('tile/8/0/000'))).toBe('x')
    const empty = new Shelf(diskOf(), verifier)
    expect(await empty.read('tile/8/0/000')).toBeNull()
    await empty.keep(NAME, 'tile/8/0/000', Buffer.from('z'))
    expect(String(await empty.read('tile/8/0/000'))).toBe('z')
  })
})
