import { expect, test } from '@jest/globals'
import { checkNameOf } from '../../src/pipeline/check-name.ts'
import type { World } from '../../src/pipeline/world.ts'
import { anIncident } from '../fakes/incidents.ts'
import { fakeFiles } from '../fakes/ports.ts'

const world = (step: string | undefined, matrix: string | null = null): World =>
  ({
    identity: { ...anIncident().run, matrix },
    env: { RUNNER_TEMP: '/tmp/job', GITHUB_ACTION: step },
  }) as unknown as World

test('each step of a job has a check run of its own, the first the usual one', async () => {
  const files = fakeFiles()
  const name = (step: string | undefined, given = '') => checkNameOf(given, world(step), files)
  expect(await name('__o_go-docker-build')).toBe('go-docker-build / ci / build')
  expect(await name('__o_go-docker-build_2')).toBe('go-docker-build / ci / build / 2')
  expect(await name('worker')).toBe('go-docker-build / ci / build / worker')
  expect(await name('worker', 'image')).toBe('image')
  expect(await name('__o_go-docker-build')).toBe('go-docker-build / ci / build / 4')
  expect(await name(undefined)).toBe('go-docker-build / ci / build')
  expect(await checkNameOf('', world('a', '1.26, linux'), files)).toBe(
    'go-docker-build / ci / build (1.26, linux)',
  )
})

test('a file of claims that is none is begun anew', async () => {
  const files = fakeFiles({ '/tmp/job/go-docker-build-checks.json': '[broken' })
  expect(await checkNameOf('image', world('a'), files)).toBe('image')
  expect(await checkNameOf('image', world('b'), files)).toBe('image / b')
})
