import type { Metric } from '../../model/metric.ts'
import { COMMON, commonOf } from './labels.ts'

/** Failures by their label, and whether a person's change is to blame. */
export const ciBuildFailuresTotal: Metric = {
  name: 'ci_build_failures_total',
  help: 'Failed builds by failure (a label of docs/failures, or unknown) and blame (yes, no, evidence).',
  type: 'counter',
  unit: '{build}',
  labels: [...COMMON, 'failure', 'blame'],
  samples: (incident) =>
    incident.diagnosis === null
      ? []
      : [
          {
            labels: {
              ...commonOf(incident),
              failure: incident.diagnosis.id,
              blame: incident.diagnosis.blame,
            },
            value: 1,
          },
        ],
}
