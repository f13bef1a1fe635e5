import { existsSync, mkdtempSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { Shelf } from '../../src/cli/serve/shelf.ts'
import { directoryOf } from '../support/module-proxy.ts'

const stores: string[] = []
afterEach(() => {
  for (const store of stores.splice(0)) rmSync(store, { recursive: true, force: true })
})

const day = (n: number) => new Date(Date.UTC(2026, 0, n))
const at = (n: number) => `example.org/!text/v${n}/@v/v${n}.0.0`

/** A store of versions with 1,000 bytes each, the first one served on the first day, and so on. */
const storeOf = (count: number): string => {
  const stems = Array.from({ length: count }, (_, n) => at(n + 1))
  const files = stems.flatMap((stem): [string, string][] => [
    [`${stem}.zip`, 'z'.repeat(900)],
    [`${stem}.ziphash`, 'h'.repeat(50)],
    [`${stem}.mod`, 'm'.repeat(40)],
    [`${stem}.info`, 'i'.repeat(10)],
  ])
  const store = directoryOf(Object.fromEntries(files))
  stores.push(store)
  for (const [path] of files) {
    const n = Number(/v(\d+)\.0/.exec(path)?.[1])
    utimesSync(join(store, path), day(n), day(n))
  }
  return store
}

const left = (store: string, count: number) =>
  Array.from({ length: count }, (_, n) => n + 1).filter((n) => existsSync(join(store, `${at(n)}.mod`)))

describe('tidy', () => {
  test('counts the store and leaves it alone where there is no limit, or it is not reached', async () => {
    const store = storeOf(3)
    const full = { bytes: 3000, versions: 3, evictions: 0, evictedBytes: 0 }
    expect(await new Shelf(store, null).tidy()).toEqual(full)
    expect(await new Shelf(store, 3000).tidy()).toEqual(full)
    expect(left(store, 3)).toEqual([1, 2, 3])
  })

  test('lets go of the versions not served for longest, whole, until there is room again', async () => {
    const store = storeOf(10)
    const shelf = new Shelf(store, 8000)
    expect(await shelf.tidy()).toEqual({ bytes: 7000, versions: 7, evictions: 3, evictedBytes: 3000 })
    expect(left(store, 10)).toEqual([4, 5, 6, 7, 8, 9, 10])
    expect(existsSync(join(store, `${at(1)}.zip`))).toBe(false)
    expect(existsSync(join(store, 'example.org/!text/v1/@v'))).toBe(false)
    expect(await shelf.tidy()).toEqual({ bytes: 7000, versions: 7, evictions: 3, evictedBytes: 3000 })
  })

  test('keeps what was served, and knows it after a restart', async () => {
    const store = storeOf(4)
    const before = new Shelf(store, null)
    before.touch(`${at(1)}.zip`, day(20))
    before.touch('example.org/!text/v2/@v/v2.0.0.mod', day(19))
    before.touch('example.org/none/@v/v1.0.0.zip', day(19))
    await before.tidy()
    expect(statSync(join(store, `${at(1)}.zip`)).mtime).toEqual(day(1))
    await new Shelf(store, 2500).tidy()
    expect(left(store, 4)).toEqual([1, 2])
  })

  test('touches nothing else: lists, the database, links, and what a link leads to', async () => {
    const store = storeOf(2)
    const other = mkdtempSync(join(tmpdir(), 'other-'))
    stores.push(other)
    writeFileSync(join(other, 'v1.0.0.zip'), 'z'.repeat(9000))
    symlinkSync(other, join(store, 'example.org/@v'))
    symlinkSync(join(other, 'v1.0.0.zip'), join(store, 'example.org/!text/v2/@v/v3.0.0.zip'))
    writeFileSync(join(store, 'example.org/!text/v1/@v/list'), 'v1.0.0\n')
    const shelf = new Shelf(store, 1)
    expect(await shelf.tidy()).toMatchObject({ bytes: 0, versions: 0, evictions: 2 })
    expect(existsSync(join(store, 'example.org/!text/v1/@v/list'))).toBe(true)
    expect(existsSync(join(other, 'v1.0.0.zip'))).toBe(true)
  })

  test('a store that is not there is empty', async () => {
    expect(await new Shelf('/nowhere/at/all', 1).tidy()).toMatchObject({ bytes: 0, versions: 0 })
  })
})
