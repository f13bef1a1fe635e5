import { perHost } from './hosts.ts'

/** Seconds spent downloading modules, by upstream host. */
export const ciModuleDownloadSecondsTotal = perHost(
  {
    name: 'ci_module_download_seconds_total',
    unit: 's',
    help: 'Seconds spent downloading modules, by upstream host.',
  },
  ({ seconds }) => seconds,
)
