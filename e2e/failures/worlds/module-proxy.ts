import { type Fault, startUpstreamWith } from '../../support/fault-upstream.ts'
import { goSum, proxyFiles, type TestModule } from '../../support/module-tree.ts'
import type { OpenWorld } from '../world.ts'

/** What a case may ask of the module proxy. */
interface Wish {
  readonly fault?: Fault
  readonly modules: readonly TestModule[]
  /** Files that the proxy has besides, or in the place of, those of the modules: path to text. */
  readonly files?: Readonly<Record<string, string>>
}

/** A module proxy on loopback with modules of the case and, where it is told one, a fault: `{proxy}` is its URL, `{host}` its host and port, `{sums}` the go.sum of its modules. */
export const open: OpenWorld = async (wish) => {
  const { fault = null, modules, files = {} } = wish as Wish
  const own = Object.entries(files).map(([path, text]) => [path, Buffer.from(text)] as const)
  const upstream = await startUpstreamWith({ ...proxyFiles(modules), ...Object.fromEntries(own) }, fault)
  const values = { proxy: upstream.url, host: upstream.host, sums: goSum(modules).trimEnd() }
  return { values, close: () => upstream.close() }
}
