import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { hastyTime, until } from '../support/hasty-time.ts'
import { arrived, ask, filesBelow, openScene, type Play, sumsOf } from '../support/mirror-scene.ts'
import { moduleFiles } from '../support/module-proxy.ts'

const FILES = moduleFiles('example.org/x', 'v1.0.0')
const ZIP = 'example.org/x/@v/v1.0.0.zip'
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
