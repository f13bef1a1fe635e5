import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { coldBuilder } from '../engine/engine.ts'
import { buildBroken, expectBob, expectNobody } from '../support/broken.ts'
import { repositoryOf } from '../support/repository.ts'
import { emptyModuleCache, type Scene, setScene } from '../support/scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await setScene()
}, 900_000)
afterAll(() => scene.close())

describe('a build that something around the code breaks, on the real engine', () => {
  test('a proxy that refuses connections is nobody’s fault', async () => {
    const modules = emptyModuleCache()
    try {
      const failed = await buildBroken(
        scene,
        repositoryOf('cgo'),
        (repository) => repository.write('NOTES.md', 'more\n'),
        { 'go-proxy': 'http://127.0.0.1:9' },
        { GOMODCACHE: modules.dir, GITHUB_REPOSITORY: `octocat/fresh-${process.pid}` },
      )
      expect(failed.result.outputs['failure-id']).toBe('proxy.connection-refused')
      expect(failed.result.outputs['retryable']).toBe('true')
      expect(failed.incident.diagnosis?.evidence.text).toContain('connection refused')
      expectNobody(failed)
    } finally {
      modules.close()
    }
  }, 400_000)

  test('a base image that does not exist is annotated on its FROM', async () => {
    const failed = await buildBroken(scene, repositoryOf('hello'), (repository) =>
      repository.edit('Dockerfile', 'FROM golang:1.26', 'FROM golang:0.0.1-no-such-tag'),
    )
    expect(failed.result.outputs['failure-id']).toBe('image.not-found')
    expect(failed.incident.location ?? failed.incident.instruction).toMatchObject({
      path: 'Dockerfile',
      line: 1,
    })
    expectBob(failed, 'Dockerfile')
  }, 400_000)

  test('a typo in the Dockerfile is annotated on its line', async () => {
    const failed = await buildBroken(scene, repositoryOf('hello'), (repository) =>
      repository.edit('Dockerfile', 'WORKDIR', 'WROKDIR'),
    )
    expect(failed.result.outputs['failure-id']).toBe('dockerfile.parse-error')
    expect(failed.incident.location ?? failed.incident.instruction).toMatchObject({
      path: 'Dockerfile',
      line: 2,
    })
    expectBob(failed, 'Dockerfile')
  }, 400_000)

  test('a build that is killed for memory is nobody’s fault', async () => {
    const builder = await coldBuilder(scene.engine, 'docker-container', {
      driverOpts: ['memory=200m', 'memory-swap=200m'],
    })
    try {
      const failed = await buildBroken(
        scene,
        repositoryOf('hello'),
        (repository) =>
          repository.edit('Dockerfile', 'RUN CGO_ENABLED=0 go build', 'RUN tail /dev/zero && go build'),
        { builder: builder.name },
        builder.env,
      )
      expect(failed.result.outputs['failure-id']).toBe('runner.oom')
      expectNobody(failed)
    } finally {
      await builder.close()
    }
  }, 400_000)
})
