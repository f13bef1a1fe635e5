import { hash } from 'node:crypto'

/** The state of a transparency log at one size. */
export interface Tree {
  readonly size: number
  /** Root hash, base64. */
  readonly root: string
}

/** Gives the bytes of a tile: `width` hashes of 32 bytes. https://pkg.go.dev/golang.org/x/mod/sumdb/tlog#Tile */
export type ReadTile = (level: number, index: number, width: number) => Promise<Buffer>

/** Why hashes cannot be proven to be in a tree. */
export class Unproven extends Error {}

const HASH = 32
/** Hashes of a full tile, of the height Go uses. https://go.dev/design/25530-sumdb#checksum-database */
const FULL = 256

const digest = (prefix: number, ...parts: readonly Uint8Array[]): Buffer =>
  hash('sha256', Buffer.concat([Uint8Array.of(prefix), ...parts]), 'buffer')

/** Hash of a record's text. https://datatracker.ietf.org/doc/html/rfc6962#section-2.1 */
export const recordHash = (text: string): Buffer => digest(0, Buffer.from(text))

/** Hash of two neighbours. https://datatracker.ietf.org/doc/html/rfc6962#section-2.1 */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => digest(1, left, right)

/** The root over hashes side by side, as RFC 6962 splits them: the largest power of two to the left. */
const rootOf = (hashes: Buffer): Buffer => {
  const count = hashes.length / HASH
  if (count === 1) return hashes
  const left = 2 ** (Math.ceil(Math.log2(count)) - 1) * HASH
  return nodeHash(rootOf(hashes.subarray(0, left)), rootOf(hashes.subarray(left)))
}

/** Reads a signed tree's text: a fixed line, the size, the root; null when it is malformed. https://pkg.go.dev/golang.org/x/mod/sumdb/tlog#ParseTree */
export const readTree = (text: string): Tree | null => {
  const [kind, size = '', root = '', ...more] = text.split('\n')
  const isWhole = kind === 'go.sum database tree' && more.length > 0 && /^(?:0|[1-9]\d{0,14})$/.test(size)
  return isWhole && /^[A-Za-z0-9+/]{43}=$/.test(root) ? { size: Number(size), root } : null
}

/** Path of a tile below the database, as in `tile/8/0/x123/456.p/7`. https://pkg.go.dev/golang.org/x/mod/sumdb/tlog#Tile.Path */
export const tilePath = (level: number, index: number, width: number): string => {
  const digits = String(index)
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? []
  const name = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/')
  return `tile/8/${level}/${name}${width === FULL ? '' : `.p/${width}`}`
}

/** Hashes of a tree, each proven to be in it by its tiles before it is told; all throw Unproven when it is not. */
export interface ProvenTree {
  /** Hash of a record. */
  record(index: number): Promise<Buffer>
  /** Root, base64, that the tree had when it was of this smaller size. */
  rootAt(size: number): Promise<string>
  /** The tiles that were proven so far, with their paths. */
  tiles(): readonly (readonly [path: string, bytes: Buffer])[]
}

/** Tiles at the right edge of a tree, the lowest level first; each is full of hashes the root is made of. */
const edgesOf = (
  size: number,
): readonly { readonly level: number; readonly index: number; readonly width: number }[] => {
  const edges = []
  for (let level = 0, count = size; count > 0; level++, count = Math.floor(count / FULL)) {
    const width = count % FULL
    if (width > 0) edges.push({ level, index: Math.floor(count / FULL), width })
  }
  return edges
}

/** The peaks of the edge, left to right within each tile and from the highest tile down, folded into a root. */
const fold = (edges: readonly Buffer[]): Buffer => {
  let root: Buffer | null = null
  for (const edge of edges) {
    const own = rootOf(edge)
    root = root === null ? own : foldInto(edge, root)
  }
  return root ?? hash('sha256', Buffer.alloc(0), 'buffer')
}

/** Puts what stands right of an edge tile under that tile's peaks. */
const foldInto = (edge: Buffer, right: Buffer): Buffer => {
  const count = edge.length / HASH
  if (count === 0) return right
  const left = 2 ** Math.floor(Math.log2(count)) * HASH
  return nodeHash(rootOf(edge.subarray(0, left)), foldInto(edge.subarray(left), right))
}

/** Opens a tree whose root is trusted over tiles that are not. https://research.swtch.com/tlog#authenticating_tiles */
export const proveTree = async (tree: Tree, readTile: ReadTile): Promise<ProvenTree> => {
  const read: ReadTile = async (level, index, width) => {
    const bytes = await readTile(level, index, width)
    if (bytes.length === width * HASH) return bytes
    throw new Unproven(`${tilePath(level, index, width)} has ${bytes.length} bytes, not ${width * HASH}`)
  }
  const edges = edgesOf(tree.size)
  const bytes = await Promise.all(edges.map(({ level, index, width }) => read(level, index, width)))
  if (fold(bytes).toString('base64') !== tree.root)
    throw new Unproven('the tiles at the edge do not have the root that was signed')
  const proven = new Map(
    edges.map((edge, at) => [`${edge.level}/${edge.index}`, { ...edge, bytes: bytes[at] as Buffer }]),
  )

  const tile = async (level: number, index: number): Promise<Buffer> => {
    const key = `${level}/${index}`
    const known = proven.get(key)
    if (known) return known.bytes
    const [own, parent] = await Promise.all([
      read(level, index, FULL),
      tile(level + 1, Math.floor(index / FULL)),
    ])
    const at = (index % FULL) * HASH
    if (!rootOf(own).equals(parent.subarray(at, at + HASH)))
      throw new Unproven(`${tilePath(level, index, FULL)} is not of the tree that was signed`)
    proven.set(key, { level, index, width: FULL, bytes: own })
    return own
  }

  return {
    record: async (index) => {
      if (!(index >= 0 && index < tree.size))
        throw new Unproven(`there is no record ${index} in ${tree.size}`)
      const at = (index % FULL) * HASH
      return (await tile(0, Math.floor(index / FULL))).subarray(at, at + HASH)
    },
    rootAt: async (size) => {
      if (size > tree.size) throw new Unproven(`the tree has ${tree.size} records, not ${size}`)
      const older = await Promise.all(
        edgesOf(size).map(async ({ level, index, width }) =>
          (await tile(level, index)).subarray(0, width * HASH),
        ),
      )
      return fold(older).toString('base64')
    },
    tiles: () =>
      [...proven.values()].map((one) => [tilePath(one.level, one.index, one.width), one.bytes] as const),
  }
}
