import type { Metric } from '../../model/metric.ts'
import { resultOf } from '../../model/result.ts'
import { COMMON, commonOf } from './labels.ts'

/** When the last build ended, by result: what tells that there are no builds at all. */
export const ciBuildCompletedTimestampSeconds: Metric = {
  name: 'ci_build_completed_timestamp_seconds',
  help: 'Time at which the last build ended, by result, in seconds since 1970.',
  type: 'gauge',
  unit: 's',
  labels: [...COMMON, 'result'],
  samples: (incident) => [
    {
      labels: { ...commonOf(incident), result: resultOf(incident) },
      value: Math.round(Date.parse(incident.startedAt) / 1000 + incident.seconds),
    },
  ],
}
