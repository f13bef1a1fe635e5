import { afterEach, describe, expect, test } from '@jest/globals'
import { hastyTime, until } from '../support/hasty-time.ts'
import { arrived, ask, openScene, type Play, sumsOf } from '../support/mirror-scene.ts'
import { moduleFiles, serve } from '../support/module-proxy.ts'

const FILES = moduleFiles('example.org/x', 'v1.0.0')
const ZIP = 'example.org/x/@v/v1.0.0.zip'
const INFO = 'example.org/x/@v/v1.0.0.info'
const BYTES = FILES[ZIP] as Buffer
const HALF = BYTES.length >> 1
const sums = [await sumsOf(FILES)]

const scene = openScene()
afterEach(() => scene.close())

const behind = async (upstream: string, time = hastyTime()) => {
  const store = scene.store()
  return { time, store, server: await scene.mirror({ store, upstream, sums, time }) }
}

describe('two upstreams', () => {
  const two = async (plays: readonly Play[], mark: string, knowsRange = true) => {
    const first = await scene.upstream(FILES, plays)
    const second = await scene.upstream(FILES, [], knowsRange)
    return { first, second, ...(await behind(`${first.url}${mark}${second.url}`)) }
  }

  test('after a comma only a missing file moves on', async () => {
    for (const play of [{ status: 500 }, { status: 403 }, 'reset', 'alter'] as const) {
      const { server, second } = await two([play, play, play, play], ',')
      expect((await ask(server, ZIP)).status).toBe(502)
      expect(second.asked).toEqual([])
    }
    for (const status of [404, 410]) {
      const { server } = await two([{ status }], ',')
      expect((await ask(server, ZIP)).status).toBe(200)
    }
  })

  test.each<[string, Play]>([
    ['a reset', 'reset'],
    ['a 500', { status: 500 }],
    ['a 403', { status: 403 }],
    ['a 404', { status: 404 }],
    ['a long Retry-After', { status: 429, headers: { 'retry-after': '20' } }],
    ['an altered file', 'alter'],
    ['an end in mid file', { cutAt: HALF }],
  ])('after a bar %s moves on', async (_, play) => {
    const { server, time, first } = await two([play, play, play], '|')
    expect((await ask(server, ZIP)).body).toEqual(BYTES)
    expect(Math.max(0, ...time.pauses)).toBeLessThan(1_000)
    expect(first.asked.filter((path) => path === `/${ZIP}`).length).toBeLessThanOrEqual(2)
  })

  test.each([true, false])('a stall is cut after 10 s and goes on elsewhere (ranges: %s)', async (knows) => {
    const { server, time, store, first, second } = await two([{ stallAt: HALF }], '|', knows)
    const asking = ask(server, ZIP)
    await arrived(store, HALF)
    time.pass(10_000)
    expect((await asking).body).toEqual(BYTES)
    expect(second.ranges.at(-1)).toBe(`bytes=${HALF}-`)
    expect(server.account()).toMatchObject({
      faults: [{ host: first.host, what: 'i/o timeout', status: 200, seconds: 10 }],
      hosts: [
        { host: first.host, state: 'slow' },
        { host: second.host, state: 'good' },
      ],
      modules: [{ host: second.host }],
    })
    expect((await ask(server, INFO)).status).toBe(200)
    expect(first.asked.filter((path) => path === `/${INFO}`)).toEqual([])
  })

  test('what another one packed in another way is not joined to what came', async () => {
    const packed = Buffer.concat([BYTES, Buffer.from('more')])
    packed.writeUInt16LE(4, BYTES.length - 2)
    const first = await scene.upstream(FILES, [{ cutAt: HALF }, { status: 500 }])
    const second = await scene.upstream({ ...FILES, [ZIP]: packed })
    const { server } = await behind(`${first.url}|${second.url}`)
    expect((await ask(server, ZIP)).body).toEqual(packed)
    expect(second.ranges.slice(-2)).toEqual([`bytes=${HALF}-`, ''])
    expect(server.account().modules).toMatchObject([{ host: second.host, retries: 1 }])
  })

  test('an upstream that never answers is left after 10 s', async () => {
    const { server, time, first } = await two(['hang'], '|')
    const asking = ask(server, ZIP)
    await until(() => first.asked.includes(`/${ZIP}`))
    time.pass(10_000)
    expect((await asking).status).toBe(200)
  })

  test('when the first sign of life does not come within 5 s, nobody waits for its answers any more', async () => {
    const asked: string[] = []
    const silent = scene.keep(await serve(({ method }) => void asked.push(method as string)))
    const second = await scene.upstream(FILES)
    const { server, time } = await behind(`${silent.url}|${second.url}`)
    const asking = Object.keys(FILES).map((path) => ask(server, path))
    await until(() => asked.length === asking.length + 1)
    expect(asked[0]).toBe('HEAD')
    time.pass(5_000)
    expect((await Promise.all(asking)).map(({ status }) => status)).toEqual(asking.map(() => 200))
    expect(server.account().hosts).toMatchObject([{ state: 'dead' }, { state: 'good' }])
  })

  test('a dead one is asked once, then left alone until its rest is over', async () => {
    const gone = await scene.nobody()
    const second = await scene.upstream(FILES)
    const { server, time } = await behind(`${gone.url}|${second.url}`)
    for (const path of Object.keys(FILES)) expect((await ask(server, path)).status).toBe(200)
    const requests = () => server.account().hosts[0]?.requests
    expect(server.account().hosts).toMatchObject([{ state: 'dead' }, { state: 'good', failures: 0 }])
    expect(requests()).toBeLessThanOrEqual(1)
    const before = requests() as number
    time.pass(30_000)
    await ask(server, 'example.org/x/@v/list')
    expect(requests()).toBe(before)
    await ask(server, 'example.org/y/@v/list')
    expect(server.account().faults).toMatchObject([
      { host: gone.host, what: `dial tcp ${gone.host}: connect: connection refused`, status: null },
    ])
  })

  test('when one is dead, a missing file is told with both; when one is ill, it is a fault', async () => {
    const gone = await scene.nobody()
    const empty = await scene.upstream({})
    const dead = await behind(`${gone.url}|${empty.url}`)
    const refused = `${gone.host} was not reached: dial tcp ${gone.host}: connect: connection refused`
    for (let time = 0; time < 2; time++)
      expect(await ask(dead.server, ZIP)).toMatchObject({
        status: 404,
        text: `not found: /${ZIP}\n${empty.host} answered 404; ${refused}\n`,
      })
    expect(dead.server.account().faults.filter(({ status }) => status === 404)).toMatchObject([
      { host: empty.host, what: `404 Not Found; ${refused}`, path: ZIP },
    ])
    const ill = await scene.upstream(FILES, [{ status: 403 }])
    const other = await behind(`${ill.url}|${empty.url}`)
    expect((await ask(other.server, ZIP)).text).toBe(`upstream ${ill.host}: 403 Forbidden\n`)
  })

  test('one in trouble is asked last, and still has what no other has', async () => {
    const only = moduleFiles('example.org/y', 'v1.0.0')
    const ill = { status: 503 } as const
    const first = await scene.upstream({ ...FILES, ...only }, [ill, ill, ill])
    const second = await scene.upstream(FILES)
    const { server } = await behind(`${first.url}|${second.url}`)
    for (const ext of ['zip', 'mod', 'info'])
      expect((await ask(server, `example.org/x/@v/v1.0.0.${ext}`)).status).toBe(200)
    expect(server.account().hosts).toMatchObject([{ state: 'dead', failures: 3 }, { state: 'good' }])
    expect((await ask(server, 'example.org/y/@v/v1.0.0.info')).status).toBe(200)
    expect(server.account().hosts).toMatchObject([{ state: 'good' }, { state: 'good' }])
  })

  test('one that alters is asked last before long', async () => {
    const versions = ['v1.0.0', 'v1.1.0', 'v1.2.0', 'v1.3.0']
    const files = Object.assign({}, ...versions.map((version) => moduleFiles('example.org/y', version)))
    const first = await scene.upstream(
      files,
      Array.from({ length: 9 }, () => 'alter' as const),
    )
    const second = await scene.upstream(files)
    const { server } = await behind(`${first.url}|${second.url}`)
    for (const version of versions)
      expect((await ask(server, `example.org/y/@v/${version}.zip`)).status).toBe(200)
    expect(first.asked.filter((path) => path.endsWith('.zip')).length).toBe(6)
    expect(server.account().hosts).toMatchObject([{ state: 'dead' }, { state: 'good' }])
  })

  test('a dead one before a comma stops the chain, whatever its neighbours lack', async () => {
    const gone = await scene.nobody()
    const [empty, third] = [await scene.upstream({}), await scene.upstream(FILES)]
    const { server } = await behind(`${empty.url}|${gone.url},${third.url}`)
    for (let time = 0; time < 2; time++) expect((await ask(server, ZIP)).status).not.toBe(200)
    expect(third.asked).toEqual([])
  })

  test('all down: each is named', async () => {
    const [a, b] = [await scene.nobody(), await scene.nobody()]
    const { server } = await behind(`${a.url}|${b.url}`)
    expect((await ask(server, ZIP)).status).toBe(502)
    expect(
      server
        .account()
        .faults.map(({ host }) => host)
        .sort(),
    ).toEqual([a.host, b.host].sort())
  })
})
