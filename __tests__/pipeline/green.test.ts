import { describe, expect, test } from '@jest/globals'
import type { Tried } from '../../src/pipeline/attempt.ts'
import { greenPlace, openGreen, readGreen } from '../../src/pipeline/green.ts'
import type { World } from '../../src/pipeline/world.ts'
import { classify, literalsOf } from '../../src/stages/classify/index.ts'
import type { Asking } from '../../src/stages/history/index.ts'
import { readLog } from '../../src/stages/read-log/index.ts'
import { aDiagnosis, anIncident } from '../fakes/incidents.ts'
import { fakeCache, fakeFiles } from '../fakes/ports.ts'

const asking = { subject: 'abcdef012345', branch: 'main', baseBranch: null } as Asking
const world = {
  identity: anIncident().run,
  env: { RUNNER_TEMP: '/tmp/runner' },
  isUntrusted: false,
  isAction: true,
} as unknown as World

const logOf = (digest: string, more = ''): string =>
  [
    `#1 [build 1/2] FROM docker.io/library/golang:1.26@sha256:${digest.repeat(64)}`,
    '#1 DONE 0.1s',
    '',
    '#2 [build 2/2] RUN ./check',
    '#2 0.1 a note that always stands here',
    more,
  ].join('\n')

const tried = (text: string, diagnosis: Tried['diagnosis']): Tried =>
  ({ log: readLog(text, literalsOf([])), outcome: { metadata: null }, diagnosis }) as unknown as Tried

/** A cache service whose newest entry is what the run before left. */
const serviceWith = (text: string | null) => {
  const files = fakeFiles()
  const cache = fakeCache()
  const restoring = {
    ...cache,
    available: true,
    restore: async () => {
      if (text === null) return null
      await files.write('/tmp/runner/go-docker-build-green/green.json', text)
      return 'go-docker-build-green-v1-abcdef012345-main-1-1'
    },
  }
  return { files, cache: restoring }
}

const recordOf = async (text: string): Promise<string> => {
  const ports = serviceWith(null)
  const left = await openGreen(Promise.resolve({ asking }), world, ports).leave(tried(text, null), 'inputs')
  expect(left).toMatchObject({ key: 'go-docker-build-green-v1-abcdef012345-main-77-1' })
  return (await ports.files.read(`${left?.directory}/green.json`)) ?? ''
}

describe('the record of a build that passed', () => {
  test('tells what changed outside of the repository', async () => {
    const ports = serviceWith(await recordOf(logOf('1', '#2 DONE 1.0s')))
    const green = openGreen(Promise.resolve({ asking }), world, ports)
    const changes = await green.changes(tried(logOf('2', '#2 ERROR: exit code: 1'), aDiagnosis()))
    expect(changes).toEqual([
      expect.objectContaining({ kind: 'image', name: expect.stringMatching(/golang/) }),
    ])
  })

  test('makes the line that is news the one that is quoted', async () => {
    const ports = serviceWith(await recordOf(logOf('1', '#2 0.2 error: the usual words\n#2 DONE 1.0s')))
    const red = logOf(
      '1',
      '#2 0.2 error: the usual words\n#2 0.3 the flux has left its coil\n#2 ERROR: process "/bin/sh -c ./check" did not complete successfully: exit code: 1\n------\nERROR: failed to build: failed to solve: process "/bin/sh -c ./check" did not complete successfully: exit code: 1',
    )
    const log = readLog(red, literalsOf([]))
    const unknown = classify(log, [])
    const sharper = await openGreen(Promise.resolve({ asking }), world, ports).sharpen(tried(red, unknown))
    expect(unknown?.evidence.text).toContain('the usual words')
    expect(sharper?.evidence.text).toContain('the flux has left its coil')
  })

  test('is left by no pull request and by no laptop', async () => {
    const pull = { ...world, isUntrusted: true } as World
    expect(greenPlace(asking, pull).key).toBeNull()
    const ports = serviceWith(null)
    expect(
      await openGreen(Promise.resolve({ asking }), pull, ports).leave(tried(logOf('1'), null), 'inputs'),
    ).toBeNull()
    const laptop = { ...world, isAction: false } as World
    expect(
      await openGreen(Promise.resolve({ asking }), laptop, ports).leave(tried(logOf('1'), null), 'inputs'),
    ).toBeNull()
  })

  test.each([
    '',
    '{',
    'null',
    '[]',
    '{"v":1}',
    '{"v":2,"templates":"","inputs":""}',
    `"${'x'.repeat(3_000_000)}"`,
  ])('is not taken from what is none (%#)', (text) => {
    expect(readGreen(text)).toBeNull()
  })
})
