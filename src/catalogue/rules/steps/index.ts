import type { Rule } from '../../../model/rule.ts'
import { stepApkPackageMissing } from './step.apk-package-missing.ts'
import { stepAptGpg } from './step.apt-gpg.ts'
import { stepAptPackageMissing } from './step.apt-package-missing.ts'
import { stepAptRepoGone } from './step.apt-repo-gone.ts'
import { stepChecksumMismatch } from './step.checksum-mismatch.ts'
import { stepCommandNotFound } from './step.command-not-found.ts'
import { stepCompileError } from './step.compile-error.ts'
import { stepDependencyResolution } from './step.dependency-resolution.ts'
import { stepDns } from './step.dns.ts'
import { stepDownloadFailed } from './step.download-failed.ts'
import { stepEmulationCrash } from './step.emulation-crash.ts'
import { stepExecFormatError } from './step.exec-format-error.ts'
import { stepGitCloneFailed } from './step.git-clone-failed.ts'
import { stepMissingBuildEnv } from './step.missing-build-env.ts'
import { stepMissingFile } from './step.missing-file.ts'
import { stepNativeCrash } from './step.native-crash.ts'
import { stepPermissionDenied } from './step.permission-denied.ts'
import { stepPkgMirrorNetwork } from './step.pkg-mirror-network.ts'
import { stepPrivateDepAuth } from './step.private-dep-auth.ts'
import { stepScriptError } from './step.script-error.ts'
import { stepShellSyntax } from './step.shell-syntax.ts'
import { stepTestFailed } from './step.test-failed.ts'
import { stepTlsCertificate } from './step.tls-certificate.ts'
import { stepToolchainTooOld } from './step.toolchain-too-old.ts'
import { stepYumRepoGone } from './step.yum-repo-gone.ts'

/** Failures of RUN lines that are not the go command. */
export const steps: readonly Rule[] = [
  stepApkPackageMissing,
  stepAptGpg,
  stepAptPackageMissing,
  stepAptRepoGone,
  stepChecksumMismatch,
  stepCommandNotFound,
  stepCompileError,
  stepDependencyResolution,
  stepDns,
  stepDownloadFailed,
  stepEmulationCrash,
  stepExecFormatError,
  stepGitCloneFailed,
  stepMissingBuildEnv,
  stepMissingFile,
  stepNativeCrash,
  stepPermissionDenied,
  stepPkgMirrorNetwork,
  stepPrivateDepAuth,
  stepScriptError,
  stepShellSyntax,
  stepTestFailed,
  stepTlsCertificate,
  stepToolchainTooOld,
  stepYumRepoGone,
]
