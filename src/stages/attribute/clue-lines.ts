import type { Location } from '../../model/diagnosis.ts'
import { blockAround, endingOf, openBrackets } from './declarations.ts'
import { type Clue, lineProbe, presentProbe, textProbe } from './probe.ts'
import type { Scene } from './scene.ts'

const escaped = (text: string): string => text.replace(/[.*+?^$(){}|[\]\\]/g, '\\$&')

const word = (name: string): string => `(?<![\\w])${escaped(name)}(?![\\w])`

/** What a message about one line of one file points at: its imports, the names it declares, its text. */
export const lineClue = (
  scene: Scene,
  text: string,
  place: Location,
  line: string,
  file: string,
): Clue | null => {
  const isOwn = (path: string) => path === place.path
  const unused = /"([^"]+)" imported (?:as (\w+) )?and not used/.exec(text)
  if (unused) {
    const path = unused[1] ?? ''
    const name = unused[2] ?? path.split('/').at(-1) ?? ''
    const pattern = new RegExp(`"${escaped(path)}"|(?<![\\w])${escaped(name)}\\.`)
    return { name, probes: [lineProbe(scene, pattern, isOwn, 'lines')] }
  }
  const left = /no new variables/.test(text) ? /^\s*(?:if |for |switch )?([\w, ]+?)\s*:=/.exec(line) : null
  const names = (left?.[1] ?? '').split(',').map((name) => name.trim())
  const rarest = names.find((name) => name && name !== '_' && name !== 'err') ?? names[0]
  if (rarest) {
    const pattern = new RegExp(`${word(rarest)}.*:=|:=.*${word(rarest)}`)
    return { name: rarest, probes: [lineProbe(scene, pattern, isOwn, 'lines')] }
  }
  const shape = shapeClue(scene, text, place, file)
  if (shape !== null) return shape
  const isExact = /syntax error|missing return|non-declaration/.test(text) && line.trim() !== ''
  return isExact && line.trim().length > 1
    ? { name: line.trim(), probes: [presentProbe(scene, place.path, line)] }
    : null
}

/** A message about how code is put together, told at another line than the one that is wrong: how a function ends, and which bracket stays open. */
const shapeClue = (scene: Scene, text: string, place: Location, file: string): Clue | null => {
  const lines = file.split('\n')
  const at = (place.line ?? 1) - 1
  if (/missing return/.test(text)) {
    const name = /^func (?:\([^)]*\) )?(\w+)/.exec(lines[blockAround(lines, at).from] ?? '')?.[1]
    if (name === undefined) return null
    return {
      name: `the end of ${name}`,
      probes: [textProbe(scene, place.path, (own) => endingOf(place.path, own, name))],
    }
  }
  const open = openBrackets(file)
  if (!/syntax error|non-declaration/.test(text) || /^0 0 0$/.test(open)) return null
  return { name: 'a bracket', probes: [textProbe(scene, place.path, openBrackets)] }
}
