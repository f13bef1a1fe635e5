import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { retryAfter } from '../../src/mirror/body.ts'
import { readChain, runsOf } from '../../src/mirror/chain.ts'
import { Health } from '../../src/mirror/health.ts'
import { Slots } from '../../src/mirror/slots.ts'
import { watchFlow } from '../../src/mirror/time.ts'
import { inOrder, openUpstreams } from '../../src/mirror/upstreams.ts'
import { hastyTime } from '../support/hasty-time.ts'
import { ask, openScene } from '../support/mirror-scene.ts'
import { moduleFiles } from '../support/module-proxy.ts'

const FILES = moduleFiles('example.org/x', 'v1.0.0')
const ZIP = 'example.org/x/@v/v1.0.0.zip'

const scene = openScene()
afterEach(() => scene.close())

describe('a directory as upstream', () => {
  const directory = () => {
    const dir = scene.directory()
    for (const [path, content] of Object.entries(FILES)) {
      mkdirSync(dirname(join(dir, path)), { recursive: true })
      writeFileSync(join(dir, path), content)
    }
    return dir
  }

  test('is read as go reads it', async () => {
    const server = await scene.mirror({ store: scene.store(), upstream: `file://${directory()}` })
    for (const [path, content] of Object.entries(FILES))
      expect((await ask(server, path)).body).toEqual(content)
    expect((await ask(server, 'example.org/x/@v/v1.0.1.info')).status).toBe(404)
    expect((await ask(server, 'example.org/x/@latest')).status).toBe(404)
  })

  test('goes on where another upstream stopped', async () => {
    const upstream = await scene.upstream(FILES, [{ cutAt: 30 }, { cutAt: 0 }, { status: 500 }])
    const server = await scene.mirror({
      store: scene.store(),
      upstream: `${upstream.url}|file://${directory()}`,
    })
    expect((await ask(server, ZIP)).body).toEqual(FILES[ZIP])
  })
})

describe('what is no upstream', () => {
  test.each([
    ['ftp://goproxy.example.org', /invalid proxy URL scheme/],
    ['https://', /invalid proxy URL scheme/],
    ['', /no upstream is known/],
    ['off', /disabled by GOPROXY=off/],
  ])('%j is told', async (upstream, what) => {
    const server = await scene.mirror({ store: scene.store(), upstream })
    expect((await ask(server, ZIP)).text).toMatch(what)
  })
})

describe('the server for a team', () => {
  test('has a prefix of its own or none, and pages beside it', async () => {
    const page = (path: string) =>
      path === '/healthz' ? { status: 200, type: 'text/plain', text: 'ok' } : null
    const common = { store: scene.store(FILES), page }
    const fixed = await scene.mirror({ ...common, prefix: '/team/go' })
    expect(new URL(fixed.url).pathname).toBe('/team/go')
    expect((await ask(fixed, ZIP)).status).toBe(200)
    const top = { url: new URL('/', fixed.url).href }
    expect((await ask(top, ZIP)).status).toBe(404)
    expect((await ask(top, 'healthz')).text).toBe('ok\n')
    const bare = await scene.mirror({ ...common, prefix: '' })
    expect((await ask({ url: bare.url }, ZIP)).status).toBe(200)
    for (const server of [fixed, bare])
      expect(server.account()).toMatchObject({ served: 1, bytes: FILES[ZIP]?.length })
  })

  test('answers HEAD without the file', async () => {
    const server = await scene.mirror({ store: scene.store(FILES) })
    expect(await ask(server, ZIP, 'HEAD')).toMatchObject({
      status: 200,
      text: '',
      length: String(FILES[ZIP]?.length),
    })
    expect(server.account().served).toBe(0)
  })
})

describe('health', () => {
  test('decides the order within a run, and only there', () => {
    const time = hastyTime()
    const chain = openUpstreams(
      'https://a.example.org|https://b.example.org|https://c.example.org|direct',
      time,
    )
    const order = () => inOrder(chain).map(({ host }) => host)
    const [a, b, c] = chain
    expect(order()).toEqual(['a.example.org', 'b.example.org', 'c.example.org', 'direct'])
    a?.health.failed('i/o timeout', 'silent')
    expect(order()).toEqual(['b.example.org', 'c.example.org', 'a.example.org', 'direct'])
    b?.health.failed('connect: connection refused', 'gone')
    expect(order()).toEqual(['c.example.org', 'a.example.org', 'direct'])
    c?.health.answered(9_000)
    expect(order()).toEqual(['a.example.org', 'c.example.org', 'direct'])
    time.pass(60_000)
    expect(order()).toEqual(['a.example.org', 'c.example.org', 'b.example.org', 'direct'])
    expect(order()).toEqual(['a.example.org', 'c.example.org', 'direct'])
    b?.health.worked()
    expect(order()).toEqual(['a.example.org', 'b.example.org', 'c.example.org', 'direct'])
  })

  test('counts three faults in a row as dead, and any answer as life', () => {
    const health = new Health('a.example.org', hastyTime())
    const play = (isTrouble: boolean) =>
      isTrouble ? health.failed('502 Bad Gateway', 'ill') : health.worked()
    for (const isTrouble of [true, true, false, true, true]) play(isTrouble)
    expect(health.state).toBe('good')
    play(true)
    expect([health.state, health.why]).toEqual(['dead', '502 Bad Gateway'])
    expect(health.isGone).toBe(false)
    play(false)
    expect([health.state, health.why]).toEqual(['good', null])
    for (let time = 0; time < 9; time++) health.failed('403 Forbidden', 'refused')
    expect(health.state).toBe('good')
    expect(health.read()).toMatchObject({ host: 'a.example.org', failures: 14 })
  })
})

describe('parts', () => {
  test('a chain is cut into runs at its commas', () => {
    const runs = runsOf(
      readChain('a.example.org|b.example.org,c.example.org|direct').map((link) => ({ link })),
    )
    expect(runs.map((run) => run.map(({ link }) => link.to))).toEqual([
      ['https://a.example.org', 'https://b.example.org'],
      ['https://c.example.org', 'direct'],
    ])
  })

  test.each([
    [{}, null],
    [{ 'retry-after': '12' }, 12_000],
    [{ 'retry-after': '-1' }, null],
    [{ 'retry-after': 'soon' }, null],
    [{ 'retry-after': 'Thu, 01 Jan 2026 00:00:08 GMT', date: 'Thu, 01 Jan 2026 00:00:00 GMT' }, 8_000],
    [{ 'retry-after': 'Thu, 01 Jan 2026 00:00:00 GMT', date: 'Thu, 01 Jan 2026 00:00:08 GMT' }, 0],
  ])('Retry-After of %j', (headers, expected) => {
    expect(retryAfter(headers)).toBe(expected)
  })

  test('a drip is as good as silence, a flow is not', () => {
    const flows = [1, 2_000].map((bytes) => {
      const time = hastyTime()
      let isStalled = false
      const flow = watchFlow(time, 10_000, () => {
        isStalled = true
      })
      for (let second = 0; second < 60 && !isStalled; second++) {
        flow.got(bytes)
        time.pass(1_000)
      }
      flow.end()
      return [isStalled, time.now()]
    })
    expect(flows).toEqual([
      [true, 10_000],
      [false, 60_000],
    ])
  })

  test('slots go to the urgent first, also to who has become so while he waited', async () => {
    const slots = new Slots(1)
    const { signal } = new AbortController()
    const order: string[] = []
    const leave = await slots.take({ isUrgent: false }, signal)
    const later = { isUrgent: false }
    const wait = async (name: string, who: { readonly isUrgent: boolean }, until = signal) => {
      const go = await slots.take(who, until)
      order.push(name)
      go()
      go()
    }
    const stop = new AbortController()
    const stopped = wait('stopped', { isUrgent: true }, stop.signal).catch(() => 'stopped')
    const all = [wait('first', { isUrgent: false }), wait('later', later), wait('urgent', { isUrgent: true })]
    stop.abort()
    later.isUrgent = true
    leave()
    await Promise.all(all)
    expect(order).toEqual(['later', 'urgent', 'first'])
    expect(await stopped).toBe('stopped')
    expect(await slots.take({ isUrgent: false }, signal)).toEqual(expect.any(Function))
  })
})
