import { type Trie, trieOf } from './trie.ts'

/** An automaton over bytes that knows at each byte whether a literal ends there. https://doi.org/10.1145/360825.360855 */
export interface Automaton {
  /** The class of each byte; capital letters are of the class of the small ones. */
  readonly classes: Uint8Array
  /** At `(state << shift) + class`: the state after the byte, as `~state` when a literal ends there. The start is 0; line feed and escape lead there as `~0`, so that a loop looks up from its work for one reason only. */
  readonly next: Int16Array | Int32Array
  readonly shift: number
  /** Numbers of the literals that end in a state. */
  readonly numbersAt: (state: number) => readonly number[]
}

/** Finds which of many literals stand in a text, in one pass, whatever their number. */
export interface LiteralSearch {
  /** Numbers of the literals in the text, each once, ascending; capital letters of the text count as small ones. */
  readonly inText: (text: string) => readonly number[]
  /** For loops over bytes. */
  readonly automaton: Automaton
}

const LINE_FEED = 10
const ESCAPE = 27

/** The class of line feed and escape. */
const BREAK = 1

/** Bytes that stand in no literal are one class, so that the table stays small. */
const classesOf = (literals: readonly Buffer[]): { classes: Uint8Array; count: number } => {
  const classes = new Uint8Array(256)
  let count = 2
  for (const byte of [LINE_FEED, ESCAPE]) classes[byte] = BREAK
  for (const literal of literals) for (const byte of literal) if (classes[byte] === 0) classes[byte] = count++
  for (let letter = 0x41; letter <= 0x5a; letter++) classes[letter] = classes[letter + 0x20] as number
  return { classes, count }
}

/** Most states whose numbers and their complements fit in 16 bits: a small table stays in the cache of the processor. */
const SMALL = 32_768

const NONE: readonly number[] = []

/** Fills in where each state goes: where its own branch goes, else where its longest end goes that begins a literal; a literal that such an end is ends there too. */
const automatonOf = (trie: Trie, count: number): Omit<Automaton, 'classes'> => {
  const { size, firstChild, sibling, kinds, ending } = trie
  const shift = Math.ceil(Math.log2(count))
  const next = size <= SMALL ? new Int16Array(size << shift) : new Int32Array(size << shift)
  const fallback = new Int32Array(size)
  next[BREAK] = ~0
  for (let state = 0; state < size; state++) {
    const row = state << shift
    const back = (fallback[state] as number) << shift
    if (state > 0) next.copyWithin(row, back, back + count)
    for (let child = firstChild[state] as number; child > 0; child = sibling[child] as number) {
      const at = row + (kinds[child] as number)
      const other = next[at] as number
      const end = state === 0 ? 0 : other < 0 ? ~other : other
      fallback[child] = end
      const shorter = ending[end]
      if (shorter !== undefined) ending[child] = [...(ending[child] ?? NONE), ...shorter]
      next[at] = ending[child] === undefined ? child : ~child
    }
  }
  return { next, shift, numbersAt: (state) => ending[state] ?? NONE }
}

const isInLine = (text: string): boolean => !text.includes('\n') && !text.includes('\u001b')

/** Makes a search for literals, which are given in small letters; one that is empty, or holds a line feed or an escape, is never found. */
export const searchFor = (texts: readonly string[]): LiteralSearch => {
  const literals = texts.map((text) => Buffer.from(isInLine(text) ? text : '', 'utf8'))
  const { classes, count } = classesOf(literals)
  const automaton = { classes, ...automatonOf(trieOf(literals, classes), count) }
  const { next, shift, numbersAt } = automaton

  const inText = (text: string): readonly number[] => {
    const bytes = Buffer.from(text, 'utf8')
    const hits: number[] = []
    let state = 0
    for (let at = 0; at < bytes.length; at++) {
      state = next[(state << shift) + (classes[bytes[at] as number] as number)] as number
      if (state >= 0) continue
      state = ~state
      hits.push(...numbersAt(state))
    }
    return hits.length > 1 ? [...new Set(hits)].sort((a, b) => a - b) : hits
  }
  return { inText, automaton }
}
