/** Attributes of spans, metrics and resources. */
export type Attributes = Readonly<Record<string, string | number | boolean | readonly string[]>>

/** A span with its times in milliseconds since 1970. */
export interface Span {
  readonly spanId: string
  readonly parentSpanId: string | null
  readonly name: string
  readonly kind: 'internal' | 'server' | 'client'
  readonly start: number
  readonly end: number
  readonly attributes: Attributes
  /** What went wrong; absent when nothing did. */
  readonly error?: string
  /** What happened at one moment of it. */
  readonly events?: readonly {
    readonly name: string
    readonly time: number
    readonly attributes: Attributes
  }[]
}

/** A data point of a counter, gauge or histogram, for what happened between two times in milliseconds. */
export interface Points {
  readonly name: string
  readonly description: string
  readonly unit: string
  readonly type: 'counter' | 'gauge' | 'histogram'
  readonly bounds: readonly number[]
  readonly points: readonly { readonly attributes: Attributes; readonly values: readonly number[] }[]
}

/** Who speaks: the resource and the scope of all that is sent. */
export interface Speaker {
  readonly resource: Attributes
  readonly scope: { readonly name: string; readonly version: string }
}

/** `error.type` of what has no label of its own. https://opentelemetry.io/docs/specs/semconv/registry/attributes/error/ */
export const IS_OTHER = '_OTHER'

/** The semantic conventions the names are of. https://opentelemetry.io/docs/specs/semconv/ */
const SCHEMA_URL = 'https://opentelemetry.io/schemas/1.44.0'

const anyValue = (value: Attributes[string]): object => {
  if (typeof value === 'string') return { stringValue: value }
  if (typeof value === 'boolean') return { boolValue: value }
  if (typeof value === 'number') return Number.isInteger(value) ? { intValue: value } : { doubleValue: value }
  return { arrayValue: { values: value.map(anyValue) } }
}

const listed = (attributes: Attributes): object[] =>
  Object.entries(attributes).map(([key, value]) => ({ key, value: anyValue(value) }))

const resourceOf = ({ resource }: Speaker): object => ({
  attributes: listed(resource),
  droppedAttributesCount: 0,
})

/** Nanoseconds since 1970 as text, for they do not fit a number. */
const nanos = (milliseconds: number): string => String(BigInt(Math.round(milliseconds * 1000)) * 1000n)

/** https://github.com/open-telemetry/opentelemetry-proto/blob/main/opentelemetry/proto/trace/v1/trace.proto */
const KINDS = { internal: 1, server: 2, client: 3 } as const
const STATUS_ERROR = 2
const SAMPLED = 1
/** The parent of this span is of another process (0x100 and 0x200), or is known not to be (0x100). */
const [IS_LOCAL, IS_REMOTE] = [0x100, 0x300] as const

const spanOf = (traceId: string, span: Span, local: ReadonlySet<string>): object => ({
  traceId,
  spanId: span.spanId,
  ...(span.parentSpanId === null ? {} : { parentSpanId: span.parentSpanId }),
  name: span.name,
  kind: KINDS[span.kind],
  startTimeUnixNano: nanos(span.start),
  endTimeUnixNano: nanos(Math.max(span.start, span.end)),
  attributes: listed(span.attributes),
  droppedAttributesCount: 0,
  events: (span.events ?? []).map(({ name, time, attributes }) => ({
    attributes: listed(attributes),
    name,
    timeUnixNano: nanos(time),
    droppedAttributesCount: 0,
  })),
  droppedEventsCount: 0,
  status: span.error === undefined ? { code: 0 } : { code: STATUS_ERROR, message: span.error },
  links: [],
  droppedLinksCount: 0,
  flags: SAMPLED | (span.parentSpanId !== null && !local.has(span.parentSpanId) ? IS_REMOTE : IS_LOCAL),
})

/** Spans of one trace as OTLP/JSON. https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding */
export const tracesOf = (speaker: Speaker, traceId: string, spans: readonly Span[]): object => {
  const local = new Set(spans.map(({ spanId }) => spanId))
  return {
    resourceSpans: [
      {
        resource: resourceOf(speaker),
        scopeSpans: [
          {
            scope: speaker.scope,
            spans: spans.map((span) => spanOf(traceId, span, local)),
            schemaUrl: SCHEMA_URL,
          },
        ],
        schemaUrl: SCHEMA_URL,
      },
    ],
  }
}

/** Increments since the start, not sums over all runs: a run knows of no other. */
const DELTA = 1

const pointOf = (
  { type, bounds }: Points,
  { attributes, values }: Points['points'][number],
  times: object,
): object => {
  const sum = values.reduce((total, value) => total + value, 0)
  if (type !== 'histogram') return { attributes: listed(attributes), ...times, asDouble: values.at(-1) ?? 0 }
  const limits = [Number.NEGATIVE_INFINITY, ...bounds, Number.POSITIVE_INFINITY]
  const counts = limits
    .slice(1)
    .map((limit, at) => values.filter((value) => value > (limits[at] as number) && value <= limit).length)
  return {
    attributes: listed(attributes),
    ...times,
    count: values.length,
    sum,
    bucketCounts: counts,
    explicitBounds: bounds,
    ...(values.length === 0 ? {} : { min: Math.min(...values), max: Math.max(...values) }),
  }
}

/** Measurements of one run as OTLP/JSON, with delta temporality: a collector adds them up. https://opentelemetry.io/docs/specs/otel/metrics/data-model/#temporality */
export const metricsOf = (
  speaker: Speaker,
  all: readonly Points[],
  between: { readonly start: number; readonly end: number },
): object => {
  const times = { startTimeUnixNano: nanos(between.start), timeUnixNano: nanos(between.end) }
  const metrics = all.map((one) => {
    const { name, description, unit, type } = one
    const dataPoints = one.points.map((point) => pointOf(one, point, times))
    const data = {
      counter: { sum: { dataPoints, aggregationTemporality: DELTA, isMonotonic: true } },
      histogram: { histogram: { dataPoints, aggregationTemporality: DELTA } },
      gauge: { gauge: { dataPoints } },
    }[type]
    return { name, description, unit, ...data }
  })
  return {
    resourceMetrics: [
      {
        resource: resourceOf(speaker),
        scopeMetrics: [{ scope: speaker.scope, metrics, schemaUrl: SCHEMA_URL }],
        schemaUrl: SCHEMA_URL,
      },
    ],
  }
}
