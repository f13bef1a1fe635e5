import type { Metric } from '../../model/metric.ts'
import { COMMON, commonOf } from './labels.ts'

/** Attempts beyond the first, and whether they helped. */
export const ciBuildRetriesTotal: Metric = {
  name: 'ci_build_retries_total',
  help: 'Attempts beyond the first by how the build ended: success, failure.',
  type: 'counter',
  unit: '{attempt}',
  labels: [...COMMON, 'outcome'],
  series: (incident) => ['success', 'failure'].map((outcome) => ({ ...commonOf(incident), outcome })),
  samples: (incident) => [
    {
      labels: { ...commonOf(incident), outcome: incident.outcome },
      value: Math.max(0, incident.attempts.length - 1),
    },
  ],
}
