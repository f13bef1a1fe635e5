import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { hastyTime, until } from '../support/hasty-time.ts'
import { ask, filesBelow, openScene, type Play, sumsOf } from '../support/mirror-scene.ts'
import { moduleFiles } from '../support/module-proxy.ts'

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

describe('one upstream', () => {
  test.each<[string, Play]>([
    ['a reset', 'reset'],
    ['a 500', { status: 500 }],
    ['a 429', { status: 429 }],
    ['an end in mid file', { cutAt: HALF }],
    ['an altered file', 'alter'],
  ])('%s is tried again, and what comes then is stored', async (_, play) => {
    const upstream = await scene.upstream(FILES, [play])
    const { server, store } = await behind(upstream.url)
    expect((await ask(server, ZIP)).body).toEqual(BYTES)
    expect(readFileSync(join(store, ZIP))).toEqual(BYTES)
    expect(readFileSync(join(store, `${ZIP}hash`), 'utf8')).toBe(sums[0]?.match(/v1.0.0 (h1:\S+)/)?.[1])
    expect(server.account()).toMatchObject({
      served: 1,
      fetched: 1,
      modules: [
        { module: 'example.org/x', version: 'v1.0.0', from: 'network', host: upstream.host, retries: 1 },
      ],
    })
  })

  test.each<[string, Play, string, number | null]>([
    ['resets', 'reset', 'read: connection reset by peer', null],
    ['server errors', { status: 502 }, '502 Bad Gateway', 502],
    ['too many requests', { status: 429 }, '429 Too Many Requests', 429],
    ['ends in mid file', { cutAt: 0 }, 'unexpected EOF', 200],
  ])('after three %s the host and its fault are told', async (_, play, what, status) => {
    const upstream = await scene.upstream(FILES, [play, play, play, play])
    const { server, store, time } = await behind(upstream.url)
    const { status: told, text } = await ask(server, ZIP)
    expect([told, text]).toEqual([502, `upstream ${upstream.host}: ${what}\n`])
    expect(upstream.asked.length).toBe(3)
    expect(time.pauses).toEqual([300, 1200])
    expect(server.account().faults).toEqual([{ host: upstream.host, what, status, seconds: 0, path: ZIP }])
    expect(filesBelow(store)).toEqual([])
  })

  test.each([
    ['altered', 'alter' as const, /zip: not a valid zip file: checksum error/],
    ['refused', { status: 403 }, /403 Forbidden/],
    ['unauthorised', { status: 401 }, /401 Unauthorized/],
  ])('%s for good is neither stored nor served', async (_, play, what) => {
    const upstream = await scene.upstream(FILES, [play, play, play, play])
    const { server, store } = await behind(upstream.url)
    const { status, text } = await ask(server, ZIP)
    expect([status, text]).toEqual([502, expect.stringMatching(what)])
    expect(filesBelow(store)).toEqual([])
    expect(server.account()).toMatchObject({ served: 0, faults: [{ host: upstream.host }] })
  })

  test('another module under that name is told as go tells it', async () => {
    const other = {
      ...FILES,
      [ZIP]: moduleFiles('example.org/y', 'v1.0.0')['example.org/y/@v/v1.0.0.zip'] as Buffer,
    }
    const upstream = await scene.upstream(other)
    const { server, store } = await behind(upstream.url)
    const { status, text } = await ask(server, ZIP)
    expect(status).toBe(502)
    expect(text).toMatch(
      /verifying example\.org\/x@v1\.0\.0: checksum mismatch\n\tdownloaded: h1:\S+\n\tgo\.sum: h1:/,
    )
    expect(filesBelow(store)).toEqual([])
    expect(server.account().faults[0]?.what).toBe('verifying example.org/x@v1.0.0: checksum mismatch')
  })

  test('Retry-After is waited for up to 30 s, in seconds or as a date', async () => {
    const date = (ms: number) => new Date(Date.parse('2026-01-01T00:00:00Z') + ms).toUTCString()
    const upstream = await scene.upstream(FILES, [
      { status: 429, headers: { 'retry-after': '7' } },
      { status: 503, headers: { 'retry-after': date(9_000), date: date(0) } },
    ])
    const { server, time } = await behind(upstream.url)
    expect((await ask(server, ZIP)).status).toBe(200)
    expect(time.pauses).toEqual([7_000, 9_000])
    const patient = await scene.upstream(FILES, [{ status: 429, headers: { 'retry-after': '31' } }])
    const other = await behind(patient.url)
    expect((await ask(other.server, ZIP)).status).toBe(502)
    expect(other.time.pauses).toEqual([])
  })

  test('what came before the connection ended is not asked for again', async () => {
    const upstream = await scene.upstream(FILES, [{ cutAt: HALF }])
    const { server } = await behind(upstream.url)
    expect((await ask(server, ZIP)).body).toEqual(BYTES)
    expect(upstream.ranges).toEqual(['', `bytes=${HALF}-`])
  })

  test('a server that knows no ranges sends all again', async () => {
    const upstream = await scene.upstream(FILES, [{ cutAt: HALF }], false)
    const { server } = await behind(upstream.url)
    expect((await ask(server, ZIP)).body).toEqual(BYTES)
    expect(upstream.asked.length).toBe(2)
  })

  test('a name nobody has is not asked for twice', async () => {
    const { server, time } = await behind('http://nobody.invalid')
    expect((await ask(server, ZIP)).text).toMatch(
      /^upstream nobody\.invalid: dial tcp: lookup nobody\.invalid/,
    )
    expect(server.account().hosts).toMatchObject([{ requests: time.pauses.length + 1, state: 'dead' }])
  })

  test('silence is cut after 30 s, and the rest is asked for', async () => {
    const upstream = await scene.upstream(FILES, [{ stallAt: HALF }])
    const { server, time, store } = await behind(upstream.url)
    const asking = ask(server, ZIP)
    await arrived(store, HALF)
    time.pass(29_999)
    expect(upstream.asked.length).toBe(1)
    time.pass(1)
    expect((await asking).body).toEqual(BYTES)
    expect(upstream.ranges).toEqual(['', `bytes=${HALF}-`])
  })
})

/** Waits until so many bytes of a file on its way are on disk. */
const arrived = (store: string, bytes: number) =>
  until(() => {
    const top = join(store, '..')
    const drafts = filesBelow(top).filter((name) => name.startsWith('go-docker-build/'))
    return drafts.some((name) => readFileSync(join(top, name)).length === bytes)
  })

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
      faults: [{ host: first.host, what: 'read: i/o timeout', status: 200, seconds: 10 }],
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

  test('when one is dead, a missing file is missing; when one is ill, it is a fault', async () => {
    const gone = await scene.nobody()
    const empty = await scene.upstream({})
    const dead = await behind(`${gone.url}|${empty.url}`)
    expect(await ask(dead.server, ZIP)).toMatchObject({ status: 404, text: `not found: /${ZIP}\n` })
    const ill = await scene.upstream(FILES, [{ status: 403 }])
    const other = await behind(`${ill.url}|${empty.url}`)
    expect((await ask(other.server, ZIP)).text).toBe(`upstream ${ill.host}: 403 Forbidden\n`)
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

describe('one flight', () => {
  test('any number of askers, one download', async () => {
    const upstream = await scene.upstream(FILES, [{ cutAt: HALF }])
    const { server } = await behind(upstream.url)
    const all = await Promise.all(Array.from({ length: 50 }, () => ask(server, ZIP)))
    expect(all.every(({ body }) => body.equals(BYTES))).toBe(true)
    expect(upstream.asked.length).toBe(2)
    expect(server.account()).toMatchObject({ served: 50, fetched: 1, modules: [{ hits: 50 }] })
  })

  test('at most 32 connections, and an asker who leaves stops his download', async () => {
    const files = Object.assign(
      {},
      ...Array.from({ length: 60 }, (_, n) => moduleFiles('example.org/x', `v1.0.${n}`)),
    )
    const upstream = await scene.upstream(
      files,
      Array.from({ length: 60 }, () => 'hang' as const),
    )
    const server = await scene.mirror({ store: scene.store(), upstream: upstream.url })
    const leaving = new AbortController()
    const asking = Array.from({ length: 60 }, (_, n) =>
      ask(server, `example.org/x/@v/v1.0.${n}.info`, 'GET', leaving.signal).catch(() => 'left'),
    )
    await until(() => upstream.asked.length === 32)
    await ask({ url: upstream.url }, 'elsewhere', 'HEAD')
    expect(upstream.asked.length).toBe(33)
    leaving.abort()
    expect(new Set(await Promise.all(asking))).toEqual(new Set(['left']))
  })
})
