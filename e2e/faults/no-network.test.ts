import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startJob } from '../support/action.ts'
import { freshModule, needing } from '../support/module-job.ts'
import { type Namespace, openNamespace } from '../support/namespace.ts'
import { BOB } from '../support/repository.ts'
import { watched } from '../support/resilience.ts'
import { emptyModuleCache, type Scene, setScene } from '../support/scene.ts'

const MINUTES = 600_000

let scene: Scene
let namespace: Namespace
beforeAll(async () => {
  scene = await setScene()
  // Base images are near: the network is gone once they are there.
  namespace = await openNamespace([Number((scene.engine.registry as string).split(':')[1])])
}, 900_000)
afterAll(async () => {
  await namespace?.close()
  await scene?.close()
}, MINUTES)

test(
  'the network is gone in the middle of the job: the image is tried, the failure is infrastructure, and nobody is named',
  async () => {
    const { repository } = needing([freshModule()])
    repository.write('notes', 'x')
    const head = repository.commit(BOB, 'Add notes')
    const modules = emptyModuleCache()
    const { through = [], ...options } = watched().options
    const env = {
      ...{ ...namespace.builders.docker, GITHUB_API_URL: scene.github.url, GITHUB_SHA: head },
      ...{ GOMODCACHE: modules.dir, GOPROXY: 'https://goproxy.cn,https://goproxy.io,direct' },
    }
    const pushed = { before: repository.base, after: head }
    const job = startJob(repository.dir, env, pushed, {
      ...options,
      through: [...namespace.through, ...through],
    })
    try {
      const result = await job.run({ context: '.', 'github-token': 't0ken', 'on-transient': 'fail' })
      expect([result.code, result.outputs['blame'], result.outputs['suspects']]).toEqual([1, 'no', '[]'])
      expect(result.outputs['failure-id']).toMatch(/^(?:proxy|network|dns)\./)
      const { attempts, attribution, deliveries } = job.incident(result)
      expect(
        attempts.flatMap(({ steps }) => steps).some(({ name }) => name.includes('RUN go mod download')),
      ).toBe(true)
      expect([attribution.verdict, attribution.suspects]).toEqual(['infra', []])
      expect(deliveries).toContainEqual(expect.objectContaining({ to: 'check-run', status: 'failed' }))
      expect(result.log.concat(result.summary)).not.toContain('Likely committer')
    } finally {
      job.close()
      modules.close()
      repository.close()
    }
  },
  MINUTES,
)
