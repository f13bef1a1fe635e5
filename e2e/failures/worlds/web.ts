import { type ServerWish, startServer } from '../answers.ts'
import type { OpenWorld } from '../world.ts'

/** A web server on loopback that gives the answers of the case and knows nothing else: `{web}` is its URL. */
export const open: OpenWorld = async (wish) => {
  const { speaks } = wish as ServerWish
  const server = await startServer(wish as ServerWish)
  const web = `${speaks === 'https' ? 'https' : 'http'}://${server.authority}`
  return { values: { web, host: server.authority }, close: () => server.close() }
}
