import { existsSync, mkdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { databaseOf, newSigner, recordOf } from '../support/checksum-database.ts'
import { until } from '../support/hasty-time.ts'
import { altered, ask, filesBelow, openScene, sumsOf } from '../support/mirror-scene.ts'
import { moduleFiles, runGo } from '../support/module-proxy.ts'

const FILES = moduleFiles('example.org/x', 'v1.0.0')
const AT = 'example.org/x/@v/v1.0.0'
const ZIP = `${AT}.zip`
const BYTES = FILES[ZIP] as Buffer
const sums = [await sumsOf(FILES)]
const H1 = /v1.0.0 (h1:\S+)/.exec(sums[0] as string)?.[1] as string

const scene = openScene()
afterEach(() => scene.close())

describe('what is found in the store', () => {
  test('is served without asking anybody, once it was looked at', async () => {
    const upstream = await scene.upstream(FILES)
    const server = await scene.mirror({ store: scene.store(FILES), upstream: upstream.url, sums })
    for (const [path, content] of Object.entries(FILES)) {
      if (path.endsWith('list')) continue
      for (let time = 0; time < 2; time++) expect((await ask(server, path)).body).toEqual(content)
    }
    expect(upstream.asked).toEqual([])
    expect(server.account()).toMatchObject({
      served: 6,
      fetched: 0,
      dropped: [],
      modules: [{ from: 'store', hits: 6 }],
    })
  })

  test.each([
    ['a zip with other text', { ...FILES, [ZIP]: altered(BYTES) }],
    ['a zip that is cut', { ...FILES, [ZIP]: BYTES.subarray(0, -9) }],
    [
      'a zip of another module',
      { ...FILES, [ZIP]: moduleFiles('example.org/y', 'v1.0.0')['example.org/y/@v/v1.0.0.zip'] as Buffer },
    ],
    ['another go.mod', { ...FILES, [`${AT}.mod`]: Buffer.from('module example.org/evil\n') }],
    ['the info of another version', { ...FILES, [`${AT}.info`]: Buffer.from('{"Version":"v1.0.1"}') }],
    ['info that is none', { ...FILES, [`${AT}.info`]: Buffer.from('\0\0\0') }],
  ])('%s is dropped, counted and fetched anew', async (_, files) => {
    const upstream = await scene.upstream(FILES)
    const store = scene.store(files)
    const server = await scene.mirror({ store, upstream: upstream.url, sums })
    for (const ext of ['info', 'mod', 'zip']) {
      expect((await ask(server, `${AT}.${ext}`)).body).toEqual(FILES[`${AT}.${ext}`])
      expect(readFileSync(join(store, `${AT}.${ext}`))).toEqual(FILES[`${AT}.${ext}`])
    }
    expect(server.account()).toMatchObject({ dropped: ['example.org/x@v1.0.0'], fetched: 1 })
    expect(upstream.asked.length).toBe(1)
  })

  test('is dropped even where nothing better is to be had', async () => {
    const store = scene.store({ ...FILES, [ZIP]: altered(BYTES), [`${ZIP}hash`]: Buffer.from(H1) })
    const server = await scene.mirror({ store, sums })
    expect((await ask(server, ZIP)).status).toBe(404)
    expect(existsSync(join(store, ZIP)) || existsSync(join(store, `${ZIP}hash`))).toBe(false)
  })

  test('of a version no go.sum names, it is compared with the sum go left beside it', async () => {
    const good = await scene.mirror({
      store: scene.store({ ...FILES, [`${ZIP}hash`]: Buffer.from(H1) }),
      sumdb: '',
    })
    expect((await ask(good, ZIP)).status).toBe(200)
    const other = H1.replace(/^h1:../, 'h1:zz')
    const bad = await scene.mirror({
      store: scene.store({ ...FILES, [`${ZIP}hash`]: Buffer.from(other) }),
      sumdb: '',
    })
    expect((await ask(bad, ZIP)).status).toBe(404)
    expect(bad.account().dropped).toEqual(['example.org/x@v1.0.0'])
  })

  test('a file that changes while the server runs is looked at again', async () => {
    const store = scene.store(FILES)
    const server = await scene.mirror({ store, sums })
    expect((await ask(server, ZIP)).status).toBe(200)
    writeFileSync(join(store, ZIP), altered(BYTES))
    utimesSync(join(store, ZIP), 1, 1)
    expect((await ask(server, ZIP)).status).toBe(404)
  })
})

describe('what is put into the store', () => {
  test('nothing that nothing proves, though the build gets it', async () => {
    const upstream = await scene.upstream(FILES)
    const store = scene.store()
    const server = await scene.mirror({ store, upstream: upstream.url, sumdb: '' })
    for (let time = 0; time < 2; time++) expect((await ask(server, ZIP)).body).toEqual(BYTES)
    expect(filesBelow(join(store, '..')).filter((name) => name.startsWith('download/'))).toEqual([])
    await until(() => filesBelow(join(store, '..')).length === 0)
    expect(server.account()).toMatchObject({ served: 2, fetched: 2 })
  })

  test.each([
    ['the checksum database is off', { sumdb: 'off' }],
    ['GONOSUMDB names the module', { sumdb: '', noSums: 'example.org/*' }],
  ])('as go does, what need not be proven because %s', async (_, options) => {
    const upstream = await scene.upstream(FILES)
    const store = scene.store()
    const server = await scene.mirror({ store, upstream: upstream.url, ...options })
    expect((await ask(server, ZIP)).status).toBe(200)
    expect(readFileSync(join(store, `${ZIP}hash`), 'utf8')).toBe(H1)
  })

  test('a toolchain only when the checksum database knows it', async () => {
    const files = moduleFiles('golang.org/toolchain', 'v0.0.1-go1.99.0.linux-amd64')
    const path = Object.keys(files).find((name) => name.endsWith('.zip')) as string
    const upstream = await scene.upstream(files)
    const store = scene.store()
    const server = await scene.mirror({ store, upstream: upstream.url, sumdb: 'off', noSums: 'golang.org' })
    expect((await ask(server, path)).status).toBe(200)
    expect(existsSync(join(store, path))).toBe(false)
  })

  test('what the checksum database has recorded, and nothing else', async () => {
    const signer = newSigner('sums.example.org')
    const mod = /go\.mod (h1:\S+)/.exec(sums[0] as string)?.[1]
    const upstreamWith = async (record: string) => {
      const files = databaseOf([recordOf('example.org/a', 'v1.0.0'), record], signer)
      const below = [...files].map(([path, body]) => [`sumdb/sums.example.org/${path}`, body])
      return scene.upstream({ ...FILES, ...Object.fromEntries(below) })
    }
    const good = await upstreamWith(recordOf('example.org/x', 'v1.0.0', H1, mod))
    const store = scene.store()
    const server = await scene.mirror({ store, upstream: good.url, sumdb: signer.key })
    for (const ext of ['zip', 'mod']) expect((await ask(server, `${AT}.${ext}`)).status).toBe(200)
    const modules = (dir: string) => filesBelow(dir).filter((path) => !path.startsWith('sumdb/'))
    expect(modules(store)).toEqual([`${AT}.mod`, ZIP, `${ZIP}hash`])
    const bad = await upstreamWith(recordOf('example.org/x', 'v1.0.0'))
    const empty = scene.store()
    const strict = await scene.mirror({ store: empty, upstream: bad.url, sumdb: signer.key })
    expect((await ask(strict, ZIP)).text).toMatch(
      /checksum mismatch\n\tdownloaded: h1:\S+\n\tchecksum database: h1:/,
    )
    expect(modules(empty)).toEqual([])
  })

  test('go on the host takes it as its own, and the other way round', async () => {
    const upstream = await scene.upstream(FILES)
    const store = scene.store()
    const server = await scene.mirror({ store, upstream: upstream.url, sums })
    for (const ext of ['info', 'mod', 'zip']) await ask(server, `${AT}.${ext}`)
    const project = scene.directory()
    writeFileSync(join(project, 'go.mod'), 'module m\n\ngo 1.21\n\nrequire example.org/x v1.0.0\n')
    writeFileSync(join(project, 'go.sum'), sums[0] as string)
    const modcache = dirname(dirname(store))
    expect(await runGo(['mod', 'download'], { cwd: project, proxy: 'off', modcache })).toMatchObject({
      code: 0,
    })
    const other = await scene.mirror({ store, upstream: 'off', sums })
    expect((await ask(other, ZIP)).body).toEqual(BYTES)
  })

  test('two servers share one store', async () => {
    const upstream = await scene.upstream(FILES)
    const store = scene.store()
    const both = [0, 1].map(() => scene.mirror({ store, upstream: upstream.url, sums }))
    const servers = await Promise.all(both)
    const asked = servers.flatMap((server) => Array.from({ length: 8 }, () => ask(server, ZIP)))
    expect((await Promise.all(asked)).every(({ body }) => body.equals(BYTES))).toBe(true)
    expect(upstream.asked.length).toBeLessThanOrEqual(2)
    await scene.close()
  })

  test('no link leads a file out of it', async () => {
    const upstream = await scene.upstream(FILES)
    const [store, outside] = [scene.store(), scene.directory()]
    mkdirSync(join(store, 'example.org'), { recursive: true })
    symlinkSync(outside, join(store, 'example.org/x'))
    const server = await scene.mirror({ store, upstream: upstream.url, sums })
    expect((await ask(server, ZIP)).body).toEqual(BYTES)
    expect(filesBelow(outside)).toEqual([])
  })

  test('where the disk takes nothing, the build still gets all of it', async () => {
    const gone = await scene.nobody()
    const upstream = await scene.upstream(FILES, [{ cutAt: 20 }])
    const file = join(scene.directory(), 'file')
    writeFileSync(file, '')
    const server = await scene.mirror({
      store: join(file, 'cache/download'),
      upstream: `${gone.url}|${upstream.url}`,
      sums,
    })
    expect((await ask(server, ZIP)).body).toEqual(BYTES)
    expect((await ask(server, 'example.org/none/@v/list')).status).toBe(404)
    expect(server.account()).toMatchObject({ served: 1, fetched: 1 })
  })
})

describe('closing', () => {
  test('in mid transfer ends everything at once and leaves nothing behind', async () => {
    const upstream = await scene.upstream(FILES, [{ stallAt: 20 }, 'hang'])
    const store = scene.store()
    const server = await scene.mirror({ store, upstream: upstream.url, sums })
    const asking = [ZIP, `${AT}.mod`].map((path) => ask(server, path).catch((error: Error) => error.message))
    await until(() => upstream.asked.length === 2)
    const start = performance.now()
    await server.close()
    expect(performance.now() - start).toBeLessThan(1_000)
    expect(await Promise.all(asking)).toEqual(['socket hang up', 'socket hang up'])
    expect(filesBelow(join(store, '..'))).toEqual([])
    await expect(ask(server, ZIP)).rejects.toThrow()
  })
})
