import { describe, expect, test } from '@jest/globals'
import type { HealthRequest } from '../../src/model/health.ts'
import type { Machine, Probe } from '../../src/ports/surroundings.ts'
import { healthFindings } from '../../src/stages/health/findings.ts'
import { checkHealth } from '../../src/stages/health/index.ts'
import { registryOf } from '../../src/stages/health/servers.ts'
import { fakeClock } from '../fakes/ports.ts'

type Answer = Awaited<ReturnType<Probe['probe']>>

const NOW = 'Fri, 02 Jan 2026 03:04:05 GMT'
const answered = (status: number, seconds = 0.1, date: string | null = NOW): Answer => ({
  status,
  date,
  seconds,
})

/** Answers by the start of the address; what none fits cannot be reached. */
const fakeProbe = (
  table: Readonly<Record<string, Answer>>,
): Probe & { readonly asked: string[]; readonly limits: Set<number> } => {
  const asked: string[] = []
  const limits = new Set<number>()
  return {
    asked,
    limits,
    probe: async (url, { timeoutMs }) => {
      asked.push(url)
      limits.add(timeoutMs)
      const start = Object.keys(table).find((one) => url.startsWith(one))
      return (start === undefined ? undefined : table[start]) ?? { why: 'ENOTFOUND', seconds: 0.2 }
    },
  }
}

const roomy: Machine = {
  disk: async () => ({ freeBytes: 50e9, freeInodes: 1_000_000 }),
  memory: async () => ({ availableBytes: 8e9, totalBytes: 16e9 }),
}

const REQUEST: HealthRequest = {
  proxies: 'https://goproxy.cn|https://goproxy.io,direct',
  sumdb: 'sum.golang.google.cn',
  images: ['golang:1.24', 'registry.example.org/app:1'],
  cacheUrl: 'https://results.example.org/some/path/',
  directories: { work: '/work' },
  builder: { name: 'default', driver: 'docker' },
}

const ALL_WELL = {
  'https://goproxy.cn/': answered(200),
  'https://goproxy.io/': answered(404),
  'https://sum.golang.google.cn/latest': answered(200),
  'https://registry-1.docker.io/v2/': answered(401),
  'https://registry.example.org/v2/': answered(200),
  'https://results.example.org/': answered(404),
}

const check = async (
  table: Readonly<Record<string, Answer>>,
  change: Partial<HealthRequest> = {},
  machine = roomy,
) => {
  const probe = fakeProbe({ ...ALL_WELL, ...table })
  const results = await checkHealth({ ...REQUEST, ...change }, { probe, machine, clock: fakeClock() })
  return { probe, results, states: Object.fromEntries(results.map(({ id, state }) => [id, state])) }
}

describe('health', () => {
  test('everything a build depends on is asked once, and any answer of a live server is well', async () => {
    const { states, probe } = await check({})
    expect(states).toEqual({
      'proxy:goproxy.cn': 'ok',
      'proxy:goproxy.io': 'ok',
      'sumdb:sum.golang.google.cn': 'ok',
      'registry:docker.io': 'ok',
      'registry:registry.example.org': 'ok',
      'cache:results.example.org': 'ok',
      'disk:work': 'ok',
      'inodes:work': 'ok',
      memory: 'ok',
      builder: 'ok',
      clock: 'ok',
    })
    expect(new Set(probe.asked).size).toBe(probe.asked.length)
    expect([...probe.limits]).toEqual([5_000])
  })

  test('a server that is down, refuses or is slow is told apart, with what to do', async () => {
    const { results } = await check({
      'https://goproxy.cn/': { why: 'no answer within 5 s', seconds: 5 },
      'https://goproxy.io/': answered(401),
      'https://sum.golang.google.cn/latest': answered(503),
      'https://registry-1.docker.io/v2/': answered(429),
      'https://registry.example.org/v2/': answered(200, 3.2),
    })
    const bad = results.filter(({ state }) => state !== 'ok')
    expect(bad.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'proxy:goproxy.cn failed',
      'proxy:goproxy.io failed',
      'sumdb:sum.golang.google.cn failed',
      'registry:docker.io failed',
      'registry:registry.example.org slow',
    ])
    expect(bad.every(({ do: remedy }) => remedy !== null && remedy.length > 10)).toBe(true)
    expect(bad[1]?.do).toContain('go-auth')
    expect(bad[0]?.text).toContain('no answer within 5 s')
  })

  test('a clock that is wrong is told by the nearest of all answers', async () => {
    const old = answered(200, 0.1, 'Fri, 02 Jan 2026 01:00:00 GMT')
    const wrong = Object.fromEntries(Object.keys(ALL_WELL).map((url) => [url, old]))
    expect((await check(wrong)).results.find(({ id }) => id === 'clock')).toMatchObject({ state: 'failed' })
    expect((await check({ ...wrong, 'https://goproxy.cn/': answered(200) })).states['clock']).toBe('ok')
  })

  test('no room for a build is a failure, what cannot be asked is unknown', async () => {
    const full: Machine = {
      disk: async (path) => (path === '/work' ? { freeBytes: 1e9, freeInodes: 10 } : null),
      memory: async () => ({ availableBytes: 0.5e9, totalBytes: 2e9 }),
    }
    const { states } = await check(
      {},
      { directories: { work: '/work', docker: '/gone' }, builder: { name: '', driver: 'unknown' } },
      full,
    )
    expect(states).toMatchObject({
      'disk:work': 'failed',
      'inodes:work': 'failed',
      'disk:docker': 'unknown',
      memory: 'failed',
      builder: 'unknown',
    })
  })

  test('nothing is asked of a network that is not used', async () => {
    const { probe, states } = await check({}, { proxies: 'off', sumdb: 'off', images: [], cacheUrl: null })
    expect(probe.asked).toEqual([])
    expect(states['clock']).toBe('unknown')
  })

  test('a shorter limit is kept, a longer one is not', async () => {
    expect([...(await check({}, { limitMs: 100 })).probe.limits]).toEqual([100])
    expect([...(await check({}, { limitMs: 60_000 })).probe.limits]).toEqual([5_000])
  })

  test('the login in an address of a proxy is never told', async () => {
    const { results } = await check({}, { proxies: 'https://ci:hunter22@goproxy.example.org' })
    expect(JSON.stringify(results)).not.toContain('hunter22')
    expect(results[0]?.id).toBe('proxy:goproxy.example.org')
  })

  test.each([
    ['golang:1.24', 'docker.io', 'https://registry-1.docker.io/v2/'],
    ['docker.io/library/golang', 'docker.io', 'https://registry-1.docker.io/v2/'],
    ['tonistiigi/xx:1', 'docker.io', 'https://registry-1.docker.io/v2/'],
    ['localhost:5000/app', 'localhost:5000', 'http://localhost:5000/v2/'],
    ['ghcr.io/o/app@sha256:00', 'ghcr.io', 'https://ghcr.io/v2/'],
  ])('%s is of the registry %s', (image, host, url) => {
    expect(registryOf(image)).toEqual({ kind: 'registry', host, url })
  })

  test('failed checks are warnings without a file, slow ones and the cache notices', async () => {
    const { results } = await check({
      'https://goproxy.cn/': answered(502),
      'https://results.example.org/': answered(500),
      'https://registry.example.org/v2/': answered(200, 4),
    })
    expect(healthFindings(results).map(({ id, severity, path, line }) => [id, severity, path, line])).toEqual(
      [
        ['health.proxy', 'warning', null, null],
        ['health.registry', 'notice', null, null],
        ['health.cache', 'notice', null, null],
      ],
    )
  })
})
