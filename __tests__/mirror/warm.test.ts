import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { readSums } from '../../src/mirror/sums/go-sum.ts'
import { hastyTime, until } from '../support/hasty-time.ts'
import { altered, ask, filesBelow, openScene, sumsOf } from '../support/mirror-scene.ts'
import { moduleFiles } from '../support/module-proxy.ts'

const versions = Array.from({ length: 40 }, (_, n) => `v1.${n}.0`)
const FILES: Readonly<Record<string, Buffer>> = Object.assign(
  {},
  ...versions.map((version) => moduleFiles('example.org/Text', version)),
)
const AT = 'example.org/!text/@v'
const sums = [await sumsOf(FILES)]
const wanted = readSums(sums).modules()

const scene = openScene()
afterEach(() => scene.close())

describe('bringing modules ahead', () => {
  test('puts zip, go.mod and info of each version into the store, and tells how far it is', async () => {
    const upstream = await scene.upstream(FILES)
    const store = scene.store()
    const server = await scene.mirror({ store, upstream: upstream.url, sums })
    const seen: number[] = []
    const warmed = await server.warm(wanted, { onProgress: (done, of) => void seen.push(done * 100 + of) })
    const bytes = Object.entries(FILES).reduce(
      (sum, [path, { length }]) => sum + (path.endsWith('list') ? 0 : length),
      0,
    )
    expect(warmed).toEqual({ present: 40, fetched: 40, bytes, seconds: 0, failed: [] })
    expect(seen).toEqual(versions.map((_, n) => (n + 1) * 100 + 40))
    expect(filesBelow(store).length).toBe(160)
    expect(server.account()).toMatchObject({ served: 0, fetched: 0, ahead: 120, aheadBytes: bytes })
    expect(await server.warm(wanted)).toMatchObject({ present: 40, fetched: 0, bytes: 0 })
    expect(new Set(upstream.asked).size).toBe(120)
    expect((await ask(server, `${AT}/v1.7.0.zip`)).status).toBe(200)
    expect(server.account()).toMatchObject({ served: 1, fetched: 0 })
  })

  test('brings only the go.mod where nothing else is needed', async () => {
    const upstream = await scene.upstream(FILES)
    const store = scene.store()
    const server = await scene.mirror({ store, upstream: upstream.url, sums })
    await server.warm([{ module: 'example.org/Text', version: 'v1.0.0', zip: false }])
    expect(filesBelow(store)).toEqual([`${AT}/v1.0.0.mod`])
  })

  test('looks at what is there and fetches anew what is damaged', async () => {
    const path = `${AT}/v1.3.0.zip`
    const upstream = await scene.upstream(FILES)
    const store = scene.store({ ...FILES, [path]: altered(FILES[path] as Buffer) })
    const server = await scene.mirror({ store, upstream: upstream.url, sums })
    expect(await server.warm(wanted)).toMatchObject({ present: 40, fetched: 1, failed: [] })
    expect(server.account().dropped).toEqual(['example.org/Text@v1.3.0'])
    expect(upstream.asked).toEqual([`/${path}`])
  })

  test('a version that cannot be had is told, and the rest comes', async () => {
    const { [`${AT}/v1.5.0.zip`]: _, ...files } = FILES
    const upstream = await scene.upstream(files)
    const server = await scene.mirror({ store: scene.store(), upstream: upstream.url, sums })
    const evil = { module: '../../etc', version: 'v1.0.0', zip: true }
    expect(await server.warm([...wanted, evil])).toMatchObject({
      present: 39,
      failed: expect.arrayContaining([
        { module: 'example.org/Text', version: 'v1.5.0', why: expect.stringContaining('not found') },
        { module: '../../etc', version: 'v1.0.0', why: 'malformed module path or version' },
      ]),
    })
    const gone = await scene.nobody()
    const down = await scene.mirror({ store: scene.store(), upstream: gone.url, sums })
    const { failed } = await down.warm(wanted.slice(0, 1))
    expect(failed[0]?.why).toBe(`${gone.host}: dial tcp ${gone.host}: connect: connection refused`)
  })

  test('the build joins what is on its way, and goes before what waits', async () => {
    const upstream = await scene.upstream(
      FILES,
      Array.from({ length: 32 }, () => ({ stallAt: 10 })),
    )
    const server = await scene.mirror({ store: scene.store(), upstream: upstream.url, sums })
    const stop = new AbortController()
    const warming = server.warm(wanted, { signal: stop.signal })
    await until(() => upstream.asked.length === 24)
    const joined = ask(server, `${AT}/v1.0.0.zip`).catch(() => null)
    const own = ask(server, `${AT}/v1.39.0.zip`).catch(() => null)
    await until(() => upstream.asked.length === 25)
    expect(upstream.asked.at(-1)).toBe(`/${AT}/v1.39.0.zip`)
    expect(upstream.asked.filter((path) => path === `/${AT}/v1.0.0.zip`).length).toBe(1)
    stop.abort()
    const { present, failed } = await warming
    expect([present, failed.length, failed[0]?.why]).toEqual([0, 40, 'stopped'])
    await server.close()
    await Promise.all([joined, own])
  })

  test('stopping it does not stop what the build waits for', async () => {
    const upstream = await scene.upstream(FILES, [{ stallAt: 10 }])
    const time = hastyTime()
    const server = await scene.mirror({ store: scene.store(), upstream: upstream.url, sums, time })
    const stop = new AbortController()
    const warming = server.warm(wanted.slice(0, 1), { signal: stop.signal })
    await until(() => upstream.asked.length === 1)
    const joined = ask(server, `${AT}/v1.0.0.zip`)
    await ask(server, `${AT}/v1.1.0.info`)
    stop.abort()
    expect((await warming).failed[0]?.why).toBe('stopped')
    time.pass(30_000)
    expect((await joined).body).toEqual(FILES[`${AT}/v1.0.0.zip`])
    expect(upstream.asked.length).toBe(3)
  })

  test('a disk that takes no more ends it', async () => {
    const upstream = await scene.upstream(FILES)
    const file = join(scene.directory(), 'file')
    writeFileSync(file, '')
    const store = join(file, 'cache/download')
    const server = await scene.mirror({ store, upstream: upstream.url, sums })
    const { present, failed } = await server.warm(wanted)
    expect([present, failed.length]).toEqual([0, 40])
    expect(failed.at(-1)?.why).toMatch(/ENOTDIR/)
    expect(upstream.asked).toEqual([])
  })

  test('after closing nothing comes', async () => {
    const upstream = await scene.upstream(FILES)
    const server = await scene.mirror({ store: scene.store(), upstream: upstream.url, sums })
    await server.close()
    expect(await server.warm(wanted)).toMatchObject({ present: 0, failed: { length: 40 } })
    expect(upstream.asked).toEqual([])
  })
})
