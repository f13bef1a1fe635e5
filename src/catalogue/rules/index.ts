import type { Rule } from '../../model/rule.ts'
import { compileBuildConstraints } from './compile.build-constraints.ts'
import { compileDependencyCode } from './compile.dependency-code.ts'
import { compileEmbedNoMatch } from './compile.embed-no-match.ts'
import { compileImportCycle } from './compile.import-cycle.ts'
import { compileInternalPackage } from './compile.internal-package.ts'
import { compileNoGoFiles } from './compile.no-go-files.ts'
import { compileRedeclared } from './compile.redeclared.ts'
import { compileSyntax } from './compile.syntax.ts'
import { compileTypeError } from './compile.type-error.ts'
import { compileUndefined } from './compile.undefined.ts'
import { compileUnused } from './compile.unused.ts'
import { gomodChecksumMismatch } from './gomod.checksum-mismatch.ts'
import { gomodFileNotFound } from './gomod.file-not-found.ts'
import { gomodMissingGoSum } from './gomod.missing-go-sum.ts'
import { gomodNoRequiredModule } from './gomod.no-required-module.ts'
import { gomodPackageNotInModule } from './gomod.package-not-in-module.ts'
import { gomodReplaceDirMissing } from './gomod.replace-dir-missing.ts'
import { gomodUnknownRevision } from './gomod.unknown-revision.ts'
import { gomodUpdatesNeeded } from './gomod.updates-needed.ts'
import { gopathPackageNotInStd } from './gopath.package-not-in-std.ts'
import { sumdbMismatch } from './sumdb.mismatch.ts'
import { testBuildFailed } from './test.build-failed.ts'
import { testDataRace } from './test.data-race.ts'
import { testFailure } from './test.failure.ts'
import { testPanic } from './test.panic.ts'
import { testTimeout } from './test.timeout.ts'
import { vendorInconsistent } from './vendor.inconsistent.ts'
import { vetFindings } from './vet.findings.ts'
import { workspacePatternOutside } from './workspace.pattern-outside.ts'

/** Every known failure, specific ones first, so that of two equally sure matches the earlier rule is the better one. */
export const rules: readonly Rule[] = [
  testDataRace,
  testTimeout,
  testPanic,
  sumdbMismatch,
  gomodChecksumMismatch,
  vendorInconsistent,
  workspacePatternOutside,
  gomodMissingGoSum,
  gomodUpdatesNeeded,
  gomodReplaceDirMissing,
  gomodPackageNotInModule,
  gomodNoRequiredModule,
  gomodUnknownRevision,
  gopathPackageNotInStd,
  gomodFileNotFound,
  compileImportCycle,
  compileInternalPackage,
  compileEmbedNoMatch,
  compileBuildConstraints,
  compileNoGoFiles,
  compileSyntax,
  compileDependencyCode,
  compileRedeclared,
  compileUndefined,
  compileUnused,
  testBuildFailed,
  vetFindings,
  compileTypeError,
  testFailure,
]
