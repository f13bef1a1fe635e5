import { chainOf } from '../../dockerfile/environment.ts'
import { isWindowsImage } from '../../dockerfile/images.ts'
import type { FindingKind, Found } from './kind.ts'
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
    const roots = new Map(runs.map((run) => [rootOf(scene, run)?.line ?? run.stage.line, run]))
    return [...roots].map(([line, run]) => found(line, run, foreign))
  },
}

const isSame = (left: string, right: string): boolean =>
  left.split('/').slice(0, 2).join('/') === right.split('/').slice(0, 2).join('/')

const rootOf = (scene: Scene, { stage }: Run) => chainOf(scene.repository.dockerfile, stage.index)[0]

const isEmulated = (scene: Scene, run: Run): boolean =>
  run.facts?.use.compiles === true &&
  run.facts.use.direct &&
  !scene.shipped.has(run.stage.index) &&
  !isWindowsImage(run.environment.image) &&
  chainOf(scene.repository.dockerfile, run.stage.index).every(
    ({ platform }) => platform === null || /TARGETPLATFORM/.test(platform),
  )

const found = (line: number, run: Run, foreign: readonly string[]): Found => {
  const hasArgs = run.stage.instructions.some(
    ({ keyword, text }) => keyword === 'ARG' && /\bTARGETARCH\b/.test(text),
  )
  const needs = hasArgs
    ? ''
    : ' Add `ARG TARGETOS TARGETARCH` and compile with `GOOS=$TARGETOS GOARCH=$TARGETARCH go build …`.'
  return {
    line,
    text: `Line ${run.run.line} compiles Go, and for ${foreign.join(', ')} this stage runs under emulation.`,
    do: `Write \`FROM --platform=$BUILDPLATFORM ${run.environment.image ?? 'IMAGE'}\` here.${needs}`,
  }
}
