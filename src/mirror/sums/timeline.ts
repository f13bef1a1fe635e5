import { type ProvenTree, type Tree, Unproven } from './tree.ts'

/** The states of one log that were seen, each of which the newest one must contain. */
export class Timeline {
  private newest: { readonly tree: Tree; readonly proven: ProvenTree } | null = null
  private readonly seen = new Set<string>()
  private turn: Promise<unknown> = Promise.resolve()

  private readonly prove: (tree: Tree) => Promise<ProvenTree>

  constructor(prove: (tree: Tree) => Promise<ProvenTree>) {
    this.prove = prove
  }

  /** The newest tree, once this one is proven to be of the same history; throws Unproven. */
  async join(tree: Tree): Promise<ProvenTree> {
    const joined = this.turn.then(() => this.add(tree))
    this.turn = joined.catch(() => undefined)
    return joined
  }

  private async add(tree: Tree): Promise<ProvenTree> {
    const { newest } = this
    const id = `${tree.size} ${tree.root}`
    if (newest !== null && this.seen.has(id)) return newest.proven
    const isNewer = newest === null || tree.size > newest.tree.size
    const proven = isNewer ? await this.prove(tree) : newest.proven
    const [older, under] = isNewer ? [newest?.tree, proven] : [tree, newest.proven]
    if (older && (await under.rootAt(older.size)) !== older.root)
      throw new Unproven('two trees that were signed are not of one history')
    if (isNewer) this.newest = { tree, proven }
    this.seen.add(id)
    return proven
  }
}
