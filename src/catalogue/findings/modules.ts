import { posix } from 'node:path'
import { type Contents, isKnown } from '../../dockerfile/contents.ts'
import type { GoCall } from '../../dockerfile/go-calls.ts'
import { isDirectory } from '../../text/go-mod.ts'
import type { ModFile, Run, Scene } from './scene.ts'

/** A call of go with the module it works on. */
export interface ModuleCall {
  readonly run: Run
  readonly call: GoCall
  readonly mod: ModFile
  /** Directory of its go.mod in the image. */
  readonly dir: string
  readonly contents: Contents
  /** The workspace in force, with its directory in the image; null without one. */
  readonly work: { readonly mod: ModFile; readonly dir: string } | null
  /** Packages come from vendor/. */
  readonly isVendored: boolean
}

const LOADING = new Set('build install run test vet list generate mod get'.split(' '))

/** Whether a call reads the go.mod it runs under. */
export const loadsModule = ({ name, args }: GoCall): boolean => {
  if (name === 'mod') return ['download', 'verify', 'graph', 'why', 'vendor', 'tidy'].includes(args[0] ?? '')
  if (name === 'install' || name === 'run') return !args.some((arg) => /^[^-].*@/.test(arg))
  return LOADING.has(name)
}

/** Whether a call compiles packages of its module, and so needs all of go.sum. */
export const compilesModule = (call: GoCall): boolean =>
  /^(?:build|install|run|test|vet|list)$/.test(call.name) && loadsModule(call)

const above = (dir: string): readonly string[] => (dir === '/' ? ['/'] : [dir, ...above(posix.dirname(dir))])

const nearest = (scene: Scene, files: Contents['files'], dir: string, name: string) => {
  for (const one of above(dir)) {
    const path = files.get(posix.join(one, name))
    const mod = path === undefined ? null : scene.mod(path)
    if (mod !== null) return { mod, dir: one }
  }
  return null
}

/** Value of a flag of go, from the call or GOFLAGS: `-mod=vendor` is `vendor` for `mod`. */
export const goFlag = ({ args, lookup }: GoCall, name: string): string | null => {
  const words = [...(lookup('GOFLAGS') ?? '').split(/\s+/), ...args]
  const at = words.findLastIndex((word) => new RegExp(`^--?${name}(?:=|$)`).test(word))
  const word = words[at]
  if (word === undefined) return null
  return word.includes('=') ? word.slice(word.indexOf('=') + 1) : (words[at + 1] ?? '')
}

/** The calls of go whose module is known; `isWhole` looks as if .dockerignore were not there. */
export const moduleCalls = (scene: Scene, isWhole = false): readonly ModuleCall[] =>
  scene.runs.flatMap((run) =>
    run.calls.flatMap((call) => {
      if (call.cwd === null || !loadsModule(call)) return []
      const view = isWhole ? scene.unfiltered : scene.contents
      const contents = view(run.stage.index, run.run.line)
      const found = nearest(scene, contents.files, call.cwd, 'go.mod')
      if (found === null || call.lookup('GO111MODULE') === 'off') return []
      const hasOther = !['', undefined].includes(call.lookup('GOWORK') ?? undefined)
      const work = hasOther ? null : nearest(scene, contents.files, call.cwd, 'go.work')
      const vendor = contents.files.has(posix.join(work?.dir ?? found.dir, 'vendor/modules.txt'))
      const mode = goFlag(call, 'mod')
      const isVendored = call.name !== 'mod' && (mode === 'vendor' || (mode === null && vendor))
      return [{ run, call, ...found, contents, work, isVendored }]
    }),
  )

/** Those of them whose go.mod, go.sum and vendor/ are as the repository has them. */
export const untouchedCalls = (scene: Scene, isWhole = false): readonly ModuleCall[] =>
  moduleCalls(scene, isWhole).filter(({ contents }) => !contents.isRewritten)

/** Whether nothing but the context can have put files below a directory of the image. */
export const isSure = ({ contents }: ModuleCall, dir: string): boolean => isKnown(contents, dir)

/** The modules a go.mod needs from elsewhere, after its replacements by other modules. */
export const outsideModules = (mod: ModFile, replaces = mod.replaces) =>
  mod.requires.flatMap((one) => {
    const to = replaces.find(
      ({ path, version }) => path === one.path && (version ?? one.version) === one.version,
    )
    if (to === undefined) return [one]
    return isDirectory(to) || to.toVersion === null ? [] : [{ ...one, path: to.to, version: to.toVersion }]
  })
