import { describe, expect, test } from '@jest/globals'
import type { ArtifactAnswer, ArtifactRequest } from '../../../src/ports/artifacts.ts'
import { artifactNames } from '../../../src/stages/snapshot/name.ts'
import { upload } from '../../../src/stages/snapshot/upload.ts'
import { anIncident } from '../../fakes/incidents.ts'
import { fakeFiles, fakeLog } from '../../fakes/ports.ts'

const snapshot = { names: ['one', 'two'], directory: '/t/snapshot', files: ['MANIFEST.txt'] }

const sending = async (...answers: readonly (ArtifactAnswer | Error)[]) => {
  const asked: ArtifactRequest[] = []
  const files = fakeFiles({ '/t/snapshot/MANIFEST.txt': 'x', '/t/incident.json': '{}' })
  const log = fakeLog()
  const artifacts = {
    upload: async (request: ArtifactRequest): Promise<ArtifactAnswer> => {
      asked.push(request)
      const answer = answers[asked.length - 1] ?? new Error('asked too often')
      if (answer instanceof Error) throw answer
      return answer
    },
  }
  const came = await upload(snapshot, { artifacts, files, log }).then(
    () => null,
    (error: Error) => error.message,
  )
  return { asked, log: log.lines.join('\n'), left: [...files.map.keys()], came }
}

const TAKEN: ArtifactAnswer = { ok: false, kind: 'taken', why: '(409) Conflict' }

describe('the upload of a snapshot', () => {
  test('takes the first name, for fourteen days, says so and leaves nothing behind', async () => {
    const { asked, log, left } = await sending({ ok: true, id: 7, bytes: 12_345 })
    expect(asked).toEqual([{ name: 'one', directory: '/t/snapshot', files: ['MANIFEST.txt'], days: 14 }])
    expect(log).toBe('The snapshot is the artifact one (13 kB), kept for 14 days at most.')
    expect(left).toEqual(['/t/incident.json'])
  })

  test('takes the second name where the first is taken', async () => {
    const { asked, log } = await sending(TAKEN, { ok: true, id: 7, bytes: 1 })
    expect(asked.map(({ name }) => name)).toEqual(['one', 'two'])
    expect(log).toContain('the artifact two (1 kB)')
  })

  test.each([
    ['denied', 'the token of this job may not upload artifacts'],
    ['full', 'the storage for artifacts is used up'],
    ['late', 'did not end in time'],
    ['absent', 'no artifact service'],
    ['failed', 'the artifact service failed'],
  ] as const)('that is %s is one line, asked once, and leaves nothing behind', async (kind, words) => {
    const { asked, log, left } = await sending({ ok: false, kind, why: 'as it said' })
    expect(asked).toHaveLength(1)
    expect(log.split('\n')).toHaveLength(1)
    expect(log).toContain(words)
    expect(log).toContain('(as it said)')
    expect(left).toEqual(['/t/incident.json'])
  })

  test('gives up where all names are taken', async () => {
    const { asked, log } = await sending(TAKEN, TAKEN)
    expect(asked).toHaveLength(2)
    expect(log).toContain('all its names are taken')
  })

  test('removes the directory even after a fault of ours', async () => {
    const { came, left } = await sending(new Error('a fault'))
    expect(came).toBe('a fault')
    expect(left).toEqual(['/t/incident.json'])
  })
})

describe('the name of a snapshot', () => {
  const { run } = anIncident()

  test('tells job, leg, step and attempt', () => {
    const leg = { ...run, job: 'test', matrix: '1.26, linux/amd64', leg: '3', runAttempt: 2 }
    expect(artifactNames(leg, '__octo_go-docker-build_2')).toEqual([
      'go-docker-build-test-1.26-linux-amd64-3-octo_go-docker-build_2-attempt-2',
      'go-docker-build-test-1.26-linux-amd64-3-octo_go-docker-build_2-attempt-2-b7ad6b71',
    ])
  })

  test('has only what the service takes, and a bounded length', () => {
    const odd = { ...run, job: 'bu"ild:<*>|?\\/\r\n', matrix: `${'語x, '.repeat(200)}`, leg: '0' }
    for (const name of artifactNames(odd, '')) {
      expect(name).toMatch(/^[A-Za-z0-9][\w.-]*$/)
      expect(name.length).toBeLessThan(160)
    }
  })

  test('of a laptop is one too', () => {
    const bare = { ...run, job: null, runAttempt: null }
    expect(artifactNames(bare, '')[0]).toBe('go-docker-build-attempt-1')
  })
})
