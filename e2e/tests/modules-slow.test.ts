import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { openBlackHole } from '../../__tests__/support/black-hole.ts'
import type { Incident } from '../../src/model/incident.ts'
import type { PhaseResult } from '../support/action.ts'
import { type Fault, startUpstreamWith } from '../support/fault-upstream.ts'
import { freshModule, needing } from '../support/module-job.ts'
import { proxyFiles, type TestModule } from '../support/module-tree.ts'
import { emptyModuleCache, type Scene, setScene } from '../support/scene.ts'

const MINUTES = 8 * 60_000

interface Built {
  readonly result: PhaseResult
  readonly incident: Incident
  readonly host: string
}

let scene: Scene
/** These builds do nothing but wait, so they wait together. */
const builds = new Map<string, Promise<Built>>()

type Slow = Fault | 'drops every packet'

const open = (
  fault: Slow,
  module: TestModule,
): Promise<{ url: string; host: string; close(): Promise<void> }> =>
  fault === 'drops every packet'
    ? openBlackHole()
    : startUpstreamWith(proxyFiles([module]), fault, { beat: 2000 })

const build = async (fault: Slow, hasSecond: boolean): Promise<Built> => {
  const module = freshModule()
  const { repository, head } = needing([module])
  const modules = emptyModuleCache()
  const faulty = await open(fault, module)
  const healthy = await startUpstreamWith(proxyFiles([module]))
  const job = scene.pullRequest(repository, head, {
    GOMODCACHE: modules.dir,
    GOPROXY: hasSecond ? `${faulty.url}|${healthy.url}` : faulty.url,
    GITHUB_REPOSITORY: `octocat/slow-${module.path.replace(/\W/g, '-')}`,
  })
  try {
    const result = await job.run({ context: '.', 'github-token': '', 'on-transient': 'fail' })
    return { result, incident: job.incident(result), host: faulty.host }
  } finally {
    job.close()
    repository.close()
    modules.close()
    await faulty.close()
    await healthy.close()
  }
}

const SLOW = ['hangs', 'hangs in mid file', 'drips', 'drops every packet'] as const

beforeAll(async () => {
  scene = await setScene()
  for (const fault of SLOW)
    for (const hasSecond of [true, false]) builds.set(`${fault} ${hasSecond}`, build(fault, hasSecond))
  for (const built of builds.values()) built.catch(() => undefined) // told by the test that waits for it
}, 900_000)
afterAll(() => scene.close())

test.each(SLOW)(
  'an upstream that %s, with a second one: the build passes',
  async (fault) => {
    const { result, incident, host } = (await builds.get(`${fault} true`)) as Built
    expect(result.log).not.toMatch(/^::error/m)
    expect(result.code).toBe(0)
    expect(incident.cache.modules?.faults).toContainEqual(expect.objectContaining({ host }))
    expect(incident.cache.modules?.hosts.find((one) => one.host === host)?.state).not.toBe('good')
  },
  MINUTES,
)

test.each(SLOW)(
  'an upstream that %s, alone: the build fails, the host and its silence are named, nobody else',
  async (fault) => {
    const { result, incident, host } = (await builds.get(`${fault} false`)) as Built
    expect(result.code).toBe(1)
    expect(result.outputs['failure-id']).toBe('proxy.timeout')
    expect(incident.diagnosis?.facts['host']).toBe(host)
    expect(incident.diagnosis?.evidence.text).toContain(host)
    expect(incident.diagnosis?.evidence.text).toMatch(/time(?:d )?out/)
    expect(incident.attribution).toMatchObject({ verdict: 'infra', suspects: [] })
  },
  MINUTES,
)
