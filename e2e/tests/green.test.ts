import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Driver } from '../engine/engine.ts'
import { coldBuilder } from '../engine/engine.ts'
import { moduleKeys } from '../support/kept.ts'
import { ADA, repositoryOf } from '../support/repository.ts'
import { docker, emptyModuleCache, type Scene, setScene, startUpstream } from '../support/scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await setScene()
}, 900_000)
afterAll(() => scene.close())

test('one step builds, loads and reports an image that runs', async () => {
  const repository = repositoryOf('hello')
  const job = scene.push(repository, repository.base, { GITHUB_REPOSITORY: `octocat/green-${process.pid}` })
  try {
    const result = await job.run({
      context: '.',
      load: 'true',
      tags: 'green:test',
      'github-token': 't0ken',
    })
    expect(result.code).toBe(0)
    expect(result.outputs['imageid']).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(result.outputs['digest']).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(JSON.parse(result.outputs['metadata'] ?? '')).toHaveProperty(['containerimage.digest'])
    expect(result.outputs['failure-id']).toBe('')
    expect(result.summary).toContain('Built in')
    expect(docker(scene.engine, 'run', '--rm', 'green:test', '-once')).toContain('hello from go-docker-build')
    const check = scene.github.requests.find((request) => request.id === 'checks/create')
    expect(check?.body).toMatchObject({ conclusion: 'success', head_sha: repository.base })
    expect(scene.github.violations).toEqual([])
    expect(job.incident(result)).toMatchObject({ outcome: 'success', diagnosis: null, degraded: 0 })
    const image = docker(scene.engine, 'history', '--no-trunc', '--format', '{{.CreatedBy}}', 'green:test')
    expect(image).not.toMatch(/--mount|GOPROXY/)
  } finally {
    job.close()
    repository.close()
  }
}, 400_000)

test('a fresh runner takes every module from the cache service, on each driver', async () => {
  const upstream = await startUpstream()
  const modules = emptyModuleCache()
  const repository = repositoryOf('mounts')
  repository.write(
    'Dockerfile',
    'FROM golang:1.26 AS build\nWORKDIR /src\nCOPY go.mod go.sum ./\nRUN go mod download\nCOPY . .\nRUN go list -deps ./... > /packages\nFROM scratch\nCOPY --from=build /packages /packages\n',
  )
  const head = repository.commit(ADA, 'List packages only')
  const seen: Record<string, unknown>[] = []
  const buildOn = async (driver: Driver) => {
    modules.clear()
    const builder = await coldBuilder(scene.engine, driver)
    const job = scene.push(repository, head, {
      ...builder.env,
      GOMODCACHE: modules.dir,
      GOPROXY: upstream.url,
      GITHUB_REPOSITORY: `octocat/cold-${process.pid}`,
    })
    const before = upstream.account().served
    try {
      const inputs = { context: '.', builder: driver === 'docker' ? '' : builder.name, 'github-token': '' }
      const main = await job.run(inputs)
      if (main.code !== 0) throw new Error(main.log)
      await job.run(inputs, main.state)
      seen.push({ driver, asked: upstream.account().served - before, ...job.incident(main).cache })
    } finally {
      job.close()
      await builder.close()
    }
  }
  try {
    for (const driver of ['docker-container', 'remote', 'docker'] as const) await buildOn(driver)
    const [first, second, third] = seen
    expect(first).toMatchObject({ restored: 'miss', delivery: 'proxy', fetched: 0 })
    expect(first?.['asked']).toBeGreaterThan(0)
    expect(first?.['served']).toBeGreaterThan(0)
    expect(second).toMatchObject({ asked: 0, restored: 'exact', delivery: 'context' })
    expect(third).toMatchObject({ asked: 0, restored: 'exact', delivery: 'proxy', fetched: 0 })
    expect(third?.['served']).toBeGreaterThan(0)
    expect(moduleKeys(scene.results)).toHaveLength(1)
  } finally {
    repository.close()
    modules.close()
    await upstream.close()
  }
}, 600_000)
