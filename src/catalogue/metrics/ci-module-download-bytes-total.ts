import { perHost } from './hosts.ts'

/** Bytes of modules downloaded, by upstream host. */
export const ciModuleDownloadBytesTotal = perHost(
  {
    name: 'ci_module_download_bytes_total',
    unit: 'By',
    help: 'Bytes of modules downloaded, by upstream host.',
  },
  ({ bytes }) => bytes,
)
