import type { Metric } from '../../model/metric.ts'
import { resultOf } from '../../model/result.ts'
import { COMMON, commonOf, RESULTS } from './labels.ts'

/** Builds by how they ended. */
export const ciBuildsTotal: Metric = {
  name: 'ci_builds_total',
  help: 'Builds by result: success, failure (of the build), error (of what it runs on).',
  type: 'counter',
  unit: '{build}',
  labels: [...COMMON, 'result'],
  series: (incident) => RESULTS.map((result) => ({ ...commonOf(incident), result })),
  samples: (incident) => [{ labels: { ...commonOf(incident), result: resultOf(incident) }, value: 1 }],
}
