import { describe, expect, test } from '@jest/globals'
import type { History, HistoryRecord } from '../../../src/model/history.ts'
import { stateOf } from '../../../src/stages/history/state.ts'
import { aPass, aRecord } from '../../fakes/records.ts'

const sha = (digit: string): string => digit.repeat(40)
const pull = (overrides: Partial<HistoryRecord> = {}) =>
  aRecord({ branch: 'pull/3', sha: sha('c'), ...overrides })
const OTHER = 'fedcba987654'

type Case = readonly [
  what: string,
  current: HistoryRecord,
  earlier: readonly HistoryRecord[],
  expected: Partial<History>,
]

const past = ({ runId, sha, at, branch }: HistoryRecord) => ({ runId, sha, at, branch })
const first = aRecord({ runId: '47', sha: sha('7'), at: '2026-01-01T00:00:00Z' })
const second = aRecord({ runId: '48', sha: sha('8') })

const cases: readonly Case[] = [
  ['the first run of all', aRecord(), [], { state: 'new', since: null, seen: 0 }],
  ['after a run that passed', aRecord(), [aPass({ runId: '49', sha: sha('9') })], { state: 'new', seen: 0 }],
  ['after the same failure', aRecord(), [first, second], { state: 'known', seen: 2, since: past(first) }],
  [
    'again after a fix',
    aRecord(),
    [first, aPass({ runId: '48', sha: sha('8') })],
    { state: 'new', seen: 0, since: null },
  ],
  [
    'after another failure',
    aRecord(),
    [aRecord({ runId: '49', sha: sha('9'), fingerprint: OTHER })],
    { state: 'new', seen: 0 },
  ],
  [
    'with another failure in between',
    aRecord(),
    [first, aRecord({ runId: '48', sha: sha('8'), fingerprint: OTHER })],
    { state: 'known', seen: 1, since: past(first) },
  ],
  [
    'a second attempt that fails the same way',
    aRecord({ attempt: 2, leg: '00000002' }),
    [aRecord()],
    { state: 'known', seen: 1, bothWays: false, since: past(aRecord()) },
  ],
  [
    'a second attempt that passes',
    aPass({ attempt: 2, leg: '00000002' }),
    [aRecord()],
    { state: 'recovered', seen: 1, bothWays: true, ended: 'compile.undefined' },
  ],
  [
    'a second attempt that fails after one that passed',
    aRecord({ attempt: 2, leg: '00000002' }),
    [aPass()],
    { state: 'flaky', seen: 0, bothWays: true },
  ],
  [
    'the same commit that passed in a later run',
    aRecord(),
    [aPass({ runId: '51' })],
    { state: 'flaky', bothWays: true },
  ],
  ['a pull request with a failure of its own', pull(), [aPass({ runId: '40' })], { state: 'new' }],
  [
    'a pull request on a broken base',
    pull(),
    [first, second],
    { state: 'broken-on-base', since: past(first), seen: 0 },
  ],
  [
    'a pull request on a base that is broken otherwise',
    pull(),
    [aRecord({ runId: '48', sha: sha('8'), fingerprint: OTHER })],
    { state: 'new' },
  ],
  [
    'a pull request on a base that was mended',
    pull(),
    [first, aPass({ runId: '48', sha: sha('8') })],
    { state: 'new' },
  ],
  ['a base that broke after this run began', pull({ runId: '46' }), [first, second], { state: 'new' }],
  [
    'a second push of a pull request',
    pull(),
    [pull({ runId: '49', sha: sha('b') })],
    { state: 'known', seen: 1 },
  ],
  [
    'another pull request with the same failure',
    pull(),
    [pull({ runId: '49', sha: sha('b'), branch: 'pull/2' })],
    { state: 'new', elsewhere: 0 },
  ],
  [
    'success after failures',
    aPass(),
    [first, second],
    { state: 'recovered', seen: 2, since: past(first), ended: 'compile.undefined', bothWays: false },
  ],
  [
    'success after infrastructure failed',
    aPass(),
    [aRecord({ runId: '49', sha: sha('9'), infra: true, id: 'proxy.timeout' })],
    { state: 'recovered', ended: 'proxy.timeout', endedInfra: true },
  ],
  ['success after success', aPass(), [first, aPass({ runId: '48', sha: sha('8') })], { state: 'passing' }],
  ['the first success', aPass(), [], { state: 'passing', since: null }],
  [
    'success of a run that began before the failure did',
    aPass({ runId: '46' }),
    [first],
    { state: 'passing' },
  ],
  ['its own record, published before', aRecord(), [aRecord()], { state: 'new', seen: 0, elsewhere: 0 }],
  [
    'legs of one matrix that go both ways',
    aRecord(),
    [aPass({ leg: '00000002' }), aPass({ leg: '00000003', subject: 'aaaaaaaaaaaa' })],
    { state: 'new', bothWays: false, elsewhere: 0 },
  ],
  [
    'legs of one matrix that fail the same way',
    aRecord(),
    [aRecord({ leg: '00000002' }), aRecord({ leg: '00000003', subject: 'aaaaaaaaaaaa' })],
    { state: 'new', elsewhere: 2 },
  ],
  [
    'a matrix of which one leg failed before',
    aPass(),
    [aPass({ runId: '49', sha: sha('9') }), aRecord({ runId: '49', sha: sha('9'), leg: '00000002' })],
    { state: 'recovered', seen: 1 },
  ],
  [
    'another leg of the matrix in earlier runs',
    aRecord(),
    [aRecord({ runId: '49', sha: sha('9'), subject: 'aaaaaaaaaaaa' })],
    { state: 'new', seen: 0 },
  ],
  [
    'records in any order and twice',
    aRecord(),
    [second, first, second, first],
    { state: 'known', seen: 2, since: past(first) },
  ],
  [
    'clocks that are wrong',
    aRecord({ at: '2026-01-02T00:00:00Z' }),
    [
      aPass({ runId: '47', sha: sha('7'), at: '2030-01-01T00:00:00Z' }),
      aRecord({ runId: '48', sha: sha('8'), at: '1970-01-01T00:00:00Z' }),
    ],
    {
      state: 'known',
      seen: 1,
      since: past(aRecord({ runId: '48', sha: sha('8'), at: '1970-01-01T00:00:00Z' })),
    },
  ],
  [
    'a re-run of an old run',
    aPass({ runId: '40', attempt: 2, sha: sha('4') }),
    [aRecord({ runId: '40', sha: sha('4') }), aRecord({ runId: '49', sha: sha('9') })],
    { state: 'recovered', seen: 1, bothWays: true },
  ],
  [
    'runs without numbers, by their time',
    aRecord({ runId: 'b', at: '2026-01-03T00:00:00Z' }),
    [aRecord({ runId: 'z', sha: sha('9'), at: '2026-01-02T00:00:00Z' })],
    { state: 'known', seen: 1 },
  ],
]

describe('a run compared with earlier ones', () => {
  test.each(cases)('%s', (_what, current, earlier, expected) => {
    expect(stateOf(current, earlier, 'main', 'checks')).toMatchObject({ ...expected, source: 'checks' })
  })

  test('two runs at once see each other’s record only as what it is', () => {
    const [one, other] = [aRecord(), aRecord({ runId: '51', sha: sha('b') })]
    expect(stateOf(one, [one, other], 'main', 'checks')).toMatchObject({ state: 'new' })
    expect(stateOf(other, [other, one], 'main', 'checks')).toMatchObject({ state: 'known', seen: 1 })
  })

  test('without a base branch only its own branch counts', () => {
    expect(stateOf(pull(), [first], null, 'cache')).toMatchObject({ state: 'new', source: 'cache' })
  })
})
