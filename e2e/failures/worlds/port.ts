import { type AddressInfo, createServer, type Socket } from 'node:net'
import type { OpenWorld } from '../world.ts'

/** What a case may ask of the port: what is written there, before the connection is closed, to who has said something. */
interface Wish {
  /** Absent: the connection stays open and silent. */
  readonly says?: string
}

/** A port of loopback that listens and is no proper server: `{host}` is its host and port. */
export const open: OpenWorld = async (wish) => {
  const { says } = (wish ?? {}) as Wish
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('data', () => says !== undefined && socket.end(says))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      for (const socket of sockets) socket.destroy()
    })
  return { values: { host }, close }
}
