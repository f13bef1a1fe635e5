import { chainOf } from '../../dockerfile/environment.ts'
import { transfersOf } from '../../dockerfile/graph.ts'
import { isWindowsImage } from '../../dockerfile/images.ts'
import type { FindingKind, Found } from './kind.ts'
import { compilesModule } from './modules.ts'
import type { Run, Scene } from './scene.ts'

/** A stage compiles Go for another platform than the builder's, and runs on that platform. */
export const platformEmulatedCompile: FindingKind = {
  id: 'platform.emulated-compile',
  severity: 'warning',
  title: 'Go is compiled under emulation',
  why: 'A stage without `--platform=$BUILDPLATFORM` runs on each target platform: under QEMU the compiler is five to twenty times slower, and sometimes crashes (https://docs.docker.com/build/building/multi-platform/#cross-compilation).',
  fix: 'Pin the stage to $BUILDPLATFORM and compile with GOOS and GOARCH of the target.',
  prevents: 'step.emulation-crash',
  find: (scene) => {
    const foreign = scene.repository.platforms.filter((one) => !isSame(one, scene.repository.hostPlatform))
    const runs = foreign.length === 0 ? [] : scene.runs.filter((run) => isEmulated(scene, run))
    const roots = new Map<number, Run>()
    for (const run of runs) {
      const line = rootOf(scene, run)?.line ?? run.stage.line
      if (!roots.has(line) || isOwnBuild(run)) roots.set(line, run)
    }
    return [...roots].map(([line, run]) => found(line, run, foreign))
  },
}

const isSame = (left: string, right: string): boolean =>
  left.split('/').slice(0, 2).join('/') === right.split('/').slice(0, 2).join('/')

const rootOf = (scene: Scene, { stage }: Run) => chainOf(scene.repository.dockerfile, stage.index)[0]

const isEmulated = (scene: Scene, run: Run): boolean =>
  run.facts?.use.compiles === true &&
  run.facts.use.direct &&
  !ships(scene, run) &&
  !isWindowsImage(run.environment.image) &&
  chainOf(scene.repository.dockerfile, run.stage.index).every(
    ({ platform }) => platform === null || /TARGETPLATFORM/.test(platform),
  )

/** Layers of the stage, or of one below it, are part of the image: pinned, they would be those of another platform. */
const ships = (scene: Scene, { stage }: Run): boolean => {
  const { dockerfile, buildArgs } = scene.repository
  const chain = chainOf(dockerfile, stage.index).map(({ index }) => index)
  const isCopied = transfersOf(dockerfile, buildArgs).some(
    ({ from, to, sources }) =>
      from !== null && chain.includes(from) && scene.shipped.has(to) && sources.includes('/'),
  )
  return isCopied || chain.some((index) => scene.shipped.has(index))
}

/** It makes a program of the module, which must be one for the target; tools run where they are built. */
const isOwnBuild = ({ calls }: Run): boolean =>
  calls.some((call) => compilesModule(call) && (call.name === 'build' || call.name === 'install'))

const found = (line: number, run: Run, foreign: readonly string[]): Found => {
  const hasArgs = run.stage.instructions.some(
    ({ keyword, text }) => keyword === 'ARG' && /\bTARGETARCH\b/.test(text),
  )
  const hasCgo = run.calls.some(({ lookup }) => lookup('CGO_ENABLED') === '1')
  const cross = hasCgo ? ' cgo then needs a compiler for the target, e.g. that of tonistiigi/xx.' : ''
  const needs =
    hasArgs || !isOwnBuild(run)
      ? ''
      : ' Add `ARG TARGETOS TARGETARCH` and compile with `GOOS=$TARGETOS GOARCH=$TARGETARCH go build …`.'
  return {
    line,
    text: `Line ${run.run.line} compiles Go, and for ${foreign.join(', ')} this stage runs under emulation.`,
    do: `Write \`FROM --platform=$BUILDPLATFORM ${run.environment.image ?? 'IMAGE'}\` here.${needs}${cross}`,
  }
}
