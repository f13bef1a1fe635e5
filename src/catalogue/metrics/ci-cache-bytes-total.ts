import type { Metric } from '../../model/metric.ts'
import { COMMON, commonOf } from './labels.ts'

const SOURCES = ['cache', 'network'] as const

/** Bytes of modules given to builds, and where they came from. */
export const ciCacheBytesTotal: Metric = {
  name: 'ci_cache_bytes_total',
  help: 'Bytes of modules by where they came from: cache, network.',
  type: 'counter',
  unit: 'By',
  labels: [...COMMON, 'source'],
  series: (incident) => SOURCES.map((source) => ({ ...commonOf(incident), source })),
  samples: (incident) => {
    const { modules } = incident.cache
    if (modules === null) return []
    const network = modules.hosts.reduce((sum, { bytes }) => sum + bytes, 0)
    return [
      { labels: { ...commonOf(incident), source: 'cache' }, value: Math.max(0, modules.bytes - network) },
      { labels: { ...commonOf(incident), source: 'network' }, value: network },
    ]
  },
}
