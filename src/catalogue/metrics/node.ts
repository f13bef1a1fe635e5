import type { Incident } from '../../model/incident.ts'
import type { MachineAccount } from '../../model/machine.ts'
import type { Metric } from '../../model/metric.ts'
import { COMMON, commonOf } from './labels.ts'

/** A gauge of the machine, at its worst moment of the build; no sample where the machine was not watched. */
export const ofMachine = (
  metric: Pick<Metric, 'name' | 'help' | 'unit'>,
  value: (machine: MachineAccount) => number | null | undefined,
): Metric => ({
  ...metric,
  type: 'gauge',
  labels: [...COMMON],
  samples: (incident: Incident) => {
    const { machine } = incident
    const found = machine == null ? null : value(machine)
    return found == null ? [] : [{ labels: commonOf(incident), value: found }]
  },
})
