import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DefaultArtifactClient } from '@actions/artifact'
import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { actionsArtifacts, actionsArtifactsWith } from '../../src/adapters/artifact.ts'
import { openBlackHole } from '../support/black-hole.ts'
import { directoryOf } from '../support/module-proxy.ts'
import { type ResultsOptions, type ResultsService, startResultsService } from '../support/results-service.ts'

const NAMES = ['ACTIONS_RESULTS_URL', 'ACTIONS_RUNTIME_TOKEN', 'GITHUB_SERVER_URL', 'GITHUB_WORKSPACE']
const before = Object.fromEntries(NAMES.map((name) => [name, process.env[name]]))
const open: ResultsService[] = []

const CREATE = 'ArtifactService/CreateArtifact'

const start = async (options: ResultsOptions = {}): Promise<ResultsService> => {
  // The client prints workflow commands, which must not count for the run of these tests.
  jest.spyOn(process.stdout, 'write').mockReturnValue(true)
  const service = await startResultsService(options)
  open.push(service)
  Object.assign(process.env, service.env, { GITHUB_WORKSPACE: directoryOf({}) })
  return service
}

const request = (name = 'snapshot-1') => ({
  name,
  directory: directoryOf({ 'MANIFEST.txt': 'what is here\n', 'incident.json': '{}', 'left.txt': 'not sent' }),
  files: ['MANIFEST.txt', 'incident.json'],
  days: 14,
})

afterEach(async () => {
  jest.restoreAllMocks()
  for (const service of open.splice(0)) await service.close()
  for (const [name, value] of Object.entries(before))
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
})

describe('the artifact service of the runner, asked by its own client', () => {
  test('keeps the files that are named and no others', async () => {
    await start()
    const sent = await actionsArtifacts.upload(request())
    expect(sent).toEqual({ ok: true, id: expect.any(Number), bytes: expect.any(Number) })
    const path = directoryOf({})
    await new DefaultArtifactClient().downloadArtifact(sent.ok ? sent.id : 0, { path })
    expect(readdirSync(path).sort()).toEqual(['MANIFEST.txt', 'incident.json'])
    expect(readFileSync(join(path, 'MANIFEST.txt'), 'utf8')).toBe('what is here\n')
  })

  test('says that a name is taken, as by an earlier attempt', async () => {
    await start()
    expect(await actionsArtifacts.upload(request())).toMatchObject({ ok: true })
    expect(await actionsArtifacts.upload(request())).toMatchObject({ ok: false, kind: 'taken' })
    expect(await actionsArtifacts.upload(request('snapshot-2'))).toMatchObject({ ok: true })
  })

  test.each<readonly [string, ResultsOptions, string]>([
    ['a refusal, as of a fork', { faults: [{ status: 403, on: CREATE }] }, 'denied'],
    ['a token that may only read', { deniesWrites: true }, 'denied'],
    [
      'storage that is used up',
      { faults: [{ status: 403, on: CREATE, said: 'insufficient usage to create artifact' }] },
      'full',
    ],
    ['a finish that is refused', { faults: [{ status: 400, on: 'FinalizeArtifact' }] }, 'failed'],
  ])('tells %s as a value, asked once', async (_, options, kind) => {
    const service = await start(options)
    expect(await actionsArtifacts.upload(request())).toEqual({ ok: false, kind, why: expect.any(String) })
    expect(service.log.filter((call) => call.includes(CREATE))).toHaveLength(1)
  })

  test('is not waited for longer than ten seconds when it is in trouble', async () => {
    const service = await start({ faults: [{ status: 503 }] })
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] })
    try {
      const sending = actionsArtifacts.upload(request())
      while (service.log.length === 0) await new Promise(setImmediate)
      jest.advanceTimersByTime(10_000)
      expect(await sending).toMatchObject({ ok: false, kind: 'late' })
    } finally {
      jest.useRealTimers()
    }
    expect(service.uploads.count).toBe(0)
  })

  test('that drops every packet is given up', async () => {
    await start()
    const hole = await openBlackHole()
    process.env['ACTIONS_RESULTS_URL'] = hole.url
    try {
      const hasty = actionsArtifactsWith({ answerMs: 300, perMegabyteMs: 0 })
      expect(await hasty.upload(request())).toMatchObject({ ok: false, kind: 'late' })
    } finally {
      await hole.close()
    }
  })

  test('that is gone, and one the runner does not name, are values', async () => {
    const service = await start()
    await service.close()
    open.pop()
    expect(await actionsArtifacts.upload(request())).toMatchObject({ ok: false, kind: 'failed' })
    process.env['GITHUB_SERVER_URL'] = 'https://git.example.org'
    expect(await actionsArtifacts.upload(request())).toMatchObject({ ok: false, kind: 'absent' })
    delete process.env['ACTIONS_RESULTS_URL']
    expect(await actionsArtifacts.upload(request())).toMatchObject({ ok: false, kind: 'absent' })
  })

  test('a file that is not there is a value', async () => {
    await start()
    const sent = await actionsArtifacts.upload({ ...request(), files: ['absent.txt'] })
    expect(sent).toMatchObject({ ok: false, kind: 'failed' })
  })
})
