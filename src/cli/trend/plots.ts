import { type Child, el, type Markup } from '../../stages/report/html/element.ts'
import type { Period } from '../../stages/trend/days.ts'

const WIDTH = 960
const HEIGHT = 220
const LEFT = 44
const BOTTOM = 26
const TOP = 10
/** Width of a date below a column. */
const DATE = 56

/** A bar of a plot of bars: its name, its length, and what is written behind it. */
export interface Bar {
  readonly name: string
  readonly value: number
  readonly text: string
  /** A second, lighter length that the first one is a part of. */
  readonly whole?: number
}

const round = (value: number): number => Math.round(value * 10) / 10

/** A number of the form 1, 2 or 5 times a power of ten that is not below the value. */
const ceiling = (value: number): number => {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)))
  return ([1, 2, 5, 10].find((step) => step * power >= value) ?? 10) * power
}

const text = (x: number, y: number, anchor: string, ...words: readonly Child[]): Markup =>
  el('text', { x: round(x), y: round(y), 'text-anchor': anchor }, words)

const rect = (className: string, x: number, y: number, width: number, height: number): Markup =>
  el('rect', { class: className, x: round(x), y: round(y), width: round(width), height: round(height) })

const drawing = (title: string, height: number, children: readonly Child[]): Markup =>
  el(
    'svg',
    { class: 'plot', viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-label': title },
    el('title', {}, title),
    children,
  )

const LAYERS = [
  { class: 'author', of: ({ failures, infra }: Period) => failures - infra },
  { class: 'infra', of: ({ infra }: Period) => infra },
  { class: 'handled', of: ({ handled }: Period) => handled },
  { class: 'green', of: ({ runs, failures, handled }: Period) => runs - failures - handled },
] as const

/** Runs over time as stacked columns: red of the code, red of infrastructure, green in spite of trouble, green. */
export const columns = (title: string, periods: readonly Period[]): Markup => {
  const most = ceiling(Math.max(1, ...periods.map(({ runs }) => runs)))
  const [width, height] = [(WIDTH - LEFT) / Math.max(1, periods.length), HEIGHT - BOTTOM - TOP]
  const every = Math.ceil(periods.length / 8)
  const lines = [0, 0.5, 1].map((part) => {
    const y = TOP + height * (1 - part)
    return [
      el('line', { x1: LEFT, x2: WIDTH, y1: round(y), y2: round(y) }),
      text(LEFT - 6, y + 4, 'end', round(most * part)),
    ]
  })
  const bars = periods.map((period, at) => {
    let top = TOP + height
    const parts = LAYERS.map((layer) => {
      const size = (layer.of(period) / most) * height
      top -= size
      return size === 0 ? null : rect(layer.class, LEFT + at * width + 1, top, Math.max(1, width - 2), size)
    })
    const said = `${period.from}: ${period.runs} runs, ${period.failures} red, ${period.infra} of them by infrastructure, ${period.handled} handled`
    const x = LEFT + at * width + 1
    const isRoom = at % every === 0 && x + DATE <= WIDTH
    const name = isRoom ? text(x, HEIGHT - 8, 'start', period.from.slice(2)) : null
    return [el('g', {}, el('title', {}, said), parts), name]
  })
  return drawing(title, HEIGHT, [lines, bars])
}

const NAMES = 280
const AFTER = 300
const ROW = 24

/** Names with bars of the length of their values. */
export const bars = (title: string, className: string, items: readonly Bar[]): Markup => {
  const most = Math.max(1e-9, ...items.map(({ value, whole }) => Math.max(value, whole ?? 0)))
  const room = WIDTH - NAMES - AFTER
  const rows = items.map(({ name, value, whole, text: words }, at) => {
    const y = at * ROW
    const length = (size: number) => Math.max(size > 0 ? 1 : 0, (size / most) * room)
    const short = [...name].length > 38 ? `${[...name].slice(0, 37).join('')}…` : name
    return el(
      'g',
      {},
      el('title', {}, `${name}: ${words}`),
      text(NAMES - 8, y + 16, 'end', short),
      whole === undefined ? null : rect('rest', NAMES, y + 4, length(whole), ROW - 8),
      rect(className, NAMES, y + 4, length(value), ROW - 8),
      text(NAMES + length(Math.max(value, whole ?? 0)) + 8, y + 16, 'start', words),
    )
  })
  return drawing(title, items.length * ROW + 4, rows)
}
