import { ofMachine } from './node.ts'

/** Least that was left on the disk of the work directory. https://github.com/prometheus/node_exporter/blob/master/collector/filesystem_common.go */
export const nodeFilesystemAvailBytes = ofMachine(
  {
    name: 'node_filesystem_avail_bytes',
    unit: 'By',
    help: 'Least that was left on the file system of the work directory during the last build.',
  },
  ({ peaks }) => peaks.disk?.value,
)
