import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Incident } from '../../src/model/incident.ts'
import type { PhaseResult } from '../support/action.ts'
import { type Fault, startUpstreamWith, type TestUpstream } from '../support/fault-upstream.ts'
import { freshModule, needing } from '../support/module-job.ts'
import { proxyFiles } from '../support/module-tree.ts'
import { BOB } from '../support/repository.ts'
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

/** Builds a repository with one fresh module in Docker, as a pull request of Bob who changed nothing of it, behind an upstream with a fault. */
const build = async (fault: Fault, chain: (faulty: string, healthy: string) => string): Promise<Built> => {
  const module = freshModule()
  const { repository, head: base } = needing([module])
  repository.write('README.md', 'Hello\n')
  const head = repository.commit(BOB, 'Greet')
  const modules = emptyModuleCache()
  const instead = proxyFiles([{ ...module, files: { 'x.go': 'package altered\n' } }])
  const faulty = await startUpstreamWith(proxyFiles([module]), fault, { beat: 5, instead })
  const healthy = await startUpstreamWith(proxyFiles([module]))
  const env = {
    GOMODCACHE: modules.dir,
    GOPROXY: chain(faulty.url, healthy.url),
    GITHUB_REPOSITORY: `octocat/faults-${process.pid}`,
  }
  const job = scene.pullRequest({ ...repository, base }, head, env)
  try {
    const result = await job.run({ context: '.', 'github-token': 't0ken', 'on-transient': 'fail' })
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

type Row = readonly [fault: Fault, id: string, what: RegExp]

const BROKEN: readonly Row[] = [
  ['refuses', 'proxy.connection-refused', /connection refused/],
  ['has no name', 'proxy.dns', /no such host|server misbehaving/],
  ['resets', 'proxy.connection-reset', /connection reset by peer/],
  ['cuts', 'proxy.eof', /EOF/],
  ['has an unknown certificate', 'proxy.x509', /certificate/],
  [{ status: 403 }, 'proxy.forbidden', /403/],
  [{ status: 429, retryAfter: 1 }, 'proxy.rate-limited', /429/],
  [{ status: 500 }, 'proxy.server-error', /500/],
  [{ status: 502 }, 'proxy.server-error', /502/],
]

/** Their words have no rule, or say no more than that something is wrong. */
const STRANGE: readonly (readonly [Fault, RegExp])[] = [
  ['speaks no TLS', /first record does not look like a TLS handshake/],
  ['redirects in a circle', /stopped after 10 redirects/],
  ['tells a wrong length', /not a valid zip file/],
  ['alters', /checksum mismatch/],
]

const MISSING: readonly number[] = [404, 410]

const named = (fault: Fault): string => (typeof fault === 'object' ? `answers ${fault.status}` : fault)
const rows = <T extends readonly [Fault, ...unknown[]]>(all: readonly T[]) =>
  all.map((row) => [named(row[0]), row] as const)

const expectPassed = ({ result, healthy, incident }: Built): void => {
  expect(result.log).not.toMatch(/^::error/m)
  expect(result.code).toBe(0)
  expect(healthy.asked.filter((path) => path.endsWith('.zip'))).toHaveLength(1)
  expect(incident.diagnosis).toBeNull()
}

const expectNobody = ({ result, incident }: Built): void => {
  expect(incident.attribution.suspects).toEqual([])
  for (const name of ['Ada', 'Bob']) expect(result.summary).not.toContain(name)
}

describe('an upstream that', () => {
  test.each(rows([...BROKEN, ...STRANGE]))(
    '%s, with a second one: the build passes',
    async (_, [fault]) => expectPassed(await withSecond(fault)),
    MINUTES,
  )

  test.each(rows(BROKEN))(
    '%s, alone: the build fails, the host and the fault are named, nobody else',
    async (_, [fault, id, what]) => {
      const built = await alone(fault)
      const { result, faulty, incident } = built
      expect(result.code).toBe(1)
      expect(result.outputs['failure-id']).toBe(id)
      expect(incident.diagnosis?.facts['host']).toBe(faulty.host)
      expect(incident.diagnosis?.evidence.text).toContain(faulty.host)
      expect(incident.diagnosis?.evidence.text).toMatch(what)
      expect(incident.attribution.verdict).toBe('infra')
      expectNobody(built)
    },
    MINUTES,
  )

  test.each(rows(STRANGE))(
    '%s, alone: the build fails with nothing of it, the host and the fault are quoted, nobody is named',
    async (_, [fault, what]) => {
      const built = await alone(fault)
      const { result, faulty, incident } = built
      expect(result.code).toBe(1)
      expect(incident.diagnosis?.evidence.text).toContain(faulty.host)
      expect(incident.diagnosis?.evidence.text).toMatch(what)
      expect(incident.attribution.verdict).not.toBe('author')
      expectNobody(built)
    },
    MINUTES,
  )

  test.each(MISSING)(
    'answers %d, with a second one behind a comma: the build passes',
    async (status) => expectPassed(await build({ status }, (faulty, healthy) => `${faulty},${healthy}`)),
    MINUTES,
  )

  test.each(MISSING)(
    'answers %d, alone: the module that is not there is named',
    async (status) => {
      const { result, incident } = await alone({ status })
      expect(result.code).toBe(1)
      expect(result.outputs['failure-id']).toBe('proxy.not-found')
      expect(incident.diagnosis?.facts).toMatchObject({ version: 'v1.0.0' })
      expect(incident.diagnosis?.evidence.text).toContain(`${status}`)
    },
    MINUTES,
  )
})
