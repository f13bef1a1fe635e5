import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Servers and files that a case needs while it fails. */
export interface World {
  /** What stands for `{name}` in the command and in the files of the context. */
  readonly values: Readonly<Record<string, string>>
  /** Folders and sockets of this machine that programs of the world name, and what the log says in their place. */
  readonly hides?: Readonly<Record<string, string>>
  close(): Promise<void>
}

/** Opens a world; `wish` is what the case's `with` says. Each file of worlds/ exports one as `open`. */
export type OpenWorld = (wish: unknown) => Promise<World>

const NOTHING: World = { values: {}, close: async () => undefined }

/** Opens the world of that name; throws with the path that is missing when there is none. */
export const openWorld = async (name: string | undefined, wish: unknown): Promise<World> => {
  if (name === undefined) return NOTHING
  const file = join(import.meta.dirname, 'worlds', `${name}.ts`)
  if (!existsSync(file)) throw new Error(`no world ${name}: ${file} is missing`)
  const { open } = (await import(file)) as { readonly open: OpenWorld }
  return open(wish)
}
