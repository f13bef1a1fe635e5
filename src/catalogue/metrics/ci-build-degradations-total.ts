import type { Metric } from '../../model/metric.ts'
import { COMMON, commonOf } from './labels.ts'

/** Builds that went another way than planned. */
export const ciBuildDegradationsTotal: Metric = {
  name: 'ci_build_degradations_total',
  help: 'Builds by how far they fell back: 1 with a workaround, 2 without anything of ours.',
  type: 'counter',
  unit: '{build}',
  labels: [...COMMON, 'level'],
  series: (incident) => ['1', '2'].map((level) => ({ ...commonOf(incident), level })),
  samples: (incident) =>
    incident.degraded === 0
      ? []
      : [{ labels: { ...commonOf(incident), level: String(incident.degraded) }, value: 1 }],
}
