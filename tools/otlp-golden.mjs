// Writes __tests__/stages/measure/otlp-golden.json: what OpenTelemetry's own SDK makes of one trace and one set of metrics.
// Usage, in an empty directory: npm init -y && npm install @opentelemetry/otlp-transformer@0.223.1 @opentelemetry/resources@2.12.1 @opentelemetry/sdk-metrics@2.12.1
//   node PATH/TO/tools/otlp-golden.mjs > PATH/TO/__tests__/stages/measure/otlp-golden.json
import { createRequire } from 'node:module'
import { join } from 'node:path'

const load = createRequire(join(process.cwd(), 'package.json'))
const { JsonTraceSerializer, JsonMetricsSerializer } = load('@opentelemetry/otlp-transformer')
const { resourceFromAttributes } = load('@opentelemetry/resources')
const { AggregationTemporality, DataPointType } = load('@opentelemetry/sdk-metrics')

const SCHEMA = 'https://opentelemetry.io/schemas/1.44.0'
const resource = resourceFromAttributes(
  {
    'service.name': 'go-docker-build',
    'cicd.pipeline.name': 'ci',
    n: 3,
    half: 0.5,
    yes: true,
    list: ['a', 'b'],
  },
  { schemaUrl: SCHEMA },
)
const instrumentationScope = { name: 'go-docker-build', version: '1.0.0', schemaUrl: SCHEMA }
const TRACE = '0af7651916cd43dd8448eb211c80319c'
const context = (spanId, isRemote) => ({
  traceId: TRACE,
  spanId,
  traceFlags: 1,
  ...(isRemote ? { isRemote } : {}),
})
const common = {
  resource,
  instrumentationScope,
  events: [],
  links: [],
  ended: true,
  droppedAttributesCount: 0,
  droppedEventsCount: 0,
  droppedLinksCount: 0,
}
const spans = [
  {
    ...common,
    name: 'BUILD ci',
    kind: 1,
    spanContext: () => context('b7ad6b7169203331', false),
    parentSpanContext: context('55b9b8b34bb88fcf', true),
    startTime: [1700000000, 123_000_000],
    endTime: [1700000001, 0],
    status: { code: 2, message: 'undefined: Greeting' },
    attributes: { 'cicd.pipeline.task.run.result': 'failure', 'error.type': 'compile.undefined' },
  },
  {
    ...common,
    name: 'modules from goproxy.cn',
    kind: 2,
    spanContext: () => context('00000000000000ab', false),
    parentSpanContext: context('b7ad6b7169203331', false),
    startTime: [1700000000, 200_000_000],
    endTime: [1700000000, 450_000_000],
    status: { code: 0 },
    attributes: { requests: 2, ratio: 0.25, cached: false },
  },
]

const times = { startTime: [1700000000, 0], endTime: [1700000001, 0] }
const described = (name, description, unit) => ({ name, description, unit, valueType: 1, advice: {} })
const metrics = [
  {
    descriptor: { ...described('ci_builds_total', 'Builds.', '{build}'), type: 'COUNTER' },
    dataPointType: DataPointType.SUM,
    aggregationTemporality: AggregationTemporality.DELTA,
    isMonotonic: true,
    dataPoints: [{ ...times, attributes: { repo: 'o/r', result: 'success' }, value: 1 }],
  },
  {
    descriptor: { ...described('ci_build_duration_seconds', 'Seconds.', 's'), type: 'HISTOGRAM' },
    dataPointType: DataPointType.HISTOGRAM,
    aggregationTemporality: AggregationTemporality.DELTA,
    dataPoints: [
      {
        ...times,
        attributes: { repo: 'o/r' },
        value: {
          buckets: { boundaries: [1, 5, 10], counts: [1, 0, 2, 1] },
          count: 4,
          sum: 24.5,
          min: 0.5,
          max: 11,
          hasMinMax: true,
        },
      },
    ],
  },
  {
    descriptor: { ...described('ci_build_completed_timestamp_seconds', 'When.', 's'), type: 'GAUGE' },
    dataPointType: DataPointType.GAUGE,
    dataPoints: [{ ...times, attributes: {}, value: 1700000001 }],
  },
]
const parsed = (bytes) => JSON.parse(new TextDecoder().decode(bytes))
console.log(
  JSON.stringify(
    {
      traces: parsed(JsonTraceSerializer.serializeRequest(spans)),
      metrics: parsed(
        JsonMetricsSerializer.serializeRequest({
          resource,
          scopeMetrics: [{ scope: instrumentationScope, metrics }],
        }),
      ),
    },
    null,
    2,
  ),
)
