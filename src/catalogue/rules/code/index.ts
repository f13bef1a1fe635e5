import type { Rule } from '../../../model/rule.ts'
import { cgoNoCompiler } from './cgo.no-compiler.ts'
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
import { testBuildFailed } from './test.build-failed.ts'
import { testDataRace } from './test.data-race.ts'
import { testFailure } from './test.failure.ts'
import { testPanic } from './test.panic.ts'
import { testTimeout } from './test.timeout.ts'
import { vetFindings } from './vet.findings.ts'

/** Failures of Go code: compiling, linking, vetting, testing. */
export const code: readonly Rule[] = [
  cgoNoCompiler,
  compileBuildConstraints,
  compileDependencyCode,
  compileEmbedNoMatch,
  compileImportCycle,
  compileInternalPackage,
  compileNoGoFiles,
  compileRedeclared,
  compileSyntax,
  compileTypeError,
  compileUndefined,
  compileUnused,
  testBuildFailed,
  testDataRace,
  testFailure,
  testPanic,
  testTimeout,
  vetFindings,
]
