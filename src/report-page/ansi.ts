/** A part of a line in one look. */
export interface Piece {
  readonly text: string
  /** Classes of its look, e.g. `c1 bold`; empty for none. */
  readonly look: string
}

interface Look {
  colour: number | null
  bold: boolean
  dim: boolean
  underline: boolean
}

const PLAIN: Look = { colour: null, bold: false, dim: false, underline: false }

/** Red, green and blue of the eight colours, as bits. */
const nearest = (red: number, green: number, blue: number): number => {
  const most = Math.max(red, green, blue)
  const on = (part: number): number => (part > most * 0.6 ? 1 : 0)
  const bits = most < 48 ? 0 : on(red) + 2 * on(green) + 4 * on(blue)
  return bits + (most > 200 ? 8 : 0)
}

const LEVELS = [0, 95, 135, 175, 215, 255] as const

/** One of 256 colours as one of our sixteen, which can be read on both grounds. */
const ofPalette = (index: number): number => {
  if (index < 16) return index
  if (index >= 232) return index < 244 ? 8 : 7
  const cube = index - 16
  const at = (part: number): number => LEVELS[part % 6] ?? 0
  return nearest(at(Math.floor(cube / 36)), at(Math.floor(cube / 6)), at(cube))
}

/** Reads an extended colour; gives how many codes it takes. https://en.wikipedia.org/wiki/ANSI_escape_code#8-bit */
const extended = (codes: readonly number[], at: number): readonly [colour: number | null, taken: number] => {
  if (codes[at + 1] === 5) return [ofPalette(codes[at + 2] ?? 0), 2]
  if (codes[at + 1] === 2) return [nearest(codes[at + 2] ?? 0, codes[at + 3] ?? 0, codes[at + 4] ?? 0), 4]
  return [null, 0]
}

const apply = (look: Look, codes: readonly number[]): Look => {
  let next = { ...look }
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at] as number
    if (code === 0) next = { ...PLAIN }
    else if (code === 1) next.bold = true
    else if (code === 2) next.dim = true
    else if (code === 4) next.underline = true
    else if (code === 22) [next.bold, next.dim] = [false, false]
    else if (code === 24) next.underline = false
    else if (code >= 30 && code <= 37) next.colour = code - 30
    else if (code >= 90 && code <= 97) next.colour = code - 82
    else if (code === 39) next.colour = null
    else if (code === 38 || code === 48) {
      const [colour, taken] = extended(codes, at)
      if (code === 38) next.colour = colour
      at += taken
    }
  }
  return next
}

const classesOf = ({ colour, bold, dim, underline }: Look): string =>
  [colour === null ? '' : `c${colour}`, bold ? 'bold' : '', dim ? 'dim' : '', underline ? 'under' : '']
    .filter((name) => name !== '')
    .join(' ')

const ESCAPE = String.fromCharCode(27)

/** A line without its colours. */
export const bare = (text: string): string =>
  text.includes(ESCAPE)
    ? text
        .split(`${ESCAPE}[`)
        .map((part, at) => (at === 0 ? part : part.replace(/^[0-9;:]*m/, '')))
        .join('')
    : text

/** A line in parts of one look each; grounds and blinking are left out, so that every line can be read. */
export const pieces = (text: string): readonly Piece[] => {
  const [first = '', ...rest] = text.split(`${ESCAPE}[`)
  const made: Piece[] = first === '' ? [] : [{ text: first, look: '' }]
  let look = PLAIN
  for (const part of rest) {
    const end = part.indexOf('m')
    look = apply(look, part.slice(0, end).split(/[;:]/).map(Number))
    const shown = part.slice(end + 1)
    if (shown !== '') made.push({ text: shown, look: classesOf(look) })
  }
  return made
}
