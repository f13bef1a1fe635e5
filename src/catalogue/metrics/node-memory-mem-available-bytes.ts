import { ofMachine } from './node.ts'

/** Least memory that was left during the build. https://github.com/prometheus/node_exporter/blob/master/collector/meminfo.go */
export const nodeMemoryMemAvailableBytes = ofMachine(
  {
    name: 'node_memory_MemAvailable_bytes',
    unit: 'By',
    help: 'Least memory that was available during the last build.',
  },
  ({ memoryBytes, peaks }) => (peaks.memory === null ? null : Math.max(0, memoryBytes - peaks.memory.value)),
)
