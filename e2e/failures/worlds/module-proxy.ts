import { type Fault, startUpstreamWith } from '../../support/fault-upstream.ts'
import { proxyFiles, type TestModule } from '../../support/module-tree.ts'
import type { OpenWorld } from '../world.ts'

/** What a case may ask of the module proxy. */
interface Wish {
  readonly fault?: Fault
  readonly modules: readonly TestModule[]
}

/** A module proxy on loopback with modules of the case and, where it is told one, a fault: `{proxy}` is its URL. */
export const open: OpenWorld = async (wish) => {
  const { fault = null, modules } = wish as Wish
  const upstream = await startUpstreamWith(proxyFiles(modules), fault)
  return { values: { proxy: upstream.url, host: upstream.host }, close: () => upstream.close() }
}
