import { posix } from 'node:path'
import type { FindingKind, Found } from './kind.ts'
import { compilesModule, isSure, type ModuleCall, moduleCalls } from './modules.ts'
import { closure, namedPackages, packagesOf } from './packages.ts'
import type { Scene } from './scene.ts'
import { copyFix } from './source-fix.ts'

/** A package that is built, or imported by one that is, has no file in the image. */
export const sourcesNotCopied: FindingKind = {
  id: 'sources.not-copied',
  severity: 'error',
  title: 'A package that is built is not copied, or .dockerignore hides it',
  why: 'Directories copied one by one go stale when a package is added; a pattern of .dockerignore may match a package by its name.',
  fix: 'Copy the directory before the build, or name it in .dockerignore with `!`.',
  prevents: 'gomod.package-not-in-module',
  find: (scene) => moduleCalls(scene).flatMap((found) => findIn(scene, found)),
}

const findIn = (scene: Scene, found: ModuleCall): readonly Found[] => {
  const { mod, dir, call, contents, run } = found
  const dirs = compilesModule(call) ? closure(scene, found) : null
  if (dirs === null) return []
  const inImage = new Set([...contents.files.keys()].map((path) => posix.dirname(path)))
  const named = new Set(namedPackages(scene, found))
  for (const one of dirs) {
    const target = posix.join(dir, posix.relative(mod.dir, one))
    const sources = packagesOf(scene).get(one) ?? []
    if (sources.length === 0 || inImage.has(target) || !isSure(found, target)) continue
    const importer = [...dirs].find((other) => importsIt(scene, other, one, found))
    const why =
      importer === undefined || named.has(one)
        ? `\`go ${call.name}\` builds it here`
        : `${scene.named(importer) || '.'} imports it`
    return [
      {
        line: run.run.line,
        prevents: named.has(one) ? 'compile.no-go-files' : 'gomod.package-not-in-module',
        text: `The package ${scene.named(one) || '.'} is not in the image when this line runs, and ${why}.`,
        do: copyFix(scene, one || '.', target, run),
      },
    ]
  }
  return []
}

const importsIt = (scene: Scene, from: string, to: string, { mod }: ModuleCall): boolean => {
  const path = posix.join(mod.module ?? '', posix.relative(mod.dir, to))
  return (packagesOf(scene).get(from) ?? []).some(({ imports }) => imports.includes(path))
}
