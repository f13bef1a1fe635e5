/** The prefixes of literals as a tree. Nodes are numbered from the root, 0, the shortest prefixes first: those a search is in most of the time have numbers side by side. */
export interface Trie {
  /** Number of nodes. */
  readonly size: number
  /** The first child of each node, and the next child of the same parent; 0 for none. */
  readonly firstChild: Int32Array
  readonly sibling: Int32Array
  /** The class of the byte that leads to each node. */
  readonly kinds: Uint8Array
  /** Numbers of the literals that are the prefix of a node; may be added to. */
  readonly ending: (readonly number[] | undefined)[]
}

/** Makes the tree of literals whose bytes are of these classes, but of empty ones. */
export const trieOf = (literals: readonly Buffer[], classes: Uint8Array): Trie => {
  const most = literals.reduce((sum, { length }) => sum + length, 1)
  const kinds = new Uint8Array(most)
  const firstChild = new Int32Array(most)
  const sibling = new Int32Array(most)
  const ending: (readonly number[] | undefined)[] = [undefined]
  const nodes = new Int32Array(literals.length)
  let size = 1

  const childOf = (node: number, kind: number): number => {
    for (let child = firstChild[node] as number; child > 0; child = sibling[child] as number)
      if (kinds[child] === kind) return child
    const child = size++
    kinds[child] = kind
    sibling[child] = firstChild[node] as number
    firstChild[node] = child
    ending.push(undefined)
    return child
  }

  let open = [...literals.keys()].filter((number) => (literals[number] as Buffer).length > 0)
  for (let depth = 0; open.length > 0; depth++) {
    const longer: number[] = []
    for (const number of open) {
      const literal = literals[number] as Buffer
      const node = childOf(nodes[number] as number, classes[literal[depth] as number] as number)
      nodes[number] = node
      if (literal.length > depth + 1) longer.push(number)
      else ending[node] = [...(ending[node] ?? []), number]
    }
    open = longer
  }
  return { size, firstChild, sibling, kinds, ending }
}
