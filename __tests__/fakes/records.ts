import type { HistoryRecord } from '../../src/model/history.ts'

/** A failed first attempt of run 50 on main. */
export const aRecord = (overrides: Partial<HistoryRecord> = {}): HistoryRecord => ({
  v: 1,
  runId: '50',
  attempt: 1,
  sha: 'a'.repeat(40),
  branch: 'main',
  at: '2026-01-02T03:04:05.000Z',
  outcome: 'failure',
  fingerprint: '0123456789ab',
  id: 'compile.undefined',
  ended: null,
  infra: false,
  name: 'go-docker-build / ci / build',
  subject: '5ub1ec7000ff'.replaceAll(/[^0-9a-f]/g, 'e'),
  leg: '00000001',
  ...overrides,
})

/** A run of main that passed. */
export const aPass = (overrides: Partial<HistoryRecord> = {}): HistoryRecord =>
  aRecord({ outcome: 'success', fingerprint: null, id: null, ...overrides })
