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

const zeroes = (metric: Metric, incident: Incident, add: Write): void => {
  for (const labels of metric.series?.(incident) ?? []) {
    if (metric.type === 'histogram') observe(metric, labels, [], add)
    else add(seriesName(metric.name, labels), 0)
  }
}

/** The series a run starts with: those that exist at 0 before anything happened, so that the first increment is seen by `rate()`. */
export const emptySeries = (metrics: readonly Metric[], incident: Incident): Series => {
  const series = new Map<string, number>()
  for (const metric of metrics) zeroes(metric, incident, (name, value) => series.set(name, value))
  return series
}

/** What was counted before with what this run adds: counters and histograms grow, gauges are replaced. */
export const grown = (before: Series, metrics: readonly Metric[], incident: Incident): Series => {
  const series = new Map(before)
  const add: Write = (name, value) => series.set(name, (series.get(name) ?? 0) + value)
  for (const metric of metrics) {
    zeroes(metric, incident, add)
    for (const { labels, value } of metric.samples(incident)) {
      if (metric.type === 'histogram') observe(metric, labels, [value], add)
      else if (metric.type === 'counter') add(seriesName(metric.name, labels), value)
      else series.set(seriesName(metric.name, labels), value)
    }
  }
  return series
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
