import type { Metric } from '../../model/metric.ts'
import { COMMON, commonOf } from './labels.ts'

/** Reports by where they went and whether they arrived. */
export const ciReportDeliveriesTotal: Metric = {
  name: 'ci_report_deliveries_total',
  help: 'Reports by where they went and status: sent, skipped, failed.',
  type: 'counter',
  unit: '{report}',
  labels: [...COMMON, 'to', 'status'],
  samples: (incident) =>
    incident.deliveries.map(({ to, status }) => ({
      labels: { ...commonOf(incident), to, status },
      value: 1,
    })),
}
