import { current } from '../../engine/engine.ts'
import { run, tryRun } from '../../engine/proc.ts'
import { type ServerWish, startServer } from '../answers.ts'
import type { OpenWorld } from '../world.ts'

/** A registry in front of the engine's own with answers of the case: `{registry}` is its host and port; `isOutside` puts it at an address for documentation, which no client takes for its own machine. https://www.rfc-editor.org/rfc/rfc5737 */
export const open: OpenWorld = async (wish) => {
  const { isOutside = false, ...rest } = wish as ServerWish & { readonly isOutside?: boolean }
  const engine = await current()
  const address = isOutside ? `198.51.100.${1 + (process.pid % 250)}` : '127.0.0.1'
  if (isOutside) await run('ip', ['address', 'add', `${address}/32`, 'dev', 'lo'])
  const server = await startServer({ ...rest, address }, engine?.registry ?? undefined)
  const close = async () => {
    await server.close()
    if (isOutside) await tryRun('ip', ['address', 'delete', `${address}/32`, 'dev', 'lo'])
  }
  return { values: { registry: server.authority, address }, close }
}
