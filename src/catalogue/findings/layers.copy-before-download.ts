import { chainOf } from '../../dockerfile/environment.ts'
import { overlaps } from '../../dockerfile/paths.ts'
import type { Instruction } from '../../model/dockerfile.ts'
import type { FindingKind, Found } from './kind.ts'
import { compilesModule, type ModuleCall, moduleCalls, outsideModules } from './modules.ts'
import type { Run, Scene } from './scene.ts'
import { wholeCopy } from './whole-copy.ts'

/** Sources are copied before modules are downloaded, so that every change downloads them again. */
export const layersCopyBeforeDownload: FindingKind = {
  id: 'layers.copy-before-download',
  severity: 'warning',
  title: '`COPY . .` stands before `go mod download`, or nothing downloads modules by itself',
  why: 'A layer is used again only when nothing before it changed: with the sources in front, each commit downloads all modules anew (https://docs.docker.com/build/cache/optimize/#order-your-layers).',
  fix: 'Copy go.mod and go.sum first, run `go mod download`, then copy the rest.',
  prevents: null,
  find: (scene) =>
    scene.stages.flatMap((stage) =>
      findIn(
        scene,
        scene.runs.filter((run) => run.stage === stage),
      ),
    ),
}

const FIX = '`COPY go.mod go.sum ./` and `RUN go mod download`'

const isDownload = ({ calls }: Run): boolean =>
  calls.some(({ name, args }) => name === 'mod' && args[0] === 'download')

const findIn = (scene: Scene, runs: readonly Run[]): readonly Found[] => {
  const first = runs.find((run) => run.facts?.modules && run.facts.use.direct && !isInstall(run))
  const copy = first === undefined ? null : wholeCopy(scene, first)
  if (first === undefined || copy === null || hasCache(first) || needsNothing(scene, first)) return []
  if (isDownload(first) && !compilesToo(first))
    return [
      {
        line: copy.line,
        text: `All sources are copied before line ${first.run.line} downloads modules: every commit downloads them again.`,
        do: `Put ${FIX} before line ${copy.line}, and take the download out of line ${first.run.line}.`,
      },
    ]
  if (!first.facts?.use.compiles || downloadedBefore(scene, first)) return []
  return [
    {
      line: copy.line,
      severity: 'notice',
      text: `Line ${first.run.line} downloads modules and compiles in one: every commit downloads all modules again.`,
      do: `Put ${FIX} before line ${copy.line}.`,
    },
  ]
}

const compilesToo = ({ calls }: Run): boolean => calls.some(compilesModule)

const isInstall = ({ calls, facts }: Run): boolean =>
  !facts?.use.indirect &&
  calls.every(
    ({ name, args }) => (name === 'install' || name === 'run') && args.some((arg) => arg.includes('@')),
  )

const hasCache = ({ mounts, facts }: Run): boolean =>
  mounts.some(
    ({ type, target }) =>
      type === 'cache' && target !== null && overlaps(target, facts?.targets.mod ?? '/go/pkg/mod'),
  )

/** A stage below, or modules copied from another stage, brings what was downloaded. */
const downloadedBefore = (scene: Scene, { stage, run }: Run): boolean => {
  const below = chainOf(scene.repository.dockerfile, stage.index).slice(0, -1)
  const isBelow = scene.runs.some((one) => below.includes(one.stage) && isDownload(one))
  const isCopied = ({ keyword, flags, text, line }: Instruction) =>
    line < run.line && keyword === 'COPY' && flags.some(({ name }) => name === 'from') && /\/go\b/.test(text)
  return isBelow || stage.instructions.some(isCopied)
}

/** Sources that lie in GOPATH and have no go.mod are not built as a module. */
const isGopath = (scene: Scene, run: Run): boolean =>
  !scene.sent.has('go.mod') &&
  /GOPATH|\/src\/[\w-]+\.[a-z]+\//.test(`${wholeCopy(scene, run)?.text} ${run.environment.workdir}`)

/** Modules of the context that need nothing from elsewhere, or have it in vendor/. */
const needsNothing = (scene: Scene, run: Run): boolean => {
  const found: readonly ModuleCall[] = moduleCalls(scene).filter((one) => one.run === run)
  // Without a go.mod in sight the sources are elsewhere, and most programs need modules.
  if (found.length === 0)
    return isGopath(scene, run) || (scene.sent.has('go.mod') && !scene.sent.has('go.sum'))
  return found.every(
    ({ mod, isVendored, contents }) =>
      isVendored ||
      outsideModules(mod).length === 0 ||
      [...contents.files.values()].some((path) => path.endsWith('vendor/modules.txt')),
  )
}
