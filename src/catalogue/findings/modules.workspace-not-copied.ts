import { posix } from 'node:path'
import type { FindingKind, Found } from './kind.ts'
import { isSure, type ModuleCall, untouchedCalls } from './modules.ts'
import type { ModFile, Scene } from './scene.ts'
import { copyFix } from './source-fix.ts'

/** A module of go.work is not in the image, or go.work itself is not and is needed. */
export const modulesWorkspaceNotCopied: FindingKind = {
  id: 'modules.workspace-not-copied',
  severity: 'error',
  title: 'A module of the workspace is not copied before go needs it',
  why: 'Every go command under go.work reads the go.mod of all modules it uses, also of those that are not built (https://go.dev/ref/mod#workspaces).',
  fix: 'Copy the go.mod of each module of go.work before the first go command, or set GOWORK=off.',
  prevents: 'gomod.file-not-found',
  find: (scene) =>
    untouchedCalls(scene).flatMap((found) => [...usesOf(scene, found), ...leftOut(scene, found)]),
}

const usesOf = (scene: Scene, found: ModuleCall): readonly Found[] => {
  const { work, contents, run } = found
  return (work?.mod.uses ?? []).flatMap(({ value, line }) => {
    const target = posix.resolve(work?.dir ?? '/', value)
    if (contents.files.has(posix.join(target, 'go.mod')) || !isSure(found, target)) return []
    const source = value.startsWith('/') ? null : posix.join(work?.mod.dir ?? '', value)
    return [
      {
        line: run.run.line,
        text: `${scene.named(work?.mod.path ?? '')}:${line} uses ${value}, and ${posix.join(target, 'go.mod')} is not in the image when this line runs: go cannot load the workspace.`,
        do: `${copyFix(scene, source, target, run)} Its go.mod and go.sum are enough for \`go mod download\`. \`ENV GOWORK=off\` builds without the workspace.`,
      },
    ]
  })
}

/** A version that only a workspace or a replace can stand for: no repository has it. */
const NOWHERE = /^v0\.0\.0(?:-00010101000000-000000000000)?$/

const leftOut = (scene: Scene, found: ModuleCall): readonly Found[] => {
  const { mod, work, run, contents, dir, call, isVendored } = found
  const path = [...scene.sent]
    .filter((one) => /(?:^|\/)go\.work$/.test(one))
    .find((one) => holds(scene, one, mod))
  const isOff = call.lookup('GOWORK') === 'off' || goneFrom(contents.files, path)
  if (work !== null || path === undefined || isVendored || !isOff || !isSure(found, dir)) return []
  const others = new Set(
    (scene.mod(path)?.uses ?? []).map(({ value }) => moduleAt(scene, path, value)?.module),
  )
  const missing = mod.requires.find(
    (one) =>
      NOWHERE.test(one.version) &&
      others.has(one.path) &&
      !mod.replaces.some((other) => other.path === one.path),
  )
  if (missing === undefined) return []
  return [
    {
      line: run.run.line,
      prevents: 'gomod.unknown-revision',
      text: `${scene.named(mod.path)}:${missing.line} requires ${missing.path} ${missing.version}, which only ${scene.named(path)} knows, and the workspace is not in force here.`,
      do: `Put \`COPY ${path} ${posix.join(path, '..') === '.' ? '.' : `${posix.dirname(path)}/`}\` and the modules it uses before line ${run.run.line}.`,
    },
  ]
}

const goneFrom = (files: ReadonlyMap<string, string>, path: string | undefined): boolean =>
  path !== undefined && ![...files.values()].includes(path)

const moduleAt = (scene: Scene, work: string, use: string): ModFile | null =>
  scene.mod(posix.join(posix.dirname(work), use, 'go.mod'))

const holds = (scene: Scene, work: string, mod: ModFile): boolean =>
  (scene.mod(work)?.uses ?? []).some(({ value }) => moduleAt(scene, work, value)?.path === mod.path)
