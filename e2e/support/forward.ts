import { createConnection, createServer, type Socket } from 'node:net'

/** A way for connections; `close` ends those that are under way too. */
export interface Forward {
  close(): void
}

/** Passes connections at one place on to another; a place is a port of 127.0.0.1 or the path of a socket. */
export const forward = (from: number | string, to: number | string): Promise<Forward> =>
  new Promise((resolve, reject) => {
    const sockets = new Set<Socket>()
    const server = createServer((near) => {
      const far = typeof to === 'number' ? createConnection(to, '127.0.0.1') : createConnection(to)
      near.pipe(far).pipe(near)
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        sockets.add(one)
        one.on('error', () => other.destroy())
        one.on('close', () => {
          sockets.delete(one)
          other.destroySoon()
        })
      }
    })
    const close = () => {
      server.close()
      for (const socket of sockets) socket.destroy()
    }
    server.once('error', reject)
    const opened = () => resolve({ close })
    if (typeof from === 'number') server.listen(from, '127.0.0.1', opened)
    else server.listen(from, opened)
  })
