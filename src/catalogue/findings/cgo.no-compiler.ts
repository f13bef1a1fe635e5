import { chainOf } from '../../dockerfile/environment.ts'
import { imageGoVersion } from './go-version.ts'
import type { FindingKind, Found } from './kind.ts'
import { type ModuleCall, moduleCalls } from './modules.ts'
import { compiledSources } from './packages.ts'
import type { Run, Scene } from './scene.ts'

/** Code that needs a C compiler is built on an image that has none. */
export const cgoNoCompiler: FindingKind = {
  id: 'cgo.no-compiler',
  severity: 'error',
  title: 'cgo is needed and the image has no C compiler',
  why: 'The alpine variants of golang have no gcc. With CGO_ENABLED=1 the build stops; without it, since Go 1.20, files that import "C" are left out in silence (https://pkg.go.dev/cmd/cgo).',
  fix: 'Install a compiler with `apk add --no-cache gcc musl-dev`, or build with CGO_ENABLED=0.',
  prevents: 'cgo.no-compiler',
  find: (scene) => scene.runs.flatMap((run) => findIn(scene, run)),
}

const COMPILER =
  /(?:^|\s)(?:gcc|g\+\+|build-base|clang|musl-dev|cc|zig|build-essential|alpine-sdk|xx-apk|gcc-\S+)(?:\s|$|[=~<>;&|])/

/** Modules that are nothing without cgo. */
const CGO_MODULES =
  /^github\.com\/(?:mattn\/go-sqlite3|confluentinc\/confluent-kafka-go(?:\/v\d)?|h2non\/bimg|davidbyttow\/govips(?:\/v\d)?|shoenig\/go-m1cpu|mutecomm\/go-sqlcipher(?:\/v\d)?|libgit2\/git2go(?:\/v\d+)?|gographics\/imagick)$/

const findIn = (scene: Scene, run: Run): readonly Found[] => {
  const { image } = run.environment
  if (!/(?:^|\/)(?:[\w.-]+[-_])?golang:\S*alpine/.test(image ?? '') || hasCompiler(scene, run)) return []
  const calls = run.calls.filter(({ name }) => /^(?:build|install|test|run)$/.test(name))
  for (const call of calls) {
    const enabled = call.lookup('CGO_ENABLED')
    if (enabled === '0' || enabled === null) continue
    const isRace = call.args.includes('-race')
    const needs = moduleCalls(scene).find((one) => one.run === run && one.call.name === call.name)
    const reason = needs === undefined ? null : reasonOf(scene, needs)
    const isFatal = enabled === '1' || isRace || (imageGoVersion(image)?.minor ?? 20) < 20
    if (enabled !== '1' && !isRace && reason === null) continue
    return [
      {
        line: run.run.line,
        severity: reason !== null || isRace ? 'error' : 'warning',
        prevents: isFatal ? 'cgo.no-compiler' : 'compile.build-constraints',
        text: `${reason ?? (isRace ? '-race needs cgo' : 'CGO_ENABLED=1 is set')} and ${image} has no C compiler${isFatal ? ': "gcc": executable file not found.' : ': files that need cgo are left out.'}`,
        do: 'Put `RUN apk add --no-cache gcc musl-dev` before this line, or build with `CGO_ENABLED=0` if nothing needs C.',
      },
    ]
  }
  return []
}

const reasonOf = (scene: Scene, found: ModuleCall): string | null => {
  const sources = compiledSources(scene, found) ?? []
  const own = sources.find(({ imports }) => imports.includes('C'))
  if (own !== undefined) return `${scene.named(own.path)} imports "C"`
  const imported = sources.flatMap(({ imports }) => imports).find((path) => CGO_MODULES.test(path))
  return imported === undefined ? null : `${imported} is built with cgo`
}

const hasCompiler = (scene: Scene, { stage, run }: Run): boolean =>
  chainOf(scene.repository.dockerfile, stage.index).some(({ instructions, index }) =>
    instructions.some(
      (one) =>
        (index !== stage.index || one.line <= run.line) &&
        ((one.keyword === 'RUN' &&
          isInstalling([one.text, ...one.heredocs.map(({ body }) => body)].join('\n'))) ||
          (one.keyword === 'COPY' && one.flags.some(({ name }) => name === 'from')) ||
          (one.keyword === 'ENV' && /\bCC[= ]/.test(one.text))),
    ),
  )

const isInstalling = (text: string): boolean =>
  /\b(?:apk|apt-get|apt|xx-apk)\b/.test(text) &&
  (COMPILER.test(text) || /\$/.test(text.replace(/.*?\badd\b/s, '')) || /xargs/.test(text))
