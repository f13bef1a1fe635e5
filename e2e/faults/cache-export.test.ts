import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type ResultsService, startResultsService } from '../../__tests__/support/results-service.ts'
import { type ColdBuilder, coldBuilder, type Engine, up } from '../engine/engine.ts'
import { startJob } from '../support/action.ts'
import { ADA, repositoryOf } from '../support/repository.ts'
import { watched } from '../support/resilience.ts'

let engine: Engine
let builder: ColdBuilder
let service: ResultsService
beforeAll(async () => {
  engine = await up()
  builder = await coldBuilder(engine, 'docker-container')
  service = await startResultsService({ faults: [{ status: 500, on: 'CreateCacheEntry' }] })
}, 900_000)
afterAll(async () => {
  await builder?.close()
  await service?.close()
}, 300_000)

test('the cache of Actions that answers 500 to an export: the image is made, the job is green and the reason is told', async () => {
  const repository = repositoryOf('hello')
  repository.write('Dockerfile', `FROM busybox\nRUN echo ${process.pid} > /x\n`)
  const head = repository.commit(ADA, 'Build with a shell')
  const job = startJob(
    repository.dir,
    { ...engine.env, ...service.env, GITHUB_SHA: head },
    {},
    watched().options,
  )
  try {
    const inputs = { context: '.', builder: builder.name, load: 'true', 'github-token': '' }
    const result = await job.run({ ...inputs, 'cache-to': 'type=gha,mode=max,timeout=20s' })
    expect(service.log.some((call) => call.includes('CreateCacheEntry'))).toBe(true)
    expect([result.code, result.outputs['degraded'], result.outputs['failure-id']]).toEqual([0, '1', ''])
    expect(result.outputs['imageid']).toMatch(/^sha256:[0-9a-f]{64}$/)
    const { attempts, degradations } = job.incident(result)
    expect(attempts.map(({ label }) => label)).toEqual(['cache.export-failed', null])
    expect(degradations.join('\n')).toContain('cache.export-failed')
  } finally {
    job.close()
    repository.close()
  }
}, 300_000)
