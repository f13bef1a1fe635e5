import { posix } from 'node:path'
import { imageGoVersion } from './go-version.ts'
import type { FindingKind, Found } from './kind.ts'
import { compilesModule, goFlag, isSure, type ModuleCall, outsideModules, untouchedCalls } from './modules.ts'
import type { Scene } from './scene.ts'

/** go.sum is not in the repository, not in the image, or lacks modules that go.mod requires. */
export const modulesGoSum: FindingKind = {
  id: 'modules.go-sum',
  severity: 'error',
  title: 'go.sum is missing, is not copied, or lacks modules of go.mod',
  why: 'Since Go 1.16 a build changes neither go.mod nor go.sum: a module without its sums stops it (https://go.dev/ref/mod#go-sum-files).',
  fix: 'Run `go mod tidy`, commit go.sum and copy it beside go.mod.',
  prevents: 'gomod.missing-go-sum',
  find: (scene) => untouchedCalls(scene).flatMap((found) => findIn(scene, found)),
}

const findIn = (scene: Scene, found: ModuleCall): readonly Found[] => {
  const { mod, dir, call, run, work, contents, isVendored } = found
  const needs = outsideModules(mod)
  const mode = goFlag(call, 'mod')
  const isOld = (imageGoVersion(run.environment.image)?.minor ?? 16) < 16
  const first = needs[0]
  if (first === undefined || isVendored || isOld || mode === 'mod' || goFlag(call, 'modfile') !== null)
    return []
  if (!compilesModule(call) || call.name === 'list') return []
  const path = posix.join(mod.dir, 'go.sum')
  const sum = scene.text(path)
  const target = posix.join(dir, 'go.sum')
  if (sum === null) {
    if (scene.context?.isCut || work !== null || !isSure(found, target)) return []
    const text = `${scene.named(mod.path)} requires ${first.path} and there is no go.sum: \`go ${call.name}\` refuses modules without sums.`
    return [
      {
        path: scene.named(mod.path),
        line: first.line,
        text,
        do: `${inDir('go mod tidy', scene.named(mod.dir))} and commit go.sum.`,
      },
    ]
  }
  if (!scene.sent.has(path)) return []
  if (!contents.files.has(target) && work === null && isSure(found, target)) {
    const text = `${scene.named(path)} is in the repository and not in the image when this line runs: \`go ${call.name}\` finds no sum of ${first.path}.`
    return [
      {
        line: run.run.line,
        text,
        do: `Put \`COPY ${path} ${target}\` before line ${run.run.line}, beside go.mod.`,
      },
    ]
  }
  return work === null && contents.files.has(target) ? lacking(scene, found, sum) : []
}

/** Modules without any sum; those go.sum knows one of may not be loaded at all. */
const lacking = (scene: Scene, { mod, call }: ModuleCall, sum: string): readonly Found[] => {
  const known = new Set(
    [...sum.matchAll(/^(\S+) (v\S+?)(?:\/go\.mod)? h1:/gm)].map(([, path, version]) => `${path} ${version}`),
  )
  const missing = outsideModules(mod).filter(({ path, version }) => !known.has(`${path} ${version}`))
  const [first] = missing
  if (first === undefined) return []
  const more = missing.length > 1 ? ` and ${missing.length - 1} more` : ''
  return [
    {
      path: scene.named(mod.path),
      line: first.line,
      text: `go.sum has no line for ${first.path} ${first.version}${more}: \`go ${call.name}\` stops with "missing go.sum entry".`,
      do: `${inDir('go mod tidy', scene.named(mod.dir))} and commit go.mod and go.sum.`,
    },
  ]
}

const inDir = (command: string, dir: string): string =>
  `Run \`${dir === '' ? '' : `cd ${dir} && `}${command}\``
