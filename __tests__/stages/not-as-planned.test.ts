import { expect, test } from '@jest/globals'
import { notAsPlanned } from '../../src/stages/report/not-as-planned.ts'
import { anIncident } from '../fakes/incidents.ts'

test('each step taken is a line with its attempt, before what else did not go as planned', () => {
  const base = anIncident()
  const incident = {
    ...base,
    attempts: base.attempts.map((attempt) => ({ ...attempt, number: 1, label: 'proxy.timeout' })),
    remedies: [
      {
        attempt: 0,
        playbook: 'builder-lost',
        step: 'switch-builder',
        detail: 'The build uses b.',
        seconds: 0,
      },
      { attempt: 1, playbook: 'module-proxy', step: 'retry', detail: 'The build runs again.', seconds: 0 },
    ],
    degradations: ['The cache was slow.'],
  } as const
  expect(notAsPlanned(incident)).toEqual([
    'Before the build: builder-lost, switch-builder: The build uses b.',
    'After attempt 1 (proxy.timeout): module-proxy, retry: The build runs again.',
    'The cache was slow.',
  ])
  expect(notAsPlanned({ ...base, degradations: [] })).toEqual([])
})
