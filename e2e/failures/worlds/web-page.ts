import { createServer } from 'node:http'
import { ownAddress } from '../../support/names.ts'
import type { OpenWorld, World } from '../world.ts'

/** What each request is answered with. */
interface Wish {
  readonly status: number
  readonly body: string
}

/** Starts a web server on port 80 of an address of loopback with one page under every path. */
export const startPage = async (address: string, { status, body }: Wish): Promise<Pick<World, 'close'>> => {
  const server = createServer((_request, response) => {
    response.writeHead(status, { 'content-type': 'text/html' }).end(body)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(80, address, resolve)
  })
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { close }
}

/** A web server with one page: `{address}` is where. */
export const open: OpenWorld = async (wish) => {
  const address = ownAddress(73)
  const { close } = await startPage(address, wish as Wish)
  return { values: { address }, close }
}
