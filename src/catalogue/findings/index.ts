import type { Finding } from '../../model/finding.ts'
import type { Repository } from '../../model/repository.ts'
import { cgoDynamicBinary } from './cgo.dynamic-binary.ts'
import { cgoNoCompiler } from './cgo.no-compiler.ts'
import { commentUnknownFinding } from './comment.unknown-finding.ts'
import { compileRebuildAll } from './compile.rebuild-all.ts'
import { contextTooLarge } from './context.too-large.ts'
import { dockerignoreHidesEmbedded } from './dockerignore.hides-embedded.ts'
import { dockerignoreHidesModuleFiles } from './dockerignore.hides-module-files.ts'
import { frontendTooOld } from './frontend.too-old.ts'
import { gopathLayout } from './gopath.layout.ts'
import { imageNoCaCertificates } from './image.no-ca-certificates.ts'
import { imageUntagged } from './image.untagged.ts'
import type { FindingKind } from './kind.ts'
import { layersChangingArgument } from './layers.changing-argument.ts'
import { layersClockInRun } from './layers.clock-in-run.ts'
import { layersCopyBeforeDownload } from './layers.copy-before-download.ts'
import { layersDownloadByAdd } from './layers.download-by-add.ts'
import { layersGitInContext } from './layers.git-in-context.ts'
import { modulesGoSum } from './modules.go-sum.ts'
import { modulesReplaceNotCopied } from './modules.replace-not-copied.ts'
import { modulesWorkspaceNotCopied } from './modules.workspace-not-copied.ts'
import { mountsOwner } from './mounts.owner.ts'
import { packagesNoIndex } from './packages.no-index.ts'
import { platformEmulatedCompile } from './platform.emulated-compile.ts'
import { sceneOf } from './scene.ts'
import { secretsCopiedFile } from './secrets.copied-file.ts'
import { secretsInArgOrEnv } from './secrets.in-arg-or-env.ts'
import { secretsInUrl } from './secrets.in-url.ts'
import { secretsWorkflowBuildArg } from './secrets.workflow-build-arg.ts'
import { isSilenced, silencesOf } from './silence.ts'
import { sourcesNotCopied } from './sources.not-copied.ts'
import { toolchainImageTooOld } from './toolchain.image-too-old.ts'
import { vendorStale } from './vendor.stale.ts'

const inBuilds: readonly FindingKind[] = [
  toolchainImageTooOld,
  modulesReplaceNotCopied,
  modulesWorkspaceNotCopied,
  modulesGoSum,
  dockerignoreHidesModuleFiles,
  dockerignoreHidesEmbedded,
  sourcesNotCopied,
  vendorStale,
  gopathLayout,
  cgoNoCompiler,
  mountsOwner,
  frontendTooOld,
  packagesNoIndex,
  cgoDynamicBinary,
  imageNoCaCertificates,
  platformEmulatedCompile,
  secretsInArgOrEnv,
  secretsInUrl,
  secretsCopiedFile,
  secretsWorkflowBuildArg,
  imageUntagged,
  compileRebuildAll,
  layersCopyBeforeDownload,
  layersChangingArgument,
  contextTooLarge,
  layersGitInContext,
  layersDownloadByAdd,
  layersClockInRun,
]

/** Everything that is looked for before a build, the worst first. */
export const findingKinds: readonly FindingKind[] = [
  ...inBuilds,
  commentUnknownFinding(inBuilds.map(({ id }) => id)),
]

const WEIGHT = { error: 0, warning: 1, notice: 2 } as const

/** All findings of a repository that no comment silences, errors first, then by file and line; the same place and text once. */
export const findingsOf = (
  repository: Repository,
  kinds: readonly FindingKind[] = findingKinds,
): readonly Finding[] => {
  const scene = sceneOf(repository)
  const made = kinds.flatMap((kind) =>
    kind.find(scene).map(
      ({ line, path, severity, text, do: remedy, prevents }): Finding => ({
        id: kind.id,
        severity: severity ?? kind.severity,
        path: path ?? repository.dockerfilePath,
        line,
        text,
        do: remedy,
        prevents: prevents === undefined ? kind.prevents : prevents,
      }),
    ),
  )
  const silences = silencesOf(repository.dockerfile)
  const told = made.filter(
    ({ id, path, line }) => !isSilenced(silences, id, path === repository.dockerfilePath ? line : null),
  )
  const once = new Map(told.map((one) => [[one.id, one.path, one.line, one.do].join('\n'), one]))
  return [...once.values()].sort(
    (a, b) =>
      WEIGHT[a.severity] - WEIGHT[b.severity] ||
      (a.path ?? '').localeCompare(b.path ?? '', 'en') ||
      (a.line ?? 0) - (b.line ?? 0),
  )
}
