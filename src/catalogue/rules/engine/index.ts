import type { Rule } from '../../../model/rule.ts'
import { buildCanceled } from './build.canceled.ts'
import { buildInvalidTag } from './build.invalid-tag.ts'
import { buildkitBootFailed } from './buildkit.boot-failed.ts'
import { buildkitConnectionLost } from './buildkit.connection-lost.ts'
import { buildkitFrontendCrashed } from './buildkit.frontend-crashed.ts'
import { buildkitFrontendPullFailed } from './buildkit.frontend-pull-failed.ts'
import { buildkitMountFailed } from './buildkit.mount-failed.ts'
import { buildkitMultiPlatformUnsupported } from './buildkit.multi-platform-unsupported.ts'
import { buildkitSecretMissing } from './buildkit.secret-missing.ts'
import { buildkitSshAgentMissing } from './buildkit.ssh-agent-missing.ts'
import { buildkitStateCorrupt } from './buildkit.state-corrupt.ts'
import { cacheBlobMissing } from './cache.blob-missing.ts'
import { cacheExportFailed } from './cache.export-failed.ts'
import { cacheExportUnsupported } from './cache.export-unsupported.ts'
import { cacheServiceRetired } from './cache.service-retired.ts'
import { ciPostBuildCheck } from './ci.post-build-check.ts'
import { composeContainerConflict } from './compose.container-conflict.ts'
import { composePortConflict } from './compose.port-conflict.ts'
import { contextPathMissing } from './context.path-missing.ts'
import { contextUnreadable } from './context.unreadable.ts'
import { daemonConnectionLost } from './daemon.connection-lost.ts'
import { daemonNotRunning } from './daemon.not-running.ts'
import { daemonPermissionDenied } from './daemon.permission-denied.ts'
import { dockerfileArgEmpty } from './dockerfile.arg-empty.ts'
import { dockerfileCopyInvalid } from './dockerfile.copy-invalid.ts'
import { dockerfileCopyMissing } from './dockerfile.copy-missing.ts'
import { dockerfileEmpty } from './dockerfile.empty.ts'
import { dockerfileNeedsBuildkit } from './dockerfile.needs-buildkit.ts'
import { dockerfileNotFound } from './dockerfile.not-found.ts'
import { dockerfileParseError } from './dockerfile.parse-error.ts'
import { dockerfileStageMissing } from './dockerfile.stage-missing.ts'
import { dockerfileUserNotFound } from './dockerfile.user-not-found.ts'
import { runnerDiskFull } from './runner.disk-full.ts'
import { runnerLost } from './runner.lost.ts'
import { runnerOom } from './runner.oom.ts'
import { runnerShutdown } from './runner.shutdown.ts'
import { runnerTimeout } from './runner.timeout.ts'

/** Failures of Dockerfiles, BuildKit, the daemon, caches and the runner. */
export const engine: readonly Rule[] = [
  buildCanceled,
  buildInvalidTag,
  buildkitBootFailed,
  buildkitConnectionLost,
  buildkitFrontendCrashed,
  buildkitFrontendPullFailed,
  buildkitMountFailed,
  buildkitMultiPlatformUnsupported,
  buildkitSecretMissing,
  buildkitSshAgentMissing,
  buildkitStateCorrupt,
  cacheBlobMissing,
  cacheExportFailed,
  cacheExportUnsupported,
  cacheServiceRetired,
  ciPostBuildCheck,
  composeContainerConflict,
  composePortConflict,
  contextPathMissing,
  contextUnreadable,
  daemonConnectionLost,
  daemonNotRunning,
  daemonPermissionDenied,
  dockerfileArgEmpty,
  dockerfileCopyInvalid,
  dockerfileCopyMissing,
  dockerfileEmpty,
  dockerfileNeedsBuildkit,
  dockerfileNotFound,
  dockerfileParseError,
  dockerfileStageMissing,
  dockerfileUserNotFound,
  runnerDiskFull,
  runnerLost,
  runnerOom,
  runnerShutdown,
  runnerTimeout,
]
