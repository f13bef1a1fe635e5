import { expect, test } from '@jest/globals'
import type { HistoryRecord } from '../../../src/model/history.ts'
import { elsewhereIn, toldBy } from '../../../src/stages/history/storm.ts'
import { aPass, aRecord } from '../../fakes/records.ts'

const leg = (number: number, overrides: Partial<HistoryRecord> = {}): HistoryRecord =>
  aRecord({ leg: String(number).padStart(8, '0'), name: `leg ${number}`, ...overrides })
const numbered = (...records: readonly HistoryRecord[]) =>
  records.map((record, at) => ({ check: 100 + at, record }))

test('of the legs of a matrix that fail the same way exactly one tells, whoever asks first', () => {
  const legs = Array.from({ length: 12 }, (_all, at) => leg(at + 1))
  for (let published = 1; published <= legs.length; published++) {
    const seen = numbered(...legs.slice(0, published))
    const telling = legs.slice(0, published).filter((one) => toldBy(one, seen.toReversed()) === null)
    expect(telling).toEqual([legs[0]])
  }
  expect(toldBy(legs[3] as HistoryRecord, numbered(...legs))).toBe('the same of this run is told by leg 1')
})

test.each([
  ['other failures', leg(1, { fingerprint: 'fedcba987654' })],
  ['legs that passed', aPass({ leg: '00000001' })],
  ['other attempts', leg(1, { attempt: 2 })],
  ['other runs', leg(1, { runId: '51' })],
] as const)('%s tell nothing of this one', (_what, other) => {
  expect(toldBy(leg(2), numbered(other, leg(2)))).toBeNull()
})

test('a success tells for itself, and so does a run whose check run could not be made, when it is alone', () => {
  expect(toldBy(aPass(), numbered(leg(1)))).toBeNull()
  expect(toldBy(leg(2), [])).toBeNull()
  expect(toldBy(leg(2), numbered(leg(1)))).toContain('leg 1')
})

test('an outage over many branches is told once an hour', () => {
  const down = { infra: true, id: 'proxy.timeout' }
  const first = leg(1, { ...down, branch: 'pull/1', runId: '40', at: '2026-01-02T02:30:00Z' })
  const now = leg(2, { ...down, branch: 'pull/2' })
  expect(toldBy(now, numbered(first, now))).toBe('the same of infrastructure is told by run 40 of pull/1')
  expect(toldBy(now, numbered({ ...first, at: '2026-01-02T02:00:00Z' }, now))).toBeNull()
  expect(toldBy({ ...now, infra: false }, numbered(first, now))).toBeNull()
})

test('the end of a failure is told once too, by the oldest that ended it', () => {
  const ended = { ended: '0123456789ab' }
  const one = aPass({ ...ended, leg: '00000001', name: 'leg 1' })
  const other = aPass({ ...ended, leg: '00000002' })
  const neither = aPass({ leg: '00000003' })
  expect(toldBy(one, numbered(one, other, neither))).toBeNull()
  expect(toldBy(other, numbered(one, other, neither))).toContain('leg 1')
  expect(toldBy(neither, numbered(one, other, neither))).toBeNull()
  expect(toldBy(leg(4), numbered(one, leg(4)))).toBeNull()
})

test('other builds of the run with the same failure are counted', () => {
  const seen = numbered(leg(1), leg(2), leg(3, { fingerprint: 'fedcba987654' }), leg(4, { runId: '49' }))
  expect(elsewhereIn(leg(1), seen)).toBe(1)
  expect(elsewhereIn(aPass({ ended: '0123456789ab' }), seen)).toBe(0)
})
