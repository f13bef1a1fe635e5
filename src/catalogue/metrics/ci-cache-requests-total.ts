import type { Incident } from '../../model/incident.ts'
import type { Labels, Metric, Sample } from '../../model/metric.ts'
import { COMMON, commonOf } from './labels.ts'

const CACHES = ['steps', 'modules'] as const
const RESULTS = ['hit', 'miss'] as const

/** Steps that are cached by a builder at all: those of a stage. */
const stepsOf = (incident: Incident) =>
  incident.attempts.flatMap(({ steps }) => steps).filter(({ instruction }) => instruction !== undefined)

const counted = (incident: Incident, cache: string, hits: number, all: number): Sample[] => {
  const labels = (result: string): Labels => ({ ...commonOf(incident), cache, result })
  return [
    { labels: labels('hit'), value: hits },
    { labels: labels('miss'), value: Math.max(0, all - hits) },
  ]
}

/** Steps found in the layer cache, and modules that needed no network. */
export const ciCacheRequestsTotal: Metric = {
  name: 'ci_cache_requests_total',
  help: 'Requests to a cache by result (hit, miss): steps of the layer cache, modules given to the build.',
  type: 'counter',
  unit: '{request}',
  labels: [...COMMON, 'cache', 'result'],
  series: (incident) =>
    CACHES.flatMap((cache) => RESULTS.map((result) => ({ ...commonOf(incident), cache, result }))),
  samples: (incident) => {
    const steps = stepsOf(incident)
    const { modules } = incident.cache
    return [
      ...counted(incident, 'steps', steps.filter(({ cached }) => cached).length, steps.length),
      ...(modules === null
        ? []
        : counted(incident, 'modules', modules.count - modules.fromNetwork, modules.count)),
    ]
  },
}
