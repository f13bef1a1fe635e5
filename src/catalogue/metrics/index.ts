import type { Metric } from '../../model/metric.ts'
import { ciBuildCompletedTimestampSeconds } from './ci-build-completed-timestamp-seconds.ts'
import { ciBuildDegradationsTotal } from './ci-build-degradations-total.ts'
import { ciBuildDurationSeconds } from './ci-build-duration-seconds.ts'
import { ciBuildFailuresTotal } from './ci-build-failures-total.ts'
import { ciBuildRetriesTotal } from './ci-build-retries-total.ts'
import { ciBuildsTotal } from './ci-builds-total.ts'
import { ciCacheBytesTotal } from './ci-cache-bytes-total.ts'
import { ciCacheRequestsTotal } from './ci-cache-requests-total.ts'
import { ciModuleDownloadBytesTotal } from './ci-module-download-bytes-total.ts'
import { ciModuleDownloadFailuresTotal } from './ci-module-download-failures-total.ts'
import { ciModuleDownloadRequestsTotal } from './ci-module-download-requests-total.ts'
import { ciModuleDownloadSecondsTotal } from './ci-module-download-seconds-total.ts'
import { ciReportDeliveriesTotal } from './ci-report-deliveries-total.ts'

/** Everything that is measured of a run. */
export const metrics: readonly Metric[] = [
  ciBuildsTotal,
  ciBuildDurationSeconds,
  ciBuildFailuresTotal,
  ciBuildRetriesTotal,
  ciBuildDegradationsTotal,
  ciBuildCompletedTimestampSeconds,
  ciCacheRequestsTotal,
  ciCacheBytesTotal,
  ciModuleDownloadSecondsTotal,
  ciModuleDownloadBytesTotal,
  ciModuleDownloadRequestsTotal,
  ciModuleDownloadFailuresTotal,
  ciReportDeliveriesTotal,
]
