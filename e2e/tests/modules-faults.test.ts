import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Incident } from '../../src/model/incident.ts'
import type { PhaseResult } from '../support/action.ts'
import { type Fault, startUpstreamWith, type TestUpstream } from '../support/fault-upstream.ts'
import { freshModule, needing } from '../support/module-job.ts'
import { proxyFiles } from '../support/module-tree.ts'
import { emptyModuleCache, type Scene, setScene } from '../support/scene.ts'

const MINUTES = 5 * 60_000
let scene: Scene
beforeAll(async () => {
  scene = await setScene()
}, 900_000)
afterAll(() => scene.close())

interface Built {
  readonly result: PhaseResult
  readonly incident: Incident
  readonly faulty: TestUpstream
  readonly healthy: TestUpstream
}

/** Builds a repository with one fresh module in Docker, as a push by Ada, behind an upstream with a fault. */
const build = async (fault: Fault, chain: (faulty: string, healthy: string) => string): Promise<Built> => {
  const module = freshModule()
  const { repository, head } = needing([module])
  const modules = emptyModuleCache()
  const faulty = await startUpstreamWith(proxyFiles([module]), fault)
  const healthy = await startUpstreamWith(proxyFiles([module]))
  const env = {
    GOMODCACHE: modules.dir,
    GOPROXY: chain(faulty.url, healthy.url),
    GITHUB_REPOSITORY: `octocat/faults-${process.pid}`,
  }
  const job = scene.pullRequest(repository, head, env)
  try {
    const result = await job.run({ context: '.', 'github-token': 't0ken' })
    return { result, incident: job.incident(result), faulty, healthy }
  } finally {
    job.close()
    repository.close()
    modules.close()
    await faulty.close()
    await healthy.close()
  }
}

const alone = (fault: Fault) => build(fault, (faulty) => faulty)
const withSecond = (fault: Fault) => build(fault, (faulty, healthy) => `${faulty}|${healthy}`)

const BROKEN: readonly (readonly [Fault, string, RegExp])[] = [
  ['refuses', 'proxy.connection-refused', /connection refused/],
  ['has no name', 'proxy.dns', /no such host|server misbehaving/],
  ['resets', 'proxy.connection-reset', /connection reset by peer/],
  ['cuts', 'proxy.eof', /EOF/],
  ['has an unknown certificate', 'proxy.x509', /certificate/],
  [{ status: 429, retryAfter: 1 }, 'proxy.rate-limited', /429/],
  [{ status: 500 }, 'proxy.server-error', /500/],
  [{ status: 502 }, 'proxy.server-error', /502/],
]

const named = (fault: Fault): string => (typeof fault === 'object' ? `answers ${fault.status}` : fault)

describe('an upstream that', () => {
  test.each(BROKEN.map(([fault, id, what]) => [named(fault), fault, id, what] as const))(
    '%s, with a second one: the build passes',
    async (_, fault) => {
      const { result, healthy, incident } = await withSecond(fault)
      expect(result.log).not.toMatch(/^::error/m)
      expect(result.code).toBe(0)
      expect(healthy.asked.filter((path) => path.endsWith('.zip'))).toHaveLength(1)
      expect(incident.diagnosis).toBeNull()
    },
    MINUTES,
  )

  test.each(BROKEN.map(([fault, id, what]) => [named(fault), fault, id, what] as const))(
    '%s, alone: the build fails, the host and the fault are named, nobody else',
    async (_, fault, id, what) => {
      const { result, faulty, incident } = await alone(fault)
      expect(result.code).toBe(1)
      expect(result.outputs['failure-id']).toBe(id)
      expect(incident.diagnosis?.facts['host']).toBe(faulty.host)
      expect(incident.diagnosis?.evidence.text).toContain(faulty.host)
      expect(incident.diagnosis?.evidence.text).toMatch(what)
      expect(incident.attribution).toMatchObject({ verdict: 'infra', suspects: [] })
      expect(result.summary).not.toContain('Ada')
    },
    MINUTES,
  )
})
