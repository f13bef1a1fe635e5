import { posix } from 'node:path'
import { isDirectory } from '../../text/go-mod.ts'
import type { FindingKind, Found } from './kind.ts'
import { isSure, type ModuleCall, untouchedCalls } from './modules.ts'
import type { Scene } from './scene.ts'
import { copyFix } from './source-fix.ts'

/** A directory that go.mod replaces a module with is not in the image when go needs it. */
export const modulesReplaceNotCopied: FindingKind = {
  id: 'modules.replace-not-copied',
  severity: 'error',
  title: 'The directory of a replace is not copied before go needs it',
  why: 'go reads the go.mod of every replacement before anything else, for `go mod download` too (https://go.dev/ref/mod#go-mod-file-replace).',
  fix: 'Copy the directory, or at least its go.mod, before the first go command.',
  prevents: 'gomod.replace-dir-missing',
  find: (scene) => untouchedCalls(scene).flatMap((found) => findIn(scene, found)),
}

const findIn = (scene: Scene, found: ModuleCall): readonly Found[] => {
  const { mod, dir, contents, call, run, isVendored } = found
  const isIdle = isVendored || call.name === 'list' || (call.name === 'mod' && call.args[0] === 'verify')
  if (isIdle) return []
  const needed = mod.replaces.filter(
    (one) => isDirectory(one) && mod.requires.some(({ path }) => path === one.path),
  )
  return needed.flatMap((one) => {
    const target = posix.resolve(dir, one.to)
    if (contents.files.has(posix.join(target, 'go.mod')) || !isSure(found, target)) return []
    const source = one.to.startsWith('/') ? null : posix.join(mod.dir, one.to)
    return [
      {
        line: run.run.line,
        text: `${scene.named(mod.path)}:${one.line} replaces ${one.path} with ${one.to}, and ${target} is not in the image when this line runs: \`go ${call.name}\` stops.`,
        do: copyFix(scene, source, target, run),
      },
    ]
  })
}
