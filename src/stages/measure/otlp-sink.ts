import type { Incident, RunIdentity } from '../../model/incident.ts'
import type { Metric } from '../../model/metric.ts'
import type { Posted } from '../../ports/http.ts'
import { parseHeaders } from '../../text/otlp-headers.ts'
import { metricsOf, type Points, type Speaker, tracesOf } from './otlp.ts'
import { resourceOf } from './resource.ts'
import { below, type Left, placeOf, refusalOf, type Sink, said, type Tools, twice } from './sink.ts'
import { spansOf } from './spans.ts'

const described = ({ name, help, unit, type, buckets = [] }: Metric) => ({
  name,
  description: help,
  unit,
  type,
  bounds: buckets,
})

/** Series at 0, so that a collector has them before the first increment. */
const zeroPoints = (metrics: readonly Metric[], run: RunIdentity): Points[] =>
  metrics.flatMap((metric) => {
    const points = (metric.series?.({ run }) ?? []).map((attributes) => ({ attributes, values: [] }))
    return points.length === 0 ? [] : [{ ...described(metric), points }]
  })

const pointsOf = (metrics: readonly Metric[], incident: Incident): Points[] =>
  metrics.flatMap((metric) => {
    const bySeries = Map.groupBy(metric.samples(incident), ({ labels }) => JSON.stringify(labels))
    const points = [...bySeries.values()].map((samples) => ({
      attributes: samples[0]?.labels ?? {},
      values: metric.type === 'counter' ? [sumOf(samples)] : samples.map(({ value }) => value),
    }))
    return points.length === 0 ? [] : [{ ...described(metric), points }]
  })

const sumOf = (samples: readonly { readonly value: number }[]): number =>
  samples.reduce((sum, { value }) => sum + value, 0)

/** What a collector that took only a part says. https://opentelemetry.io/docs/specs/otlp/#partial-success-1 */
const partOf = (answer: Posted): string | null => {
  if (!answer.ok || !answer.body.includes('partialSuccess')) return null
  try {
    const { partialSuccess: part } = JSON.parse(answer.body) as {
      partialSuccess?: Readonly<Record<'rejectedSpans' | 'rejectedDataPoints' | 'errorMessage', unknown>>
    }
    const count = Number(part?.rejectedSpans ?? part?.rejectedDataPoints ?? 0)
    return count > 0 ? `${count} were rejected: ${said(String(part?.errorMessage ?? ''))}` : null
  } catch {
    return null
  }
}

/** A collector of OTLP over HTTP with JSON: one trace, and increments since the start of the run. https://opentelemetry.io/docs/specs/otlp/#otlphttp */
export const otlp = (url: string, tools: Tools): Sink => {
  const { ask, pause, compress, now, version } = tools
  const metrics = [...tools.metrics, ...tools.conventional]
  const scope = { name: 'go-docker-build', version }
  const headers = {
    ...parseHeaders(tools.otlpHeaders),
    'content-type': 'application/json',
    'content-encoding': 'gzip',
  }

  const post = async (path: string, body: object, left: Left): Promise<string | null> => {
    const packed = compress(JSON.stringify(body))
    const request = { method: 'POST', url: below(url, path), headers, body: packed } as const
    const answer = await twice(() => ask({ ...request, timeoutMs: left(), mostBytes: 16_384 }), left, pause)
    return refusalOf(answer) ?? partOf(answer)
  }

  /** Told at one moment, for increments that reach back over those of another run are dropped by what adds them up. */
  const postPoints = (run: RunIdentity, points: readonly Points[], left: Left): Promise<string | null> => {
    const speaker: Speaker = { resource: resourceOf(run, null), scope }
    const end = now().getTime()
    return post('/v1/metrics', metricsOf(speaker, points, { start: end - 1, end }), left)
  }

  const postSpans = (incident: Incident, left: Left): Promise<string | null> => {
    const { run } = incident
    const speaker: Speaker = { resource: resourceOf(run, version), scope }
    return post('/v1/traces', tracesOf(speaker, run.traceId, spansOf(incident, tools.hash)), left)
  }

  return {
    name: `otlp ${placeOf(url)}`,
    start: (run, left) => postPoints(run, zeroPoints(metrics, run), left),
    end: async (incident, left) => {
      const [traces, measured] = await Promise.all([
        postSpans(incident, left),
        postPoints(incident.run, pointsOf(metrics, incident), left),
      ])
      if (traces === measured) return traces
      const parts = [
        traces === null ? [] : [`traces: ${traces}`],
        measured === null ? [] : [`metrics: ${measured}`],
      ]
      return parts.flat().join('; ')
    },
  }
}
