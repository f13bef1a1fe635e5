/** An automaton over bytes that knows at each byte whether a literal ends there. https://doi.org/10.1145/360825.360855 */
export interface Automaton {
  /** The class of each byte; capital letters are of the class of the small ones. */
  readonly classes: Uint8Array
  /** At state plus class: the state after the byte, as `~state` when a literal ends there. The start is 0; line feed and escape lead there as `~0`, so that a loop looks up from its work for one reason only. */
  readonly next: Int32Array
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

/** The prefixes of the literals as a tree, whose nodes are the rows of a table, the shortest prefixes first: those a search is in most of the time lie side by side. */
interface Trie {
  /** At row plus class: the row of the child, 0 for none. */
  readonly next: Int32Array
  /** Of the node of each row, by its number: the row of its parent, and the class that leads there. */
  readonly parents: readonly number[]
  readonly kinds: readonly number[]
  /** Behind the last node of each length. */
  readonly levels: readonly number[]
  /** Numbers of the literals that end in a row. */
  readonly found: Map<number, readonly number[]>
}

const trieOf = (literals: readonly Buffer[], classes: Uint8Array, count: number): Trie => {
  const next = new Int32Array(literals.reduce((sum, { length }) => sum + length, 1) * count)
  const parents = [0]
  const kinds = [0]
  const levels = [1]
  const found = new Map<number, readonly number[]>()
  const rows = literals.map(() => 0)
  let open = [...literals.keys()]
  for (let depth = 0; open.length > 0; depth++) {
    for (const number of open) {
      const literal = literals[number] as Buffer
      const parent = rows[number] as number
      const kind = classes[literal[depth] as number] as number
      let row = next[parent + kind] as number
      if (row === 0) {
        row = parents.length * count
        next[parent + kind] = row
        parents.push(parent)
        kinds.push(kind)
      }
      rows[number] = row
      if (literal.length === depth + 1) found.set(row, [...(found.get(row) ?? []), number])
    }
    levels.push(parents.length)
    open = open.filter((number) => (literals[number] as Buffer).length > depth + 1)
  }
  return { next: next.subarray(0, parents.length * count), parents, kinds, levels, found }
}

/** Fills in, level by level, where each state goes when its own branch does not go on, which literals end there too, and the marks of those states. */
const complete = ({ next, parents, kinds, levels, found }: Trie, count: number): void => {
  const fallback = new Int32Array(parents.length)
  next[BREAK] = ~0
  const inLevel = (level: number, visit: (node: number) => void): void => {
    for (let node = levels[level - 1] as number; node < (levels[level] as number); node++) visit(node)
  }
  for (let level = 1; level < levels.length; level++) {
    inLevel(level, (node) => {
      const parent = parents[node] as number
      const other =
        parent === 0 ? 0 : (next[(fallback[parent / count] as number) + (kinds[node] as number)] as number)
      const back = other < 0 ? ~other : other
      fallback[node] = back
      const ending = found.get(back)
      if (ending !== undefined) found.set(node * count, [...(found.get(node * count) ?? []), ...ending])
    })
    inLevel(level, (node) => {
      const row = node * count
      next[(parents[node] as number) + (kinds[node] as number)] = found.has(row) ? ~row : row
    })
    inLevel(level, (node) => {
      const back = fallback[node] as number
      next.copyWithin(node * count, back, back + count)
    })
  }
}

const NONE: readonly number[] = []

const ascending = (hits: readonly number[]): readonly number[] =>
  hits.length === 1 ? hits : [...new Set(hits)].sort((a, b) => a - b)

/** Makes a search for literals, which are given in small letters, are not empty and hold neither line feed nor escape. */
export const searchFor = (texts: readonly string[]): LiteralSearch => {
  const literals = texts.map((text) => Buffer.from(text, 'utf8'))
  const { classes, count } = classesOf(literals)
  const trie = trieOf(literals, classes, count)
  complete(trie, count)
  const { next, found } = trie
  const numbersAt = (state: number): readonly number[] => found.get(state) ?? NONE

  const inBytes = (bytes: Buffer): readonly number[] => {
    const hits: number[] = []
    let state = 0
    for (const byte of bytes) {
      state = next[state + (classes[byte] as number)] as number
      if (state >= 0) continue
      state = ~state
      hits.push(...numbersAt(state))
    }
    return ascending(hits)
  }

  const inText = (text: string): readonly number[] => {
    let hits: number[] | undefined
    let state = 0
    const { length } = text
    for (let at = 0; at < length; at++) {
      const code = text.charCodeAt(at)
      if (code >= 0x80) return inBytes(Buffer.from(text, 'utf8'))
      state = next[state + (classes[code] as number)] as number
      if (state >= 0) continue
      state = ~state
      hits ??= []
      hits.push(...numbersAt(state))
    }
    return hits === undefined ? NONE : ascending(hits)
  }
  return { inText, automaton: { classes, next, numbersAt } }
}
