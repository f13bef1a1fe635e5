import { posix } from 'node:path'
import type { Diagnosis, Location } from '../../model/diagnosis.ts'
import { type Clue, lineProbe, type Probe, presenceProbe, presentProbe } from './probe.ts'
import { directoryOf, parentOf, type Scene } from './scene.ts'

const escaped = (text: string): string => text.replace(/[.*+?^$(){}|[\]\\]/g, '\\$&')

/** Module or package path in a message of the go command about modules. */
const MODULE =
  /(?:providing package|provides package|imports|module|for|package|go:|^) ?((?:[\w~-]+\.)+[a-z]+(?:\/[\w.~-]+)+)/

/** A Go version that a go.mod or a module asks for. */
const VERSION = /requires? go ?>= ?([\d.]+\w*)|invalid go version|toolchain not available|toolchain go[\d.]+/

/** True for failures that are about modules and their files, not about code. */
export const isAboutModules = (diagnosis: Diagnosis): boolean =>
  /^(?:gomod|gosum|sumdb|vendor|workspace|toolchain)\./.test(diagnosis.id) ||
  /go\.sum entry|module providing package|implicitly required module|updates to go\.mod|is not in std|inconsistent vendoring|parsing go\.(?:mod|work)|go\.work file|replaced by/.test(
    diagnosis.evidence.text,
  )

const inModule = (scene: Scene, name: string): string => posix.join(scene.moduleDir, name)

const isModuleFile = (scene: Scene, path: string): boolean => {
  const names = ['go.mod', 'go.sum', 'go.work', 'go.work.sum', 'vendor/modules.txt']
  return names.some((name) => path === name || path === inModule(scene, name))
}

const importProbe = (scene: Scene, name: string, place: Location | null, line: string): Probe => {
  const isKnown = place?.path.endsWith('.go') === true && line.includes(`"${name}`)
  const own = scene.moduleDir === '' ? '' : `${scene.moduleDir}/`
  const isWanted = (path: string) =>
    isKnown ? path === place.path : path.endsWith('.go') && path.startsWith(own)
  return lineProbe(scene, new RegExp(`["\`]${escaped(name)}["\`/]`), isWanted, 'any')
}

/** A package of the repository's own modules that is not found: its directory, and the import. */
const ownPackageClue = (scene: Scene, text: string, place: Location | null, line: string): Clue | null => {
  const names = [...text.matchAll(/(?<![\w./-])((?:[\w~-]+\.)?[\w.~-]+(?:\/[\w.~-]+)+)/g)].map(
    (match) => match[1] ?? '',
  )
  const name = names
    .map((one) => one.replace(/[@:].*$/, ''))
    .find((one) => !one.endsWith('.go') && directoryOf(scene, one) !== null)
  const dir = name === undefined ? null : directoryOf(scene, name)
  if (name === undefined || dir === null || dir === '') return null
  return { name, probes: [presenceProbe(dir), importProbe(scene, name, place, line)] }
}

/** A directory that `replace` or `use` names and the go command does not find. */
const directoryClue = (scene: Scene, text: string): Clue | null => {
  const found =
    /\(?replaced by (\.{1,2}\/[^\s)]+)\)?/.exec(text)?.[1] ??
    /cannot load module (\S+) listed in go\.work/.exec(text)?.[1]
  if (found === undefined) return null
  const path = posix.normalize(posix.join(scene.moduleDir, found))
  const last = found.replace(/^(?:\.{1,2}\/)+/, '')
  const lines = lineProbe(
    scene,
    new RegExp(`(?:^|[ \\t/])${escaped(last)}(?=[ \\t]|$)`),
    (file) => isModuleFile(scene, file) && !file.endsWith('.sum'),
    'lines',
  )
  const isInside = !path.startsWith('..')
  return { name: found, probes: [lines, ...(isInside ? [presenceProbe(posix.join(path, 'go.mod'))] : [])] }
}

const versionClue = (scene: Scene, text: string): Clue | null => {
  if (!VERSION.test(text)) return null
  const module = /go: ([^\s@]+)@\S+ requires go/.exec(text)?.[1]
  const ofModule = module === undefined ? '' : `|(?:^|[ \\t])${escaped(module)}[ \\t]`
  const isModFile = (path: string) => isModuleFile(scene, path) && !path.endsWith('.sum')
  return {
    name: module ?? 'the Go version',
    probes: [
      lineProbe(scene, new RegExp(`^(?:go|toolchain)[ \\t]${ofModule}`), isModFile, 'lines'),
      lineProbe(
        scene,
        /^FROM\s.*golang|^ARG\s+(?:GO|GOLANG)_?VERSION/i,
        (path) => /Dockerfile[^/]*$/.test(path),
        'lines',
      ),
    ],
  }
}

/** What a message of the go command about modules points at. */
export const moduleClue = (
  scene: Scene,
  diagnosis: Diagnosis,
  window: readonly string[],
  place: Location | null,
  line: string,
): Clue | null => {
  const text = diagnosis.evidence.text.replace(/ \(imported by [^)]*\)/, '')
  if (/parsing go\.(?:mod|work)/.test(text) && place !== null && line.trim() !== '')
    return { name: line.trim(), probes: [presentProbe(scene, place.path, line)] }
  const known =
    directoryClue(scene, text) ?? versionClue(scene, text) ?? ownPackageClue(scene, text, place, line)
  if (known !== null) return known
  const fromFacts = diagnosis.facts['package'] ?? diagnosis.facts['module']
  const found = fromFacts ?? MODULE.exec(text)?.[1] ?? window.flatMap((one) => MODULE.exec(one)?.[1] ?? [])[0]
  const name = (/imports (\S+) from implicitly/.exec(text)?.[1] ?? found)?.replace(/@.*$/, '')
  if (!name) return anyModuleClue(scene, text)
  if (/is replaced in go\.mod/.test(text)) {
    const replaced = new RegExp(`(?:^|[ \\t])${escaped(name)}[ \\t].*=>`)
    return { name, probes: [lineProbe(scene, replaced, (path) => isModuleFile(scene, path), 'lines')] }
  }
  const parts = name.split('/')
  const prefixes = parts
    .map((_, at) => escaped(parts.slice(0, at + 1).join('/')))
    .slice(parts.length > 1 ? 1 : 0)
  const pattern = new RegExp(`(?:^|[ \\t])(?:${prefixes.join('|')})(?=[ \\t]|/go\\.mod|$)`)
  return {
    name,
    probes: [
      lineProbe(scene, pattern, (path) => isModuleFile(scene, path), 'lines'),
      importProbe(scene, name, place, line),
    ],
  }
}

/** A message about a module file as a whole: the lines of it that count. */
const anyModuleClue = (scene: Scene, text: string): Clue | null => {
  const file = /go\.(?:mod|work)\b/.exec(text)?.[0]
  if (file === undefined) return null
  const isFile = (path: string) =>
    path === file || path === inModule(scene, file) || (parentOf(path) === '' && path === file)
  return { name: file, probes: [lineProbe(scene, /\S/, isFile, 'lines')] }
}
