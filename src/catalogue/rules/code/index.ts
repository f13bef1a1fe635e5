import type { Rule } from '../../../model/rule.ts'
import { cgoNoCompiler } from './cgo.no-compiler.ts'
import { cgoPkgConfig } from './cgo.pkg-config.ts'
import { compileBuildConstraints } from './compile.build-constraints.ts'
import { compileDependencyCode } from './compile.dependency-code.ts'
import { compileEmbedNoMatch } from './compile.embed-no-match.ts'
import { compileImportCycle } from './compile.import-cycle.ts'
import { compileInternalPackage } from './compile.internal-package.ts'
import { compileLinkname } from './compile.linkname.ts'
import { compileNoGoFiles } from './compile.no-go-files.ts'
import { compileRedeclared } from './compile.redeclared.ts'
import { compileSyntax } from './compile.syntax.ts'
import { compileTypeError } from './compile.type-error.ts'
import { compileUndefined } from './compile.undefined.ts'
import { compileUnused } from './compile.unused.ts'
import { crossCgoToolchain } from './cross.cgo-toolchain.ts'
import { crossUnsupportedPair } from './cross.unsupported-pair.ts'
import { linkEnvironment } from './link.environment.ts'
import { linkMissingLibrary } from './link.missing-library.ts'
import { linkUndefinedReference } from './link.undefined-reference.ts'
import { lintFindings } from './lint.findings.ts'
import { lintGoVersion } from './lint.go-version.ts'
import { lintLoadFailed } from './lint.load-failed.ts'
import { lintTimeout } from './lint.timeout.ts'
import { testBuildFailed } from './test.build-failed.ts'
import { testDataRace } from './test.data-race.ts'
import { testFailure } from './test.failure.ts'
import { testPanic } from './test.panic.ts'
import { testSetupFailed } from './test.setup-failed.ts'
import { testTimeout } from './test.timeout.ts'
import { vetFindings } from './vet.findings.ts'

/** Failures of Go code: compiling, cgo, linking, vetting, linting, testing. */
export const code: readonly Rule[] = [
  cgoNoCompiler,
  cgoPkgConfig,
  compileBuildConstraints,
  compileDependencyCode,
  compileEmbedNoMatch,
  compileImportCycle,
  compileInternalPackage,
  compileLinkname,
  compileNoGoFiles,
  compileRedeclared,
  compileSyntax,
  compileTypeError,
  compileUndefined,
  compileUnused,
  crossCgoToolchain,
  crossUnsupportedPair,
  linkEnvironment,
  linkMissingLibrary,
  linkUndefinedReference,
  lintFindings,
  lintGoVersion,
  lintLoadFailed,
  lintTimeout,
  testBuildFailed,
  testDataRace,
  testFailure,
  testPanic,
  testSetupFailed,
  testTimeout,
  vetFindings,
]
