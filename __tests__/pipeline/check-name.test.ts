import { describe, expect, test } from '@jest/globals'
import { checkNameOf } from '../../src/pipeline/check-name.ts'
import type { World } from '../../src/pipeline/world.ts'
import { anIncident } from '../fakes/incidents.ts'
import { fakeFiles } from '../fakes/ports.ts'
import { hanging, QUICK, startClient } from '../support/github-client.ts'

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

describe('a workflow that one run calls twice', () => {
  const jobs = {
    901: 'linux / build (1.26)',
    902: 'release (a / b) / deep / build (1.26)',
    903: 'build (1.26)',
    904: 'Compile',
  }
  const nameOf = async (id: string, given = '', matrix: string | null = '1.26') => {
    const { api, emulator } = await startClient({ jobs })
    const name = await checkNameOf(given, world('a', matrix), fakeFiles(), () => api.jobName(id))
    expect(emulator.violations).toEqual([])
    return { name, asked: emulator.requests.length }
  }

  test('has a check run for each call, named after the jobs that call it', async () => {
    expect((await nameOf('901')).name).toBe('go-docker-build / ci / linux / build (1.26)')
    expect((await nameOf('902')).name).toBe('go-docker-build / ci / release (a / b) / deep / build (1.26)')
  })

  test('is told from a job that nothing calls, which keeps its name', async () => {
    expect((await nameOf('903')).name).toBe('go-docker-build / ci / build (1.26)')
    expect((await nameOf('904', '', null)).name).toBe('go-docker-build / ci / build')
    expect((await nameOf('905')).name).toBe('go-docker-build / ci / build (1.26)')
  })

  test('is not asked about where the name is given', async () => {
    expect(await nameOf('901', 'image')).toEqual({ name: 'image', asked: 0 })
  })

  test('keeps the usual name when GitHub does not answer', async () => {
    const { api } = await startClient({ handlers: { 'checks/get': hanging } }, { ...QUICK, requestMs: 100 })
    const name = await checkNameOf('', world('a'), fakeFiles(), () => api.jobName('901'))
    expect(name).toBe('go-docker-build / ci / build')
  })
})
