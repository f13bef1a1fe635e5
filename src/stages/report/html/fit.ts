import type { ReportLine } from '../../../model/report-log.ts'
import type { PageData } from '../../../model/report-page.ts'
import { keepColours } from '../../../text/colours.ts'
import { type Group, groupsOf, quotedNumbers } from './arrange.ts'
import type { Scene } from './scene.ts'

/** The log as it goes into the page. */
export interface FittedLog {
  /** Compressed PageData in Base64. */
  readonly data: string
  readonly lines: number
  readonly leftOut: number
}

/** What is kept whatever the size: so many quotes, so many lines around each, so many characters of a line. */
interface Grip {
  readonly quotes: number
  readonly around: number
  readonly width: number
}

/** From generous to tight; the last fits always. */
const GRIPS: readonly Grip[] = [
  { quotes: 50, around: 30, width: 4_000 },
  { quotes: 10, around: 10, width: 1_000 },
  { quotes: 1, around: 4, width: 400 },
]

/** Characters handed to the compression at most in the first try: more never fits. */
const MOST_TEXT = 24_000_000

/** Share of the kept lines that stand at the start. */
const HEAD = 0.25

/** A line of at most so many characters, its middle left out. */
const narrowed = (scene: Scene, text: string, width: number): string => {
  const clean = keepColours(text.toWellFormed()).replace(/[\r\n]/g, ' ')
  if (clean.length <= width) return clean
  const tail = Math.floor(width / 4)
  const left = scene.labels.cutLine(clean.length - width)
  return `${clean.slice(0, width - tail).toWellFormed()} ${left} ${clean.slice(-tail).toWellFormed()}`
}

/** Positions around the quoted lines. */
const windows = (lines: readonly ReportLine[], quoted: ReadonlySet<number>, around: number): Set<number> => {
  const wanted = new Set<number>()
  lines.forEach(({ number }, at) => {
    if (!quoted.has(number)) return
    for (let near = at - around; near <= at + around; near++) wanted.add(near)
  })
  return wanted
}

interface Packed {
  readonly json: string
  readonly lines: number
}

const pack = (
  scene: Scene,
  groups: readonly Group[],
  keep: (at: number) => boolean,
  width: number,
): Packed => {
  const data = {
    numbers: [] as number[],
    times: [] as number[],
    errors: [] as number[],
    gaps: [] as [number, number, number][],
  }
  const texts: string[] = []
  let [at, before, gap] = [0, 0, 0]
  const close = (group: number) => {
    if (gap > 0) data.gaps.push([group, texts.length, gap])
    gap = 0
  }
  const shown = groups.map(({ lines, ...group }, own) => {
    const from = texts.length
    for (const line of lines) {
      if (!keep(at++)) {
        gap++
        continue
      }
      close(own)
      if (line.stream === 2) data.errors.push(texts.length)
      data.numbers.push(line.number - before)
      data.times.push(line.seconds === undefined ? -1 : Math.round(line.seconds * 1000))
      texts.push(`${narrowed(scene, line.text, width)}\n`)
      before = line.number
    }
    close(own)
    return { ...group, lines: texts.length - from }
  })
  const page: PageData = { groups: shown, ...data, quoted: quotedNumbers(scene), text: texts.join('') }
  return { json: JSON.stringify(page), lines: texts.length }
}

/** The log compressed to at most `room` characters of Base64: cut in the middle where it is too large, never around the quoted lines. */
export const fitLog = (
  scene: Scene,
  room: number,
  compress: (text: string | Uint8Array) => Uint8Array,
): FittedLog => {
  const groups = groupsOf(scene)
  const lines = groups.flatMap((group) => group.lines)
  const all = lines.length
  const characters = lines.reduce((sum, { text }) => sum + Math.min(text.length, 4_000) + 8, 0)
  const numbers = quotedNumbers(scene)
  for (const { quotes, around, width } of GRIPS) {
    const wanted = windows(lines, new Set(numbers.slice(0, quotes)), around)
    let most = Math.floor(all * Math.min(1, MOST_TEXT / Math.max(1, characters)))
    for (;;) {
      const [head, tail] = [Math.floor(most * HEAD), all - Math.ceil(most * (1 - HEAD))]
      const { json, lines: kept } = pack(
        scene,
        groups,
        (at) => at < head || at >= tail || wanted.has(at),
        width,
      )
      const data = Buffer.from(compress(json)).toString('base64')
      if (data.length <= room) return { data, lines: kept, leftOut: all - kept + scene.log.leftOut }
      if (most === 0) break
      most = most < 50 ? 0 : Math.floor(most * Math.min(0.85, (room / data.length) * 0.95))
    }
  }
  return { data: '', lines: 0, leftOut: all + scene.log.leftOut }
}
