import type { Rule } from '../../../model/rule.ts'
import { dockerfileCopyMissing } from './dockerfile.copy-missing.ts'
import { dockerfileNotFound } from './dockerfile.not-found.ts'
import { dockerfileParseError } from './dockerfile.parse-error.ts'
import { dockerfileStageMissing } from './dockerfile.stage-missing.ts'
import { runnerDiskFull } from './runner.disk-full.ts'
import { runnerOom } from './runner.oom.ts'

/** Failures of Dockerfiles, BuildKit, the daemon, caches and the runner. */
export const engine: readonly Rule[] = [
  dockerfileCopyMissing,
  dockerfileNotFound,
  dockerfileParseError,
  dockerfileStageMissing,
  runnerDiskFull,
  runnerOom,
]
