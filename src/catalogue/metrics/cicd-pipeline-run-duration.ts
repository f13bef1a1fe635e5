import type { Metric } from '../../model/metric.ts'
import { resultOf } from '../../model/result.ts'
import { ciBuildDurationSeconds } from './ci-build-duration-seconds.ts'
import { conventionalOf, errorTypeOf } from './labels.ts'

/** How long a run of the pipeline was in the hands of the action. https://opentelemetry.io/docs/specs/semconv/cicd/cicd-metrics/ */
export const cicdPipelineRunDuration: Metric = {
  name: 'cicd.pipeline.run.duration',
  help: 'Duration of a pipeline run grouped by pipeline, state and result.',
  type: 'histogram',
  unit: 's',
  labels: ['cicd.pipeline.name', 'cicd.pipeline.run.state', 'cicd.pipeline.result', 'error.type'],
  buckets: ciBuildDurationSeconds.buckets ?? [],
  samples: (incident) => [
    {
      labels: {
        ...conventionalOf(incident),
        'cicd.pipeline.run.state': 'executing',
        'cicd.pipeline.result': resultOf(incident),
        ...errorTypeOf(incident),
      },
      value: incident.seconds,
    },
  ],
}
