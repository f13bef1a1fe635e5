import type { Metric } from '../../model/metric.ts'
import { ciBuildCompletedTimestampSeconds } from './ci-build-completed-timestamp-seconds.ts'
import { ciBuildDegradationsTotal } from './ci-build-degradations-total.ts'
import { ciBuildDurationSeconds } from './ci-build-duration-seconds.ts'
import { ciBuildFailuresTotal } from './ci-build-failures-total.ts'
import { ciBuildRetriesTotal } from './ci-build-retries-total.ts'
import { ciBuildsTotal } from './ci-builds-total.ts'
import { ciCacheBytesTotal } from './ci-cache-bytes-total.ts'
import { ciCacheRequestsTotal } from './ci-cache-requests-total.ts'
import { ciCacheSavedSecondsTotal } from './ci-cache-saved-seconds-total.ts'
import { ciModuleDownloadBytesTotal } from './ci-module-download-bytes-total.ts'
import { ciModuleDownloadFailuresTotal } from './ci-module-download-failures-total.ts'
import { ciModuleDownloadRequestsTotal } from './ci-module-download-requests-total.ts'
import { ciModuleDownloadSecondsTotal } from './ci-module-download-seconds-total.ts'
import { ciReportDeliveriesTotal } from './ci-report-deliveries-total.ts'
import { cicdPipelineRunDuration } from './cicd-pipeline-run-duration.ts'
import { cicdPipelineRunErrors } from './cicd-pipeline-run-errors.ts'
import { nodeCpuUsage } from './node-cpu-usage.ts'
import { nodeFilesystemAvailBytes } from './node-filesystem-avail-bytes.ts'
import { nodeMemoryMemAvailableBytes } from './node-memory-mem-available-bytes.ts'
import { nodeMemoryMemTotalBytes } from './node-memory-mem-total-bytes.ts'

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
  ciCacheSavedSecondsTotal,
  ciModuleDownloadSecondsTotal,
  ciModuleDownloadBytesTotal,
  ciModuleDownloadRequestsTotal,
  ciModuleDownloadFailuresTotal,
  ciReportDeliveriesTotal,
  nodeCpuUsage,
  nodeMemoryMemAvailableBytes,
  nodeMemoryMemTotalBytes,
  nodeFilesystemAvailBytes,
]

/** What is measured under the names of OpenTelemetry's conventions; only sinks of OTLP take it. */
export const conventional: readonly Metric[] = [cicdPipelineRunDuration, cicdPipelineRunErrors]
