import type { Lack, Part } from './part.ts'

/** Share of the room that goes to the end of what is cut: failures stand at the end. */
const TAIL = 0.7

/** Room for the line that tells of a cut. */
const MARK_BYTES = 120

const bytesOf = (text: string): number => Buffer.byteLength(text)

const markOf = (cut: Part['cut'], lines: number, bytes: number): string =>
  cut === 'records'
    ? JSON.stringify({ leftOut: { lines, bytes } })
    : `[... ${lines} lines, ${bytes} bytes left out ...]`

/** How many of the lines, taken in order, have room. */
const lineCount = (sizes: readonly number[], room: number): number => {
  let [left, count] = [room, 0]
  for (const size of sizes) {
    left -= size + 1
    if (left < 0) break
    count++
  }
  return count
}

/** Bytes of the start of a text, ended at a character. */
const start = (text: string, bytes: number): string =>
  Buffer.from(text)
    .subarray(0, Math.max(0, bytes))
    .toString('utf8')
    .replace(/\uFFFD+$/, '')

const shorten = ({ name, text, cut }: Part, most: number): Part => {
  const lines = text.split('\n')
  const sizes = lines.map(bytesOf)
  const room = most - MARK_BYTES
  const last = lineCount([...sizes].reverse(), room * TAIL)
  const first = lineCount(sizes.slice(0, sizes.length - last), room * (1 - TAIL))
  const left = sizes.slice(first, sizes.length - last)
  if (first + last === 0 && cut === 'lines') {
    const kept = start(text, room)
    return { name, cut, text: `${kept}\n${markOf(cut, lines.length, bytesOf(text) - bytesOf(kept))}\n` }
  }
  const bytes = left.reduce((sum, size) => sum + size + 1, 0)
  const mark = markOf(cut, left.length, bytes)
  return { name, cut, text: [...lines.slice(0, first), mark, ...lines.slice(sizes.length - last)].join('\n') }
}

/** The size no part may pass for all to have room together: the largest are cut first. */
const levelOf = (sizes: readonly number[], room: number): number => {
  let left = room
  const rising = [...sizes].sort((a, b) => a - b)
  for (const [at, size] of rising.entries()) {
    const share = left / (rising.length - at)
    if (size > share) return Math.floor(share)
    left -= size
  }
  return Number.POSITIVE_INFINITY
}

/** Makes the parts take `room` bytes at most: the largest are shortened in their middle, and one that may not be is left out where it takes more than half of all. */
export const fitInto = (
  parts: readonly Part[],
  room: number,
): { readonly parts: readonly Part[]; readonly lacks: readonly Lack[] } => {
  const whole = parts.filter(({ cut }) => cut === 'never')
  const large = whole.filter(({ text }) => bytesOf(text) > room / 2)
  const kept = parts.filter((part) => !large.includes(part))
  const fixed = kept.filter(({ cut }) => cut === 'never').reduce((sum, { text }) => sum + bytesOf(text), 0)
  const soft = kept.filter(({ cut }) => cut !== 'never')
  const level = levelOf(
    soft.map(({ text }) => bytesOf(text)),
    Math.max(0, room - fixed),
  )
  const lacks = large.map(({ name, text }) => ({ name, why: `its ${bytesOf(text)} bytes have no room` }))
  const fitted = kept.map((part) => {
    const bytes = bytesOf(part.text)
    if (part.cut === 'never' || bytes <= level) return part
    const cut = shorten(part, level)
    lacks.push({
      name: part.name,
      why: `its middle is left out: ${bytes} bytes are cut to ${bytesOf(cut.text)}`,
    })
    return cut
  })
  return { parts: fitted, lacks }
}
