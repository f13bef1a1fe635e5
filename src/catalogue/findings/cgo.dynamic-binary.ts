import { chainOf, resolvePath } from '../../dockerfile/environment.ts'
import { shellWord } from '../../dockerfile/targets.ts'
import type { Instruction, Stage } from '../../model/dockerfile.ts'
import { imageGoVersion } from './go-version.ts'
import type { FindingKind, Found } from './kind.ts'
import { goFlag, moduleCalls } from './modules.ts'
import { compiledSources } from './packages.ts'
import type { Run, Scene } from './scene.ts'

/** A binary linked to the C library of one image is copied to an image that has another, or none. */
export const cgoDynamicBinary: FindingKind = {
  id: 'cgo.dynamic-binary',
  severity: 'warning',
  title: 'A binary linked to glibc goes to an image without glibc',
  why: 'On the Debian variants of golang cgo is on, and a program that uses net or os/user is linked to glibc: in scratch, distroless/static and alpine it does not start, with "no such file or directory" (https://pkg.go.dev/net#hdr-Name_Resolution).',
  fix: 'Build with CGO_ENABLED=0, or use a final image with glibc.',
  prevents: null,
  find: (scene) => scene.runs.flatMap((run) => findIn(scene, run)),
}

const findIn = (scene: Scene, run: Run): readonly Found[] => {
  const image = run.environment.image ?? ''
  // Pure Go programs never used glibc for these; musl images link to musl.
  if (!/(?:^|\/)golang(?::(?!\S*(?:alpine|windows|nano))\S*)?(?:@\S+)?$/.test(image) || hasCross(run))
    return []
  for (const call of run.calls) {
    if (call.name !== 'build' && call.name !== 'install') continue
    const enabled = call.lookup('CGO_ENABLED')
    const output = outputOf(call.args, call.cwd, run)
    if (
      enabled === '0' ||
      enabled === null ||
      output === null ||
      isStatic(run, goFlag(call, 'ldflags'), goFlag(call, 'tags'))
    )
      continue
    const uses = evidence(scene, run)
    const copy = uses === null ? null : copyOut(scene, run.stage, output)
    if (uses === null || copy === null) continue
    return [
      {
        line: run.run.line,
        text: `cgo is on here and ${uses}: the program is linked to glibc, which ${copy.image} does not have (copied on line ${copy.line}). It would not start.`,
        do: 'Write `CGO_ENABLED=0 go build …`, or put `ENV CGO_ENABLED=0` before this line.',
      },
    ]
  }
  return []
}

/** Cross compiling switches cgo off by itself. https://pkg.go.dev/cmd/cgo */
const hasCross = ({ calls, environment }: Run): boolean =>
  calls.some(
    ({ lookup }) => lookup('GOARCH') === null || lookup('GOOS') === null || (lookup('GOARCH') ?? '') !== '',
  ) || /^\s*windows/.test(environment.image ?? '')

const isStatic = ({ run }: Run, ldflags: string | null, tags: string | null): boolean =>
  /-static\b|-linkmode[= ]internal/.test(`${ldflags ?? ''} ${run.text}`) ||
  /\bnetgo\b/.test(`${tags ?? ''} ${run.text}`) ||
  /\$/.test(ldflags ?? '')

/** What in the sources makes the linker take glibc; a Dockerfile without its sources cannot tell. */
const evidence = (scene: Scene, run: Run): string | null => {
  const found = moduleCalls(scene).find((one) => one.run === run)
  const sources = found === undefined ? null : compiledSources(scene, found)
  const minor = imageGoVersion(run.environment.image)?.minor
  if (minor !== undefined && minor < 5) return null
  for (const { path, imports } of sources ?? []) {
    const name = imports.find((one) => /^(?:net|net\/http|os\/user|C)$/.test(one))
    if (name !== undefined) return `${scene.named(path)} imports ${name}`
  }
  return null
}

const outputOf = (args: readonly string[], cwd: string | null, run: Run): string | null => {
  const at = args.findIndex((arg) => /^--?o$/.test(arg))
  const word = at >= 0 ? args[at + 1] : args.find((arg) => /^--?o=/.test(arg))?.replace(/^--?o=/, '')
  if (word === undefined) return cwd === '/' ? null : cwd
  const path = shellWord(word, run.environment.values)
  return path === null ? null : resolvePath(path, cwd)
}

/** The copy of a path into a stage that ships and has no glibc; null when there is none, or the image is not known. */
const copyOut = (
  scene: Scene,
  stage: Stage,
  output: string,
): { readonly line: number; readonly image: string } | null => {
  for (const other of scene.stages) {
    if (!scene.shipped.has(other.index)) continue
    const root = chainOf(scene.repository.dockerfile, other.index)[0]
    const image = root?.base ?? ''
    if (!/^scratch$|distroless\/static|(?:^|\/)alpine(?::|@|$)/.test(image) || addsGlibc(other)) continue
    const copy = other.instructions.find((one) => takes(one, stage, output))
    if (copy !== undefined) return { line: copy.line, image }
  }
  return null
}

const takes = (one: Instruction, stage: Stage, output: string): boolean => {
  const from = one.flags.find(({ name }) => name === 'from')?.value
  if (one.keyword !== 'COPY' || (from?.toLowerCase() !== stage.name && from !== String(stage.index)))
    return false
  return one.args.slice(0, -1).some((path) => {
    const source = resolvePath(path, '/') ?? ''
    return source === output || source.startsWith(`${output}/`) || output.startsWith(`${source}/`)
  })
}

const addsGlibc = ({ instructions }: Stage): boolean =>
  instructions.some(({ text }) => /gcompat|libc6-compat|glibc|ld-linux|\/lib64?\//.test(text))
