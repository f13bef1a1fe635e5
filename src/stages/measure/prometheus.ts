import type { Incident } from '../../model/incident.ts'
import type { Labels, Metric } from '../../model/metric.ts'
import { familyOf, type Series, seriesName } from '../../text/exposition.ts'

type Write = (series: string, value: number) => void

/** A histogram as the text format has it: a bucket for each bound counts all that is not above it. */
const observe = (
  { name, buckets = [] }: Metric,
  labels: Labels,
  values: readonly number[],
  add: Write,
): void => {
  for (const bound of [...buckets, Number.POSITIVE_INFINITY]) {
    const le = bound === Number.POSITIVE_INFINITY ? '+Inf' : String(bound)
    add(seriesName(`${name}_bucket`, { ...labels, le }), values.filter((value) => value <= bound).length)
  }
  add(
    seriesName(`${name}_sum`, labels),
    values.reduce((sum, value) => sum + value, 0),
  )
  add(seriesName(`${name}_count`, labels), values.length)
}

/** Labels that stand elsewhere, as in the key of a group. */
type Without = readonly string[]

const less = (labels: Labels, without: Without): Labels =>
  Object.fromEntries(Object.entries(labels).filter(([name]) => !without.includes(name)))

type Identity = Pick<Incident, 'run'>

const zeroes = (metric: Metric, run: Identity, without: Without, add: Write): void => {
  for (const all of metric.series?.(run) ?? []) {
    const labels = less(all, without)
    if (metric.type === 'histogram') observe(metric, labels, [], add)
    else add(seriesName(metric.name, labels), 0)
  }
}

/** What was there with the series a run starts with: those that exist at 0 before anything happened, so that the first increment is seen by `rate()`. */
export const withZeroes = (
  before: Series,
  metrics: readonly Metric[],
  run: Identity,
  without: Without = [],
): Series => {
  const series = new Map(before)
  const add: Write = (name, value) => series.set(name, (series.get(name) ?? 0) + value)
  for (const metric of metrics) zeroes(metric, run, without, add)
  return series
}

/** What was counted before with what this run adds: counters and histograms grow, gauges are replaced. */
export const grown = (
  before: Series,
  metrics: readonly Metric[],
  incident: Incident,
  without: Without = [],
): Series => {
  const series = new Map(withZeroes(before, metrics, incident, without))
  const add: Write = (name, value) => series.set(name, (series.get(name) ?? 0) + value)
  for (const metric of metrics) {
    for (const sample of metric.samples(incident)) {
      const labels = less(sample.labels, without)
      if (metric.type === 'histogram') observe(metric, labels, [sample.value], add)
      else if (metric.type === 'counter') add(seriesName(metric.name, labels), sample.value)
      else series.set(seriesName(metric.name, labels), sample.value)
    }
  }
  return series
}

/** Of series those that are of these metrics. */
export const ofMetrics = (series: Series, metrics: readonly Metric[]): Series => {
  const names = new Set(metrics.map(({ name }) => name))
  return new Map(
    [...series].filter(([name]) => names.has(familyOf(name)) || names.has(name.replace(/\{.*$/s, ''))),
  )
}

const oneLine = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('\n', ' ')

/** Series as the text Prometheus, Pushgateway and node_exporter read, each metric with its help and type; series of metrics we do not have come as they are. */
export const toExposition = (series: Series, metrics: readonly Metric[]): string => {
  const families = Map.groupBy(series, ([name]) => {
    const family = familyOf(name)
    return metrics.some((metric) => metric.name === family) ? family : name.replace(/\{.*$/s, '')
  })
  const blocks = [...families].map(([family, rows]) => {
    const metric = metrics.find(({ name }) => name === family)
    const head =
      metric === undefined
        ? []
        : [`# HELP ${family} ${oneLine(metric.help)}`, `# TYPE ${family} ${metric.type}`]
    return [...head, ...rows.map(([name, value]) => `${name} ${value}`), ''].join('\n')
  })
  return blocks.join('')
}
