/** Finds which of many literals stand in a text, in one pass, whatever their number. https://doi.org/10.1145/360825.360855 */
export interface LiteralSearch {
  /** Numbers of the literals in the text, each once, ascending; capital letters of the text count as small ones. */
  inText(text: string): readonly number[]
  /** State after a byte; 0 is the start, and a line feed leads there. */
  readonly step: (state: number, byte: number) => number
  /** Whether some literal ends in the state. */
  readonly ends: (state: number) => boolean
}

/** Bytes that stand in no literal are one class, so that the table stays small. */
const classesOf = (literals: readonly Buffer[]): { classes: Uint8Array; count: number } => {
  const classes = new Uint8Array(256)
  let count = 1
  for (const literal of literals) for (const byte of literal) if (classes[byte] === 0) classes[byte] = count++
  for (let letter = 0x41; letter <= 0x5a; letter++) classes[letter] = classes[letter + 0x20] as number
  return { classes, count }
}

interface Trie {
  readonly next: Map<number, number>[]
  readonly found: number[][]
}

const trieOf = (literals: readonly Buffer[], classes: Uint8Array): Trie => {
  const trie: Trie = { next: [new Map()], found: [[]] }
  literals.forEach((literal, number) => {
    let state = 0
    for (const byte of literal) {
      const kind = classes[byte] as number
      let to = trie.next[state]?.get(kind)
      if (to === undefined) {
        to = trie.next.push(new Map()) - 1
        trie.found.push([])
        trie.next[state]?.set(kind, to)
      }
      state = to
    }
    trie.found[state]?.push(number)
  })
  return trie
}

/** Fills in, breadth first, where each state goes when its own branch does not go on. */
const tableOf = ({ next, found }: Trie, count: number): Int32Array => {
  const table = new Int32Array(next.length * count)
  const fallback = new Int32Array(next.length)
  const queue: number[] = []
  for (const [kind, to] of next[0] as Map<number, number>) {
    table[kind] = to
    queue.push(to)
  }
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head] as number
    const back = fallback[state] as number
    for (let kind = 0; kind < count; kind++)
      table[state * count + kind] = table[back * count + kind] as number
    for (const [kind, to] of next[state] as Map<number, number>) {
      fallback[to] = table[back * count + kind] as number
      table[state * count + kind] = to
      queue.push(to)
    }
    found[state]?.push(...(found[back] as number[]))
  }
  return table
}

/** Makes a search for literals, which are given in small letters and hold no line feed. */
export const searchFor = (texts: readonly string[]): LiteralSearch => {
  const literals = texts.map((text) => Buffer.from(text, 'utf8'))
  const { classes, count } = classesOf(literals)
  const trie = trieOf(literals, classes)
  const table = tableOf(trie, count)
  const ends = Uint8Array.from(trie.found, (numbers) => (numbers.length > 0 ? 1 : 0))
  const step = (state: number, byte: number): number =>
    table[state * count + (classes[byte] as number)] as number
  return {
    step,
    ends: (state) => ends[state] === 1,
    inText: (text) => {
      const hits = new Set<number>()
      let state = 0
      const walk = (byte: number): void => {
        state = step(state, byte)
        if (ends[state] === 1) for (const number of trie.found[state] as number[]) hits.add(number)
      }
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at)
        if (code < 0x80) walk(code)
        else for (const byte of Buffer.from(text.charAt(at), 'utf8')) walk(byte)
      }
      return hits.size === 0 ? NONE : [...hits].sort((a, b) => a - b)
    },
  }
}

const NONE: readonly number[] = []
