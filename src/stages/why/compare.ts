import { shortImage } from '../../dockerfile/images.ts'
import type { BuildInputsRecord } from '../../model/build-inputs.ts'
import type { Instruction, Stage } from '../../model/dockerfile.ts'
import type { Cause } from './cause.ts'
import { atDepth } from './depth.ts'
import { countedOf, keyOf } from './record.ts'
import { isTaken } from './sources.ts'

/** The inputs of two builds; `now` has every file on its own. */
export interface Compared {
  readonly now: BuildInputsRecord
  readonly green: BuildInputsRecord
  /** SHA-256 as hex. */
  readonly hash: (text: string) => string
}

/** The first file among those that a line takes which is not as it was; null when none is, or nobody knows. */
export const changedFiles = (
  { now, green, hash }: Compared,
  taken: readonly string[],
  line: number,
): Cause | null => {
  if (now.files === null || green.files === null) return null
  const before = green.files
  const after = green.depth === null ? now.files : atDepth(now.files, green.depth, hash)
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((path) => before[path] !== after[path] && isTaken(path, taken))
    // The repository's own directory changes with every commit: it is named when nothing else is.
    .sort((a, b) => Number(a === '.git/') - Number(b === '.git/') || (a < b ? -1 : 1))
  const [path] = paths
  if (path === undefined) return null
  const change = before[path] === undefined ? 'added' : after[path] === undefined ? 'removed' : 'changed'
  return { kind: 'file', line, path, change, others: paths.length - 1 }
}

/** Whether a name stands for another image; null when it does not, or nobody knows. */
export const changedImage = ({ now, green }: Compared, image: string, line: number): Cause | null => {
  const name = [shortImage(image), `${shortImage(image)}:latest`].find((one) => now.images[one] !== undefined)
  const [from, to] = name === undefined ? [] : [green.images[name], now.images[name]]
  if (name === undefined || from === undefined || to === undefined || from === to) return null
  return { kind: 'image', line, image: name, from, to }
}

/** Whether an instruction of a stage is new or has other flags; null stands for its FROM, `order` for the order of all of them. */
export const stageChange = (
  { now, green }: Compared,
  stage: Stage,
  what: Instruction | null | 'order',
): Cause | null => {
  const [mine = [], theirs] = [now.stages[keyOf(stage)], green.stages[keyOf(stage)]]
  const removed: Cause = { kind: 'line', line: stage.line, isRemoved: true }
  if (what === 'order') return theirs !== undefined && mine.join() !== theirs.join() ? removed : null
  const line = what?.line ?? stage.line
  const isNew: Cause = { kind: 'line', line, isRemoved: false }
  if (theirs === undefined) return isNew
  const at = what === null ? 0 : countedOf(stage).indexOf(what) + 1
  const id = mine[at] ?? ''
  const known = what === null ? theirs.slice(0, 1) : theirs.slice(1)
  if (known.includes(id)) return null
  const [text] = id.split('.')
  return known.some((one) => one.split('.')[0] === text) ? { kind: 'flags', line } : isNew
}
