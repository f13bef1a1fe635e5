import type { Piece } from './ansi.ts'

/** Positions of the lines in which the words stand, in order; case does not count. No words find nothing. */
export const findLines = (lowered: readonly string[], query: string): readonly number[] => {
  const wanted = query.toLowerCase()
  const found: number[] = []
  if (wanted === '') return found
  for (let at = 0; at < lowered.length; at++) if ((lowered[at] as string).includes(wanted)) found.push(at)
  return found
}

/** The next match after a line, or before it, round the end; -1 when there is none. */
export const stepTo = (found: readonly number[], from: number, direction: 1 | -1): number => {
  if (found.length === 0) return -1
  const at =
    direction === 1 ? found.findIndex((line) => line > from) : found.findLastIndex((line) => line < from)
  return at >= 0 ? at : direction === 1 ? 0 : found.length - 1
}

/** A part of a line that is a match or is not. */
export interface Marked extends Piece {
  readonly isMatch: boolean
}

/** Cuts the parts of a line at the ends of the matches, which may run over several parts. */
export const markMatches = (pieces: readonly Piece[], query: string): readonly Marked[] => {
  const wanted = query.toLowerCase()
  const text = pieces
    .map((piece) => piece.text)
    .join('')
    .toLowerCase()
  if (wanted === '' || text.length !== pieces.reduce((sum, piece) => sum + piece.text.length, 0))
    return pieces.map((piece) => ({ ...piece, isMatch: false }))
  const edges: number[] = []
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length))
    edges.push(at, at + wanted.length)
  const marked: Marked[] = []
  let [offset, edge] = [0, 0]
  for (const { text: part, look } of pieces) {
    let from = 0
    while (from < part.length) {
      while (edge < edges.length && (edges[edge] as number) <= offset + from) edge++
      const end = Math.min(part.length, (edges[edge] ?? Number.POSITIVE_INFINITY) - offset)
      marked.push({ text: part.slice(from, end), look, isMatch: edge % 2 === 1 })
      from = end
    }
    offset += part.length
  }
  return marked
}
