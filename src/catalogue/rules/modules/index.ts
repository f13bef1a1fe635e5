import type { Rule } from '../../../model/rule.ts'
import { gomodChecksumMismatch } from './gomod.checksum-mismatch.ts'
import { gomodFileNotFound } from './gomod.file-not-found.ts'
import { gomodMissingGoSum } from './gomod.missing-go-sum.ts'
import { gomodNoRequiredModule } from './gomod.no-required-module.ts'
import { gomodPackageNotInModule } from './gomod.package-not-in-module.ts'
import { gomodReplaceDirMissing } from './gomod.replace-dir-missing.ts'
import { gomodUnknownRevision } from './gomod.unknown-revision.ts'
import { gomodUpdatesNeeded } from './gomod.updates-needed.ts'
import { gopathPackageNotInStd } from './gopath.package-not-in-std.ts'
import { toolchainDepRequiresNewerGo } from './toolchain.dep-requires-newer-go.ts'
import { toolchainGoTooOld } from './toolchain.go-too-old.ts'
import { toolchainGomodVersionFormat } from './toolchain.gomod-version-format.ts'
import { vendorInconsistent } from './vendor.inconsistent.ts'
import { workspacePatternOutside } from './workspace.pattern-outside.ts'

/** Failures of module files, versions, workspaces, vendoring and the version control behind modules. */
export const modules: readonly Rule[] = [
  gomodChecksumMismatch,
  gomodFileNotFound,
  gomodMissingGoSum,
  gomodNoRequiredModule,
  gomodPackageNotInModule,
  gomodReplaceDirMissing,
  gomodUnknownRevision,
  gomodUpdatesNeeded,
  gopathPackageNotInStd,
  toolchainDepRequiresNewerGo,
  toolchainGoTooOld,
  toolchainGomodVersionFormat,
  vendorInconsistent,
  workspacePatternOutside,
]
