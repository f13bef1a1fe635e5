import type { Incident, ModulesAccount } from '../../model/incident.ts'
import type { Metric, Sample } from '../../model/metric.ts'
import { COMMON, commonOf } from './labels.ts'

/** Labels of what is measured by upstream. */
export const HOST_LABELS = [...COMMON, 'host'] as const

/** One sample for each upstream that was asked. */
export const byHost = (
  incident: Incident,
  value: (host: ModulesAccount['hosts'][number]) => number,
): readonly Sample[] =>
  (incident.cache.modules?.hosts ?? []).map((host) => ({
    labels: { ...commonOf(incident), host: host.host },
    value: value(host),
  }))

/** What all metrics by upstream have in common. */
export const perHost = (
  metric: Pick<Metric, 'name' | 'help' | 'unit'>,
  value: (host: ModulesAccount['hosts'][number]) => number,
): Metric => ({
  ...metric,
  type: 'counter',
  labels: HOST_LABELS,
  samples: (incident) => byHost(incident, value),
})
