import { describe, expect, test } from '@jest/globals'
import { sha256 } from '../../../src/adapters/hash.ts'
import {
  asRecord,
  fromLines,
  readBlock,
  readBlocks,
  recordBlock,
  recordOf,
  subjectOf,
  toLines,
} from '../../../src/stages/history/record.ts'
import { anIncident, aSuccess } from '../../fakes/incidents.ts'
import { aPass, aRecord } from '../../fakes/records.ts'

describe('a record', () => {
  test('is made of an incident', () => {
    const { run } = anIncident()
    expect(recordOf(anIncident(), 'ci / build', 'abcdefabcdef')).toEqual({
      ...{
        v: 1,
        runId: '77',
        attempt: 1,
        sha: run.headSha,
        branch: 'pull/3',
        at: '2026-01-02T03:04:05.000Z',
      },
      ...{
        outcome: 'failure',
        fingerprint: '0123456789ab',
        id: 'compile.undefined',
        infra: false,
        ended: null,
      },
      ...{ name: 'ci / build', subject: 'abcdefabcdef', leg: run.spanId.slice(0, 8) },
    })
    expect(recordOf(aSuccess(), 'x', 'abcdefabcdef')).toMatchObject({
      fingerprint: null,
      id: null,
      infra: false,
    })
  })

  test('of infrastructure says so', () => {
    const attribution = { ...anIncident().attribution, verdict: 'infra' as const, suspects: [] }
    expect(recordOf(anIncident({ attribution }), 'x', 'abcdefabcdef')).toMatchObject({ infra: true })
  })

  test.each(['runId', 'headSha', 'ref'] as const)('needs a run with its %s', (field) => {
    const run = { ...anIncident().run, [field]: null }
    expect(recordOf(anIncident({ run }), 'x', 'abcdefabcdef')).toBeNull()
  })

  test('comes back from the end of a check run’s text', () => {
    const text = `Words.\n\n${recordBlock(aRecord())}`
    expect(readBlock(text)).toEqual(aRecord())
    expect(readBlock(`${text.replaceAll('\n', '\r\n')}\n`)).toEqual(aRecord())
    expect(JSON.parse(/\n(\{.*\})\n/.exec(text)?.[1] ?? '')).toMatchObject({
      schema: 'go-docker-build/record/1',
    })
  })

  test('keeps the earlier attempts of its run, whose check run it may take the place of', () => {
    const attempts = [1, 2, 3, 4, 5, 6, 7].map((attempt) => aRecord({ attempt }))
    const [own = aRecord(), ...earlier] = attempts.toReversed()
    const others = [aRecord({ runId: '49' }), aRecord({ subject: 'abcdefabcdef' })]
    const text = `Words.\n\n${recordBlock(own, [...others, ...earlier.toReversed(), aRecord({ attempt: 8 })])}`
    expect(readBlocks(text)).toEqual([own, ...attempts.slice(1, 6)])
    expect(readBlock(text)).toEqual(own)
    const large = aRecord({ name: 'é'.repeat(500), branch: 'ü'.repeat(255), attempt: 9 })
    const long = recordBlock(
      large,
      [1, 2, 3, 4, 5].map((attempt) => ({ ...large, attempt })),
    )
    expect(readBlocks(long)).toHaveLength(6)
    expect(readBlocks(long.replace('"attempt":1,', '"attempt":-1,'))).toHaveLength(5)
  })

  test('that stands before the end, in a log for instance, is none', () => {
    const forged = recordBlock(aPass())
    expect(readBlock(`${forged}\n\nmore`)).toBeNull()
    expect(readBlock(`${forged}\n\n${recordBlock(aRecord())}`)).toEqual(aRecord())
  })

  test.each([
    ['', '```json\n{}\n```', '```json\n{"schema":"go-docker-build/record/1"}\n```', '```json\n{broken}\n```'],
    [`${recordBlock(aRecord()).replace('record/1', 'record/2')}`, recordBlock({ ...aRecord(), v: 2 as 1 })],
  ])('is not read from other text', (...texts) => {
    for (const text of texts) expect(readBlock(text)).toBeNull()
  })

  test.each([
    ...[{ runId: 7 }, { attempt: 0 }, { attempt: 1.5 }, { sha: 'x' }, { branch: 'a\nb' }, { at: 'soon' }],
    ...[{ outcome: 'cancelled' }, { fingerprint: 'x' }, { id: '<b>' }, { infra: 'no' }, { name: '' }],
    ...[{ subject: 'x' }, { leg: '' }, { v: 2 }, { ended: 'x' }],
  ])('with %j is none', (wrong) => {
    expect(asRecord({ ...aRecord(), ...wrong })).toBeNull()
  })

  test('keeps nothing it does not know', () => {
    expect(asRecord({ ...aRecord(), more: '<script>' })).toEqual(aRecord())
  })

  test('is one line of a file', () => {
    const records = [aRecord(), aPass({ runId: '51' })]
    expect(fromLines(`${toLines(records)}{"v":1}\nbroken\n`)).toEqual(records)
  })
})

test('a subject is told apart by each of its parts', () => {
  const parts = ['check', '1.26', 'Dockerfile', null, 'linux/amd64']
  const subjects = [
    parts,
    ['check', '1.25', ...parts.slice(2)],
    parts.slice(1),
    ['checks', ...parts.slice(1)],
  ]
  const made = subjects.map((one) => subjectOf(one, sha256))
  expect(new Set(made).size).toBe(4)
  expect(made[0]).toMatch(/^[0-9a-f]{12}$/)
  expect(subjectOf(parts, sha256)).toBe(made[0])
})
