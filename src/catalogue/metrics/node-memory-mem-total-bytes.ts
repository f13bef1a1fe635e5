import { ofMachine } from './node.ts'

/** Memory there was for the build. https://github.com/prometheus/node_exporter/blob/master/collector/meminfo.go */
export const nodeMemoryMemTotalBytes = ofMachine(
  {
    name: 'node_memory_MemTotal_bytes',
    unit: 'By',
    help: 'Memory of the machine of the last build, a limit of its control group counted.',
  },
  ({ memoryBytes }) => memoryBytes,
)
