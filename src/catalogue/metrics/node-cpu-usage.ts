import { ofMachine } from './node.ts'

/** Highest share of all cores that was busy for a second of the build. */
export const nodeCpuUsage = ofMachine(
  {
    name: 'node_cpu_usage',
    unit: '1',
    help: 'Highest share of all cores that was busy during the last build, 0 to 1.',
  },
  ({ peaks }) => peaks.cpu?.value,
)
