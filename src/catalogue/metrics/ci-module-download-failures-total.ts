import { perHost } from './hosts.ts'

/** Requests for modules that failed, by upstream host. */
export const ciModuleDownloadFailuresTotal = perHost(
  {
    name: 'ci_module_download_failures_total',
    unit: '{request}',
    help: 'Requests for modules that failed, by upstream host.',
  },
  ({ failures }) => failures,
)
