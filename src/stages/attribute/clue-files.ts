import { posix } from 'node:path'
import dockerignore from '@balena/dockerignore'
import type { Diagnosis, Location } from '../../model/diagnosis.ts'
import { type Clue, lineProbe, type Probe, packageProbe, presenceProbe, presentProbe } from './probe.ts'
import { directoryOf, parentOf, type Scene } from './scene.ts'

const escaped = (text: string): string => text.replace(/[.*+?^$(){}|[\]\\]/g, '\\$&')

/** The part of a pattern before its first wildcard, to a whole directory or file. */
const fixedPart = (pattern: string): string =>
  /[*?[]/.test(pattern) ? pattern.slice(0, pattern.search(/[*?[]/)).replace(/[^/]*$/, '') : pattern

/** A file that code needs and that is not there: what `//go:embed` or `#include` names. */
const neededFileClue = (scene: Scene, text: string, place: Location | null, line: string): Clue | null => {
  const embed = /pattern (?:all:)?(\S+?): (?:no matching files|cannot embed)/.exec(text)?.[1]
  const header = /fatal error: '?([\w./+-]+\.\w+)'?(?: file not found|: No such file)/.exec(text)?.[1]
  const name = embed ?? header
  if (name === undefined || place === null) return null
  const path = posix.join(parentOf(place.path), fixedPart(name)).replace(/\/$/, '')
  const elsewhere =
    header === undefined ? [] : [...scene.touched].filter((one) => one.endsWith(`/${header}`) && one !== path)
  return {
    name,
    probes: [
      presenceProbe(path),
      ...elsewhere.map((one) => presenceProbe(one)),
      ...(line === '' ? [] : [presentProbe(scene, place.path, line)]),
    ],
  }
}

/** Two package clauses in one directory. */
const clauseClue = (scene: Scene, text: string): Clue | null => {
  const found = /found packages (\w+) \(([^)]+)\) and (\w+) \(([^)]+)\) in (\S+)/.exec(text)
  if (!found) return null
  const [, , first = '', , second = '', printed = ''] = found
  const dirs = [...scene.paths].filter((path) => posix.basename(path) === first).map(parentOf)
  const own = dirs.filter((dir) => scene.paths.has(posix.join(dir, second)))
  const dir = own
    .filter((one) => one === '' || printed.endsWith(`/${one}`))
    .sort((a, b) => b.length - a.length)[0]
  const files = [first, second].map((file) => posix.join(dir ?? '', file))
  return {
    name: `the package clause of ${files.join(' and ')}`,
    probes: [lineProbe(scene, /^package\s/, (path) => files.includes(path), 'lines')],
  }
}

/** A directory whose Go files are all gone or left out of the build. */
const emptyPackageClue = (scene: Scene, text: string): Clue | null => {
  const printed =
    /(?:no (?:non-test |buildable )?Go (?:source )?files in|exclude all Go files in) (\S+)/.exec(text)?.[1]
  if (printed === undefined) return null
  const dirs = [...new Set([...scene.touched].filter((path) => path.endsWith('.go')).map(parentOf))]
  const own = dirs.filter((dir) => dir !== '' && (printed === dir || printed.endsWith(`/${dir}`)))
  const dir = own.sort((a, b) => b.length - a.length)[0]
  return dir === undefined ? null : { name: `the files of ${dir}`, probes: [packageProbe(scene, dir)] }
}

/** Packages that import each other in a ring: every import of the ring. */
const cycleClue = (scene: Scene, lines: readonly string[]): Clue | null => {
  const end = lines.findIndex((line) => /import cycle not allowed/.test(line))
  if (end < 0) return null
  const ring = lines
    .slice(0, end + 1)
    .flatMap((line) => /(?:^|\s)(?:package|imports) ([^\s:]+)/.exec(line)?.[1] ?? [])
  const probes = ring.slice(1).flatMap((to, at) => {
    const dir = directoryOf(scene, ring[at] ?? '')
    if (dir === null) return []
    const pattern = new RegExp(`["\`]${escaped(to)}["\`]`)
    return [lineProbe(scene, pattern, (path) => path.endsWith('.go') && parentOf(path) === dir, 'any')]
  })
  return probes.length === 0 ? null : { name: 'the import cycle', probes }
}

/** A path that COPY or ADD asks for and that the context does not hold. https://docs.docker.com/reference/dockerfile/#copy */
const COPIED =
  /"(\/[^"]*)": not found|COPY failed: .*?(?:stat|lstat) (?:\S*\/)?([^:\s]+): (?:file does not exist|no such)/

const ignoredProbe = (file: string, wanted: string): Probe => ({
  paths: [file],
  state: (read) => {
    const text = read(file)
    return String(text !== null && dockerignore.default().add(text).ignores(wanted))
  },
  touches: (change) => change.path === file,
})

const copyClue = (scene: Scene, text: string): Clue | null => {
  const found = COPIED.exec(text)
  const printed = (found?.[1] ?? found?.[2])?.replace(/^\/+|\/+$/g, '')
  if (!printed) return null
  const dockerfiles = [...scene.paths].filter((path) => /Dockerfile[^/]*$|\.Dockerfile$/.test(path))
  const contexts = [...new Set(['', scene.moduleDir, ...dockerfiles.map(parentOf)])]
  const fixed = fixedPart(printed).replace(/\/$/, '')
  const lines = lineProbe(
    scene,
    new RegExp(`^\\s*(?:COPY|ADD)\\s.*${escaped(posix.basename(printed))}`, 'i'),
    (path) => /Dockerfile[^/]*$|\.Dockerfile$/.test(path),
    'lines',
  )
  const ignores = [...scene.touched].filter((path) => /\.dockerignore$/.test(path))
  return {
    name: printed,
    probes: [
      ...contexts.map((dir) => presenceProbe(posix.join(dir, fixed))),
      ...ignores.map((path) => ignoredProbe(path, printed)),
      lines,
    ],
  }
}

/** What a failure that is about a file, not about code, points at. */
export const fileClue = (
  scene: Scene,
  diagnosis: Diagnosis,
  window: readonly string[],
  place: Location | null,
  line: string,
): Clue | null => {
  const { text } = diagnosis.evidence
  return (
    neededFileClue(scene, text, place, line) ??
    clauseClue(scene, text) ??
    emptyPackageClue(scene, text) ??
    (/import cycle|^package |imports /.test(text) ? cycleClue(scene, window) : null) ??
    copyClue(scene, text)
  )
}
