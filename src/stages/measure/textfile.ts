import { parseSeries } from '../../text/exposition.ts'
import { grown, toExposition, withZeroes } from './prometheus.ts'
import type { Sink, Tools } from './sink.ts'

/** A file node_exporter reads: this run is added to what it holds. Metrics node_exporter has itself stay out, for one that is told twice fails its whole answer. https://github.com/prometheus/node_exporter#textfile-collector */
export const textfile = (path: string, { update, metrics: all }: Tools): Sink => {
  const metrics = all.filter(({ name }) => !name.startsWith('node_'))
  return {
    name: `textfile ${path}`,
    start: (run, left) =>
      update(
        path,
        (text) => toExposition(withZeroes(parseSeries(text ?? ''), metrics, { run }), metrics),
        left(),
      ),
    end: (incident, left) =>
      update(
        path,
        (text) => toExposition(grown(parseSeries(text ?? ''), metrics, incident), metrics),
        left(),
      ),
  }
}
