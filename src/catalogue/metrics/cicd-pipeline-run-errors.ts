import type { Metric } from '../../model/metric.ts'
import { conventionalOf, errorTypeOf } from './labels.ts'

/** Failed builds by what failed. https://opentelemetry.io/docs/specs/semconv/cicd/cicd-metrics/ */
export const cicdPipelineRunErrors: Metric = {
  name: 'cicd.pipeline.run.errors',
  help: 'The number of errors encountered in pipeline runs (eg. compile, test failures).',
  type: 'counter',
  unit: '{error}',
  labels: ['cicd.pipeline.name', 'error.type'],
  samples: (incident) =>
    incident.outcome === 'success'
      ? []
      : [{ labels: { ...conventionalOf(incident), ...errorTypeOf(incident) }, value: 1 }],
}
