import type { Rule } from '../../model/rule.ts'
import { authHostKey } from './auth.host-key.ts'
import { authPrivateModule } from './auth.private-module.ts'
import { authSshKey } from './auth.ssh-key.ts'
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
import { dockerfileCopyMissing } from './dockerfile.copy-missing.ts'
import { dockerfileNotFound } from './dockerfile.not-found.ts'
import { dockerfileParseError } from './dockerfile.parse-error.ts'
import { dockerfileStageMissing } from './dockerfile.stage-missing.ts'
import { gomodChecksumMismatch } from './gomod.checksum-mismatch.ts'
import { gomodFileNotFound } from './gomod.file-not-found.ts'
import { gomodMissingGoSum } from './gomod.missing-go-sum.ts'
import { gomodNoRequiredModule } from './gomod.no-required-module.ts'
import { gomodPackageNotInModule } from './gomod.package-not-in-module.ts'
import { gomodReplaceDirMissing } from './gomod.replace-dir-missing.ts'
import { gomodUnknownRevision } from './gomod.unknown-revision.ts'
import { gomodUpdatesNeeded } from './gomod.updates-needed.ts'
import { gopathPackageNotInStd } from './gopath.package-not-in-std.ts'
import { imageNotFound } from './image.not-found.ts'
import { imagePullDenied } from './image.pull-denied.ts'
import { imageRateLimited } from './image.rate-limited.ts'
import { proxyConnectionRefused } from './proxy.connection-refused.ts'
import { proxyConnectionReset } from './proxy.connection-reset.ts'
import { proxyDns } from './proxy.dns.ts'
import { proxyEof } from './proxy.eof.ts'
import { proxyForbidden } from './proxy.forbidden.ts'
import { proxyNotFound } from './proxy.not-found.ts'
import { proxyOff } from './proxy.off.ts'
import { proxyRateLimited } from './proxy.rate-limited.ts'
import { proxyServerError } from './proxy.server-error.ts'
import { proxyTimeout } from './proxy.timeout.ts'
import { proxyTlsHandshakeTimeout } from './proxy.tls-handshake-timeout.ts'
import { proxyX509 } from './proxy.x509.ts'
import { registryConnectionRefused } from './registry.connection-refused.ts'
import { registryDns } from './registry.dns.ts'
import { registryTimeout } from './registry.timeout.ts'
import { runnerDiskFull } from './runner.disk-full.ts'
import { runnerOom } from './runner.oom.ts'
import { stepCommandNotFound } from './step.command-not-found.ts'
import { sumdbMismatch } from './sumdb.mismatch.ts'
import { sumdbNetwork } from './sumdb.network.ts'
import { testBuildFailed } from './test.build-failed.ts'
import { testDataRace } from './test.data-race.ts'
import { testFailure } from './test.failure.ts'
import { testPanic } from './test.panic.ts'
import { testTimeout } from './test.timeout.ts'
import { toolchainDepRequiresNewerGo } from './toolchain.dep-requires-newer-go.ts'
import { toolchainGoTooOld } from './toolchain.go-too-old.ts'
import { toolchainGomodVersionFormat } from './toolchain.gomod-version-format.ts'
import { vendorInconsistent } from './vendor.inconsistent.ts'
import { vetFindings } from './vet.findings.ts'
import { workspacePatternOutside } from './workspace.pattern-outside.ts'

/** Every known failure; their order says nothing, confidence and place in the log decide between them. */
export const rules: readonly Rule[] = [
  runnerDiskFull,
  runnerOom,
  testDataRace,
  testTimeout,
  testPanic,
  sumdbMismatch,
  sumdbNetwork,
  gomodChecksumMismatch,
  authHostKey,
  authSshKey,
  authPrivateModule,
  toolchainGomodVersionFormat,
  toolchainGoTooOld,
  toolchainDepRequiresNewerGo,
  vendorInconsistent,
  workspacePatternOutside,
  gomodMissingGoSum,
  gomodUpdatesNeeded,
  gomodReplaceDirMissing,
  gomodPackageNotInModule,
  gomodNoRequiredModule,
  proxyX509,
  proxyTlsHandshakeTimeout,
  proxyDns,
  proxyConnectionRefused,
  proxyConnectionReset,
  proxyTimeout,
  proxyRateLimited,
  proxyForbidden,
  proxyNotFound,
  proxyServerError,
  proxyEof,
  proxyOff,
  gomodUnknownRevision,
  gopathPackageNotInStd,
  gomodFileNotFound,
  cgoNoCompiler,
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
  dockerfileParseError,
  dockerfileNotFound,
  dockerfileStageMissing,
  dockerfileCopyMissing,
  imageRateLimited,
  imagePullDenied,
  imageNotFound,
  registryDns,
  registryConnectionRefused,
  registryTimeout,
  stepCommandNotFound,
]
