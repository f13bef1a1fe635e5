import type { Metric } from '../../model/metric.ts'
import { resultOf } from '../../model/result.ts'
import { COMMON, commonOf, RESULTS } from './labels.ts'
import { PHASES, secondsOf } from './phases.ts'

/** How long builds take, whole and by phase. */
export const ciBuildDurationSeconds: Metric = {
  name: 'ci_build_duration_seconds',
  help: 'Seconds of a build by result and phase: total, prewarm, pull, download, compile, export.',
  type: 'histogram',
  unit: 's',
  labels: [...COMMON, 'result', 'phase'],
  buckets: [1, 2, 5, 10, 20, 30, 45, 60, 90, 120, 180, 300, 600, 1200, 1800, 3600],
  series: (incident) =>
    RESULTS.flatMap((result) => PHASES.map((phase) => ({ ...commonOf(incident), result, phase }))),
  samples: (incident) =>
    Object.entries(secondsOf(incident)).map(([phase, value]) => ({
      labels: { ...commonOf(incident), result: resultOf(incident), phase },
      value,
    })),
}
