import { chainOf } from '../../dockerfile/environment.ts'
import type { Placed } from '../../text/go-mod.ts'
import { type GoVersion, imageGoVersion, isOlder, parseGoVersion } from './go-version.ts'
import type { FindingKind, Found } from './kind.ts'
import { type ModuleCall, untouchedCalls } from './modules.ts'
import type { Scene } from './scene.ts'

/** The base image brings an older Go than go.mod or go.work asks for. */
export const toolchainImageTooOld: FindingKind = {
  id: 'toolchain.image-too-old',
  severity: 'error',
  title: 'The base image brings an older Go than go.mod wants',
  why: 'The golang images set GOTOOLCHAIN=local since 1.21: go refuses a module that wants a newer Go. With GOTOOLCHAIN=auto every build downloads another toolchain (https://go.dev/doc/toolchain).',
  fix: 'Raise the tag of the golang image to the version of the go line.',
  prevents: 'toolchain.go-too-old',
  find: (scene) => untouchedCalls(scene).flatMap((found) => findIn(scene, found)),
}

const findIn = (scene: Scene, found: ModuleCall): readonly Found[] => {
  const { run, mod, work } = found
  const have = imageGoVersion(run.environment.image)
  const root = chainOf(scene.repository.dockerfile, run.stage.index)[0]
  if (have === null || root === undefined) return []
  const files = work === null ? [mod] : [work.mod, mod]
  for (const file of files) {
    const made =
      have.minor < 21 ? beforeToolchains(found, have, file) : local(found, have, file.go, file.path)
    if (made !== null) {
      const wants = file.go?.value ?? file.toolchain?.value.replace(/^go/, '') ?? ''
      return [{ line: root.line, ...made, do: fixOf(run.environment.image ?? '', root.from, wants) }]
    }
  }
  return []
}

type Made = Pick<Found, 'text' | 'severity' | 'prevents'>

/** From 1.21 on go knows what it needs, and fetches it or refuses. */
const local = ({ call, run }: ModuleCall, have: GoVersion, go: Placed | null, path: string): Made | null => {
  const want = parseGoVersion(go?.value ?? '')
  if (go === null || want === null || !isOlder(have, want)) return null
  const image = run.environment.image ?? ''
  const mode = call.lookup('GOTOOLCHAIN') ?? (/golang:/.test(image) ? 'local' : 'auto')
  if (mode === null || /^go\d/.test(mode)) return null
  if (/auto|path/.test(mode)) {
    return {
      severity: 'notice',
      prevents: 'toolchain.download-failed',
      text: `${path}:${go.line} wants Go ${go.value} and ${image} is older: every build downloads that toolchain first.`,
    }
  }
  return {
    text: `${path}:${go.line} wants Go ${go.value}, ${image} is older and may not fetch another: go stops with "requires go >= ${go.value}".`,
  }
}

/** Before 1.21 go reads neither `toolchain` nor a version with three parts. https://go.dev/doc/toolchain#config */
const beforeToolchains = (
  { run }: ModuleCall,
  have: GoVersion,
  {
    go,
    toolchain,
    path,
  }: { readonly go: Placed | null; readonly toolchain: Placed | null; readonly path: string },
): Made | null => {
  const image = run.environment.image ?? ''
  const want = parseGoVersion(go?.value ?? '')
  if (go !== null && want !== null && want.patch !== null)
    return {
      prevents: 'toolchain.gomod-version-format',
      text: `${path}:${go.line} says go ${go.value}, which the Go of ${image} cannot read: before 1.21 a version has two parts.`,
    }
  if (toolchain !== null)
    return {
      prevents: 'toolchain.unknown-directive',
      text: `${path}:${toolchain.line} has a toolchain line, which the Go of ${image} does not know.`,
    }
  if (go === null || want === null || !isOlder(have, want)) return null
  return {
    severity: 'warning',
    prevents: 'toolchain.language-version',
    text: `${path}:${go.line} says go ${go.value} and ${image} is older: code that uses what is new since then does not compile.`,
  }
}

const fixOf = (image: string, written: string, wants: string): string => {
  const suffix = /-(?:alpine|windowsservercore|nanoserver)\b/.exec(image)?.[0] ?? ''
  const fixed = `${image.replace(/[:@].*$/, '')}:${wants}${suffix}`
  return written.includes('$')
    ? `Set the build arguments of \`${written}\` so that it is \`${fixed}\` or newer.`
    : `Write \`FROM ${fixed}\` here, or a newer version.`
}
