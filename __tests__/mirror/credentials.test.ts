import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { openCredentials, readNetrc } from '../../src/mirror/credentials.ts'
import { ask, openScene } from '../support/mirror-scene.ts'
import { moduleFiles, serve } from '../support/module-proxy.ts'

const FILES = moduleFiles('example.org/x', 'v1.0.0')
const INFO = 'example.org/x/@v/v1.0.0.info'
const SECRET = 'c4n4ry-p4ssword'
const basic = (user: string, password: string) =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`

const scene = openScene()
afterEach(() => scene.close())

/** An upstream that gives its files only to who knows the password; `seen` are the headers it got. */
const guarded = async () => {
  const seen: (string | undefined)[] = []
  const server = await serve((request, response) => {
    seen.push(request.headers.authorization)
    const isKnown = request.headers.authorization === basic('user', SECRET)
    response.writeHead(isKnown ? 200 : 401).end(isKnown ? FILES[INFO] : '')
  })
  return scene.keep({ ...server, seen })
}

const withUserinfo = (url: string) => url.replace('//', `//user:${SECRET}@`)

describe('credentials of upstreams', () => {
  test('in the URL are used, and printed nowhere', async () => {
    const upstream = await guarded()
    const server = await scene.mirror({ store: scene.store(), upstream: withUserinfo(upstream.url) })
    expect((await ask(server, INFO)).status).toBe(200)
    const gone = await scene.nobody()
    const broken = await scene.upstream(FILES, [{ status: 403 }])
    const chain = `${withUserinfo(gone.url)}|${withUserinfo(broken.url)}`
    const other = await scene.mirror({ store: scene.store(), upstream: chain })
    const { status, text } = await ask(other, INFO)
    expect(status).toBe(502)
    for (const told of [text, other.url, JSON.stringify(other.account()), JSON.stringify(server.account())])
      expect(told).not.toMatch(/c4n4ry|user/)
  })

  test('are not sent on to where an upstream redirects', async () => {
    const elsewhere = await guarded()
    const upstream = scene.keep(
      await serve(
        ({ url }, response) => void response.writeHead(302, { location: `${elsewhere.url}${url}` }).end(),
      ),
    )
    const server = await scene.mirror({ store: scene.store(), upstream: withUserinfo(upstream.url) })
    expect((await ask(server, INFO)).text).toBe(`upstream ${upstream.host}: 401 Unauthorized\n`)
    expect(elsewhere.seen).toEqual([undefined])
  })

  test('are sent in clear to no other machine, as go refuses it', async () => {
    const server = await scene.mirror({
      store: scene.store(),
      upstream: `http://user:${SECRET}@goproxy.example.org`,
    })
    expect((await ask(server, INFO)).text).toBe(
      'upstream goproxy.example.org: refusing to pass credentials to insecure URL\n',
    )
  })

  test('stand in .netrc, for https and that very host', async () => {
    const home = scene.directory()
    const text = `machine goproxy.example.org login user password ${SECRET}\n`
    writeFileSync(join(home, '.netrc'), text)
    writeFileSync(join(home, 'other'), text.replace('user', 'other'))
    const of = (env: Record<string, string>, url = 'https://goproxy.example.org/x') =>
      openCredentials(env).headers(new URL(url))
    expect(await of({ HOME: home })).toEqual({ authorization: basic('user', SECRET) })
    expect(await of({ HOME: home, NETRC: join(home, 'other') })).toEqual({
      authorization: basic('other', SECRET),
    })
    expect(await of({ HOME: home }, 'http://goproxy.example.org/x')).toEqual({})
    expect(await of({ HOME: home }, 'https://goproxy.example.org:8443/x')).toEqual({})
    expect(await of({ HOME: home }, 'https://a.goproxy.example.org/x')).toEqual({})
    expect(await of({ HOME: home, GOAUTH: 'off' })).toEqual({})
    expect(await of({ HOME: join(home, 'nowhere') })).toEqual({})
    expect(await of({})).toEqual({})
  })

  test.each([
    ['machine a.example.org login u password p', { 'a.example.org': ['u', 'p'] }],
    ['machine a.example.org\n\tlogin u\n\tpassword p\n', { 'a.example.org': ['u', 'p'] }],
    [
      'machine a.example.org login u password p\nmachine a.example.org login v password q',
      { 'a.example.org': ['u', 'p'] },
    ],
    [
      'machine a.example.org login u\nmachine b.example.org login v password q',
      { 'b.example.org': ['v', 'q'] },
    ],
    [
      'macdef init\nmachine a.example.org login u password p\n\nmachine b.example.org login v password q',
      { 'b.example.org': ['v', 'q'] },
    ],
    [
      'machine a.example.org login u password p\ndefault\nmachine b.example.org login v password q',
      { 'a.example.org': ['u', 'p'] },
    ],
    ['default login u password p', {}],
    ['', {}],
  ])('.netrc %j', (text, expected) => {
    const entries = Object.entries(expected as Record<string, [string, string]>)
    expect([...readNetrc(text)]).toEqual(
      entries.map(([host, [user, password]]) => [host, basic(user, password)]),
    )
  })
})
