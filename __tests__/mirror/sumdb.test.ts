import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { databaseOf, newSigner, recordOf } from '../support/checksum-database.ts'
import { ask, filesBelow, openScene, sumsOf } from '../support/mirror-scene.ts'
import { moduleFiles } from '../support/module-proxy.ts'

const NAME = 'sums.example.org'
const signer = newSigner(NAME)
const database = databaseOf([recordOf('example.org/x', 'v1.0.0')], signer)
const files = Object.fromEntries(database)
const LOOKUP = 'lookup/example.org/x@v1.0.0'
const below = (path: string) => `sumdb/${NAME}/${path}`

const scene = openScene()
afterEach(() => scene.close())

describe('the checksum database behind the server', () => {
  test('is passed through where an upstream has it, and none of it is stored', async () => {
    const proxied = Object.fromEntries([...database].map(([path, body]) => [below(path), body]))
    const upstream = await scene.upstream(proxied)
    const store = scene.store()
    const server = await scene.mirror({ store, upstream: upstream.url, sumdb: signer.key })
    for (const [path, body] of database)
      for (let time = 0; time < 2; time++) expect((await ask(server, below(path))).body).toEqual(body)
    expect(upstream.asked.length).toBe(database.size * 2)
    expect(filesBelow(store)).toEqual([])
  })

  test('is asked with the network of the host where no upstream has it', async () => {
    const itself = await scene.upstream(files)
    const upstream = await scene.upstream({})
    for (const chain of [`${upstream.url},direct`, upstream.url]) {
      const server = await scene.mirror({
        store: scene.store(),
        upstream: chain,
        sumdb: `${signer.key} ${itself.url}`,
      })
      expect(await ask(server, below('supported'))).toMatchObject({ status: 200, text: '' })
      expect((await ask(server, below(LOOKUP))).body).toEqual(files[LOOKUP])
      expect((await ask(server, below('latest'))).body).toEqual(files['latest'])
      expect((await ask(server, below('lookup/example.org/y@v1.0.0'))).status).toBe(404)
    }
  })

  test('is not supported where it is another one, is off, or the chain is', async () => {
    const itself = await scene.upstream(files)
    const upstream = await scene.upstream({})
    const asked = async (chain: string, sumdb: string, path: string) => {
      const server = await scene.mirror({ store: scene.store(), upstream: chain, sumdb })
      return (await ask(server, path)).status
    }
    const key = `${signer.key} ${itself.url}`
    expect(await asked(upstream.url, key, 'sumdb/other.example.org/supported')).toBe(404)
    expect(await asked(upstream.url, key, `sumdb/${new URL(itself.url).hostname}/latest`)).toBe(404)
    expect(await asked(upstream.url, 'off', below('supported'))).toBe(404)
    expect(await asked('off', key, below('supported'))).toBe(404)
    expect(itself.asked).toEqual([])
  })

  test('a fault of an upstream is told, and not gone round', async () => {
    const itself = await scene.upstream(files)
    const upstream = await scene.upstream({}, [{ status: 403 }])
    const server = await scene.mirror({
      store: scene.store(),
      upstream: upstream.url,
      sumdb: `${signer.key} ${itself.url}`,
    })
    expect((await ask(server, below('supported'))).text).toBe(`upstream ${upstream.host}: 403 Forbidden\n`)
    expect(itself.asked).toEqual([])
  })

  test('what go left in the store of lookups and tiles is there without a network', async () => {
    const store = scene.store()
    mkdirSync(dirname(join(store, below(LOOKUP))), { recursive: true })
    writeFileSync(join(store, below(LOOKUP)), 'a record')
    const gone = await scene.nobody()
    const server = await scene.mirror({ store, upstream: gone.url, sumdb: signer.key })
    expect((await ask(server, below(LOOKUP))).text).toBe('a record')
  })

  test('is asked for nothing a second time: neither for what the server checks, nor for what the build asks', async () => {
    const modules = moduleFiles('example.org/x', 'v1.0.0')
    const sums = await sumsOf(modules)
    const [h1, modH1] = [/v1.0.0 (h1:\S+)/.exec(sums)?.[1], /go\.mod (h1:\S+)/.exec(sums)?.[1]]
    const recorded = databaseOf([recordOf('example.org/x', 'v1.0.0', h1, modH1)], signer)
    const proxied = Object.fromEntries([...recorded].map(([path, body]) => [below(path), body]))
    const zip = 'example.org/x/@v/v1.0.0.zip'
    const store = scene.store()
    const fill = await scene.upstream({ ...modules, ...proxied })
    const first = await scene.mirror({ store, upstream: fill.url, sumdb: signer.key })
    expect((await ask(first, zip)).status).toBe(200)
    expect(filesBelow(store).filter((path) => path.startsWith('sumdb/'))).toHaveLength(2)
    rmSync(join(store, zip))
    const upstream = await scene.upstream(modules)
    const second = await scene.mirror({ store, upstream: upstream.url, sumdb: signer.key })
    expect((await ask(second, zip)).status).toBe(200)
    for (const path of [LOOKUP, 'tile/8/0/000.p/1'])
      expect((await ask(second, below(path))).body).toEqual(recorded.get(path))
    expect(upstream.asked).toEqual([`/${zip}`])
  })
})
