import type { Incident } from './incident.ts'

/** One series: its labels by name. */
export type Labels = Readonly<Record<string, string>>

/** What one run adds to a series: an increment of a counter, an observation of a histogram, or the value of a gauge. */
export interface Sample {
  readonly labels: Labels
  readonly value: number
}

/** One thing measured of every run. Data, no access to the world. */
export interface Metric {
  /** As Prometheus names it, unit last. https://prometheus.io/docs/practices/naming/ */
  readonly name: string
  readonly help: string
  readonly type: 'counter' | 'histogram' | 'gauge'
  /** UCUM, as OpenTelemetry wants it: `s`, `By`, `{build}`. */
  readonly unit: string
  /** Names of the labels, in order; none takes a value of its own for each run. */
  readonly labels: readonly string[]
  /** Upper bounds of a histogram's buckets, rising, without infinity. */
  readonly buckets?: readonly number[]
  /** Series that exist at 0 from the first push on, so that the first increment is seen; absent: those of the samples. */
  readonly series?: (incident: Pick<Incident, 'run'>) => readonly Labels[]
  readonly samples: (incident: Incident) => readonly Sample[]
}
