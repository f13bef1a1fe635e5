import type { Metric } from '../../model/metric.ts'
import { COMMON, commonOf } from './labels.ts'

/** Seconds that compiling took less with the build cache than without. */
export const ciCacheSavedSecondsTotal: Metric = {
  name: 'ci_cache_saved_seconds_total',
  help: 'Seconds the build cache saved, its own cost subtracted; builds that lost time add nothing.',
  type: 'counter',
  unit: 's',
  labels: [...COMMON],
  series: (incident) => [commonOf(incident)],
  samples: (incident) => {
    const saved = incident.cache.build.savedSeconds
    return saved === null ? [] : [{ labels: commonOf(incident), value: Math.max(0, saved) }]
  },
}
