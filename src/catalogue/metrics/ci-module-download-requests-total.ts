import { perHost } from './hosts.ts'

/** Requests for modules, by upstream host. */
export const ciModuleDownloadRequestsTotal = perHost(
  {
    name: 'ci_module_download_requests_total',
    unit: '{request}',
    help: 'Requests for modules, by upstream host.',
  },
  ({ requests }) => requests,
)
