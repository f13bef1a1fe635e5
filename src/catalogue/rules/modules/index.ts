import type { Rule } from '../../../model/rule.ts'
import { gocachePermission } from './gocache.permission.ts'
import { gomodAmbiguousImport } from './gomod.ambiguous-import.ts'
import { gomodChecksumMismatch } from './gomod.checksum-mismatch.ts'
import { gomodFileNotFound } from './gomod.file-not-found.ts'
import { gomodGetOutsideModule } from './gomod.get-outside-module.ts'
import { gomodMajorVersionSuffix } from './gomod.major-version-suffix.ts'
import { gomodMissingGoSum } from './gomod.missing-go-sum.ts'
import { gomodNoRequiredModule } from './gomod.no-required-module.ts'
import { gomodPackageNotInModule } from './gomod.package-not-in-module.ts'
import { gomodPathMismatch } from './gomod.path-mismatch.ts'
import { gomodReplaceDirMissing } from './gomod.replace-dir-missing.ts'
import { gomodTidyDiff } from './gomod.tidy-diff.ts'
import { gomodUnknownRevision } from './gomod.unknown-revision.ts'
import { gomodUnrecognizedImportPath } from './gomod.unrecognized-import-path.ts'
import { gomodUpdatesNeeded } from './gomod.updates-needed.ts'
import { gopathPackageNotInStd } from './gopath.package-not-in-std.ts'
import { modcacheCorrupt } from './modcache.corrupt.ts'
import { modcachePermission } from './modcache.permission.ts'
import { toolchainDepRequiresNewerGo } from './toolchain.dep-requires-newer-go.ts'
import { toolchainDownloadFailed } from './toolchain.download-failed.ts'
import { toolchainGoTooOld } from './toolchain.go-too-old.ts'
import { toolchainGomodVersionFormat } from './toolchain.gomod-version-format.ts'
import { toolchainLanguageVersion } from './toolchain.language-version.ts'
import { toolchainUnknownDirective } from './toolchain.unknown-directive.ts'
import { vcsBuildvcsStatus } from './vcs.buildvcs-status.ts'
import { vcsDubiousOwnership } from './vcs.dubious-ownership.ts'
import { vcsGitMissing } from './vcs.git-missing.ts'
import { vcsGitTooOld } from './vcs.git-too-old.ts'
import { vcsRemoteUnavailable } from './vcs.remote-unavailable.ts'
import { vendorInconsistent } from './vendor.inconsistent.ts'
import { vendorMissingPackage } from './vendor.missing-package.ts'
import { workspaceGoVersion } from './workspace.go-version.ts'
import { workspacePatternOutside } from './workspace.pattern-outside.ts'

/** Failures of module files, versions, workspaces, vendoring and the version control behind modules. */
export const modules: readonly Rule[] = [
  gocachePermission,
  gomodAmbiguousImport,
  gomodChecksumMismatch,
  gomodFileNotFound,
  gomodGetOutsideModule,
  gomodMajorVersionSuffix,
  gomodMissingGoSum,
  gomodNoRequiredModule,
  gomodPackageNotInModule,
  gomodPathMismatch,
  gomodReplaceDirMissing,
  gomodTidyDiff,
  gomodUnknownRevision,
  gomodUnrecognizedImportPath,
  gomodUpdatesNeeded,
  gopathPackageNotInStd,
  modcacheCorrupt,
  modcachePermission,
  toolchainDepRequiresNewerGo,
  toolchainDownloadFailed,
  toolchainGoTooOld,
  toolchainGomodVersionFormat,
  toolchainLanguageVersion,
  toolchainUnknownDirective,
  vcsBuildvcsStatus,
  vcsDubiousOwnership,
  vcsGitMissing,
  vcsGitTooOld,
  vcsRemoteUnavailable,
  vendorInconsistent,
  vendorMissingPackage,
  workspaceGoVersion,
  workspacePatternOutside,
]
