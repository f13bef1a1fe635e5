import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { listing } from '../../src/adapters/listing.ts'
import { machine } from '../../src/adapters/machine.ts'
import { openProbe } from '../../src/adapters/probe.ts'

let dir = ''
let server: Server
let seen: string[] = []

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'surroundings-'))
  seen = []
  server = createServer((request, response) => {
    seen.push(`${request.url} ${request.headers.authorization ?? ''}`)
    if (request.url === '/silent') return
    if (request.url === '/reset') request.socket.destroy()
    else
      response
        .writeHead(request.url === '/moved' ? 302 : 401, { location: '/other' })
        .end('x'.repeat(100_000))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await rm(dir, { recursive: true })
})

const at = (path: string): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`

describe('probe', () => {
  const { probe } = openProbe({})

  test('any answer is an answer, with its date, and a redirect is not followed', async () => {
    const answer = await probe(at('/v2/'), { timeoutMs: 5_000 })
    expect(answer).toMatchObject({ status: 401 })
    expect('date' in answer && Date.parse(answer.date ?? '')).toBeGreaterThan(0)
    expect(await probe(at('/moved'), { timeoutMs: 5_000 })).toMatchObject({ status: 302 })
    expect(seen.map((one) => one.trim())).toEqual(['/v2/', '/moved'])
  })

  test('a server that says nothing is given up, one that hangs up or is not there is a reason', async () => {
    expect(await probe(at('/silent'), { timeoutMs: 50 })).toMatchObject({ why: 'no answer within 0.05 s' })
    expect(await probe(at('/reset'), { timeoutMs: 5_000 })).toMatchObject({ why: 'ECONNRESET' })
    expect(await probe('http://127.0.0.1:1/', { timeoutMs: 5_000 })).toMatchObject({ why: 'ECONNREFUSED' })
    expect(await probe('file:///etc', { timeoutMs: 5_000 })).toMatchObject({ why: 'it is no http address' })
  })

  test('the login of an address is sent', async () => {
    await probe(at('/v2/').replace('//', '//ci:pass@'), { timeoutMs: 5_000 })
    expect(seen).toEqual([`/v2/ Basic ${Buffer.from('ci:pass').toString('base64')}`])
  })
})

describe('machine', () => {
  test('a directory has room, one that is not there cannot be asked', async () => {
    expect((await machine().disk(dir))?.freeBytes).toBeGreaterThan(0)
    expect(await machine().disk(join(dir, 'gone'))).toBeNull()
  })

  test('memory is that of the machine, or the limit of the control group', async () => {
    const whole = await machine(join(dir, 'none')).memory()
    expect(whole?.availableBytes).toBeGreaterThan(0)
    await writeFile(join(dir, 'memory.max'), '1000000\n')
    await writeFile(join(dir, 'memory.current'), '400000\n')
    expect(await machine(dir).memory()).toEqual({ availableBytes: 600_000, totalBytes: 1_000_000 })
    await writeFile(join(dir, 'memory.max'), 'max\n')
    expect((await machine(dir).memory())?.totalBytes).toBe(whole?.totalBytes)
  })
})

describe('listing', () => {
  test('all files are listed with their sizes; a link is no way into a directory', async () => {
    await mkdir(join(dir, 'a/b'), { recursive: true })
    await writeFile(join(dir, 'a/b/c.txt'), '12345')
    await symlink('..', join(dir, 'a/up'))
    const { files, isCut } = await listing.files(dir, 100)
    expect(files.map(({ path }) => path).sort()).toEqual(['a/b/c.txt', 'a/up'])
    expect(files.find(({ path }) => path === 'a/b/c.txt')?.bytes).toBe(5)
    expect(isCut).toBe(false)
  })

  test('of too many files the shallow ones are listed', async () => {
    await mkdir(join(dir, 'deep'))
    for (const name of ['one', 'two', 'deep/three']) await writeFile(join(dir, name), '')
    expect(await listing.files(dir, 1)).toMatchObject({
      files: [{ path: expect.stringMatching(/^(?:one|two)$/) }],
      isCut: true,
    })
    expect(await listing.files(join(dir, 'gone'), 1)).toEqual({ files: [], isCut: false })
  })
})
