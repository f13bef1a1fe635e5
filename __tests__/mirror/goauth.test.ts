import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import tls from 'node:tls'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { type Certificate, selfSigned } from '../../e2e/support/certificates.ts'
import { openCredentials } from '../../src/mirror/credentials.ts'
import { readCredentials } from '../../src/mirror/goauth.ts'
import { ask, openScene } from '../support/mirror-scene.ts'
import { moduleFiles } from '../support/module-proxy.ts'

const FILES = moduleFiles('example.org/x', 'v1.0.0')
const INFO = 'example.org/x/@v/v1.0.0.info'
const basic = (user: string, password: string) =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`

const scene = openScene()
const trusted = tls.getCACertificates('default')
let certificate: Certificate
beforeAll(() => {
  certificate = selfSigned()
  tls.setDefaultCACertificates([...trusted, certificate.cert])
})
afterAll(() => tls.setDefaultCACertificates(trusted))
afterEach(() => scene.close())

/** A module proxy over TLS that gives its files to who sends that header, and tells what it was sent. */
const guarded = async (header: string, value: string) => {
  const seen: (string | undefined)[] = []
  const server = createServer(certificate, (request, response) => {
    const sent = request.headers[header] as string | undefined
    seen.push(sent)
    const file = FILES[(request.url ?? '').slice(1)]
    response.writeHead(sent === value ? (file ? 200 : 404) : 401).end(sent === value ? file : '')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return scene.keep({ url, seen, close })
}

/** An executable script in a directory of its own. */
const script = (text: string): string => {
  const path = join(scene.directory(), 'helper')
  writeFileSync(path, `#!/bin/sh\n${text}\n`)
  chmodSync(path, 0o755)
  return path
}

/** A home whose git keeps this login of the host. */
const homeWith = (url: string, user: string, password: string): string => {
  const home = scene.directory()
  writeFileSync(join(home, '.gitconfig'), `[credential]\n\thelper = store\n`)
  writeFileSync(join(home, '.git-credentials'), `${url.replace('//', `//${user}:${password}@`)}\n`)
  return home
}

const behind = (upstream: string, env: Record<string, string>) =>
  scene.mirror({ store: scene.store(), upstream, env: { PATH: process.env['PATH'] ?? '', ...env } })

describe('GOAUTH=git DIR', () => {
  test('asks git of the host once the proxy refuses, and sends what it knows from then on', async () => {
    const upstream = await guarded('authorization', basic('bot', 'p%w'))
    const home = homeWith(upstream.url, 'bot', 'p%25w')
    const server = await behind(upstream.url, { HOME: home, GOAUTH: `git ${home}` })
    expect((await ask(server, INFO)).status).toBe(200)
    expect(upstream.seen).toEqual([undefined, basic('bot', 'p%w')])
    expect((await ask(server, INFO.replace('info', 'mod'))).status).toBe(200)
    expect(upstream.seen.slice(2)).toEqual([basic('bot', 'p%w')])
  })

  test('has git forget what was wrong, asks a host once, and tells the refusal', async () => {
    const upstream = await guarded('authorization', basic('bot', 'right'))
    const home = homeWith(upstream.url, 'bot', 'wrong')
    const server = await behind(upstream.url, { HOME: home, GOAUTH: `netrc; git ${home}` })
    const host = new URL(upstream.url).host
    for (let time = 0; time < 2; time++)
      expect((await ask(server, INFO)).text).toBe(`upstream ${host}: 401 Unauthorized\n`)
    expect(readFileSync(join(home, '.git-credentials'), 'utf8')).toBe('')
    expect(upstream.seen.filter((sent) => sent === undefined)).toHaveLength(1)
  })

  test('in no directory, or without git, knows nothing', async () => {
    const upstream = await guarded('authorization', 'x')
    for (const env of [{ GOAUTH: 'git relative' }, { GOAUTH: 'git /', PATH: '/nowhere' }])
      expect((await ask(await behind(upstream.url, env), INFO)).status).toBe(502)
  })
})

describe('GOAUTH=COMMAND', () => {
  test('is run before the first request, and its headers are sent to what they are for', async () => {
    const upstream = await guarded('x-token', 't0ken')
    const helper = script(`printf 'https://other.example.org/\\n${upstream.url}/\\n\\nX-Token: t0ken\\n\\n'`)
    const server = await behind(upstream.url, { GOAUTH: `'${helper}' "with words"` })
    expect((await ask(server, INFO)).status).toBe(200)
    expect(upstream.seen).toEqual(['t0ken'])
  })

  test('is run again with the URL and the answer after a refusal', async () => {
    const upstream = await guarded('authorization', 'Bearer new')
    const dir = scene.directory()
    const helper = script(
      `test -n "$1" || exit 0\nprintf '%s\\n' "$1" > ${dir}/url\ncat > ${dir}/answer\nprintf '%s\\n\\nAuthorization: Bearer new\\n\\n' ${upstream.url}`,
    )
    const server = await behind(upstream.url, { GOAUTH: helper })
    expect((await ask(server, INFO)).status).toBe(200)
    expect(readFileSync(join(dir, 'url'), 'utf8')).toBe(`${upstream.url}/${INFO}\n`)
    expect(readFileSync(join(dir, 'answer'), 'utf8')).toMatch(
      /^HTTP\/1\.1 401 Unauthorized\n(?:[\w-]+: .*\n)+\n$/,
    )
  })

  test('that fails or prints something else is as if it knew nothing', async () => {
    const upstream = await guarded('authorization', 'x')
    for (const text of ['exit 3', 'echo login please', 'kill -9 $$'])
      expect((await ask(await behind(upstream.url, { GOAUTH: script(text) }), INFO)).status).toBe(502)
  })

  test('is not run for an upstream without TLS, nor with GOAUTH=off', async () => {
    const dir = scene.directory()
    const GOAUTH = script(`touch ${dir}/ran`)
    const plain = await scene.upstream({}, [])
    await ask(await behind(plain.url, { GOAUTH }), INFO)
    const upstream = await guarded('authorization', 'x')
    await ask(await behind(upstream.url, { GOAUTH: `off; ${GOAUTH}` }), INFO)
    expect(() => readFileSync(join(dir, 'ran'))).toThrow()
  })

  test('the first method that knows a prefix wins, and the longest prefix', async () => {
    const of = (text: string) => script(`printf '${text}'`)
    const first = of(
      'https://a.example.org\\n\\nX: first\\n\\nhttps://a.example.org/deep/\\n\\nX: deep\\n\\n',
    )
    const second = of('https://a.example.org\\n\\nX: second\\n\\n')
    const known = openCredentials({ PATH: process.env['PATH'], GOAUTH: `${first};${second}` })
    const headers = (path: string) => known.headers(new URL(`https://a.example.org/${path}`))
    expect(await headers('x/y')).toEqual({ x: 'first' })
    expect(await headers('deep/x?y#z')).toEqual({ x: 'deep' })
    expect(await headers('deeper')).toEqual({ x: 'first' })
    expect(await known.headers(new URL('https://b.a.example.org/'))).toEqual({})
  })
})

test.each<[string, object | null]>([
  ['', {}],
  ['https://a/\n\nA: b\nC: d e \n\n', { a: { a: 'b', c: 'd e' } }],
  ['https://a\nhttps://b/c\n\nA: b\n\nhttps://d\n\n\n', { a: { a: 'b' }, 'b/c': { a: 'b' }, d: {} }],
  ['https://a\n\nA: b\n', null],
  ['https://a\n', null],
  ['a b\n\nA: b\n\n', null],
  ['https://a\n\nA b\n\n', null],
  ['https://a\n\nA: b\rX: y\n\n', null],
  ['https://a\n\nA: b\n\nx', null],
])('what a command prints, %j', (text, expected) => {
  const found = readCredentials(text)
  expect(found === null ? null : Object.fromEntries(found)).toEqual(expected)
})
