import { dirname } from 'node:path'
import { goCommand } from '../../support/go-versions.ts'
import type { OpenWorld } from '../world.ts'

/** The tree of an older Go release, which is the wish, such as `1.20.14`: `{goroot}` is its folder, to be given as a build context. */
export const open: OpenWorld = async (wish) => ({
  values: { goroot: dirname(dirname(goCommand(wish as string))) },
  close: async () => undefined,
})
